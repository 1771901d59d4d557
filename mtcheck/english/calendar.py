"""The months and weekdays of English, as they stand and as patterns. Those of other languages: `source_dates`."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CALENDAR = frozenset(name.lower() for name in MONTHS + WEEKDAYS)
"""All of them, lower-cased."""
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())

ANY_MONTH = "|".join(MONTHS)
"""A pattern, to stand in brackets."""
ANY_SHORT_MONTH = "|".join(sorted(name.title() for name in SHORT_MONTHS))
"""The same, to stand before the end of a word: Mary begins with Mar, too."""
ANY_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ANY_MONTH_OR_SHORT = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
"""In lower case, for patterns that ignore it; with the full stop of a short form."""
