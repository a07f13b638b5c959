"""One rule, one object (quy tắc): what must hold, why, how to mend it, its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles, campaign_files
from thidua.check.file.days import Days, days_on
from thidua.check.file.registry import Registry, registry_of
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example, RuleCard

LOST = "lỡ xóa thì lấy lại từ git, từ bản sao"
"""What to do where a file that was there is gone."""
START = f"{LOST}; bắt đầu một cổng mới thì gõ thidua new portal"
"""What to do where nothing is there yet."""


class Facts(Struct, frozen=True):
    """All that a rule may look at."""

    registry: Registry
    days: Days
    campaigns: tuple[CampaignFiles, ...]
    apart: Set[str] = frozenset()
    """Bodies of which only that is here which others may ask of them: they were looked at before."""

    @property
    def as_of(self) -> date:
        """The day the portal speaks of as today, to be told; for what depends on it, ask `days`."""
        return self.days.as_of

    @property
    def book(self) -> Book:
        """The records of all files."""
        return self.registry.book


def facts_of(book: Book, as_of: date, apart: Set[str] = frozenset()) -> Facts:
    """Gather what rules look at."""
    days = days_on(as_of)
    return Facts(registry_of(book), days, tuple(campaign_files(book, days)), apart)


Find = Callable[[Facts], Iterator[Problem]]


class Rule(Struct, frozen=True):
    """One kind of fault."""

    id: str
    """Vietnamese without accents; never changes: people look it up."""
    what: str
    why: str
    remedy: str
    """What to do; told with each problem that knows nothing better."""
    example: Example | None = None
    grade: Grade = Grade.ERROR
    find: Find | None = None
    """None for faults that are met while reading, where nothing can be asked yet."""

    @property
    def card(self) -> RuleCard:
        """The rule in words alone."""
        return RuleCard(
            self.id, self.grade, self.what, self.why, self.remedy, self.example
        )

    def problems(self, facts: Facts) -> Iterator[Problem]:
        """Give every place where the rule is broken, under its id and grade."""
        for found in self.find(facts) if self.find else ():
            remedy = found.remedy or self.remedy
            yield replace(found, rule=self.id, grade=self.grade, remedy=remedy)


def rule(
    id: str,
    *,
    what: str,
    why: str,
    remedy: str,
    example: Example | None = None,
    grade: Grade = Grade.ERROR,
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds where it is broken."""
    return lambda find: Rule(id, what, why, remedy, example, grade, find)
