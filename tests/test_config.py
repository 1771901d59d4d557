from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.config.files import load_config
from mtcheck.config.model import KEYS, Config
from mtcheck.config.path_settings import PathSetting, PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.errors import ConfigError, FaultsError
from mtcheck.names.glossary import Glossary, Term


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refuse(path: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load_config(write(path, text))
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_config(folder=tmp_path) == Config()


HELD = 'not a whole number of articles or a share of them such as "2%", at most 100%'
NO_SHARES = ("0.02", "-1", "true", '"2"', '"2,5%"', '"101%"', '"-1%"', '"1e1%"', '"%"')


def test_every_key_can_be_set(tmp_path: Path) -> None:
    write(tmp_path / "words.txt", "skyr\n")
    terms = write(tmp_path / "terms.csv", "preferred,avoid\nKyiv,Kiev\n")
    path = write(
        tmp_path / "mtcheck.toml",
        """
        language = "pt-BR"
        source_language = "fr"
        select = ["MT1", "mt201"]
        extend_select = ["MT222"]
        ignore = ["MT102"]
        allow = ["brexit"]
        allow_files = ["words.txt"]
        glossary = ["terms.csv"]
        prefer = ["Kyiv"]
        publish_score = 90
        hold_score = 80.5
        least_words = 100
        pass_threshold = 95
        acceptable_penalty = 5.5
        hold_critical = 2
        hold_major = 5
        review_major = 4
        min_confidence = 0.6
        hold_on = ["MT101"]
        min_score = 85
        min_sentence_score = 40
        max_findings = ["major=0", "MT2=3"]
        must_pass = true
        require_source = true
        source_folder = "sources"
        exclude = ["**/_index.md"]
        fail_on = "review"
        max_held = "2%"
        max_rate = 4
        max_finding_rate = 12.5
        rate_bound = "high"
        scorer = "comet"
        scorer_options = ["model=/models/kiwi"]
        baseline = "old.json"
        baseline_max_age = 90
        heed_suppressions = false
        heed_feed_comments = true

        [[paths]]
        match = "posts/"
        hold_score = 70

        [[suppress]]
        fingerprint = "0123456789abcdef"
        reason = "so he said"
        """,
    )
    expected = Config(
        language="pt-BR",
        source_language="fr",
        select=("MT1", "mt201"),
        extend_select=("MT222",),
        ignore=("MT102",),
        allow=("brexit", "skyr"),
        allow_files=("words.txt",),
        glossary=Glossary((Term("Kyiv", ("Kiev",), where=f"{terms}:2"),)),
        prefer=("Kyiv",),
        publish_score=90,
        hold_score=80.5,
        least_words=100,
        pass_threshold=95,
        acceptable_penalty=5.5,
        hold_critical=2,
        hold_major=5,
        review_major=4,
        min_confidence=0.6,
        hold_on=("MT101",),
        min_score=85,
        min_sentence_score=40,
        max_findings=("major=0", "MT2=3"),
        must_pass=True,
        require_source=True,
        source_folder=str(tmp_path / "sources"),
        exclude=("**/_index.md",),
        fail_on="review",
        max_held="2%",
        max_rate=4,
        max_finding_rate=12.5,
        rate_bound="high",
        scorer="comet",
        scorer_options=("model=/models/kiwi",),
        baseline=str(tmp_path / "old.json"),
        baseline_max_age=90,
        paths=(
            PathSettings(
                ("posts/",), (PathSetting("hold_score", 70, f"{path}:42"),), folder=str(tmp_path), where=f"{path}:40"
            ),
        ),
        heed_suppressions=False,
        heed_feed_comments=True,
        suppress=(SuppressSettings("so he said", fingerprint="0123456789abcdef", where=f"{path}:44"),),
    )
    assert load_config(path) == expected
    assert all(getattr(expected, key.name) != key.default for key in KEYS)


def test_the_nearest_folder_wins(tmp_path: Path) -> None:
    write(tmp_path / "mtcheck.toml", 'language = "de"\n')
    write(tmp_path / "desk" / "pyproject.toml", '[tool.mtcheck]\nlanguage = "es"\n')
    inner = tmp_path / "desk" / "feeds" / "today"
    inner.mkdir(parents=True)
    assert load_config(folder=inner) == Config(language="es")
    assert load_config(folder=tmp_path) == Config(language="de")
    assert Config(language="deu", source_language="fre") == Config(language="de", source_language="fr")


def test_in_one_folder_mtcheck_toml_comes_first(tmp_path: Path) -> None:
    write(tmp_path / "mtcheck.toml", 'language = "de"\n')
    write(tmp_path / "pyproject.toml", '[tool.mtcheck]\nlanguage = "es"\n')
    assert load_config(folder=tmp_path) == Config(language="de")


def test_a_pyproject_of_other_tools_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "mtcheck.toml", 'language = "de"\n')
    write(tmp_path / "code" / "pyproject.toml", "[tool.ruff]\nline-length = 120\n")
    assert load_config(folder=tmp_path / "code") == Config(language="de")


