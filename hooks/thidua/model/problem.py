"""Problems in data and words, told to the person who can fix them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import asdict

from thidua.model.personal.value import masked


class Grade(StrEnum):
    """How grave a problem is (mức)."""

    ERROR = "lỗi"
    """Our data or words are wrong: nothing is built."""
    ATTENTION = "lưu ý"
    """A person must look: always told, and nothing is stopped by it."""
    NOTE = "ghi chú"
    """The plan itself says so: shown on the page as “bản thu thập ghi …”."""


class Place(Struct, frozen=True, order=True):
    """Where something was written: a file, a line and a column, counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(Struct, frozen=True, order=True):
    """One thing to fix or to know: where, what was found, what to do."""

    place: Place
    message: str
    remedy: str = ""
    key: str = ""
    """The path of the field, as in `milestones[2].when`."""
    title: str = ""
    """The field's Vietnamese title."""
    found: str = ""
    grade: Grade = Grade.ERROR
    clause: str = ""
    """The clause of a plan that a note is about."""
    rule: str = ""
    """The id of the rule that is broken: what `thidua check --rules` tells more of."""

    def __str__(self) -> str:
        name = f"{self.title} ({self.key}): " if self.title else f"{self.key}: "
        mark = "" if self.grade is Grade.ERROR else f"{self.grade.value}: "
        name = name if self.key else ""
        told = f"{self.place}: {mark}{name}{masked(self.message)}"
        below = [f"→ {self.remedy}"] if self.remedy else []
        below += [f"(mã: {self.rule})"] if self.rule else []
        return f"{told}\n  {' '.join(below)}" if below else told

    def as_json(self) -> dict[str, str | int]:
        """The fields of FORMATS.md, `thidua check --format json`."""
        return {
            **asdict(self.place),
            "grade": self.grade.value,
            "rule": self.rule,
            "key": self.key,
            "title": self.title,
            "found": masked(self.found),
            "message": masked(self.message),
            "remedy": self.remedy,
        }


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Keep what stops a build, in the order of the files."""
    return sorted(problem for problem in problems if problem.grade is Grade.ERROR)


def report(problems: Iterable[Problem]) -> str:
    """Tell all problems at once, in the order of the files."""
    told = [str(problem) for problem in sorted(problems)]
    return "\n\n".join([f"Dữ liệu có {len(told)} lỗi cần sửa:", *told])
