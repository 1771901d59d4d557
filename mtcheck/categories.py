"""Where a fault stands in the MQM typology (themqm.org): the dimensions and types that checks declare."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """Where a fault stands in the MQM typology, as dimension/type."""

    UNTRANSLATED = "accuracy/untranslated"
    MISTRANSLATION = "accuracy/mistranslation"
    OMISSION = "accuracy/omission"
    ADDITION = "accuracy/addition"
    NAME = "terminology/inconsistent-use"
    TERM = "terminology/inconsistent-with-terminology-resource"
    WRONG_NAME = "terminology/wrong-term"
    PUNCTUATION = "linguistic-conventions/punctuation"
    QUOTES = "linguistic-conventions/quotation-marks"
    REPETITION = "linguistic-conventions/repetition"
    SPACING = "linguistic-conventions/whitespace"
    GRAMMAR = "linguistic-conventions/grammar"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    CONSISTENCY = "linguistic-conventions/textual-conventions"
    UNIDIOMATIC = "style/unidiomatic-style"
    NUMBER_FORMAT = "locale-conventions/number-format"
    DATE_FORMAT = "locale-conventions/date-format"
    TIME_FORMAT = "locale-conventions/time-format"
    CURRENCY_FORMAT = "locale-conventions/currency-format"
    RESIDUE = "design-and-markup/residue"
    MARKUP = "design-and-markup/markup-tag"
    ENCODING = "design-and-markup/character-encoding"
    PLACEHOLDER = "design-and-markup/missing-content"
