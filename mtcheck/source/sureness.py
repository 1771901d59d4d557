"""How sure it must be that two sentences say the same, by what is asked of them; `alignment` says how sure it is."""

from __future__ import annotations

LIKELY_PAIR = 0.5
"""They are held against each other: what one of them says, the other should say, too."""
SURE_PAIR = 0.7
"""A name that is missed in one of them, or has another form there, is looked for in the other."""
SUREST_PAIR = 0.8
"""The same where what is looked for has little to know it by, as a lower-case name or one of three characters."""
