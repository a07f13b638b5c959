"""A rule as people are told of it (quy tắc): what the guide and the command line show."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import asdict

from thidua.model.problem import Grade
from thidua.model.slug import slugify


class Example(Struct, frozen=True):
    """A place of the sample commune, or of a draft, with a fault and without it."""

    file: str
    """Empty for a draft."""
    bad: str
    good: str
    stands: str = ""
    """What the sample commune itself says there, where that is neither of the two."""


class RuleCard(Struct, frozen=True):
    """One kind of fault, in words alone."""

    id: str
    grade: Grade
    what: str
    why: str
    remedy: str
    example: Example | None

    def __str__(self) -> str:
        return self.told(self.grade.value)

    def told(self, grade: str) -> str:
        """The rule, its grade by a name."""
        told = [f"{self.id} ({grade}): {self.what}", f"  Vì sao: {self.why}"]
        told += [f"  Cách sửa: {self.remedy}"] if self.remedy else []
        file = self.example.file if self.example else ""
        for name, text in self._sides():
            told += [f"  {name}, {file}:" if file else f"  {name}:"]
            told += [f"    {line}".rstrip() for line in text.splitlines()]
        return "\n".join(told)

    def _sides(self) -> list[tuple[str, str]]:
        example = self.example
        sides = (("Sai", example.bad), ("Đúng", example.good)) if example else ()
        return [(name, text) for name, text in sides if text]

    def as_json(self) -> dict[str, object]:
        """The fields of FORMATS.md, `thidua check --rules --format json`."""
        example = asdict(self.example) if self.example else {}
        example.pop("stands", None)
        return {
            "id": self.id,
            "grade": self.grade.value,
            "what": self.what,
            "why": self.why,
            "remedy": self.remedy,
            "examples": [example] if example else [],
        }


class RuleTopic(Struct, frozen=True):
    """Rules about one thing, as an official speaks of it (nhóm quy tắc)."""

    title: str
    rules: tuple[RuleCard, ...]
    is_of_drafts: bool = False
    """They are about documents that are not issued yet: `thidua lint` tells them."""

    @property
    def slug(self) -> str:
        """The last part of the address of its page."""
        return slugify(self.title)
