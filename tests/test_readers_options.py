"""The `--field` option and the options of readers."""

import pytest

from mtcheck.errors import ConfigError
from mtcheck.readers import FieldMapping, ReadOptions, parse_field


def complaint(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        parse_field(text)
    return str(caught.value)


def test_a_mapping_is_a_name_and_a_path() -> None:
    assert parse_field("text=content.rendered") == FieldMapping("text", "content.rendered")
    assert parse_field(" target = body ") == FieldMapping("target", "body")
    assert parse_field("url=a=b") == FieldMapping("url", "a=b")


def test_an_unknown_name_is_told_the_nearest() -> None:
    known = "known are id, text, target, title, url, published, language, source_language, source, reference"
    assert complaint("txt=body") == f'--field: "txt" is no field of an article; did you mean "text"? {known}'
    assert complaint("zzz=body") == f'--field: "zzz" is no field of an article; {known}'


def test_a_mapping_without_equals_sign_or_path_is_refused() -> None:
    assert complaint("text") == (
        '--field: "text" has no "="; write --field FIELD=PATH, for example text=body; FIELD is one of '
        "id, text, target, title, url, published, language, source_language, source, reference"
    )
    assert complaint("text=") == '--field: "text=" names no path; write a path such as text=content.rendered'
    assert complaint("text=a..b") == '--field: "text=a..b" names no path; write a path such as text=content.rendered'


def test_options_made_by_hand_are_checked_too() -> None:
    with pytest.raises(ConfigError) as caught:
        ReadOptions(fields={"titel": "headline"})
    assert '"titel" is no field of an article; did you mean "title"?' in str(caught.value)
