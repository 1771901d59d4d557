"""The names of a text beside those of its source: what matches, what stands for another, what is lost."""

from __future__ import annotations

import pytest

from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Pair, Span
from mtcheck.names.native_names import find_within
from mtcheck.segment import segment
from mtcheck.source.comparison import Comparison
from mtcheck.source.name_exchanges import find_exchanges
from mtcheck.source.name_hearing import ByStart, find_starts, hear, is_heard
from mtcheck.source.name_losses import find_losses
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.pinyin_names import find_pinyin_names
from mtcheck.source.words import SourceWords


def match(text: list[str], source: list[str], language: str) -> NameMatches:
    spans, at = [], 0
    for sentence in text:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    article = Article("a", "\n".join(text), segments=tuple(spans), source=tuple(source), source_language=language)
    return NameMatches(Comparison(segment(article), Lexicon("en"), language))


def list_exchanges(matches: NameMatches) -> list[tuple[str, str, bool]]:
    return [(found.form, found.source_form, found.is_misspelt) for found in find_exchanges(matches)]


def test_sentences_that_hardly_belong_together_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    text, source = ["She flew to Warsaw."], ["Sie flog nach Prag."]
    assert list_exchanges(match(text, source, "de")) == [("Warsaw", "Prag", False)]
    doubtful = (Pair(range(1), range(1), 0.4),)
    monkeypatch.setattr(Comparison, "pairs", doubtful)
    assert list_exchanges(match(text, source, "de")) == []


def test_a_first_name_and_a_surname_in_a_row_are_one_exchange() -> None:
    matches = match(["The singer Oleg Savchuk came."], ["Приехал певец Глеб Рассохин."], "ru")
    assert list_exchanges(matches) == [("Oleg Savchuk", "Глеб Рассохин", False)]


def test_a_name_that_stands_twice_in_the_source_and_once_in_the_text_is_left_over() -> None:
    matches = match(["Serbia played, and Hungary won."], ["Serbien spielte, und Serbien gewann."], "de")
    assert list_exchanges(matches) == [("Hungary", "Serbien", False)]


def test_a_chinese_surname_with_another_given_name_is_another_person() -> None:
    matches = match(["The mayor Zhao Min was there."], ["市长赵春山在场。"], "zh")
    assert list_exchanges(matches) == [("Zhao Min", "赵春", False)]


def test_a_given_name_in_pinyin_is_parted_in_every_way() -> None:
    doc = segment(Article("a", "They asked Wang Huning and Li Wei Street."))
    assert [(name.surname, name.given) for name in find_pinyin_names(doc)] == [
        ("wang", (("hu", "ning"), ("hun", "ing"))),
    ]


def test_a_lost_name_is_told_once() -> None:
    source = ["Приехала Вера Шелестова.", "Все слушали, как говорила Вера Шелестова."]
    matches = match(["The director came.", "Everybody listened."], source, "ru")
    assert [loss.source_form for loss in find_losses(matches, ())] == ["Вера Шелестова"]


def test_what_another_name_stands_for_is_not_lost() -> None:
    matches = match(["They fought in Chad."], ["Sie kämpften in Kenia."], "de")
    exchanged = [found.source_span for found in find_exchanges(matches)]
    assert list(find_losses(matches, exchanged)) == []


@pytest.mark.parametrize(
    ("key", "sound"),
    [
        ("scholz", "sholtsu"),
        ("andrzej", "andzhei"),
        ("volodymyr", "vladimir"),
        ("kharkiv", "harkove"),
        ("moscow", "podmoskovia"),
        ("rostov", "rostovskoi"),
        ("valur", "val"),
    ],
)
def test_a_name_is_heard_in_its_cases_and_conventions(key: str, sound: str) -> None:
    assert is_heard(key, sound)


@pytest.mark.parametrize(("key", "sound"), [("warsaw", "praha"), ("ivanov", "petrov"), ("merkel", "sholts")])
def test_another_name_is_not_heard(key: str, sound: str) -> None:
    assert not is_heard(key, sound)


def test_the_longest_name_in_a_run_is_taken() -> None:
    assert [name.english[0] for _, name in find_within("北京市和印度尼西亚")] == ["Beijing", "Indonesia"]


@pytest.mark.parametrize(
    ("source", "language", "names"),
    [
        ("Heute öffnet die Halle in Bremen.", "de", ["bremen"]),
        ("Il vit à Lyon, près de l'Italie.", "fr", ["lyon", "italie"]),
        ("Вчера Президент был в Туле.", "ru", ["туле"]),
        ("他在巴黎。", "zh", ["巴黎"]),
    ],
)
def test_names_of_a_source_are_told_by_capitals_or_by_lists(source: str, language: str, names: list[str]) -> None:
    words = SourceWords(match(["x"], [source], language).comparison.source)
    assert [word.lower for word in words.sentences[0] if word.is_name] == names


def test_a_word_of_the_source_is_one_wherever_it_stands() -> None:
    words = match(
        ["She flew to Prague.", "He stays in Prague."], ["Sie flog nach Prag.", "Er bleibt in Prag."], "de"
    ).words
    first, second = (word for sentence in words.sentences for word in sentence if word.lower == "prag")
    assert first != second
    assert hear(first) == hear(second)


def test_what_begins_otherwise_is_not_looked_at() -> None:
    words = ByStart({key: find_starts(key) for key in ("zagorkin", "berlin", "tolubeev")})
    assert sorted(words.find(find_starts("zagorkina"))) == ["berlin", "zagorkin"]
    assert sorted(words.find(find_starts("berlin"))) == ["berlin", "tolubeev", "zagorkin"]


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("Lawyer Pepe Navarro will appeal.", "El abogado, José Luis «Pepe» Navarro, recurrirá.", "es"),
        ("Saudi Arabia will host the summit.", "قال إن الرياض ستستضيف القمة.", "ar"),
        ("Mette Frederiksen met her colleague.", "Mette F. mødte sin kollega.", "da"),
    ],
)
def test_nicknames_capitals_and_initials_stand_for_whom_they_mean(text: str, source: str, language: str) -> None:
    matches = match([text], [source], language)
    assert list_exchanges(matches) == []
    assert list(find_losses(matches, ())) == []
