"""The elements of HTML by what a browser makes of them: for whoever reads HTML, and whoever finds it in a text."""

from __future__ import annotations

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section "
    "select summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that part paragraphs."""
UNSEEN = frozenset(
    "audio canvas head iframe math noscript object script style svg template textarea title video".split()
)
"""Elements whose content is for machines."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark q s samp small span strike strong "
    "sub sup time tt u var wbr".split()
)
"""Elements that stand in a line of text."""
