"""Translation memories as articles whose sentences run beside their source."""

from pathlib import Path

import pytest
from reader_inputs import FIXTURES, ids, read, write

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.formats import sniff

MEMORY = "<tmx version='1.4'><header srclang='{}'/><body>\n{}</body></tmx>"


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def unit(**texts: str) -> str:
    """A unit in some languages: `en_US="One"`."""
    variants = "".join(
        f"<tuv xml:lang='{tag.replace('_', '-')}'><seg>{text}</seg></tuv>" for tag, text in texts.items()
    )
    return f"<tu>{variants}</tu>"


def read_memory(
    folder: Path, said: str, *units: str, language: str = "en", source_language: str | None = None
) -> list[Article | Failure]:
    path = write(folder, "a.tmx", MEMORY.format(said, "\n".join(units)))
    return list(read_articles([path], ReadOptions(language, source_language)))


def describe(items: list[Article | Failure]) -> list[str]:
    """Each article as `fr Un | Deux > en One | Two`, each failure without the name of the file."""
    return [
        f"{item.source_language} {' | '.join(item.source or ())} > {item.language} {item.text.replace(chr(10), ' | ')}"
        if isinstance(item, Article)
        else str(item).partition("a.tmx:")[2]
        for item in items
    ]


def no_source(units: str, language: str) -> str:
    """What is said of units without their source, without the name of the file."""
    advice = f"export the memory with {language}, or name another language with --source-language"
    return f" {units} no {language} to compare the text with; {advice}"


def test_a_memory_is_one_article_with_its_units_in_order() -> None:
    (article,) = read("pairs/council_ru.tmx")
    assert isinstance(article, Article)
    assert (article.id, article.language, article.source_language) == ("pairs/council_ru.tmx", "en-US", "ru")
    assert article.text.split("\n") == [
        "The council of Zarechny adopted the budget for 2024.",
        "Seven deputies voted against.",
        "",
        "",
    ]
    assert article.source == (
        "Совет Заречного принял бюджет на 2024 год.",
        "Против голосовали семь депутатов.",
        "Заседание длилось три часа.",
        "Следующее заседание\u00a0— в мае.",
    )


@pytest.mark.parametrize(
    ("said", "asked", "expected"),
    [
        ("fr", {}, "fr Un > en One"),
        ("FR-CA", {}, "fr Un > en One"),
        ("*all*", {}, "fr Un > en One"),
        ("", {}, "fr Un > en One"),
        ("en", {}, "en One > fr Un"),
        ("en", {"source_language": "fr"}, "fr Un > en One"),
        ("*all*", {"language": "fr"}, "en One > fr Un"),
        ("de", {}, "fr Un > en One"),
    ],
)
def test_the_source_is_what_the_memory_says_unless_the_options_say_otherwise(
    tmp_path: Path, said: str, asked: dict[str, str], expected: str
) -> None:
    assert describe(read_memory(tmp_path, said, unit(fr="Un", en="One"), **asked)) == [expected]


def test_of_many_languages_the_one_asked_for_is_taken_in_any_country(tmp_path: Path) -> None:
    many = unit(de="Eins", fr_FR="Un", en_US="One"), unit(de="Zwei", fr_FR="Deux"), unit(de="Drei", en="Three")
    assert describe(read_memory(tmp_path, "de", *many)) == ["de Eins | Zwei | Drei > en-US One |  | Three"]
    assert describe(read_memory(tmp_path, "de", *many, language="fr-CA")) == [
        "de Eins | Zwei | Drei > fr-FR Un | Deux | "
    ]
    assert describe(read_memory(tmp_path, "de", *many, language="it")) == [
        " no unit is in it, only in de, fr-FR, en-US, en; name one of these with --language"
    ]
    assert describe(read_memory(tmp_path, "*all*", *many)) == [
        "2: a unit is in de, fr-FR, en-US, and nothing says which is which; name one with --source-language"
    ]
    assert describe(read_memory(tmp_path, "*all*", *many, source_language="fr")) == [
        "fr-FR Un | Deux |  > en-US One |  | Three",
        no_source("1 unit has", "fr-FR"),
    ]


def test_the_country_asked_for_comes_before_others(tmp_path: Path) -> None:
    both = unit(fr="La couleur", en_US="The color", en_GB="The colour")
    assert describe(read_memory(tmp_path, "fr", both, language="en-GB")) == ["fr La couleur > en-GB The colour"]
    assert describe(read_memory(tmp_path, "fr", both)) == ["fr La couleur > en-US The color"]
    assert describe(read_memory(tmp_path, "en-GB", both)) == ["en-GB The colour > fr La couleur"]


