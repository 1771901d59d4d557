"""The scientific names of animals and plants in a Document: Duttaphrynus melanostictus, Silphium perfoliatum.

A genus with a capital and a species in lower case, both in the forms of Latin, in an article that speaks of nature.
Where a name was found, its second word is one wherever it stands. Initials (D. melanostictus) are left to `innocence`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import mtcheck.late_re as re
from mtcheck.foreign.witnesses import ask
from mtcheck.model import Document

_KINDS = frozenset(
    "amphibian amphibians botanist botanists biologist biologists endemic entomologist entomologists genus herbarium "
    "herpetologist naturalist species subspecies taxonomist taxonomists zoologist zoologists".split()
)
"""Words that hardly any article has but one about kinds of animals and plants."""
_NATURE = _KINDS | frozenset(
    "algae animal animals ants bacteria bacterium bees beetle beetles biodiversity birds butterflies butterfly cactus "
    "crab crabs deer dinosaur dinosaurs ecologist ecologists ecology ecosystem fern fossil fossils frog frogs fungi "
    "fungus habitat insect insects invasive lizard lizards mammal mammals mites mosquito mosquitoes moss mosses moth "
    "moths mushroom mushrooms orchid orchids parasite parasites pollinators reptile reptiles seaweed shark sharks "
    "shrimp snail snails snake snakes spider spiders squid toad toads trees turtle turtles wasp wasps weeds whale "
    "whales wildlife worms".split()
)
_SPECIES = re.compile(
    r"""(?<![\w.’'-])(?P<genus>[A-Z][a-z]{2,})\ (?:\([A-Z][a-z]+\)\ )?(?P<species>[a-z]{3,})
        (?:\ (?:(?:var|subsp|ssp|f)\.\ )?(?P<below>[a-z]{4,}))?(?![\w’'-])""",
    re.VERBOSE,
)
_GENUS_END = re.compile(r"(?:us|um|a|is|es|ys|on|ops|as|os|ax|ex|ix|yx|er|or|e)$")
_CLEAR_END = re.compile(r"(?:us|um|is|ii|ae|orum|arum|oides|ceps)$")
_SPECIES_END = re.compile(r"(?:us|um|is|i|ae|orum|arum|oides|ceps|a|e|x|or|er|on|ans|ens|es|os|as)$")


def find_species(doc: Document, asked: Collection[int]) -> Iterator[int]:
    """Which of the words `asked` about, given by index, belong to a scientific name of the document."""
    if doc.vocabulary.isdisjoint(_NATURE):
        return
    wanted = {doc.lowers[index] for index in asked}
    names = {word for match in _SPECIES.finditer(doc.text) if _is_name(doc, match, wanted) for word in _parts(match)}
    yield from (index for index in asked if doc.lowers[index] in names)


def _is_name(doc: Document, match: re.Match[str], wanted: Collection[str]) -> bool:
    genus, species = match["genus"].lower(), match["species"]
    if species not in wanted or _SPECIES_END.search(species) is None:
        return False
    if genus not in wanted:  # Lynx pardinus, Bison bonasus
        return _CLEAR_END.search(species) is not None and not _KINDS.isdisjoint(doc.vocabulary)
    if _GENUS_END.search(genus) is None:
        return False
    is_in_brackets = (
        doc.text[match.start() - 1 : match.start()] == "(" and doc.text[match.end() : match.end() + 1] == ")"
    )
    if is_in_brackets or _CLEAR_END.search(species) is not None:
        return True
    return not doc.vocabulary.isdisjoint(_KINDS) and not ask(species, "en").claims


def _parts(match: re.Match[str]) -> Iterator[str]:
    yield from (match["genus"].lower(), match["species"])
    if match["below"] and _SPECIES_END.search(match["below"]):
        yield match["below"]
