"""CSV and TSV as articles."""

from pathlib import Path

import pytest

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.table import sniff_table

FIXTURES = Path(__file__).parent.parent / "fixtures"
QUOTE = "quote the cells that hold the delimiter, a quotation mark or a line break"


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def read(path: str | Path, **fields: str) -> list[Article | Failure]:
    return list(read_articles([str(path)], ReadOptions(fields=fields)))


def read_text(folder: Path, name: str, table: str, /, **fields: str) -> list[Article | Failure]:
    path = folder / name
    path.write_text(table, encoding="utf-8", newline="")
    return read(path, **fields)


def texts(found: list[Article | Failure]) -> list[str]:
    return [item.text if isinstance(item, Article) else str(item) for item in found]


def test_a_csv_file_is_read_with_sources_and_paragraphs() -> None:
    first = read("feeds/listing.csv")[0]
    assert first == Article(
        id="pl-301",
        text="The tram drivers of Brzezice have called off the strike announced for Friday. The city promised them a "
        "rise of nine percent and new cabins with air conditioning.\n\n"
        '"This is not a victory, it is a truce", said Wojciech Zając of the drivers\' union. He recalled that in the '
        "summer the temperature in the cabins exceeded fifty degrees. Związkowcy zapowiadają kolejne rozmowy w "
        "styczniu.\n\nThe mayor thanked the passengers for their patience. [on] admitted[ł] that the old trams should "
        "have been withdrawn long ago .",
        origin="feeds/listing.csv",
        title="Tram drivers in Brzezice call off the strike",
        url="https://kurier.example/en/301",
        language="en",
        source_language="pl",
        source=("Motorniczowie z Brzezic odwołali strajk zapowiedziany na piątek.",),
        line=2,
    )


@pytest.mark.parametrize(
    ("name", "table", "fields"),
    [
        ("a.csv", "source,target\nIl pleut.,It rains.\n", {}),
        ("a.csv", "text,source\nIt rains.,Il pleut.\n", {}),
        ("a.csv", '"source";"target"\r\n"Il pleut.";"It rains."\r\n', {}),
        ("a.tsv", "source\ttarget\nIl pleut.\tIt rains.\n", {}),
        ("a.txt", "source\ttarget\nIl pleut.\tIt rains.\n", {}),
        ("a.csv", "source,target\nIl pleut.,It rains.\n", {"text": "target", "source": "source"}),
        ("a.csv", "French,English\nIl pleut.,It rains.\n", {"text": "English", "source": "French"}),
        ("a.tsv", "fr\ten\nIl pleut.\tIt rains.\n", {"text": "en", "source": "fr"}),
    ],
)
def test_two_columns_are_a_text_and_its_source(tmp_path: Path, name: str, table: str, fields: dict[str, str]) -> None:
    path = f"{tmp_path}/{name}"
    assert read_text(tmp_path, name, table, **fields) == [
        Article(id=f"{path}:2", text="It rains.", origin=path, source=("Il pleut.",), line=2)
    ]


def test_a_row_without_a_name_is_named_by_the_line_it_begins_in(tmp_path: Path) -> None:
    found = read_text(tmp_path, "a.csv", 'text,x\r\n"One\r\ntwo",\r\n\r\nThree,y\r\n')
    path = f"{tmp_path}/a.csv"
    assert found == [
        Article(id=f"{path}:2", text="One\r\ntwo", origin=path, line=2),
        Article(id=f"{path}:5", text="Three", origin=path, line=5),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_of_a_csv_file_is_found_in_its_first_row(tmp_path: Path, delimiter: str) -> None:
    table = delimiter.join(["id", "text", "title"]) + "\n" + delimiter.join(["x", '"One, two; three"', "T"]) + "\n"
    found = read_text(tmp_path, "a.csv", "\ufeff" + table)
    assert found == [Article(id="x", text="One, two; three", origin=f"{tmp_path}/a.csv", title="T", line=2)]


def test_quotation_marks_in_a_tsv_file_are_text_unless_they_quote_cells(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "a.tsv", 'id\ttext\nx\t"Yes," he said.\ny\t5" pipes\n')) == [
        '"Yes," he said.',
        '5" pipes',
    ]
    assert texts(read_text(tmp_path, "b.tsv", 'id\ttext\nx\t"He said ""yes"".\n\nThen left."\n')) == [
        'He said "yes".\n\nThen left.'
    ]
    assert texts(read_text(tmp_path, "c.tsv", 'id\ttext\nx\t"Never closed.\ny\tTwo.\n')) == ['"Never closed.', "Two."]