def test_a_language_may_be_named_by_three_letters(tmp_path: Path) -> None:
    three = unit(deu="Eins", fra="Un", eng="One")
    assert describe(read_memory(tmp_path, "deu", three)) == ["de Eins > en One"]
    assert describe(read_memory(tmp_path, "fra", three, language="de")) == ["fr Un > de Eins"]


def test_a_unit_may_name_a_source_language_of_its_own(tmp_path: Path) -> None:
    own = unit(en="One", fr="Un").replace("<tu>", "<tu srclang='en'>")
    assert describe(read_memory(tmp_path, "fr", own)) == ["en One > fr Un"]


def test_units_in_other_languages_than_the_first_are_told(tmp_path: Path) -> None:
    mixed = unit(en="One", fr="Un"), unit(en="Two", de="Zwei"), unit(de="Drei", it="Tre")
    assert describe(read_memory(tmp_path, "en", *mixed)) == [
        "en One > fr Un",
        " 2 units are not in en and fr, and not examined; export a memory for each pair of languages",
    ]


def test_the_language_asked_for_is_read_where_the_first_units_lack_it(tmp_path: Path) -> None:
    mixed = unit(de="Eins", fr="Un"), unit(de="Zwei", fr="Deux", it="Due"), unit(de="Drei", en="Three")
    assert describe(read_memory(tmp_path, "de", *mixed)) == ["de Zwei | Drei > en  | Three"]
    assert describe(read_memory(tmp_path, "de", *mixed, language="it")) == ["de Zwei | Drei > it Due | "]


def test_a_language_that_no_unit_is_in_is_refused_and_the_usual_english_is_not(tmp_path: Path) -> None:
    refused, advice = " no unit is in es, only in de, fr", "name one of these with --language"
    two = unit(de="Eins", fr="Un"), unit(de="Zwei", fr="Deux")
    assert describe(read_memory(tmp_path, "de", *two)) == ["de Eins | Zwei > fr Un | Deux"]
    assert describe(read_memory(tmp_path, "de", *two, language="es")) == [
        f" no unit is in es, only in de, fr; {advice}"
    ]
    many = [two[0]] * 500 + [unit(de="Drei", es="Tres")]
    assert describe(read_memory(tmp_path, "de", *many, language="es")) == [f"{refused} (500 were looked at); {advice}"]


def test_a_unit_that_does_not_say_which_is_which_matters_only_where_none_has_the_language(tmp_path: Path) -> None:
    many = unit(de="Eins", fr="Un", it="Uno")
    assert describe(read_memory(tmp_path, "de", many, unit(de="Zwei", en="Two"))) == ["de Eins | Zwei > en  | Two"]
    assert describe(read_memory(tmp_path, "de", many, unit(de="Zwei", fr="Deux"))) == [
        "2: a unit is in de, fr, it, and nothing says which is which; name one with --language"
    ]


def test_a_translation_is_looked_for_in_the_first_ten_thousand_units(tmp_path: Path) -> None:
    one = unit(fr="Un")
    advice = "name another memory, or export it with both languages"
    assert describe(read_memory(tmp_path, "fr", *[one] * 10_001, unit(fr="Deux", en="Two"))) == [
        f" none of its first 10,000 units has a translation; {advice}"
    ]


def test_a_unit_without_its_translation_is_an_empty_sentence(tmp_path: Path) -> None:
    lacking = unit(en="Nil"), unit(en="One", fr="Un"), unit(en="Two")
    assert describe(read_memory(tmp_path, "en", *lacking)) == ["en Nil | One | Two > fr  | Un | "]


def test_a_unit_without_its_source_keeps_its_text_and_is_told(tmp_path: Path) -> None:
    lacking = unit(fr="Nul"), unit(en="One", fr="Un"), unit(fr="Deux")
    assert describe(read_memory(tmp_path, "en", *lacking, language="fr")) == [
        "en  | One |  > fr Nul | Un | Deux",
        no_source("2 units have", "en"),
    ]


def test_a_source_language_that_no_unit_is_in_is_refused(tmp_path: Path) -> None:
    advice = "name one of these with --source-language"
    two = unit(de="Eins", fr="Un", en="One"), unit(de="Zwei", en="Two")
    assert describe(read_memory(tmp_path, "de", *two, source_language="es")) == [
        f" no unit is in es, only in de, fr, en; {advice}"
    ]
    many = [unit(de="Eins", en="One")] * 600
    assert describe(read_memory(tmp_path, "de", *many, source_language="es")) == [
        f" no unit is in es, only in de, en (500 were looked at); {advice}"
    ]


