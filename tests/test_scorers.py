from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from scorer_package import install, installed

from mtcheck.errors import ConfigError
from mtcheck.scorers import GROUP, ScoredPair, open_scorer
from mtcheck.scorers.comet import CometScorer

PAIR = ScoredPair("One two three.", "Un deux.", None)


@pytest.fixture(autouse=True)
def _package(tmp_path: Path) -> Iterator[None]:
    with installed(tmp_path):
        yield


def refuse(name: str, *options: str) -> str:
    with pytest.raises(ConfigError) as caught:
        open_scorer(name, options)
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_a_scorer_of_another_package_is_found_by_its_entry_point() -> None:
    opened = open_scorer("closeness")
    assert str(opened) == 'scorer "closeness" (example-scorer 1.0)'
    assert opened.signature == "closeness 1.0|scale:1"
    assert opened.scorer.score([PAIR]) == [8 / 14]


def test_options_are_arguments_of_the_constructor_and_the_later_holds() -> None:
    opened = open_scorer("closeness", ("scale=3", " scale = 10"))
    assert opened.signature == "closeness 1.0|scale:10"


def test_arguments_of_any_number_are_no_option_that_a_scorer_needs() -> None:
    assert open_scorer("starred", ("scale=2",)).signature == "closeness 1.0|scale:2"
    assert 'it has no option "args"; its options are: scale' in refuse("starred", "args=1")


def test_a_scorer_is_set_up_once() -> None:
    assert open_scorer("closeness", ("scale=2",)) is open_scorer("closeness", ("scale=2",))
    assert open_scorer("closeness", ("scale=2",)) is not open_scorer("closeness", ("scale=3",))


def test_only_the_scorer_that_was_named_is_imported() -> None:
    open_scorer("closeness")
    assert "example_scorer_broken" not in sys.modules


def test_an_unknown_scorer_names_the_nearest_and_all_that_are_installed() -> None:
    message = refuse("closenes")
    assert message.startswith('scorer: no scorer is called "closenes", did you mean "closeness"?; installed are: ')
    assert "closeness" in message.split("installed are: ")[1]
    assert message.endswith("; another comes with the package that offers it")


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        (
            "closeness",
            ("scle=2",),
            'it has no option "scle", did you mean "scale"?; its options are: scale, source, reference',
        ),
        ("hungry", (), 'it needs the option "model"; say --scorer-option model=VALUE, or put it into scorer_options'),
        ("closeness", ("scale=big",), "it cannot be set up: ValueError: could not convert string to float: 'big'; "),
        ("closeness", ("scale=panic",), "it cannot be set up: GeneratorExit: in Rust; "),
        ("function", (), "example_scorer:no_class is no subclass of mtcheck.scorers.Scorer; report it to its makers"),
        ("absent", (), "example_scorer:Absent cannot be loaded: AttributeError: "),
        ("broken", (), "example_scorer_broken:Closeness cannot be loaded: ModuleNotFoundError: No module named 'a_"),
    ],
)
def test_what_cannot_be_had_is_said_with_the_package(name: str, options: tuple[str, ...], message: str) -> None:
    assert refuse(name, *options).startswith(f"scorer {name} (example-scorer 1.0): {message}")


def test_what_a_scorer_says_of_its_options_reaches_the_user_as_it_is() -> None:
    assert refuse("closeness", "scale=0") == "scorer closeness: scale is 0; give another"


def test_two_packages_with_one_name_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    install(other, name="twin", entry_points=f"[{GROUP}]\ncloseness = twin:Closeness\n")
    monkeypatch.syspath_prepend(other)
    expected = 'scorer: "closeness" is offered by example-scorer 1.0 and twin 1.0; uninstall all but one of them'
    assert refuse("closeness") == expected


def test_mtcheck_itself_offers_the_adapter_for_comet() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    offered = project["entry-points"][GROUP]
    assert {name: EntryPoint(name, value, GROUP).load() for name, value in offered.items()} == {"comet": CometScorer}


def refuse_model(**options: str) -> str:
    with pytest.raises(ConfigError) as caught:
        CometScorer(**options)
    return str(caught.value)


def test_comet_names_a_model_that_is_not_there(tmp_path: Path) -> None:
    missing = tmp_path / "kiwi"
    assert refuse_model(model=str(missing)) == (
        f"scorer comet: there is no {missing}; name the folder of a model that lies on this machine; none is downloaded"
    )


def test_comet_says_what_a_model_is(tmp_path: Path) -> None:
    shape = "a model is a folder with hparams.yaml and checkpoints/model.ckpt"
    assert refuse_model(model=str(tmp_path)) == f"scorer comet: {tmp_path} holds no checkpoints/model.ckpt; {shape}"
    checkpoint = tmp_path / "checkpoints" / "model.ckpt"
    checkpoint.parent.mkdir()
    checkpoint.touch()
    for given in (tmp_path, checkpoint.parent, checkpoint):
        expected = f"scorer comet: {checkpoint} has no hparams.yaml beside its folder; {shape}"
        assert refuse_model(model=str(given)) == expected


@pytest.mark.parametrize("size", ["0", "-1", "many", "1.5"])
def test_comet_reads_a_whole_number_of_sentences_at_once(size: str, tmp_path: Path) -> None:
    message = f'scorer comet: batch_size is "{size}"; give a whole number of 1 or more'
    assert refuse_model(model=str(tmp_path), batch_size=size) == message


def test_comet_without_its_package_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checkpoints").mkdir()
    (tmp_path / "checkpoints" / "model.ckpt").touch()
    (tmp_path / "hparams.yaml").write_text("class_identifier: unified_metric\n", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "comet.models", None)
    message = refuse_model(model=str(tmp_path))
    assert message.startswith("scorer comet: unbabel-comet cannot be imported: ")
    assert message.endswith("; install it: pip install 'mtcheck[comet]'")
