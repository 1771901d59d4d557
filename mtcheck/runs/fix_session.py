"""Sources in, files put right out: the flow of `mtcheck fix`, joined for the command line.

Every article is audited; the fixes that may be made at once are made in its passage of the file, and what came of it
is audited again until nothing is left to be made. So a fix that opens another is followed, and to apply the command
twice changes nothing more. An article whose fixes undo each other is left as it was. How files are written is left to
`patch` and `rewriting`.
"""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.errors import InputError
from mtcheck.file_names import name_from
from mtcheck.fixes import apply_fixes, count_quoted, keep_pairs, list_fixes, part_fixes
from mtcheck.model import Article, Audit, Failure
from mtcheck.runs.passed_over import PassedOver
from mtcheck.runs.patch import make_patch
from mtcheck.runs.progress import Progress
from mtcheck.runs.rewriting import rewrite_file
from mtcheck.runs.unused_settings import UnusedSettings
from mtcheck.session import Session
from mtcheck.visible import flatten
from mtcheck.wording import count

if TYPE_CHECKING:
    from mtcheck.readers.drafts import Draft, DraftFile

MOST_PASSES = 20
"""Fixes open others a few times at most; what goes on for longer never ends."""
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class FixedFile:
    """One file, as it was and as it is when put right."""

    name: str
    path: Path | None
    """None for standard input."""
    old: bytes
    new: bytes
    fixes: int
    """How many were made."""
    left: int
    """Suggested fixes that were not asked for."""
    carried: int
    """Fixes of what a baseline lets be."""
    quoted: int
    """Fixes that would change what somebody said, or part what belongs together."""
    undone: int = 0
    """Findings whose fixes cannot be made where they are, or that stand in articles that were left as they were."""
    unfixable: int = 0
    """All other findings that are left: they have no fix that could be made."""
    found: int = 0
    """Findings before anything was put right."""

    @property
    def is_changed(self) -> bool:
        """Whether anything is to be written."""
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class FixTotals:
    """What all files come to."""

    fixes: int = 0
    files: int = 0
    """Files that were changed, or would be."""
    left: int = 0
    carried: int = 0
    quoted: int = 0
    undone: int = 0
    unfixable: int = 0
    found: int = 0
    failures: int = 0

    def plus(self, file: FixedFile) -> FixTotals:
        """With one file more."""
        return replace(
            self,
            fixes=self.fixes + file.fixes,
            files=self.files + file.is_changed,
            left=self.left + file.left,
            carried=self.carried + file.carried,
            quoted=self.quoted + file.quoted,
            undone=self.undone + file.undone,
            unfixable=self.unfixable + file.unfixable,
            found=self.found + file.found,
        )

    def describe(self, *, is_written: bool, with_suggested: bool) -> str:
        """One line for people."""
        kind = "fix" if with_suggested else "safe fix"
        if not self.fixes:
            none = "nothing to change" if self.quoted else f"nothing to change: no {kind}"
            done = "nothing was changed" if self.failures else none
        elif is_written:
            done = f"{count(self.fixes, kind)} made in {count(self.files, 'file')}"
        else:
            done = f"{count(self.fixes, kind)} in {count(self.files, 'file')}; --write makes them"
        hint = f"; {count(self.left, 'suggested fix')} left out (--suggested)" if self.left else ""
        let_be = f"; {count(self.carried, kind)} let be by the baseline (--no-baseline)" if self.carried else ""
        undone = f"; not all could be done or examined ({count(self.failures, 'failure')})" if self.failures else ""
        where = "to you: in a quotation, behind a mark that nothing closes, or half of a pair of tags"
        quoted = f"; {count(self.quoted, kind)} left {where}" if self.quoted else ""
        return f"fix: {done}{hint}{quoted}{self._sum_up()}{let_be}{undone}"

    def _sum_up(self) -> str:
        """What became of all other findings, and how many there were; nothing where what is told before is all."""
        gone = self.found - self.fixes - self.left - self.quoted - self.undone - self.unfixable
        rest = (
            (self.undone, "left as it was", "left as they were"),
            (self.unfixable, "without a fix that could be made", "without a fix that could be made"),
            (max(gone, 0), "gone with the fix of another", "gone with the fixes of others"),
        )
        told = [f"{count(n, 'finding')} {one if n == 1 else several}" for n, one, several in rest if n]
        kinds = len(told) + sum(map(bool, (self.fixes, self.left, self.quoted)))
        if kinds < _SEVERAL and gone >= 0:
            return f"; {told[0]}" if told else ""
        late = f", {-gone:,} of which showed when others were put right" if gone < 0 else ""
        return "".join(f"; {each}" for each in (*told, f"{self.found - min(gone, 0):,} findings in all{late}"))


