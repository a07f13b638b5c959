"""Of which day a portal speaks: told, else that of the last commit, else the machine's."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from thidua.model.field.day import EARLIEST, LATEST
from thidua.model.problem import Grade, Place, Problem

VIETNAM = timezone(timedelta(hours=7))
TOLD_DAY = "THIDUA_AS_OF"
"""Tells the day."""


def find_as_of(root: Path, problems: list[Problem]) -> date:
    """Find today: the same commit builds the same bytes (DESIGN §2.13).

    THIDUA_AS_OF, else SOURCE_DATE_EPOCH, else the day of the last commit, else the
    machine's day, which is told: another day may give other bytes. A day in the
    environment that cannot be read is told, too.
    """
    for name, read in _TOLD.items():
        if told := os.environ.get(name):
            try:
                return _within_reason(read(told))
            except (ValueError, OverflowError):
                message = f"biến {name} ghi “{told}”, không phải là ngày"
                remedy = f"viết như {_LIKE[name]}, hoặc bỏ biến ấy đi"
                problems.append(
                    Problem(
                        Place(name), message, remedy, found=told, rule="bien-ngay-sai"
                    )
                )
    return _last_commit(root) or _machine_day(problems)


def _within_reason(day: date) -> date:
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(day)
    return day


def _machine_day(problems: list[Problem]) -> date:
    """Take the machine's day, and say so once."""
    today = datetime.now(VIETNAM).date()
    message = (
        f"không biết ngày của lần sửa gần nhất, lấy ngày của máy: {today:%d/%m/%Y}"
    )
    remedy = "đặt THIDUA_AS_OF để lần dựng nào cũng ra đúng một kết quả"
    place = Place(TOLD_DAY)
    problems.append(
        Problem(place, message, remedy, grade=Grade.ATTENTION, rule="lay-ngay-cua-may")
    )
    return today


def _from_epoch(told: str) -> date:
    return datetime.fromtimestamp(int(told), UTC).date()


_TOLD: dict[str, Callable[[str], date]] = {
    TOLD_DAY: date.fromisoformat,
    "SOURCE_DATE_EPOCH": _from_epoch,
}
_LIKE = {TOLD_DAY: "2026-11-21", "SOURCE_DATE_EPOCH": "1795219200"}


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
