"""How bytes become text, and what is said where they cannot."""

import codecs
from pathlib import Path

import pytest

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers import read_articles
from mtcheck.readers.decoding import decode, decode_markup

FIXTURES = Path(__file__).parent.parent / "fixtures"


def complaint(body: bytes, *, is_markup: bool = False, charset: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        (decode_markup if is_markup else decode)(body, "file", charset=charset)
    return str(caught.value)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_is_obeyed_and_dropped(mark: bytes, encoding: str) -> None:
    text = "Die Brücke\r\nist zu."
    assert decode(mark + text.encode(encoding), "file") == text
    assert decode_markup(mark + text.encode(encoding), "file") == text


def test_of_one_strange_byte_no_rare_encoding_is_guessed() -> None:
    assert complaint(b"Caf\xe9 opened at noon.\n").endswith(
        "it is probably cp1252; convert it with iconv -f CP1252 -t UTF-8"
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("El señor Peña llegó mañana. Aquí está el niño.", "cp1252"),  # charset_normalizer says cp1250
        ("The mayor of Logroño, José Peña, said no to “fracking” – again.", "cp1252"),
        ("Müller, Françoise Hollande, José Peña, Ångström, São Paulo.", "cp1252"),
        ("O prefeito de São Paulo disse que as ações dos cidadãos são públicas.", "cp1252"),
        ("Borgmesteren i København sagde torsdag, at mødet på rådhuset endte.", "cp1252"),
        ("Wójt żąda źródła. Śląsk się ścigał.", "cp1250"),
        ("Žáci šli do školy. Příští týden ještě něco.", "iso8859-2"),
        ("İstanbul’da çocuğun şarkısı bitti.", "cp1254"),
        ("Ļoti žēl, sēde beidzās.", "cp1257"),
        ("Мэр Москвы сказал, что заседание закончилось.", "cp1251"),
        ("Мэр Москвы сказал, что заседание закончилось.", "koi8-r"),
        ("Ο δήμαρχος της Αθήνας είπε.", "cp1253"),
        ("ראש העיר אמר ביום חמישי", "cp1255"),
        ("Maria García met José Muñoz in Málaga; “so what?”", "mac-roman"),
        ("Der Bürgermeister von Köln: die Straße ist gesperrt.", "cp850"),
        ("市长周四说会议没有达成协议就结束了。我们将继续努力。", "gb18030"),
        ("Il sindaco di Forlì ha detto che la città è più sicura, perché lunedì c’è il mercato.", "cp1252"),
        ("L’alcaldessa va dir que això és així: el català, la raó i l’acció veïna.", "cp1252"),
        ("Tallinna linnapea ütles, et õpetajad jäävad tööle; žürii sõitis ära.", "cp1252"),
        ("Der Zug fährt Köln–Überlingen.", "cp1252"),
        ("A főpolgármester azt mondta, hogy az őszi ülés időpontja bizonytalan; több főút sérült.", "cp1250"),
        ("Primarul a spus că şedinţa s-a încheiat fără înţelegere.", "cp1250"),
        ("Gradonačelnik je rekao da će se sjednica održati u četvrtak; građani žele više.", "cp1250"),
        ("Savivaldybės posėdis baigėsi be susitarimo; žmonės laukė šešias valandas.", "cp1257"),
        ("Міський голова сказав, що засідання закінчилося; її рішення ще немає.", "cp1251"),
        ("Градоначелник је рекао да ће се седница одржати у четвртак; њихови људи су љути.", "cp1251"),
        ("Мэр Москвы сказал, что заседание закончилось.", "cp866"),
        ("市長週四表示，會議未達成協議便結束了。我們將繼續努力，因為市民需要更多的房屋。", "big5"),
        ("市長は木曜日、会議は合意に至らずに終わったと述べた。来週また話し合うという。", "cp932"),
        ("시장은 목요일 회의가 합의 없이 끝났다고 말했다. 다음 주에 다시 만난다.", "cp949"),
        ("قال رئيس البلدية يوم الخميس إن الاجتماع انتهى دون اتفاق.", "cp1256"),
        ("นายกเทศมนตรีกล่าวเมื่อวันพฤหัสบดีว่าการประชุมสิ้นสุดลงโดยไม่มีข้อตกลง", "cp874"),
        ("The vote was put off. " * 4000 + "The café is shut.", "cp1252"),
    ],
)
def test_the_likely_encoding_is_the_one_in_which_letters_are_of_one_language(text: str, encoding: str) -> None:
    assert f"it is probably {encoding}; " in complaint(text.encode(encoding, "ignore"))


def test_no_encoding_is_named_where_nothing_speaks_for_one() -> None:
    assert complaint(b"The \x81\x9d mayor\xa4\xa6s \xf7 caf\x90 \xd7\xde\xdf.").endswith("; save it as UTF-8")