def test_a_pyproject_that_was_asked_for_needs_the_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    assert refuse(path, "[tool.ruff]\n") == f"{path}: has no [tool.mtcheck]; add that table, or name another file"
    expected = f"{path}: tool.mtcheck is not a table; write [tool.mtcheck] and the keys below it"
    assert refuse(path, "[tool]\nmtcheck = 3\n") == expected


def test_our_own_file_may_have_the_heading_of_a_pyproject(tmp_path: Path) -> None:
    assert load_config(write(tmp_path / "mtcheck.toml", '[tool.mtcheck]\nlanguage = "es"\n')) == Config(language="es")


def test_another_heading_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "mtcheck.toml"
    expected = f"{path}: has a heading [mtcheck]; put the keys at the top, without a heading"
    assert refuse(path, '[mtcheck]\nlanguage = "es"\n') == expected
    assert "unknown key" in refuse(path, 'language = "es"\n[tool.mtcheck]\nlanguage = "fr"\n')


def test_words_in_files_keep_hashes_inside_words(tmp_path: Path) -> None:
    write(tmp_path / "lists" / "a.txt", "# the desk's own\n\nC#  # a language\nskyr\n")
    write(tmp_path / "lists" / "b.txt", "\ufeffel Niño\n")
    path = write(tmp_path / "mtcheck.toml", 'allow_files = ["lists/a.txt", "lists/b.txt"]\n')
    assert load_config(path).allow == ("C#", "skyr", "el Niño")


@pytest.mark.parametrize("name", ["words.txt", "x" * 300, "lists"])
def test_a_missing_list_is_named_with_the_place_that_names_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "lists").mkdir()
    path = write(tmp_path / "mtcheck.toml", f'language = "en"\nallow_files = ["{name}"]\nglossary = "terms.csv"\n')
    with pytest.raises(FaultsError) as caught:
        load_config(path)
    assert [str(failure) for failure in caught.value.failures] == [
        f'{path}:{line}: {key} names "{file}", but there is no file {tmp_path / file}; correct the name, or take it out'
        for line, key, file in ((2, "allow_files", name), (3, "glossary", "terms.csv"))
    ]


def test_a_missing_configuration_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read: no such file or directory; name a file"):
        load_config(tmp_path / "none.toml")


def test_a_configuration_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mtcheck.toml"
    path.write_bytes(b'allow = ["caf\xe9"]\n')
    with pytest.raises(ConfigError, match=r"not UTF-8 \(byte 14\); save the file as UTF-8"):
        load_config(path)


