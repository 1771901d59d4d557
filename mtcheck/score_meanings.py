"""What the scores of sentences and their parts mean, in words: for `explain`, and for the pages of a report.

What they are made of is fitted on ratings (`scores.sentences`, `data/sentence_weights.tsv`), so that a part may go
another way than a reader would think; what it measures is said here, and what it cannot tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SENTENCE_MEANING = (
    "In an English text each sentence has a score from 0 to 100, too: how much of 100 the people who rated translated "
    "news would have left of a sentence like it. It is an estimate of where to read first, and no verdict on the "
    "sentence: it is made of what is easily measured, and knows no meaning. A name or an amount that is wrong costs it "
    "nothing unless a check has found that. Of two translations of one sentence it prefers the one that raters prefer "
    "in 51 to 57 of 100 cases, with the source in 59 to 61, with a human translation beside it in 65 or 66; chance "
    "would give 50, and one rater agrees with two others in 65. In other languages findings alone count."
)
PARTS_HEADING = "What its parts measure; one with a plus (in the data: a cost below 0) speaks for the sentence"
FINDING_MEANING = "4 for each penalty point of a finding: a minor one costs 4, a major one 20, a critical one all"
"""What a part costs that is called by the code of a check."""

PART_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "what raters take from a typical sentence": (
            "what a sentence lost on average that had nothing special about it; the same for all"
        ),
        "length of the sentence": "how many words it has: long sentences hold more errors",
        "end of the sentence": "whether it ends with a full stop or another mark that ends a sentence",
        "numbers": (
            "how many of its words are figures: in such sentences raters found fewer errors. It does not say that the "
            "figures are right; where a source is there, MT121 to MT123 tell of wrong ones"
        ),
        "words that no list has": (
            "how many of its words English hardly knows: words left over, misspelt ones, rare names"
        ),
        "share of function words": (
            "how many of its words are such as the, to and with: where they are few, raters found more errors"
        ),
        "wording of the article": (
            "how long the words of the whole article are, and how often it says “of” and “is”: weak systems write "
            "shorter words and more of these two. The same for all its sentences, and less in an article of under 200 "
            "words"
        ),
        "ends of sentences in the article": "how many sentences of the whole article end with such a mark",
        "length of the source": "how much the source says in it: long sentences hold more errors",
        "length against the source": "how much shorter it is than its source and the rest of the article would suggest",
        "lengths in the article against the source": (
            "how much shorter or longer the sentences of the whole article are than those of the source would suggest"
        ),
        "names of the reference": "how many words with a capital the human translation has and it has not",
        "length against the reference": "how much longer or shorter it is than the human translation",
        "words of the reference in the article": (
            "how many rarer words of the human translation the sentences of the whole article lack"
        ),
        "lengths in the article against the reference": (
            "how much longer or shorter the whole article is than the human translation"
        ),
        "nothing is here": "the sentence is empty, and its source or its human translation is not: it loses all",
    }
)
"""What each part of a sentence's score measures, by its name."""
