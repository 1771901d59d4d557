"""The name of a country in another language in, its English name out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mtcheck.lexicon import read_table


def english_country(word: str) -> str | None:
    """The English name of a country, from its name in another language, lower-cased.

    >>> english_country("frakkland"), english_country("france")
    ('France', None)
    """
    return _countries().get(word)


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    return {form: english for form, _, english in read_table("countries")}