def fix_sources(
    session: Session, progress: Progress, put: Callable[[FixedFile], None], *, with_suggested: bool = False
) -> FixTotals:
    """Put right all that can be written to, hand each file to `put`, and say what could not be done as it occurs.

    `put` raises InputError where a file cannot be written. Suppressed and carried findings are left alone.
    """
    session = replace(session, config=replace(session.config, scorer=None, scorer_options=()))
    totals = FixTotals()
    passed_over = PassedOver()
    unused = UnusedSettings(session.searched)
    session = session.collect_passed_over(passed_over)
    for item in _fix_files(session, with_suggested=with_suggested):
        failure = item if isinstance(item, Failure) else None
        if isinstance(item, FixedFile):
            progress.count_article()
            unused.add("" if item.path is None else item.name)
            try:
                put(item)
                totals = totals.plus(item)
            except InputError as error:
                failure = error.failure
        if failure is not None:
            totals = replace(totals, failures=totals.failures + 1)
            progress.say(flatten(f"mtcheck: {failure}"))
    for note in (*passed_over.note(), *unused.find()):
        progress.say(flatten(f"mtcheck: {note}"))
    progress.stop()
    return totals


def diff_file(fixed: FixedFile) -> bytes:
    """What is changed in a file, as a patch to be applied in the working directory (`git apply`, `patch -p1`)."""
    return make_patch(_name_in_patch(fixed), fixed.old, fixed.new)


def write_file(fixed: FixedFile, write_out: Callable[[bytes], object]) -> None:
    """Write a file in place where anything is changed; what came from standard input goes to `write_out` anyhow."""
    if fixed.path is None:
        write_out(fixed.new)
    elif fixed.is_changed:
        rewrite_file(fixed.path, fixed.name, old=fixed.old, new=fixed.new)


@dataclass(slots=True)
class _Progress:
    """What came of one file so far."""

    file: DraftFile
    changed: dict[int, str] = field(default_factory=dict)
    fixes: int = 0
    left: int = 0
    carried: int = 0
    quoted: int = 0
    stopped: int = 0
    """Findings in articles that were left as they were."""
    unfixable: int = 0
    found: int = 0
    unmade: Counter[str] = field(default_factory=Counter)
    """Fixes that cannot be made where they are, by the reason."""


class _Ticket(NamedTuple):
    """Whose audit comes next; without a draft, the end of its file."""

    file: DraftFile
    draft: Draft | None


def _fix_files(session: Session, *, with_suggested: bool) -> Iterator[FixedFile | Failure]:
    """Every file once all its articles are done, and failures as they occur."""
    tickets: deque[_Ticket | None] = deque()
    current: _Progress | None = None

    def end_files() -> Iterator[FixedFile | Failure]:
        nonlocal current
        while tickets and (ticket := tickets[0]) is not None and ticket.draft is None:
            tickets.popleft()
            yield from _finish(current if current and current.file is ticket.file else _Progress(ticket.file))
            current = None

    for item in replace(session, given=_read(session, tickets)).stream():
        yield from end_files()
        ticket = tickets.popleft() if tickets else None
        if isinstance(item, Failure):
            yield item
        elif ticket is not None and ticket.draft is not None:
            if current is None:
                current = _Progress(ticket.file)
            yield from item.failures
            yield from _fix_article(session, current, ticket.draft, item, with_suggested=with_suggested)
        yield from end_files()
    yield from end_files()


