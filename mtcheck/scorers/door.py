"""The name of a scorer and its options in, the scorer out, ready to work, or one line that says why not.

Installed packages are asked for the entry points of the group; only the one that was named is imported.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint

from mtcheck.errors import ConfigError, MtcheckError, suggest_nearest
from mtcheck.plug_ins import describe_error, list_points, load_object, name_package
from mtcheck.scorers.scorer import Scorer

GROUP = "mtcheck.scorers"
"""Entry points of this group name scorers."""


@dataclass(frozen=True, slots=True)
class OpenScorer:
    """A scorer that is ready, and where it comes from."""

    name: str
    """As asked for."""
    package: str
    """With its version, for those who have to report a fault of it."""
    signature: str
    scorer: Scorer

    def __str__(self) -> str:
        """`scorer "closeness" (my-package 1.0)`."""
        return f'scorer "{self.name}" ({self.package})'


@lru_cache(maxsize=1)  # a model of gigabytes is not to be loaded anew for each text that is handed to check_text
def open_scorer(name: str, options: tuple[str, ...] = ()) -> OpenScorer:
    """The scorer of that name, built with options such as "model=/models/kiwi"; of two for one name the later holds.

    Raises ConfigError where there is no such scorer, or where it cannot be had with these options.
    """
    point = _find_point(name)
    package = name_package(point)
    where = f"scorer {name} ({package})"
    found = load_object(point, where)
    if not (isinstance(found, type) and issubclass(found, Scorer)):
        raise ConfigError(where, f"{point.value} is no subclass of mtcheck.scorers.Scorer", "report it to its makers")
    given = dict(_parse_option(option) for option in options)
    _refuse_unfit(where, found, given)
    try:
        scorer = found(**given)
        signature = " ".join(scorer.signature.split())
    except (MtcheckError, KeyboardInterrupt):
        raise
    except BaseException as error:  # the same, while it is built
        raise ConfigError(where, f"it cannot be set up: {describe_error(error)}", "correct its options") from error
    return OpenScorer(name, package, signature, scorer)


def _find_point(name: str) -> EntryPoint:
    points = list(list_points(GROUP))
    found = [point for point in points if point.name == name]
    key = "scorer"
    if not found:
        known = sorted({point.name for point in points})
        what = f'no scorer is called "{name}"{suggest_nearest(name, known)}'
        advice = f"installed are: {', '.join(known)}" if known else "none is installed"
        raise ConfigError(key, what, f"{advice}; another comes with the package that offers it")
    if len({point.value for point in found}) > 1:
        packages = " and ".join(sorted(name_package(point) for point in found))
        raise ConfigError(key, f'"{name}" is offered by {packages}', "uninstall all but one of them")
    return found[0]


def _parse_option(option: str) -> tuple[str, str]:
    name, _, value = option.partition("=")
    return name.strip(), value.strip()


def _refuse_unfit(where: str, found: type[Scorer], given: Mapping[str, str]) -> None:
    """Raise ConfigError for options that the scorer does not know, and for those that it needs and has not got."""
    parameters = [each for each in inspect.signature(found).parameters.values() if each.kind is not each.VAR_POSITIONAL]
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters):
        return
    for name in given:
        known = [parameter.name for parameter in parameters]
        if name not in known:
            what = f'it has no option "{name}"{suggest_nearest(name, known)}'
            raise ConfigError(where, what, f"its options are: {', '.join(known) or 'none'}")
    for parameter in parameters:
        if parameter.default is parameter.empty and parameter.name not in given:
            advice = f"say --scorer-option {parameter.name}=VALUE, or put it into scorer_options"
            raise ConfigError(where, f'it needs the option "{parameter.name}"', advice)
