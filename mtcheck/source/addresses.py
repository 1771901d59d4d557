"""The addresses of a Document: of pages, mailboxes and accounts, hashtags and telephone numbers, each with its place.

Two ways to write one address have one key: with or without https:// and www., in capitals or not, a number with or
without the brackets and hyphens in it. What differs between a text and its source is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span

AddressKind = Literal["address", "site", "mailbox", "account", "hashtag", "telephone number"]

_FILES = r"(?:pdf|jpe?g|png|gif|docx?|xlsx?|pptx?|txt|csv|zip|exe|mp[34]|html?|php|js|py)\b"
"""What the names of files end with."""
_STOP = r"\u0e00-\u0e7f\u1100-\u11ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef"
"""Scripts that put no gap between an address and the word behind it: example.orgで."""
_ADDRESS = re.compile(
    rf"""
    (?P<mailbox>(?<![A-Za-z0-9.+-])[A-Za-z0-9_.+-]{{1,64}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}})+
      | (?<![\w.+-])[\w.+-]{{1,64}}@[^\W{_STOP}]{{1,63}}(?:\.[^\W{_STOP}]{{1,63}})+)   # desk@example.org
  | (?P<address>(?:https?://|www\.)                                             # https://www.example.org
        [^\s<>"“”«»()\[\]，。、；：！？）】」』{_STOP}]+
      | (?<![A-Za-z0-9@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,10}}/                # t.me/news
        [^\s<>"“”«»()\[\]，。、；：！？）】」』{_STOP}]*)
  | (?P<account>(?<![A-Za-z0-9_.@])[@＠][A-Za-z_][A-Za-z0-9_]{{1,30}})               # @reuters
  | (?P<hashtag>(?<![A-Za-z0-9&/])[\#＃](?:[A-Za-z0-9_]{{2,}}(?=[{_STOP}])|(?=\w*[^\W\d_])\w{{2,}}))
  | (?P<site>(?<![A-Za-z0-9@./-])(?:
      (?:[A-Za-z0-9-]{{1,63}}\.){{1,3}}
      (?:com|org|net|info|gov|edu|eu|ru|ua|su|by|kz|de|at|ch|fr|es|it|pt|br|pl|cz|sk|nl|se|no|dk|fi|hu|ro|bg|gr|rs|hr
        |tr|cn|jp|kr|in|uk|ie|us|ca|au|nz|mx|ar|cl|ng|za|il|tv|io|me|ai|app|news|online|site
        |ae|al|az|ba|bd|bh|bo|ci|cm|co|cr|cu|cy|dz|ec|ee|eg|et|fo|ge|gh|gl|gt|hk|hn|ht|id|iq|ir|jo|ke|kg|kw|lb|li|lk|lt
        |lu|lv|ly|ma|md|mk|mt|np|pe|ph|pk|py|qa|sa|sg|si|sn|sv|sy|th|tj|tn|tw|tz|ug|uy|uz|ve|vn)(?![A-Za-z0-9_-]|\.\w)
      | (?:[a-z0-9-]{{1,63}}\.){{0,3}}[a-z0-9-]{{3,63}}\.(?!{_FILES})[a-z]{{3,24}}(?![\w-]|\.\w)(?<!\.html)
      | (?:[a-z0-9-]{{1,63}}\.){{0,3}}[a-z0-9-]{{3,63}}\.(?!{_FILES})[a-z]{{3,24}}(?=[{_STOP}])
      | (?<!\w)(?:[а-яёіїєґў0-9-]{{2,63}}\.){{1,3}}(?:рф|рус|укр|бел|срб|мкд|бг|қаз|онлайн|сайт|дети)(?![\w-])))
  | (?P<phone>(?<![A-Za-z0-9.,/-])(?:\+\d{{1,3}}[\s\u00a0.-]?)?(?:\(\d{{2,5}}\)[\s\u00a0]?\d
        |\d{{1,4}}[\u00a0\s.-]\d{{2,4}}[\u00a0\s.-]\d)
      [\d\u00a0\s.-]{{3,12}}\d(?![A-Za-z0-9/]|[.,]\d))                             # +7 (495) 123-45-67
    """,
    re.VERBOSE,
)
_PREFIX = re.compile(r"^(?:https?://)?(?:www\.)?")
_TRAILING = re.compile(r"[.,;:!?'’…/]+$")
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15
_LAST_DIGITS = 9
"""A number is called from abroad by other digits in front: +7 800, 8-800."""


class Address(NamedTuple):
    """One address in a document."""

    span: Span
    form: str
    kind: AddressKind
    key: str
    """The same for all ways to write it."""


def find_addresses(doc: Document) -> Iterator[Address]:
    """Every address of a document, by position."""
    for match in _ADDRESS.finditer(doc.text):
        form = match[0] if match.lastgroup == "phone" else _TRAILING.sub("", match[0])
        span = Span(match.start(), match.start() + len(form))
        address = _read(match.lastgroup or "", form, span)
        if address is not None and not doc.is_hidden(span):
            yield address


def _read(group: str, form: str, span: Span) -> Address | None:
    if group == "phone":
        digits = re.sub(r"\D", "", form)
        is_number = _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and ("+" in form or "(" in form or "-" in form)
        return Address(span, form, "telephone number", digits[-_LAST_DIGITS:]) if is_number else None
    key = form.lower().replace("＃", "#").replace("＠", "@")
    if group == "address":
        return Address(span, form, "address", _PREFIX.sub("", key))
    if group == "mailbox":
        return Address(span, form, "mailbox", key)
    if group == "account":
        return Address(span, form, "account", key)
    return Address(span, form, "hashtag" if group == "hashtag" else "site", key)