def test_the_source_language_asked_for_may_begin_later(tmp_path: Path) -> None:
    two = unit(de="Eins", en="One"), unit(de="Zwei", fr="Deux", en="Two")
    assert describe(read_memory(tmp_path, "de", *two, source_language="fr")) == [
        "fr  | Deux > en One | Two",
        no_source("1 unit has", "fr"),
    ]


def test_a_memory_without_translations_is_a_failure(tmp_path: Path) -> None:
    advice = "name another memory, or export it with both languages"
    assert describe(read_memory(tmp_path, "fr", unit(fr="Un"))) == [f" its one unit has no translation; {advice}"]
    assert describe(read_memory(tmp_path, "fr", unit(fr="Un"), unit(fr="Deux"))) == [
        f" none of its 2 units has a translation; {advice}"
    ]
    assert describe(read_memory(tmp_path, "fr", unit(fr="Un", en=""))) == [
        " no text in it; leave it out, or check the field or file that it came from"
    ]
    assert describe(read_memory(tmp_path, "fr")) == [" no article in it; check that this is the right file"]


def test_memories_of_older_versions_are_read(tmp_path: Path) -> None:
    source = "<tuv lang='FR-FR'><seg>Un <ut>{\\b</ut>mot<ut>}</ut></seg></tuv>"
    old = f"<tu>{source}<tuv lang='EN-GB'><seg>A word</seg></tuv></tu>"
    assert describe(read_memory(tmp_path, "FR-FR", old)) == ["FR-FR Un mot > EN-GB A word"]


def test_codes_are_left_out_and_what_is_highlighted_is_kept(tmp_path: Path) -> None:
    text = "One <bpt i='1'>{\\b</bpt>two<ept i='1'>}</ept> <ph x='1' type='image'/>, "
    text += "<hi>three</hi><ph type='lb'/>four\n  five  six"
    assert describe(read_memory(tmp_path, "fr", unit(fr="Un", en=text))) == ["fr Un > en One two, three four five  six"]


def test_a_long_memory_is_split_every_500_units(tmp_path: Path) -> None:
    def count(units: int) -> list[tuple[str, int]]:
        found = read_memory(tmp_path, "fr", *(unit(fr=f"Phrase {n}", en=f"Sentence {n}") for n in range(units)))
        return [(item.id, len(item.segments or ())) for item in found if isinstance(item, Article)]

    path = str(tmp_path / "a.tmx")
    assert count(500) == [(path, 500)]
    assert count(1001) == [(f"{path}#1", 500), (f"{path}#2", 500), (f"{path}#3", 1)]


def test_a_long_memory_is_read_piece_by_piece_and_a_fault_ends_it(tmp_path: Path) -> None:
    units = "\n".join(unit(fr=f"Phrase {n}", en=f"Sentence {n}") for n in range(1200))
    path = write(tmp_path, "a.tmx", MEMORY.format("fr", units + "\n<tu>&nbsp;</tu>"))
    what = "this is no TMX: not XML (&nbsp; stands for nothing known, write the character itself)"
    told = f"{path}:1202:5: {what}; correct the file, or export it again"
    assert ids(str(path)) == [f"{path}#1", f"{path}#2", told]


def test_entities_of_the_dtd_that_others_keep_are_known(tmp_path: Path) -> None:
    memory = "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n" + MEMORY.format("fr", unit(fr="Un&nbsp;!", en="One{}!"))
    path = str(write(tmp_path, "a.tmx", memory.format("&eacute;")))
    assert describe(read(path)) == ["fr Un\u00a0! > en Oneé!"]
    write(tmp_path, "a.tmx", memory.format("&klingon;"))
    assert describe(read(path)) == ["3: &klingon; stands for nothing known; write the character itself"]


def test_a_memory_is_known_by_its_ending_or_its_root(tmp_path: Path) -> None:
    body = "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n" + MEMORY.format("fr", unit(fr="Un", en="One"))
    for name in ("a.tmx", "a.xml", "a.htm", "a.export"):
        (item,) = read(str(write(tmp_path, name, body)))
        assert isinstance(item, Article), item
        assert item.source == ("Un",)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<xliff version='1.2'>", "xliff"),
        ("<?xml version='1.0'?>\n<!-- x -->\n<x:xliff xmlns:x='y'>", "xliff"),
        ("<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx>", "tmx"),
        ("<!DOCTYPE tmx [\n<!ENTITY a 'b'>\n]>\n<tmx>", "tmx"),
        ("<!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'x.dtd'><rss>", "feed"),
        ("<!DOCTYPE html><xliff>", "page"),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "page"),
        ("<xliffs>", "plain"),
    ],
)
def test_pairs_are_told_from_feeds_and_pages(head: str, expected: str) -> None:
    assert sniff(head) == expected
