"""Votes for the language that an article came from, of what no translation should have kept -> votes by language.

Only what one language alone has is a vote: a bracketed "[elle]" is French, and so is "Boutcha". Which of these an
article has is found by `words`, `source_terms`, `glosses`, `misspelt` and `names`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from mtcheck.foreign.glosses import Gloss
from mtcheck.foreign.source_evidence import SourceTerm
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.lexicon import read_table
from mtcheck.names.misspelt import MisspeltName
from mtcheck.names.persons import find_foreign_person
from mtcheck.names.places import find_foreign_place
from mtcheck.names.spellings import NameGroup

REACH = 2000
"""Words for which one name speaks: in 8,000 words from Czech one name was French by chance."""

_BRACKETS = "[]() "


def vote_by_words(runs: Iterable[ForeignRun], terms: Iterable[SourceTerm]) -> Counter[str]:
    """One vote for each word that was left in one language, and for each acronym, date or number that one writes so."""
    votes = Counter(term.languages[0] for term in terms if len(term.languages) == 1)
    for run in runs:
        if run.language is not None:
            votes[run.language] += len(run.words)
    return votes


def vote_by_glosses(glosses: Iterable[Gloss]) -> Counter[str]:
    """One vote for each bracketed pronoun that a single language has."""
    owners = (_owners(gloss.mark.strip(_BRACKETS).lower()) for gloss in glosses if gloss.kind == "word")
    return Counter(languages[0] for languages in owners if len(languages) == 1)


def vote_by_names(misspelt: Iterable[MisspeltName], groups: Iterable[NameGroup], *, words: int) -> Counter[str]:
    """One vote for each name that is spelled as a single language spells it, however often it stands there.

    In a text of so many words that one such name may be chance, a language needs more of them.
    """
    votes = Counter(name.languages[0] for name in misspelt if len(name.languages) == 1)
    for group in groups:
        spelled = {language for spelling in group.spellings for language in _spellers(spelling.form.lower())}
        votes.update(spelled if len(spelled) == 1 else ())
    return Counter({language: count for language, count in votes.items() if count * REACH >= words})


def find_winner(votes: Counter[str]) -> str | None:
    """The language with most votes; None where there are none, or where two have as many."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _spellers(name: str) -> tuple[str, ...]:
    """The languages that spell a lower-cased name so; none where English does, too."""
    known = find_foreign_place(name) or find_foreign_person(name.rpartition(" ")[2])
    return known.languages if known is not None else ()


@lru_cache(maxsize=256)
def _owners(pronoun: str) -> tuple[str, ...]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for form, language, _person, _thing in read_table("pronouns"):
        owners[form].append(language)
    return tuple(owners[pronoun]) if pronoun in owners else ()
