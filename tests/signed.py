"""What of an output is the same whatever versions are installed: a signature is left out, or what ages of it."""

from __future__ import annotations

import re

_SIGNATURE = re.compile(r"mtcheck:[\w.+-]+(?:\\?\|\w+:[\w.+-]+)+")
_AGEING = re.compile(r"([:-])[0-9a-f]{8}(?![\w.])|((?:wordfreq|sentencex|langdetect|babel):)[\w.+-]+")
PLACEHOLDER = "SIGNATURE"


def mask_signatures(text: str) -> str:
    r"""The text with a word in place of each signature, also where its bars are escaped.

    >>> mask_signatures("ends\nmtcheck:0.1.0|checks:65-0f|lang:en+pt-BR|refs:0\n")
    'ends\nSIGNATURE\n'
    """
    return _SIGNATURE.sub(PLACEHOLDER, text)


def shorten_signatures(text: str) -> str:
    """The text with signatures whose digests, and versions of packages, are an ellipsis: they age with every list.

    >>> shorten_signatures("mtcheck:0.1.0|checks:76-f207f57c|data:cef7e6dc|settings:default|babel:2.19.0|lang:en")
    'mtcheck:0.1.0|checks:76-…|data:…|settings:default|babel:…|lang:en'
    """
    return _SIGNATURE.sub(lambda match: _AGEING.sub(r"\1\2…", match[0]), text)