def test_columns_are_mapped_by_name_even_with_dots(tmp_path: Path) -> None:
    table = "content.rendered,Head\n<p>One &amp; two</p>,Three\n"
    found = read_text(tmp_path, "a.csv", table, text="content.rendered", title="Head")
    assert found == [
        Article(id=f"{tmp_path}/a.csv:2", text="One & two", origin=f"{tmp_path}/a.csv", title="Three", line=2)
    ]


def test_cells_may_be_as_long_as_articles_are(tmp_path: Path) -> None:
    long = "word " * 100_000
    assert texts(read_text(tmp_path, "a.csv", f'text\n"{long}"\n')) == [long]


def test_rows_with_too_many_or_too_few_cells_are_failures_and_the_others_are_read() -> None:
    assert texts(read("broken/rows.csv")) == [
        "The first row is fine, and quoted.",
        f"broken/rows.csv:3: this row has 3 cells, the first has 2; {QUOTE}",
        f"broken/rows.csv:4: this row has 1 cell, the first has 2; {QUOTE}",
        "The fourth row is fine.",
    ]


def test_a_quotation_that_does_not_end_swallows_nothing_in_silence() -> None:
    assert texts(read("broken/unclosed.csv")) == [
        "The first row is fine.",
        f"broken/unclosed.csv:3: this is no row of a table (unexpected end of data); {QUOTE}",
    ]


def test_a_table_without_a_column_for_the_text_is_one_failure(tmp_path: Path) -> None:
    assert read("broken/no_text_column.csv") == [
        Failure(
            "broken/no_text_column.csv:1",
            'no column "text" among id, body',
            "map the right one: --field text=body",
        )
    ]
    assert texts(read("broken/no_text_column.csv", text="bodies")) == [
        ('broken/no_text_column.csv:1: no column "bodies" among id, body; map the right one: --field text=body')
    ]
    assert texts(read_text(tmp_path, "a.csv", "Text\nOne.\n")) == [
        f'{tmp_path}/a.csv:1: no column "text" among Text; map the right one: --field text=Text'
    ]


def test_a_table_without_a_row_of_names_is_told_so(tmp_path: Path) -> None:
    rows = '"The port closed.","Le port a fermé lundi."\n"Nobody spoke.","Personne."\n'
    advice = 'write a row of names above it, such as "source,text", in the order of the columns'
    assert texts(read_text(tmp_path, "a.csv", rows)) == [
        f'{tmp_path}/a.csv:1: the first row seems to have no names of columns, it has "The port closed."; {advice}'
    ]
    assert texts(read_text(tmp_path, "a.csv", "港は閉鎖された。,All is well\n")) == [
        f'{tmp_path}/a.csv:1: the first row seems to have no names of columns, it has "港は閉鎖された。"; {advice}'
    ]


def test_columns_that_are_called_by_languages_are_advised_by_that_of_the_text(tmp_path: Path) -> None:
    table = "german,english text\nDer Hafen schloss am Montag um acht.,The port closed.\n"
    assert texts(read_text(tmp_path, "a.csv", table)) == [
        (
            f'{tmp_path}/a.csv:1: no column "text" among german, english text; '
            "map the right one: --field 'text=english text'"
        )
    ]
    assert texts(read_text(tmp_path, "a.csv", table.replace(" text", ""))) == [
        (
            f'{tmp_path}/a.csv:1: no column "text" among german, english; '
            "map the right ones: --field text=english --field source=german"
        )
    ]


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "a.csv", "text,text,,\nOne.,Two.,,\n")) == [
        f'{tmp_path}/a.csv:1: the column "text" stands twice; give each column a name of its own'
    ]


def test_an_empty_cell_is_no_value(tmp_path: Path) -> None:
    found = read_text(tmp_path, "a.csv", "id,text,language,title,source\n,One.,,,\nx,,,,\n")
    path = f"{tmp_path}/a.csv"
    assert found == [
        Article(id=f"{path}:2", text="One.", origin=path, line=2, lost_source='an empty "source"'),
        Failure(
            f"{path}:3", 'article "x" has no text', "leave it out, or check the field or file that it came from", "x"
        ),
    ]


