"""Forms and how often each stands in an article in, the start of a message that says so out."""

from __future__ import annotations

from collections.abc import Mapping


def describe_places(form: str, *, more: int, others: Mapping[str, int]) -> str:
    """That a form stands here and in `more` places, and `others` in so many.

    >>> describe_places("Kiev", more=3, others={"Kieff": 1}), describe_places("Nato", more=0, others={"NATO": 2})
    ('"Kiev" here and in 3 other places, "Kieff" in 1', '"Nato" here, "NATO" in 2 other places')
    """
    here = f'"{form}" here' + (f" and in {_count_places(more)}" if more else "")
    is_told = more > 0
    there = ""
    for other, number in others.items():
        there += f', "{other}" in {number if is_told else _count_places(number)}'
        is_told = True
    return here + there


def _count_places(number: int) -> str:
    return f"{number} other place{'s' * (number > 1)}"
