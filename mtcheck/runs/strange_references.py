"""An audit in; what shows that its reference is no translation of the same article into the same language, out.

Nothing is asked that costs time but where the text agrees so little with its reference that few good ones do.
"""

from __future__ import annotations

from mtcheck.language import identify, language_name
from mtcheck.model import Audit
from mtcheck.source.source_language import correct_language
from mtcheck.tags import listed_tag, primary_subtag

UNRELATED = 21.0
"""A text and a reference of LEAST_LETTERS and more that agree less, by chrF, are of two articles, or their sentences
stand in another order. Of 3,746 pieces of one to ten sentences into English, by engines of 2005 to 2023, beside a human
reference none had less than 23.8, the freest translations among them; of 3,232 beside the reference of another article
84 in 100 had, and of 3,484 whose references were moved by one sentence 66."""
FOREIGN = 45.0
"""The language of a reference is asked below this: French ones of English texts had up to 41, with their many names. Of
700 pieces none was told beside its own reference, and of 574 beside their source as a reference 491 were."""
LEAST_LETTERS = 300
"""Characters of both: in less, two free translations may share as little as two articles."""
_LOOKED_AT = 600
"""Characters of the beginning, and of the middle, whose language is asked."""
_UNSPACED = frozenset(("ja", "km", "ko", "lo", "my", "th", "zh"))
"""Languages whose words are a few characters, so that free translations share less: there nothing was measured."""


def find_strangeness(audit: Audit) -> str | None:
    """What is strange about the references of an article, as a clause behind what they are; None where nothing is."""
    scores, article = audit.reference_scores, audit.article
    wholes = ["\n".join(reference) for reference in article.references if any(item.strip() for item in reference)]
    if scores is None or scores.chrf >= FOREIGN or min(map(len, (article.text, *wholes))) < LEAST_LETTERS:
        return None
    own = listed_tag(article.language)
    if _is_foreign(article.text, own):  # it was never translated, and the reference may be right
        return None
    if all(_is_foreign(whole, own) for whole in wholes):
        return f"is not in {language_name(own)}, as the text is"  # Icelandic would be named as Norwegian
    if scores.chrf < UNRELATED and primary_subtag(own) not in _UNSPACED:
        return "shares almost nothing with the text: it may be that of another article, or in another order"
    return None


def _is_foreign(text: str, own: str) -> bool:
    """Whether the beginning and the middle of a text are in one language, which is clearly not the one it should be."""
    flat = " ".join(text.split())
    first, second = (identify(flat[at : at + _LOOKED_AT]) for at in (0, len(flat) // 2))
    return first == second and listed_tag(correct_language(own, first) or own) != own
