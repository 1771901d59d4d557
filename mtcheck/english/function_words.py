"""The small words of English that several questions turn on. What one question adds stands where it is asked."""

from __future__ import annotations

SENTENCE_OPENERS = frozenset(
    "a according after all also an and as at before but by for from he her his how however i if in it its "
    "many no not now on our she some that the their then there these they this those two we what when where "
    "while who why with you".split()
)
"""Words with which sentences begin."""
FUNCTION_WORDS = frozenset(
    "about above across after against all and are as at away because before below but by can could did does "
    "down during each every for from had has have he her his how if in into is it its many may no not of "
    "off on or our out she should since so than that the their them then there these they this those "
    "through to under until up us was we were what when where which while who whose will with without would "
    "you your".split()
)
"""Words that are no nouns, and that no noun stands for."""
AUXILIARIES = frozenset("is was are were has have had will would can could may might must should does did".split())
"""Small verbs that have a subject of their own wherever they stand."""
SAID = frozenset("said told announced confirmed stated added explained warned denied".split())
"""Verbs with which it is told who says something."""
