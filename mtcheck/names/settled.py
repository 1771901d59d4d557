"""Names in which an article is at odds with itself or with English in, what the house leaves to say of them out.

The house has decided some: what its glossary avoids is a fault of its own, and what it prefers comes first. What it has
decided is known by `house`; where the names stand is found by `spellings` and `misspelt`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mtcheck.model import Document, FieldName, Mention
from mtcheck.names.house import House
from mtcheck.names.misspelt import MisspeltName, follow_house
from mtcheck.names.spellings import NameGroup
from mtcheck.spans import Spans


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the house has decided about the names of one document."""

    house: House
    doc: Document
    avoided: Mapping[FieldName, Spans]
    """Where the document, and its title, have forms that the glossary avoids."""

    def are_avoided(self, mentions: Iterable[Mention]) -> bool:
        """Whether all of these places hold forms that the glossary avoids, so that it says what is wrong with them."""
        return all(self.avoided[mention.field].overlaps(mention.span) for mention in mentions)

    def reorder(self, group: NameGroup) -> NameGroup | None:
        """A group without what the glossary avoids, what the house prefers first; None where nothing is left to say."""
        spellings = [spelling for spelling in group.spellings if not self.are_avoided(spelling.mentions)]
        reasons = {spelling.form: self.house.find_reason(spelling.form, self.doc.language) for spelling in spellings}
        ranked = sorted(spellings, key=lambda spelling: reasons[spelling.form] is None)
        if len(ranked) < 2 or (ranked[0] != group.spellings[0] and reasons[ranked[0].form] is None):  # noqa: PLR2004 - one spelling is no mix
            return None
        return replace(group, spellings=tuple(ranked), reason=reasons[ranked[0].form] or group.reason)

    def leave_out(
        self, names: Iterable[MisspeltName], groups: Iterable[NameGroup], untranslated: Spans
    ) -> tuple[MisspeltName, ...]:
        """Names without the mentions in a longer text that was left untranslated, or that the glossary avoids.

        Left out are those that the article spells in several ways, too, which are told as groups.
        """
        mentions = [mention for group in groups for spelling in group.spellings for mention in spelling.mentions]
        here = self.doc.field
        grouped = {field: Spans(m.span for m in mentions if m.field == field) for field in ("title", here)}
        left = []
        for name in names:
            if any(grouped[wrong.mention.field].overlaps(wrong.mention.span) for wrong in name.wrong):
                continue
            free = tuple(
                wrong
                for wrong in name.wrong
                if (wrong.mention.field != here or not untranslated.overlaps(wrong.mention.span))
                and not self.are_avoided((wrong.mention,))
            )
            if free:
                left.append(follow_house(replace(name, wrong=free), self.house, self.doc.language))
        return tuple(left)
