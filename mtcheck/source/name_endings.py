"""How a name of a source sounds in, what it may be without the ending of its case, or of an adjective, out."""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re

SHORTEST_NAME = 3
_UKRAINIAN = re.compile("(?:o|y?e)([vl])(?:y?[aiu]|em|om)$")
"""What the last vowel of towns is before an ending: Харків, з Харкова; Тернопіль, до Тернополя."""
_ADJECTIVE = re.compile("(?:ov|ev|in|an)?(?P<ending>(?:sk|ck|tsk|nsk)[aeiouy]\\w{0,3}$)")
_REGION = re.compile("(?:iv)?(?P<ending>(?:sh?ch|chch)[yi]n\\w{0,3}$)")


def find_nominatives(sound: str) -> list[str]:
    """A word without what may be its ending, as lists may have it."""
    forms = [sound[: len(sound) - cut] for cut in range(3) if len(sound) - cut >= SHORTEST_NAME]
    forms += [f"{form}a" for form in forms[1:]]
    forms += [_UKRAINIAN.sub(r"i\1", sound)]
    forms += [form.replace("iisk", "iysk") for form in forms if "iisk" in form]
    around = [form.removeprefix("pod") for form in forms if form.startswith("pod")]
    return [*forms, *around, *(sound[:at] for at in find_stems(sound))]


def find_stems(sound: str) -> Iterator[int]:
    """Where the name ends that an adjective, or a region in Ukrainian, is made of: rostov|skoi, sum|schyna."""
    for pattern in (_ADJECTIVE, _REGION):
        match = pattern.search(sound)
        if match is not None and match.start() >= SHORTEST_NAME:
            yield match.start()
            yield match.start("ending")
