"""A text in, the same as it is compared or quoted out.

What of a text a terminal or a page must not be shown is left to `visible`, how lists fold words to `phrases`.
"""

from __future__ import annotations


def fold_text(text: str) -> str:
    r"""A text as two are compared that differ in capitals or white space only.

    >>> fold_text(" The\u00a0 the\nEND ")
    'the the end'
    """
    return " ".join(text.casefold().split())


def shorten(text: str, longest: int) -> str:
    r"""A text on one line, with an ellipsis where it has no room in so many characters.

    >>> shorten("Moscow\n denies", 8), shorten("Moscow", 8)
    ('Moscow…', 'Moscow')
    """
    whole = " ".join(text.split())
    return whole if len(whole) <= longest else whole[: longest - 1].rstrip() + "…"
