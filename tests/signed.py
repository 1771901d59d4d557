"""What of an output is the same whatever versions are installed: a signature is left out of the comparison."""

from __future__ import annotations

import re

_SIGNATURE = re.compile(r"mtcheck:[\w.+-]+(?:\\?\|\w+:[\w.+-]+)+")
PLACEHOLDER = "SIGNATURE"


def mask_signatures(text: str) -> str:
    r"""The text with a word in place of each signature, also where its bars are escaped.

    >>> mask_signatures("ends\nmtcheck:0.1.0|checks:65-0f|lang:en+pt-BR|refs:0\n")
    'ends\nSIGNATURE\n'
    """
    return _SIGNATURE.sub(PLACEHOLDER, text)