def test_a_text_that_is_not_utf8_is_never_guessed_but_told_what_it_may_be() -> None:
    body = (FIXTURES / "broken/latin1.txt").read_bytes()
    assert complaint(body) == (
        "file: not UTF-8, and no encoding is declared: byte 0xe9 at offset 7, line 1; "
        "it is probably cp1252; convert it with iconv -f CP1252 -t UTF-8"
    )


def test_the_line_of_the_first_bad_byte_is_given() -> None:
    assert "byte 0xff at offset 13, line 3; " in complaint(b"first\nsecond\n\xff third")


def test_the_servers_word_is_taken() -> None:
    assert decode("Zażółć".encode("iso-8859-2"), "file", charset="ISO-8859-2") == "Zażółć"
    assert decode_markup(b'<meta charset="utf-8">\xe9', "file", charset="latin1") == '<meta charset="utf-8">é'


def test_documents_are_read_as_they_declare() -> None:
    russian = "Москва"
    assert (
        decode_markup(f'<?xml version="1.0" encoding="windows-1251"?>{russian}'.encode("cp1251"), "f")[-6:] == russian
    )
    assert decode_markup(f"<meta charset=koi8-r>{russian}".encode("koi8-r"), "f")[-6:] == russian
    http_equiv = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    assert decode_markup((http_equiv + russian).encode("cp1251"), "f")[-6:] == russian
    in_a_comment = f'<!-- <meta charset="koi8-r"> --><meta charset="utf-8">{russian}'
    assert decode_markup(in_a_comment.encode(), "f")[-6:] == russian


def test_labels_mean_what_browsers_take_them_for() -> None:
    assert decode_markup(b'<meta charset="iso-8859-1">\x93so\x94', "file")[-4:] == "“so”"
    assert decode_markup('<meta charset="x-sjis">日本'.encode("cp932"), "file")[-2:] == "日本"
    assert decode_markup('<meta charset="utf-16">é'.encode(), "file")[-1] == "é"


def test_a_declaration_that_is_wrong_or_unknown_is_said_to_be() -> None:
    assert complaint(b'<meta charset="utf-8">\xe9.', is_markup=True) == (
        "file: the document says utf-8, but byte 0xe9 at offset 22 is not utf-8; "
        "correct the declaration or convert it to UTF-8"
    )
    for label in ("utf-42", "base64", "unicode_escape", "utf-7", "undefined"):
        assert complaint(b"text", charset=label) == (
            f'file: the server declares the encoding "{label}", which is unknown; '
            "correct the declaration or save it as UTF-8"
        )


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.7 text", "this is a PDF document, not text"),
        (b"PK\x03\x04text", "this is a zip archive (Word, OpenDocument and EPUB files are such), not text"),
        (b"RIFF1234WEBP", "this is a WebP image, not text"),
        (b"{\\rtf1 text}", "this is an RTF document, not text"),
        (b"text\0text", "this is binary data (a NUL byte at offset 4), not text"),
        (codecs.BOM_UTF8 + b"text\0text", "this is binary data (a NUL byte at offset 7), not text"),
        (codecs.BOM_UTF8 + "text".encode("utf-16-le"), "this is binary data (a NUL byte at offset 4), not text"),
        ("text".encode("utf-16-le"), "this looks like UTF-16 without a byte order mark"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(body: bytes, what: str) -> None:
    assert complaint(body).startswith(f"file: {what}; ")


def test_a_plain_text_is_the_file_exactly(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(codecs.BOM_UTF8 + b" One\r\n\ttwo\rthree \n\n")
    assert list(read_articles([str(path)])) == [
        Article(id=str(path), text=" One\r\n\ttwo\rthree \n\n", origin=str(path), has_lines=True)
    ]


def test_a_table_or_lines_in_utf16_are_read(tmp_path: Path) -> None:
    table = tmp_path / "excel.tsv"
    table.write_text("id\ttext\r\nx1\tDie Brücke.\r\n", encoding="utf-16", newline="")
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "Die Brücke."}\n', encoding="utf-16", newline="")
    found = [item for item in read_articles([str(table), str(lines)]) if isinstance(item, Article)]
    assert [(item.id, item.text) for item in found] == [("x1", "Die Brücke."), (f"{lines}:1", "Die Brücke.")]


def test_lines_that_are_cut_in_utf16_are_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes('{"text": "One."}\n'.encode("utf-16")[:-1])
    assert [item for item in read_articles([str(path)]) if isinstance(item, Failure)] == [
        Failure(str(path), "declared as utf-16-le, which it is not (truncated data)", "save it as UTF-8")
    ]
