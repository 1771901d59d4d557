"""The list of institutions in, patterns of each kind in one language out: Sanidad and 卫生部 are ministry/health.

What an institution is compared with is known to `institutions`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.source.negations import compile_forms
from mtcheck.tags import listed_tag

MINISTRY = "ministry/"
"""The kind of a word for a ministry or minister, of whatever it is."""


@lru_cache(maxsize=64)
def list_forms(language: str) -> dict[str, list[str]]:
    """The forms of a language by kind."""
    forms: dict[str, list[str]] = {}
    for form, of_language, kind in read_table("institutions"):
        if of_language == language:
            forms.setdefault(kind, []).append(form)
    return forms


@lru_cache(maxsize=64)
def list_acronyms(language: str) -> frozenset[str]:
    """The forms of a language that are acronyms."""
    return frozenset(form for forms in list_forms(language).values() for form in forms if form.isupper())


@lru_cache(maxsize=1024)
def compile_kind(language: str, kind: str) -> re.Pattern[str]:
    """Any form of a kind in a language; nothing where there is none."""
    return compile_forms(list_forms(language).get(kind, []), language)


def names_ministry(text: str, language: str) -> bool:
    """Whether a text in a language has a word for a ministry or minister: Openbaar Ministerie.

    >>> names_ministry("Openbaar Ministerie", "nl"), names_ministry("Anna Ministry", "nl")
    (True, False)
    """
    return compile_kind(listed_tag(language), MINISTRY).search(text) is not None
