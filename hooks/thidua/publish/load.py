"""The way in: read the project's folders, then check them."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from thidua.check.portal import check_portal
from thidua.model.portal import Portal
from thidua.model.problem import Place, Problem, errors
from thidua.read.source.sources import Sources, read_sources


def load_portal(
    root: Path, as_of: date | None = None
) -> tuple[Portal | None, list[Problem]]:
    """Load the portal of a project, with every problem found on the way.

    `as_of` is the day the portal speaks of as today; without it, see `find_as_of`.
    The portal is None where a problem is an error: then nothing may be built.
    """
    problems: list[Problem] = []
    sources = read_sources(root, problems)
    today = as_of or find_as_of(root, sources, problems)
    portal = check_portal(sources, today, problems)
    return None if errors(problems) else portal, sorted(problems)


def find_as_of(root: Path, sources: Sources, problems: list[Problem]) -> date:
    """Find today without a clock: the same commit builds the same bytes (DESIGN §2.13).

    THIDUA_AS_OF, else SOURCE_DATE_EPOCH, else the day of the last commit, else the
    newest date in the data. A day that cannot be read is noted.
    """
    for name, read in _TOLD.items():
        if told := os.environ.get(name):
            try:
                return read(told)
            except (ValueError, OverflowError):
                message = f"biến {name} ghi “{told}”, không phải là ngày"
                remedy = f"viết như {_LIKE[name]}, hoặc bỏ biến ấy đi"
                problems.append(Problem(Place(name), message, remedy, found=told, rule="bien-ngay-sai"))  # fmt: skip
    return _last_commit(root) or max(_dates(sources), default=date(2025, 1, 1))


def _from_epoch(told: str) -> date:
    return datetime.fromtimestamp(int(told), UTC).date()


_TOLD: dict[str, Callable[[str], date]] = {
    "THIDUA_AS_OF": date.fromisoformat,
    "SOURCE_DATE_EPOCH": _from_epoch,
}
_LIKE = {"THIDUA_AS_OF": "2026-11-21", "SOURCE_DATE_EPOCH": "1795219200"}


def _last_commit(root: Path) -> date | None:
    command = ["git", "log", "-1", "--format=%cs"]
    try:
        told = subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return None
    return date.fromisoformat(told.stdout.strip()) if told.stdout.strip() else None


def _dates(sources: Sources) -> Iterator[date]:
    """Give every day that a data file names as the day of its last change."""
    for node in sources.data.values():
        if isinstance(node.value, dict) and (updated := node.value.get("updated_on")):
            if found := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", str(updated.value)):
                yield date(*(int(part) for part in found.groups()))
            elif found := re.fullmatch(
                r"(\d{1,2})/(\d{1,2})/(\d{4})", str(updated.value)
            ):
                day, month, year = (int(part) for part in found.groups())
                yield date(year, month, day)