def test_a_table_ends_at_the_first_line_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text\nOne.\nLe café est fermé et la République aussi.\nThree.\n".encode("latin-1"))
    assert texts(read(path)) == [
        "One.",
        (
            f"{path}:3: not UTF-8, and no encoding is declared: column 7; what follows was not read; "
            "it is probably cp1252; convert it with iconv -f CP1252 -t UTF-8"
        ),
    ]


def test_a_table_of_nothing_but_its_first_row_is_a_failure(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "a.csv", "id,text\n")) == [
        f"{tmp_path}/a.csv: no article in it; check that this is the right file"
    ]


def test_a_first_row_that_is_broken_is_a_failure(tmp_path: Path) -> None:
    assert texts(read_text(tmp_path, "a.csv", '"id"x,text\n')) == [
        f"{tmp_path}/a.csv:1: this is no row of a table (',' expected after '\"'); {QUOTE}"
    ]


def test_the_column_of_the_text_is_suggested_by_name_or_by_the_longest_cell(tmp_path: Path) -> None:
    def advise(table: str, /, **fields: str) -> str:
        (failure,) = read_text(tmp_path, "a.csv", table, **fields)
        assert isinstance(failure, Failure)
        return failure.advice

    add_one = 'add a column "text" with the translation, or name the one that holds it: --field text=COLUMN'
    assert advise("id,title,body\n1,A long headline of a short text,Rain.\n") == "map the right one: --field text=body"
    assert advise("id,titre,corps\n1,La pluie,Il pleut depuis lundi.\n") == "map the right one: --field text=corps"
    assert advise("id,title\n1,Rain\n") == add_one
    assert advise("id,title\n") == add_one
    assert advise("id,text\n1,Rain.\n", text="body") == "leave out --field text=body: the text is found without it"
    assert advise("id,body\n") == "map the right one: --field text=body"


def test_tables_that_were_joined_repeat_their_first_row(tmp_path: Path) -> None:
    table = "\ufeffid,text\r\na,One.\r\n\ufeffid,text\r\nb,Two.\r\n"
    assert texts(read_text(tmp_path, "a.csv", table)) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('id,text\n1,"The the court said no."\n2,"All is well."\n', "csv"),
        ('"id";"text"\r\n"1";"One, two;\r\n\r\nthree"\r\n', "csv"),
        ("id\ttitle\ttext\n1\tRain\tIt rains.\n", "tsv"),
        ('id\ttext\nx\t"Yes," he said.\ny\t5" pipes\n', "tsv"),
        ('id\ttext\nx\t"He said ""yes"".\n\nThen left."\n', "tsv"),
        ("\n,title,body\n0,Rain,It rains.\n", "csv"),
        ("ID,Source text,Target\n1,Il pleut.,It rains.\n", "csv"),
        ("id,text\n1,One.\n2,Two, three.\n3,Four.\n", "csv"),
        ("id,text\n1,It rained, and", "csv"),
        ("id,text\n", "csv"),
        ('id,text\n1,"' + "word " * 15_000, "csv"),
        ("id,corps\n1,Il pleut.\n", "csv"),
        ("nr,corps\n1,Il pleut.\n", None),
        ("Riga, on Monday\nAll is well, he said.\n", None),
        ("Text, photos\nIt rains, and how.\n", None),
        ("text,photos\nIt rains.\nAnd how, he said, it rains.\n", None),
        ("The text, the source, and the title\nwere lost, he said, on Monday\n", None),
        ("Text; source: dpa\nIt rains; it pours.\n", None),
        ("text\nIt rains.\n", None),
        ("\tThe text\twas lost.\n\tIt rains.\tAnd how.\n", None),
        ("", None),
    ],
)
def test_a_table_is_known_by_a_row_of_names_over_rows_as_wide(head: str, expected: str | None) -> None:
    assert sniff_table(head) == expected


def test_columns_that_are_mapped_are_known_names() -> None:
    table = "nr,Corps\n1,Il pleut.\n"
    assert (sniff_table(table), sniff_table(table, {"Corps"})) == (None, "csv")
