"""Marks that quotations stand in, in whatever language, for those who look at the edges of sentences.

What a mark does where it stands is left to `english.quotation` and `source.quotations`.
"""

from __future__ import annotations

DOUBLE_MARKS = '"“”„«»'
"""Those of a quotation that stands in no other."""
OPENING_MARKS = "\"'“‘„«"
"""What a quotation may begin with."""
CLOSING_MARKS = "\"'”’»"
"""What it may end with, behind the mark that ends a sentence."""