def _read(session: Session, tickets: deque[_Ticket | None]) -> Iterator[Article | Failure]:
    """All articles, and what cannot be read; for each of them a ticket, in the same order."""
    from mtcheck.readers.drafts import open_drafts

    for file in open_drafts(session.sources, session.options):
        if isinstance(file, Failure):
            tickets.append(None)
            yield file
            continue
        for item in file.read(session.options):
            tickets.append(None if isinstance(item, Failure) else _Ticket(file, item))
            yield item if isinstance(item, Failure) else item.article
        tickets.append(_Ticket(file, None))


def _fix_article(
    session: Session, done: _Progress, draft: Draft, audit: Audit, *, with_suggested: bool
) -> Iterator[Failure]:
    """Put one article right, as far as it goes; a Failure where its fixes never come to an end."""
    first, found = draft, len(audit.findings)
    done.found += found
    seen = {draft.passage}
    fixes = 0
    for _ in range(MOST_PASSES):
        listed = list_fixes(audit, with_suggested=with_suggested)
        placed = keep_pairs(audit, [each for each in listed if each.fix and draft.locate(each.field, each.fix)])
        chosen = keep_pairs(audit, part_fixes(placed))
        if not chosen:
            left = 0 if with_suggested else len(list_fixes(audit, with_suggested=True)) - len(listed)
            quoted = count_quoted(audit, with_suggested=with_suggested)
            done.fixes += fixes
            done.left += left
            done.carried += len(list_fixes(_take_carried(audit), with_suggested=with_suggested))
            done.quoted += quoted
            done.unmade[draft.unwritten] += len(listed) - len(placed)
            done.unfixable += len(audit.findings) - left - quoted - (len(listed) - len(placed))
            if fixes:
                done.changed[draft.number] = draft.passage
            return
        made = (draft.locate(finding.field, finding.fix) for finding in chosen if finding.fix is not None)
        passage = apply_fixes(draft.passage, [fix for fix in made if fix is not None])
        revised = done.file.revise(draft, passage, session.options)
        again = None if revised is None else _audit_again(session, revised.article)
        if revised is None or again is None:
            done.stopped += found
            what = "nothing that can be read is left of it with its fixes made, so that it was left as it was"
            yield Failure(first.article.id, what, "see what mtcheck audit says of it, and leave it out")
            return
        if passage in seen:
            break
        fixes += len(chosen)
        seen.add(passage)
        draft, audit = revised, again
    done.stopped += found
    codes = ", ".join(sorted({finding.code for finding in chosen}))
    what = f"its fixes lead to others without end ({codes}), so that it was left as it was"
    yield Failure(
        first.article.id, what, f"put it right by hand, or leave these out by --ignore {codes}; please report"
    )


def _take_carried(audit: Audit) -> Audit:
    """The same with what a baseline lets be as its findings."""
    return replace(audit, findings=tuple(aside.finding for aside in audit.set_aside if aside.how == "carried"))


def _audit_again(session: Session, article: Article) -> Audit | None:
    item = next(iter(replace(session, given=(article,), jobs=1).stream()), None)
    return item if isinstance(item, Audit) else None


def _finish(done: _Progress) -> Iterator[FixedFile | Failure]:
    """The file, with what could not be put right in it, a Failure for each reason."""
    file = done.file
    for reason, number in done.unmade.items():
        if number:
            what = f"{count(number, 'fix')} cannot be made, for {reason}"
            yield Failure(file.name, what, "see what mtcheck audit says of it, and put it right where it was made")
    if file.source.address is not None:
        return
    new = file.assemble(done.changed)
    yield FixedFile(
        file.name,
        file.path,
        file.body,
        new,
        done.fixes,
        left=done.left,
        carried=done.carried,
        quoted=done.quoted,
        undone=done.stopped + done.unmade.total(),
        unfixable=done.unfixable,
        found=done.found,
    )


def _name_in_patch(fixed: FixedFile) -> bytes:
    """The path as seen from the working directory; of a file elsewhere, from the root.

    Links are followed, since neither git nor patch writes through one.
    """
    if fixed.path is None:
        return fixed.name.encode()
    whole = os.path.realpath(fixed.path)
    inside = name_from(whole, os.path.realpath(""))
    named = whole.lstrip(os.sep).replace(os.sep, "/") if inside.startswith("../") else inside
    return os.fsencode(named)
