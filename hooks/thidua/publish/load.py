"""The way in: read the project's folders, then check them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from thidua.check.file.book import check_book
from thidua.check.portal import check_portal
from thidua.check.rule.rule import Facts, facts_of
from thidua.model.portal import Portal
from thidua.model.problem import Grade, Place, Problem, errors
from thidua.publish.run.memory import kept
from thidua.read.source.sources import read_sources

VIETNAM = timezone(timedelta(hours=7))


@kept
def load_portal(
    root: Path, as_of: date | None = None
) -> tuple[Portal | None, list[Problem]]:
    """Load the portal of a project, with every problem found on the way.

    `as_of` is the day the portal speaks of as today; without it, see `find_as_of`.
    The portal is None where a problem is an error: then nothing may be built.
    """
    problems: list[Problem] = []
    sources = read_sources(root, problems)
    today = as_of or find_as_of(root, problems)
    portal = check_portal(sources, today, problems)
    return None if errors(problems) else portal, sorted(problems)


def load_facts(root: Path, as_of: date | None = None) -> Facts:
    """Load what rules look at, for those who record what is published."""
    problems: list[Problem] = []
    book = check_book(read_sources(root, problems), problems)
    return facts_of(book, as_of or find_as_of(root, problems))


def find_as_of(root: Path, problems: list[Problem]) -> date:
    """Find today: the same commit builds the same bytes (DESIGN §2.13).

    THIDUA_AS_OF, else SOURCE_DATE_EPOCH, else the day of the last commit, else the
    machine's day, which is told: another day may give other bytes. A day in the
    environment that cannot be read is told, too.
    """
    for name, read in _TOLD.items():
        if told := os.environ.get(name):
            try:
                return read(told)
            except (ValueError, OverflowError):
                message = f"biến {name} ghi “{told}”, không phải là ngày"
                remedy = f"viết như {_LIKE[name]}, hoặc bỏ biến ấy đi"
                problems.append(Problem(Place(name), message, remedy, found=told, rule="bien-ngay-sai"))  # fmt: skip
    return _last_commit(root) or _machine_day(problems)


def _machine_day(problems: list[Problem]) -> date:
    """Take the machine's day, and say so once."""
    today = datetime.now(VIETNAM).date()
    message = (
        f"không biết ngày của lần sửa gần nhất, lấy ngày của máy: {today:%d/%m/%Y}"
    )
    remedy = "đặt THIDUA_AS_OF để lần dựng nào cũng ra đúng một kết quả"
    place = Place("THIDUA_AS_OF")
    problems.append(Problem(place, message, remedy, grade=Grade.ATTENTION, rule="lay-ngay-cua-may"))  # fmt: skip
    return today


def _from_epoch(told: str) -> date:
    return datetime.fromtimestamp(int(told), UTC).date()


_TOLD: dict[str, Callable[[str], date]] = {
    "THIDUA_AS_OF": date.fromisoformat,
    "SOURCE_DATE_EPOCH": _from_epoch,
}
_LIKE = {"THIDUA_AS_OF": "2026-11-21", "SOURCE_DATE_EPOCH": "1795219200"}


def _last_commit(root: Path) -> date | None:
    """The day of the last commit; None where git is not there, or refuses the folder."""
    command = ["git", "log", "-1", "--format=%cs"]
    try:
        told = subprocess.run(
            command, cwd=root, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return None
    return date.fromisoformat(told.stdout.strip()) if told.stdout.strip() else None
