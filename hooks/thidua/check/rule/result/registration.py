"""Rules on who registers (đăng ký thi đua): once, and for titles."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.rule.example import REGISTRATIONS
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.form import AwardKind, Catalogue
from thidua.model.problem import Problem
from thidua.model.rule import Example


@rule(
    "dang-ky-hai-lan",
    what="Một đơn vị đăng ký thi đua hai lần",
    why="Mỗi đơn vị có một bản đăng ký, để sau này so với kết quả.",
    remedy="gộp làm một",
    example=Example(REGISTRATIONS, "unit: thon-doai\n    on: 02/02/2024", "unit: thon-dong\n    on: 02/02/2024"),
)  # fmt: skip
def units_register_once(facts: Facts) -> Iterator[Problem]:
    """A unit registers once."""
    for files in facts.campaigns:
        if (registrations := files.registrations) is None or _catalogue(facts) is None:
            continue
        seen: set[str] = set()
        for place, registration in enumerate(registrations.record.registrations):
            if registration.unit in seen:
                path = ("registrations", place, "unit")
                message = f"“{registration.unit}” đăng ký hai lần"
                yield registrations.problem(path, message)
            seen.add(registration.unit)


@rule(
    "dang-ky-hinh-thuc",
    what="Đăng ký một hình thức khen thưởng thay vì danh hiệu thi đua",
    why="Danh hiệu thì đăng ký; hình thức khen thưởng thì được xét tặng, không đăng ký.",
    remedy="chỉ đăng ký danh hiệu",
    example=Example(REGISTRATIONS, "on: 02/02/2024\n    titles: [giay-khen]", "on: 02/02/2024"),
)  # fmt: skip
def registrations_seek_titles(facts: Facts) -> Iterator[Problem]:
    """Units register for titles: forms of commendation are not sought."""
    catalogue = _catalogue(facts)
    for files in facts.campaigns:
        if (registrations := files.registrations) is None or catalogue is None:
            continue
        for place, registration in enumerate(registrations.record.registrations):
            for number, title in enumerate(registration.titles):
                award = catalogue.awards.get(title)
                if award and award.kind is AwardKind.FORM:
                    path = ("registrations", place, "titles", number)
                    message = f"“{title}” là hình thức khen thưởng, không phải danh hiệu thi đua"
                    yield registrations.problem(path, message)


def _catalogue(facts: Facts) -> Catalogue | None:
    catalogue = facts.book.get("data/catalogue.yml", Catalogue)
    return catalogue.record if catalogue else None
