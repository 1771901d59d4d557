"""XLIFF as articles whose sentences run beside their source."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_inputs import FIXTURES, ids, pipe, read, write

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.inputs import open_stream
from mtcheck.readers.tmx import read_tmx
from mtcheck.readers.xliff import read_xliff

V1 = '<xliff version="1.2"><file original="o" source-language="fr" target-language="en"><body>{}</body></file></xliff>'
V2 = '<xliff version="2.0" srcLang="fr" trgLang="en"><file id="o">{}</file></xliff>'


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def pairs(article: Article | Failure) -> list[tuple[str, str]]:
    """The sentences of an article beside their source."""
    assert isinstance(article, Article), article
    texts = [article.text[span.start : span.end] for span in article.segments or ()]
    return list(zip(article.source or [""] * len(texts), texts, strict=True))


def read_units(folder: Path, units: str, form: str = V1) -> list[tuple[str, str]]:
    (article,) = read(str(write(folder, "a.xlf", form.format(units))))
    return pairs(article)


def read_target(folder: Path, target: str, form: str = "<trans-unit><source>s</source>{}</trans-unit>") -> str:
    units = form.format(f"<target>{target}</target>")
    ((_, text),) = read_units(folder, units, V2 if units.startswith("<unit") else V1)
    return text


def test_each_file_of_xliff_1_is_an_article_with_its_units_in_order() -> None:
    story, weather = read("pairs/ferry_fr.xlf")
    assert isinstance(story, Article)
    assert (story.id, story.origin, story.language, story.source_language, story.title, story.has_lines) == (
        *("pairs/ferry_fr.xlf#ferry.html", "pairs/ferry_fr.xlf", "en", "fr"),
        *(None, False),
    )
    assert pairs(story) == [
        ("Le bac d’Olmère restera à quai", "The Olmère ferry will stay in port"),
        (
            "Le bac Marie-Josèphe transporte 340 passagers par jour.",
            "The ferry Marie-Josèphe carries 340 passengers a day.",
        ),
        ("« Nous n’attendrons plus », a dit le maire.", "“We will not wait any longer,” the mayor said."),
        ("Le moteur date de 1987.", ""),
        ("Les travaux prendront six semaines.", "The work will take six weeks."),
        ("Ils coûteront 2 millions d’euros.", "It will cost 2 million euros."),
    ]
    assert pairs(weather) == [
        ("Il pleuvra jeudi sur toute l’île.", "It will rain all over the island on Thursday."),
    ]


def test_xliff_2_has_its_segments_and_no_proposals_of_other_namespaces() -> None:
    (article,) = read("pairs/harbour_de.xliff")
    assert isinstance(article, Article)
    assert (article.id, article.language, article.source_language) == (
        *("pairs/harbour_de.xliff#hafen.docx", "en-GB"),
        "de",
    )
    assert pairs(article) == [
        ("Der Hafen von Wiek bleibt zu.", "The port of Wiek remains closed."),
        ("Ein Kran stürzte am 3. Mai um.", ""),
        (
            "„Niemand wurde verletzt“, sagte Jörn Haase der Polizei.",
            "“No one was hurt,” Jörn Haase told the police.",
        ),
    ]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("A <g id='1'>b <g id='2'>c</g></g> d", "A b c d"),
        ("A <bx id='1'/>b<ex id='1'/> c", "A b c"),
        ("A <bpt id='1'>&lt;b&gt;</bpt>b<ept id='1'>&lt;/b&gt;</ept> c", "A b c"),
        ("A <it id='1' pos='open'>&lt;i&gt;</it>b", "A b"),
        ("A <ph id='1'>&lt;img alt='<sub>a photo</sub>'/&gt;</ph> b", "A b"),
        ("A <mrk mtype='protected'>b</mrk> c<mrk mtype='x-sdl-deleted'> and d</mrk>", "A b c"),
        ("H<ph id='1'>&lt;sub&gt;</ph>2<ph id='2'>&lt;/sub&gt;</ph>O", "H2O"),
        ("<![CDATA[A & b]]> &lt; c &#8212; d", "A & b < c — d"),
        ("A <unknown>b</unknown>", "A b"),
        ("A <q:code xmlns:q='urn:other'>b</q:code>c", "A c"),
    ],
)
def test_text_in_formatting_is_kept_and_codes_are_not(tmp_path: Path, target: str, text: str) -> None:
    assert read_target(tmp_path, target) == text


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("One <x id='1'/> two", "One two"),
        ("One <x id='1'/>, two", "One, two"),
        ("<x id='1'/> One <x id='2'/>", "One"),
        ("“<x id='1'/>One<x id='2'/>”", "“One”"),
        ("Un mot <x id='1'/> !", "Un mot !"),
        ("One.<x id='1'/>Two", "One. Two"),
        ("One.<x id='1' ctype='lb'/>“Two”", "One. “Two”"),
        ('"One"<x id="1" ctype="lb"/>"Two"', '"One" "Two"'),
        ("one<ph id='1'>&lt;br/&gt;</ph>two", "one two"),
        ("one<ept id='1'>&lt;/p&gt;</ept><bpt id='2'>&lt;p&gt;</bpt>two", "one two"),
        ("one<x id='1' equiv-text=' '/>two", "one two"),
        ("The <x id='1' equiv-text='Olmère'/> ferry", "The Olmère ferry"),
        ("The <x id='1' equiv-text='{{name}}'/> ferry", "The ferry"),
        ("The ferry<x id='1' equiv-text='2'/> left", "The ferry left"),
    ],
)
def test_a_code_that_stands_alone_leaves_no_fault_behind(tmp_path: Path, target: str, text: str) -> None:
    assert read_target(tmp_path, target) == text


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("A <pc id='1'>b <pc id='2'>c</pc></pc> d", "A b c d"),
        ("A <sc id='1'/>b<ec startRef='1'/> c<sm id='m'/><em startRef='m'/>", "A b c"),
        ("A<ph id='1' subType='xlf:lb'/>b", "A b"),
        ("A<ph id='1' dataRef='d1'/>b<ph id='2' dataRef='d2'/>c", "A bc"),
        ("A<cp hex='000C'/>b<cp hex='0001'/>c<cp hex='?'/>", "A bc"),
    ],
)
def test_codes_of_xliff_2_are_known_by_their_data(tmp_path: Path, target: str, text: str) -> None:
    data = '<originalData><data id="d1">&lt;br/&gt;</data><data id="d2">&lt;/i&gt;</data></originalData>'
    assert read_target(tmp_path, target, "<unit>" + data + "<segment><source>s</source>{}</segment></unit>") == text


def test_white_space_is_kept_where_the_file_says_so_but_for_line_breaks(tmp_path: Path) -> None:
    unit = "<trans-unit{}><source>s</source><target> One\n  two  three\t</target></trans-unit>"
    kept = ' xml:space="preserve"'
    assert read_units(tmp_path, unit.format("")) == [("s", "One two three")]
    assert read_units(tmp_path, unit.format(kept)) == [("s", "One two  three")]
    assert read_units(tmp_path, f"<group{kept}>{unit.format('')}</group>") == [("s", "One two  three")]


def test_units_without_a_translation_are_empty_sentences_whatever_their_state(tmp_path: Path) -> None:
    units = (
        "<trans-unit><source>Un.</source><target>One.</target></trans-unit>"
        "<trans-unit><source>Deux.</source></trans-unit>"
        "<trans-unit><source>Trois.</source><target state='needs-translation'/></trans-unit>"
        "<trans-unit><source>Quatre.</source><target state='new'>Quatre.</target></trans-unit>"
        "<trans-unit><source/><target/></trans-unit>"
    )
    assert read_units(tmp_path, units) == [("Un.", "One."), ("Deux.", ""), ("Trois.", ""), ("Quatre.", "Quatre.")]


def test_what_is_not_to_be_translated_is_left_out_also_in_what_it_stands_in(tmp_path: Path) -> None:
    unit = "<trans-unit{}><source>{}</source><target>{}</target></trans-unit>"
    inner = unit.format("", "3", "3") + unit.format(" translate='yes'", "Quatre", "Four")
    units = unit.format("", "Un", "One") + unit.format(" translate='no'", "2", "2")
    units += f"<group translate='no'>{inner}</group>"
    assert read_units(tmp_path, units) == [("Un", "One"), ("Quatre", "Four")]


def test_segments_of_a_unit_run_beside_each_other_by_their_numbers(tmp_path: Path) -> None:
    """As Trados writes them: inside other tags, one not translated yet, a second unit that lost its marks."""
    units = (
        "<trans-unit><source>Un. Deux.</source>"
        "<seg-source><g id='1'><mrk mtype='seg' mid='1'>Un.</mrk> <mrk mtype='seg' mid='2'>Deux.</mrk></g></seg-source>"
        "<target><g id='1'><mrk mtype='seg' mid='2'>Two.</mrk> <mrk mtype='seg' mid='1'/></g></target></trans-unit>"
        "<trans-unit><source>Trois. Quatre.</source>"
        "<seg-source><mrk mtype='seg' mid='3'>Trois.</mrk> <mrk mtype='seg' mid='4'>Quatre.</mrk></seg-source>"
        "<target>Three. Four.</target></trans-unit>"
        "<trans-unit><source>Cinq. Six.</source>"
        "<seg-source><mrk mtype='seg' mid='5'>Cinq.</mrk> <mrk mtype='seg' mid='6'>Six.</mrk></seg-source></trans-unit>"
        "<trans-unit><source>Sept.</source><seg-source><mrk mtype='seg' mid='7'>Sept.</mrk></seg-source>"
        "<target><mrk mtype='seg' mid='8'>Seven.</mrk></target></trans-unit>"
        "<trans-unit><source><mrk mtype='seg' mid='9'>Huit.</mrk> <mrk mtype='seg' mid='10'>Neuf.</mrk></source>"
        "<target><mrk mtype='seg' mid='9'>Eight.</mrk> <mrk mtype='seg' mid='10'>Nine.</mrk></target></trans-unit>"
        "<trans-unit><source>Dix.</source><seg-source><mrk mtype='seg' mid='11'>Dix.</mrk></seg-source>"
        "<target>Ten! <mrk mtype='seg' mid='11'>Ten.</mrk></target></trans-unit>"
    )
    assert read_units(tmp_path, units) == [
        ("Un.", ""),
        ("Deux.", "Two."),
        ("Trois. Quatre.", "Three. Four."),
        ("Cinq.", ""),
        ("Six.", ""),
        ("Sept.", "Seven."),
        ("Huit.", "Eight."),
        ("Neuf.", "Nine."),
        ("Dix.", "Ten! Ten."),
    ]


def test_a_unit_that_is_html_gives_its_paragraphs(tmp_path: Path) -> None:
    unit = "<trans-unit><source><![CDATA[{}]]></source><target><![CDATA[{}]]></target></trans-unit>"
    whole = unit.format("<p>Un &eacute;t&eacute;.</p><p>Deux.</p>", "<p>A <b>summer</b>.</p>\n<p>Two.</p>")
    assert read_units(tmp_path, whole) == [("Un été.", "A summer."), ("Deux.", "Two.")]
    shorter = unit.format("<p>Un.</p><p>Deux.</p>", "<p>One.</p>")
    assert read_units(tmp_path, shorter) == [("Un. Deux.", "One.")]
    leaked = unit.format("Un.", "One.</b>")
    assert read_units(tmp_path, leaked) == [("Un.", "One.</b>")]


def test_languages_that_the_file_does_not_say_are_those_of_the_options(tmp_path: Path) -> None:
    def languages(about: str, target: str = "<target>One</target>") -> tuple[str, str | None]:
        unit = f"<trans-unit><source>Un</source>{target}</trans-unit>"
        path = str(write(tmp_path, "a.xlf", f"<xliff><file {about}><body>{unit}</body></file></xliff>"))
        (article,) = read_articles(path, ReadOptions("en", "oc"))
        assert isinstance(article, Article)
        return article.language, article.source_language

    assert languages("source-language='fr_CA' target-language='en-GB'") == ("en-GB", "fr-CA")
    assert languages("source-language='fr'", "<target xml:lang='en-IE'>One</target>") == ("en-IE", "fr")
    assert languages("source-language='French' target-language='x-none'") == ("en", "oc")


def test_files_of_one_name_or_none_have_ids_of_their_own(tmp_path: Path) -> None:
    one = "<file{}><body><trans-unit><source>Un</source><target>One</target></trans-unit></body></file>"
    text = (
        "<xliff>" + one.format("") + one.format(" original='a'") * 2 + "<file original='empty'><body/></file></xliff>"
    )
    path = str(write(tmp_path, "a.xlf", text))
    assert ids(path) == [path, f"{path}#a", f"{path}#a#3"]


def test_a_file_of_which_nothing_is_translated_is_a_failure(tmp_path: Path) -> None:
    unit = "<trans-unit><source>Un</source></trans-unit>"
    path = str(write(tmp_path, "a.xlf", V1.format(unit)))
    assert ids(path) == [f"{path}:1: its one sentence is not translated; translate it, or leave it out"]
    write(tmp_path, "a.xlf", V1.format(unit * 2))
    assert ids(path) == [f"{path}:1: none of its 2 sentences is translated; translate it, or leave it out"]
    write(tmp_path, "a.xlf", V1.format(""))
    assert ids(path) == [f"{path}: no article in it; check that this is the right file"]


def test_segments_without_a_number_are_numbered_and_never_glued(tmp_path: Path) -> None:
    unit = "<trans-unit><source>{}</source><target>{}</target></trans-unit>"
    cut = "<mrk mtype='seg'{0}>Un.</mrk><mrk mtype='seg'{0}>Deux.</mrk>"
    text = cut.replace("Un", "One").replace("Deux", "Two")
    for mid in ("", " mid='1'"):
        found = read_units(tmp_path, unit.format(cut.format(mid), text.format(mid)))
        assert found == [("Un.", "One."), ("Deux.", "Two.")]
    for source in (cut.format("") + "<mrk mtype='seg'>Trois.</mrk>", "Un. Deux. Trois."):
        assert read_units(tmp_path, unit.format(source, text.format(""))) == [("Un. Deux. Trois.", "One. Two.")]


def test_segments_of_xliff_2_stand_in_the_order_of_their_translation(tmp_path: Path) -> None:
    unit = (
        "<unit id='1'><segment><source>Un.</source><target order='3'>One.</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>Deux.</source><target order='1'>Two.</target></segment></unit>"
    )
    assert read_units(tmp_path, unit, V2) == [("Deux.", "Two."), ("Un.", "One.")]


def test_units_outside_of_a_file_are_a_failure(tmp_path: Path) -> None:
    unit = "<trans-unit><source>Un</source><target>One</target></trans-unit>"
    path = str(write(tmp_path, "a.xlf", f"<xliff>\n<body>\n{unit}{unit}</body></xliff>"))
    advice = "put them into a <file>, or export it again"
    assert ids(path) == [f"{path}:3: 2 units stand outside of any <file>, and are not read; {advice}"]
    write(tmp_path, "a.xlf", V1.format(unit).replace("</xliff>", f"{unit}</xliff>"))
    assert ids(path) == [f"{path}#o", f"{path}:1: a unit stands outside of any <file>, and is not read; {advice}"]


def test_broken_xml_is_one_line_after_the_articles_before_it() -> None:
    advice = "correct the file, or export it again"
    assert ids("broken/unclosed.xlf") == [
        "broken/unclosed.xlf#first",
        f"broken/unclosed.xlf:7:53: this is no XLIFF: not XML (a tag is not closed: <g>); {advice}",
    ]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (b"", "1:1: this is no XLIFF: not XML (it is empty); "),
        (b"\n\n Not XML", "3:2: this is no XLIFF: not XML (it does not begin with a tag); "),
        (b"<xliff>\n<file>", "2:7: this is no XLIFF: not XML (it ends before <file> is closed); "),
        (b"<xliff>\n&#x1F;</xliff>", "2:1: this is no XLIFF: not XML (&#x1F; is no character that XML may hold); "),
        (b"<xliff>\n\n&nbsp;</xliff>", "3:1: this is no XLIFF: not XML (&nbsp; stands for nothing known, "),
        (b"<xliff>\n<a>Fish & chips</a>", "2:9: this is no XLIFF: not XML (a bare & must be written &amp;); "),
        (b"<xliff>\n<a>AT&T </a>", "2:6: this is no XLIFF: not XML (a bare & must be written &amp;); "),
        (b"<xliff>\n<a>a < b</a>", "2:6: this is no XLIFF: not XML (a bare < must be written &lt;); "),
        (b"<xliff><a>\x0b</a>", "1:11: this is no XLIFF: not XML (it holds the control character U+000B, which XML "),
        (b"<xliff><a b=1/>", '1:13: this is no XLIFF: not XML ("1" may not stand here); '),
        (b"<xliff><target>a</b>", "1:17: this is no XLIFF: not XML (a tag is closed that was never opened: </b>); "),
        (b"<xliff><a><target>a</a>", "1:20: this is no XLIFF: not XML (a tag is not closed: <target>); "),
        (b"<xliff><a", "1:8: this is no XLIFF: not XML (it ends in the middle of a tag); "),
        (b"\n\n<tmx/>", "3: this is XML but no XLIFF, its root element is <tmx>; "),
        (b"<xliff>" + b"<g>" * 300, "1: elements stand more than 200 deep in each other; "),
        (b"<xliff>" + b"\n" * 70_000 + b"\xe9</xliff>", "70001: not UTF-8, and no encoding is declared: byte 0xe9; "),
        (
            b"<?xml version='1.0' encoding='utf-8'?><xliff>\n\n\xe9</xliff>",
            "3: the document says utf-8, but byte 0xe9 is not utf-8; correct the declaration or convert it to UTF-8",
        ),
        (
            b"<?xml version='1.0' encoding='klingon'?>",
            ' the document declares the encoding "klingon", which is unknown; ',
        ),
    ],
)
def test_what_is_no_xliff_is_told_with_its_line(tmp_path: Path, body: bytes, complaint: str) -> None:
    path = tmp_path / "a.xlf"
    path.write_bytes(body)
    (told,) = ids(str(path))
    assert told.startswith(f"{path}:{complaint}")


def test_entities_of_its_own_are_refused_before_they_are_used() -> None:
    advice = "take the DOCTYPE out of the file"
    assert ids("broken/entities.xlf") == [
        f'broken/entities.xlf:3: it defines an entity of its own, "laugh"; {advice}',
    ]
    assert ids("broken/thief.tmx") == [f'broken/thief.tmx:2: it defines an entity of its own, "secret"; {advice}']


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1251", "gb18030"])
def test_a_declared_encoding_is_obeyed(tmp_path: Path, encoding: str) -> None:
    unit = "<trans-unit><source>Москва</source><target>Moscow</target></trans-unit>"
    declared = encoding.removesuffix("-sig")
    path = tmp_path / "a.xlf"
    path.write_bytes((f'\n<?xml version="1.0" encoding="{declared}"?>' + V1.format(unit)).encode(encoding))
    (article,) = read(str(path))
    assert pairs(article) == [("Москва", "Moscow")]


def test_xliff_is_known_by_its_ending_or_its_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = V1.format("<trans-unit><source>Un</source><target>One</target></trans-unit>")
    prefixed = (
        body.replace("<", "<x:").replace("<x:/", "</x:").replace("xliff version", "xliff xmlns:x='urn:x' version")
    )
    for name, text in {
        "a.xlf": body,
        "a.xliff": body,
        "a.sdlxliff": body,
        "a.mqxliff": body,
        "a.mxliff": body,
        "a.xml": f"<?xml version='1.0'?><!-- x -->\n{prefixed}",
        "a.html": body,
        "a.export": body,
    }.items():
        (item,) = read(str(write(tmp_path, name, text)))
        assert (name, pairs(item)) == (name, [("Un", "One")])
    pipe(monkeypatch, body.encode())
    assert ids("-") == ["stdin#o"]


def test_a_mapping_applies_to_nothing_in_pairs() -> None:
    found = list(read_articles(["pairs/ferry_fr.xlf"], ReadOptions(fields={"text": "body"})))
    assert [item.what for item in found if isinstance(item, Failure)] == [
        "text=body applies to nothing, no input has fields: pairs/ferry_fr.xlf is an XLIFF file"
    ]


XLIFF, TMX = ((FIXTURES / "pairs" / name).read_bytes() for name in ("ferry_fr.xlf", "council_ru.tmx"))
PIECES = st.sampled_from(
    [
        b"<",
        b">",
        b"/>",
        b"&",
        b"&amp;",
        b"]]>",
        b"<![CDATA[",
        b"<!DOCTYPE x [",
        b"\xff",
        b"\0",
        b"</seg>",
        b"<g>",
        b"<tu>",
    ]
)


@given(data=st.data(), is_tmx=st.booleans())
def test_a_file_that_was_damaged_gives_articles_or_a_failure_and_never_less(
    data: st.DataObject, *, is_tmx: bool
) -> None:
    body = TMX if is_tmx else XLIFF
    at = data.draw(st.integers(0, len(body)))
    to = data.draw(st.integers(at, min(len(body), at + 40)))
    damaged = body[:at] + b"".join(data.draw(st.lists(PIECES, max_size=3))) + body[to:]
    reader = read_tmx if is_tmx else read_xliff
    found: list[Article | Failure] = []
    try:
        found.extend(reader(open_stream("any", io.BytesIO(damaged)), ReadOptions()))
    except InputError as error:
        found.append(error.failure)
    for item in found:
        if isinstance(item, Failure):
            assert all((item.where.startswith("any"), item.what, item.advice))
        else:
            assert len(item.segments or ()) == len(item.source or ())
