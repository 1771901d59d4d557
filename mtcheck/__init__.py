"""mtcheck checks machine-translated news: it finds what an editor would mark, scores it, and says hold or publish.

Text comes in, values go one way, a report comes out. A reader makes an `Article` of whatever it is given, the
article is cut into sentences and words, the checks look at them, and what they find is weighed by MQM into a `Score`
from 0 to 100 for the article and for each sentence; the score of what is no article, such as an error page, is None.
All that is known in the end is one `Audit`:

>>> import mtcheck
>>> audit = mtcheck.check_text("The court [elle] considered the the appeal on Monday.", source_language="fr")
>>> [(finding.code, finding.text, str(finding.severity)) for finding in audit.findings]
[('MT101', '[elle]', 'major'), ('MT304', 'the the', 'minor')]
>>> audit.score.value, str(audit.verdict), audit.reasons
(33.3, 'review', ('1 major finding', 'score 33.3 (98.0 if it had 300 words) is below 99.0'))

`audit` does the same to files, folders and feeds, one article after the other, in flat memory; `audit_frame` to the
rows of a pandas DataFrame. Offsets count Unicode code points of `audit.article.text`. Nothing is fetched, written or
looked up on a network, but for addresses among the sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from mtcheck.config.exclusion import choose_excluded
from mtcheck.config.files import load_config
from mtcheck.config.model import Config, choose_languages
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.errors import ConfigError, GlossaryError, IncompleteError, InputError, MtcheckError
from mtcheck.estimate_model import Estimates
from mtcheck.frame import audit_frame
from mtcheck.model import (
    Article,
    Audit,
    Category,
    Failure,
    Finding,
    Fix,
    Mention,
    Penalty,
    Score,
    SetAside,
    Severity,
    Span,
    Suppression,
    Verdict,
)
from mtcheck.names.glossary import Glossary, Term
from mtcheck.names.glossary_files import read_glossary
from mtcheck.score_model import Calibration, ReferenceScores

__all__ = [
    "Article",
    "Audit",
    "Calibration",
    "Category",
    "Config",
    "ConfigError",
    "Estimates",
    "Failure",
    "Finding",
    "Fix",
    "Glossary",
    "GlossaryError",
    "IncompleteError",
    "InputError",
    "Mention",
    "MtcheckError",
    "Penalty",
    "ReferenceScores",
    "Score",
    "SetAside",
    "Severity",
    "Span",
    "SuppressSettings",
    "Suppression",
    "Term",
    "Verdict",
    "audit",
    "audit_frame",
    "check_text",
    "load_config",
    "read_glossary",
]

Sentences = str | Sequence[str]
"""A running text, or its sentences."""


def check_text(
    text: Sentences,
    *,
    title: str | None = None,
    language: str | None = None,
    source_language: str | None = None,
    source: Sentences | None = None,
    reference: Sentences | Sequence[Sentences] | None = None,
    config: Config | None = None,
) -> Audit:
    """The audit of one article that is at hand as a string, or as a list of its sentences.

    `language` is the one the text should be in, by default that of the configuration (English). `source` is what it
    was translated from, `reference` one human translation or several; next to a list of sentences each may be a list
    of as many. Raises InputError where these do not fit together, or where there is no text.
    """
    from mtcheck.readers.contract import build_article
    from mtcheck.readers.options import ReadOptions
    from mtcheck.run import audit_article, choose_scorer
    from mtcheck.scores.estimates import add_estimate

    config = config or Config()
    given = {
        "text": text,
        "title": title,
        "language": language,
        "source_language": source_language,
        "source": source,
        "reference": reference,
    }
    fields = {name: _listed(value) for name, value in given.items() if value is not None}
    if not _has_text(fields.get("text")):
        where, advice = "text", "give the translation to be checked, a string or a list of its sentences"
        raise InputError(where, "is None" if text is None else "has no text", advice)
    article = build_article(fields, "text", "", ReadOptions(config.language, config.source_language))
    if isinstance(article, Failure):
        raise InputError(article.where, article.what, article.advice)
    scorer = choose_scorer(config)
    made = audit_article(article, config)
    return made if scorer is None else add_estimate(made, scorer)


def audit(
    sources: str | Path | Iterable[str | Path],
    *,
    config: Config | None = None,
    fields: Mapping[str, str] | None = None,
    source_file: str | Path | None = None,
    reference_files: Iterable[str | Path] = (),
    cache: Path | None = None,
    jobs: int = 1,
    on_failure: Callable[[Failure], object] | None = None,
) -> Iterator[Audit]:
    """The audits of all articles in files, folders, patterns and http(s) addresses, in order, in flat memory.

    `fields` says where records of JSON and tables keep a field: `{"text": "content.rendered"}`. `source_file` holds
    what the one article of `sources` was translated from, `reference_files` human translations of it; ConfigError is
    raised where there are more articles. A folder as `source_file` has a file of the same name for each. `cache` is a
    folder for what addresses sent. `jobs` processes share the work, 0 for one a core. What the `baseline` of the
    configuration lets be is in `Audit.set_aside`.

    What cannot be read or examined goes to `on_failure` as it occurs. Without it, IncompleteError is raised after
    the last audit, so that nothing is lost in silence and nothing else is lost.
    """
    from mtcheck.baselines.reports import open_baseline
    from mtcheck.readers.options import ReadOptions
    from mtcheck.session import Session

    config = config or Config()
    names = (sources,) if isinstance(sources, str | Path) else sources
    options = ReadOptions(
        config.language,
        config.source_language,
        dict(fields or {}),
        cache,
        excludes=choose_excluded(config.exclude),
        choose_languages=choose_languages(config),
    )
    session = Session(tuple(map(str, names)), config, options, jobs, baseline=open_baseline(config))
    session = session.take_sources(config.source_folder, "source_folder")
    session = session.put_beside(None if source_file is None else str(source_file), [*map(str, reference_files)])
    return _report_failures(session.stream(), on_failure)


def _report_failures(
    stream: Iterator[Audit | Failure], on_failure: Callable[[Failure], object] | None
) -> Iterator[Audit]:
    failures: list[Failure] = []
    note = on_failure or failures.append
    for item in stream:
        if isinstance(item, Failure):
            note(item)
            continue
        for failure in item.failures:
            note(failure)
        yield item
    if failures:
        raise IncompleteError(tuple(failures))


def _has_text(text: object) -> bool:
    """Whether anything is there to be read; what is no text at all is left to the reader to refuse."""
    if isinstance(text, list):
        return any(map(_has_text, text))
    return bool(text.strip()) if isinstance(text, str) else text is not None


def _listed(value: object) -> object:
    """Tuples and other sequences as the lists that the contract knows."""
    return [_listed(item) for item in value] if isinstance(value, Sequence) and not isinstance(value, str) else value
