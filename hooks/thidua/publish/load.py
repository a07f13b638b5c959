"""The way in: read the project's folders, then check them."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from thidua.check.file.book import check_book
from thidua.check.portal import check_portal
from thidua.check.rule.publication.published import LEDGER
from thidua.check.rule.rule import Facts, facts_of
from thidua.model.portal import Portal
from thidua.model.problem import Problem, errors
from thidua.publish.host.settings import settings_problems
from thidua.publish.run.day import VIETNAM as VIETNAM
from thidua.publish.run.day import find_as_of as find_as_of
from thidua.publish.run.listing import Listing
from thidua.publish.run.memory import kept
from thidua.read.source.sources import read_sources

_LEDGER_REMEDIES = {
    "tep-trong": "lấy lại cả tệp từ git, từ bản sao: sổ trống là không còn biết đã công bố những gì",
    "dau-xung-dot": "lấy cả tệp của một bên (git checkout --ours data/ledger.yml), rồi chạy `thidua ledger --update` để máy ghi tiếp phần của bên kia",
}
"""What to do where the ledger, which the machine writes, is not whole."""


@kept
def load_portal(
    root: Path,
    as_of: date | None = None,
    apart: Set[str] = frozenset(),
    listing: Listing | None = None,
) -> tuple[Portal | None, list[Problem]]:
    """Load the portal of a project, with every problem found on the way.

    `as_of` is the day the portal speaks of as today; without it, see `find_as_of`.
    Of bodies that are set `apart`, which were found right before, only that is read which
    others may ask of them; they are not in the portal, and nothing is told of their files.
    `listing` is what this process knows of the files from before.
    The portal is None where a problem is an error: then nothing may be built.
    """
    problems: list[Problem] = settings_problems(root)
    listing = listing or Listing()
    sources = read_sources(
        root,
        problems,
        lambda root, folder, told: listing.files(root, folder, told, apart),
        listing.reading,
    )
    today = as_of or find_as_of(root, problems)
    portal = check_portal(sources, today, problems, apart)
    told = sorted(map(_of_ledger, problems))
    return None if errors(told) else portal, told


def _of_ledger(problem: Problem) -> Problem:
    remedy = _LEDGER_REMEDIES.get(problem.rule)
    is_of_ledger = remedy and problem.place.file == LEDGER
    return replace(problem, remedy=remedy) if is_of_ledger else problem


def load_facts(root: Path, as_of: date | None = None) -> Facts:
    """Load what rules look at, for those who record what is published."""
    problems: list[Problem] = []
    book = check_book(read_sources(root, problems), problems)
    return facts_of(book, as_of or find_as_of(root, problems))
