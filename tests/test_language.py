"""What CLDR says of languages: the same whichever language is asked first."""

from __future__ import annotations

import pytest

from mtcheck.language import identify, month_and_weekday_names, name_places_and_dates


def test_the_calendar_of_a_language_does_not_depend_on_which_was_asked_before() -> None:
    name_places_and_dates.cache_clear()
    month_and_weekday_names.cache_clear()
    danish = dict(name_places_and_dates("da")), month_and_weekday_names("da")
    name_places_and_dates.cache_clear()
    month_and_weekday_names.cache_clear()
    name_places_and_dates("ar")
    month_and_weekday_names("ru")
    assert (dict(name_places_and_dates("da")), month_and_weekday_names("da")) == danish
    assert "يناير" not in danish[0]
    assert "январь" not in danish[1]


def test_a_language_that_nobody_knows_has_no_months() -> None:
    assert month_and_weekday_names("xx-YY") == {}


def test_ctrl_c_while_the_profiles_are_read_is_no_unknown_language(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("langdetect.detector_factory._factory", None)
    monkeypatch.setattr("langdetect.detector_factory.LangProfile", interrupt)
    with pytest.raises(KeyboardInterrupt):
        identify("Die Brücke über den Fluss bleibt auch am Montag noch den ganzen Tag gesperrt.")