@pytest.mark.parametrize(
    ("text", "line"),
    [('language = "en"\npublish_score 90\n', 2), ('language = "en"\n\nallow = [', 3), ("\n\n\nlanguage = , en\n", 4)],
)
def test_broken_toml_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "mtcheck.toml"
    message = refuse(path, text)
    assert message.startswith(f"{path}:{line}: not valid TOML: ")
    assert message.endswith("; correct this line")
    assert "(at " not in message


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("publish-score = 90\n", 'unknown key "publish-score", did you mean "publish_score"?'),
        (
            "colour = true\n",
            f'unknown key "colour" (nearest: scorer, hold_score, hold_major; "mtcheck config" lists all {len(KEYS)})',
        ),
        ('language = "Japanisch"\n', 'language is "Japanisch", not a language tag such as en or pt-BR'),
        (
            'language = "english"\n',
            'language is "english", not a language tag such as en or pt-BR, did you mean "en"?',
        ),
        ("language = 3\n", "language is 3, not a language tag such as en or pt-BR"),
        ('select = "MT101"\n', 'select is "MT101", not a list of words'),
        ("allow = [3]\n", "allow is [3], not a list of words"),
        ('prefer = "Kyiv"\n', 'prefer is "Kyiv", not a list of words'),
        ('prefers = ["Kyiv"]\n', 'unknown key "prefers", did you mean "prefer"?'),
        ('ignore = [""]\n', 'ignore is [""], not a list of words'),
        ("glossary = 3\n", "glossary is 3, not the name of a file or a list of names"),
        ('glossary = ["a.csv", ""]\n', 'glossary is ["a.csv", ""], not the name of a file or a list of names'),
        ("publish_score = 101\n", "publish_score is 101, not a number from 0 to 100"),
        ("publish_score = true\n", "publish_score is true, not a number from 0 to 100"),
        ("hold_score = nan\n", "hold_score is nan, not a number from 0 to 100"),
        ('hold_score = "95"\n', 'hold_score is "95", not a number from 0 to 100'),
        ("hold_major = 2.5\n", "hold_major is 2.5, not a whole number of 0 or more"),
        ("hold_major = -1\n", "hold_major is -1, not a whole number of 0 or more"),
        ("hold_critical = true\n", "hold_critical is true, not a whole number of 0 or more"),
        ("publish_score = 90\n", "publish_score (90) is below hold_score (95)"),
        ("scorer = 3\n", "scorer is 3, not the name of a scorer"),
        ('scorer = " "\n', 'scorer is " ", not the name of a scorer'),
        ('scorer_options = ["model"]\nscorer = "comet"\n', '"model" in scorer_options is not NAME=VALUE'),
        ('scorer_options = ["model=kiwi"]\n', "scorer_options are given, but no scorer"),
        ("hold_score = 99.5\n", "publish_score (99) is below hold_score (99.5)"),
        ("min_confidence = 80\n", "min_confidence is 80, not a number from 0 to 0.99"),
        ("min_score = 100.1\n", "min_score is 100.1, not a number from 0 to 100"),
        ('max_findings = ["major"]\n', '"major" in max_findings is not KIND=NUMBER, such as major=3'),
        ('max_findings = ["major=-1"]\n', '"major=-1" in max_findings is not KIND=NUMBER, such as major=3'),
        ('max_findings = ["major=\u00b2"]\n', '"major=\u00b2" in max_findings is not KIND=NUMBER, such as major=3'),
        ('baseline_max_age = "90d"\n', 'baseline_max_age is "90d", not a whole number of 1 or more (days); write 90'),
        ('baseline_max_age = "0d"\n', 'baseline_max_age is "0d", not a whole number of 1 or more'),
        ("max_findings = { major = 3 }\n", 'max_findings is { major = 3 }, not a list of words; write ["major=3"]'),
        (
            'scorer_options = { model = "kiwi", gpus = 0 }\nscorer = "comet"\n',
            'scorer_options is { model = "kiwi", gpus = 0 }, not a list of words; write ["model=kiwi", "gpus=0"]',
        ),
        ("must_pass = 1\n", "must_pass is 1, not true or false"),
        ('fail_on = "publish"\n', 'fail_on is "publish", not "hold" or "review"'),
        ('rate_bound = "upper"\n', 'rate_bound is "upper", not "low", "value" or "high"'),
        ("max_rate = -1\n", "max_rate is -1, not a number from 0 to 100000"),
        *((f"max_held = {spelled}\n", f"max_held is {spelled}, {HELD}") for spelled in NO_SHARES),
    ],
)
def test_what_cannot_be_obeyed_is_named(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "mtcheck.toml"
    assert refuse(path, text) == f"{path}:1: {fault}; correct the file (README, Configuration)"


def test_all_faults_of_a_file_are_named_at_once_each_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", '[tool.mtcheck]\nlangauge = "en"\n\n[tool.mtcheck.x]\n')
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    nearest = f'nearest: exclude, max_rate, max_held; "mtcheck config" lists all {len(KEYS)}'
    assert list(map(str, caught.value.failures)) == [
        f'{path}:2: unknown key "langauge", did you mean "language"?; correct the file (README, Configuration)',
        f'{path}:4: unknown key "x" ({nearest}); correct the file (README, Configuration)',
    ]


def test_a_config_built_in_python_is_held_to_the_same_rules() -> None:
    with pytest.raises(
        ConfigError, match=r"^Config: publish_score is 900, not a number from 0 to 100; correct the val"
    ):
        Config(publish_score=900)
    with pytest.raises(ConfigError, match=r'glossary is "a\.csv", not a Glossary as read_glossary gives it'):
        Config(glossary="a.csv")  # type: ignore[arg-type]  # what an untyped caller does
    with pytest.raises(ConfigError, match='allow is "skyr", not a list of words'):
        Config(allow="skyr")  # type: ignore[arg-type]  # what an untyped caller does


def test_every_key_says_what_it_means() -> None:
    assert [key.name for key in KEYS if not key.meaning or key.meaning.endswith(".")] == []
