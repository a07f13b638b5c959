"""Every rule of `thidua check`, in one order: its guide, its tests and its runs come from here."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from msgspec import Struct

from thidua.check.rule.body import ending, membership
from thidua.check.rule.plan import (
    amendment,
    clause,
    document,
    head,
    period,
    reference,
    version,
)
from thidua.check.rule.portal import (
    campaign,
    namesake,
    personal,
    structure,
    time,
    unit,
    words,
)
from thidua.check.rule.portal.exemplar import exemplar, photo
from thidua.check.rule.publication import confirmer, published
from thidua.check.rule.reading import (
    file,
    narrative,
    value,
    writing,
)
from thidua.check.rule.result import (
    award,
    decision,
    registration,
    report,
    unlikely,
)
from thidua.check.rule.result.vote import ballot, council, deciding
from thidua.check.rule.rule import Facts, Rule
from thidua.check.rule.score import (
    confirmation,
    correction,
    figure,
    line,
    log,
    sheet,
)
from thidua.check.rule.scoring import basis, quota, sum
from thidua.check.rule.site import page
from thidua.model.problem import Problem
from thidua.model.rule import RuleTopic


class Topic(Struct, frozen=True):
    """Rules about one thing, in the order in which they are asked."""

    title: str
    rules: tuple[Rule, ...]


def topic_of(title: str, *modules: ModuleType) -> Topic:
    """Take the rules of modules in the order in which they are written."""
    values = [value for module in modules for value in vars(module).values()]
    return Topic(title, tuple(value for value in values if isinstance(value, Rule)))


TOPICS = (
    topic_of("Tệp và thư mục", file),
    Topic("Cách viết YAML", writing.YAML),
    topic_of("Khóa và giá trị", value),
    topic_of(
        "Cổng, cơ quan, đơn vị",
        structure,
        unit,
        ending,
        membership,
        namesake,
        time,
        personal,
    ),
    topic_of("Kế hoạch", campaign, narrative, clause, head, period),
    topic_of("Sửa đổi kế hoạch", amendment, version),
    topic_of("Văn bản pháp lý", document, reference),
    topic_of("Bộ tiêu chí chấm điểm", sum, basis, quota, deciding),
    topic_of("Bảng chấm điểm", sheet, line, figure, log),
    topic_of(
        "Công bố và đính chính",
        confirmation,
        confirmer,
        correction,
        published,
    ),
    topic_of("Bỏ phiếu và bầu", ballot, council),
    topic_of("Báo cáo và số liệu", report, unlikely),
    topic_of("Đăng ký, đề nghị, khen thưởng", registration, award, decision),
    topic_of("Điển hình tiên tiến", exemplar, photo),
    topic_of("Trang và liên kết", words, page),
)

RULES: dict[str, Rule] = {r.id: r for topic in TOPICS for r in topic.rules}


def rule_guide() -> tuple[RuleTopic, ...]:
    """Tell all rules in words, for those who look one up."""
    return tuple(
        RuleTopic(topic.title, tuple(rule.card for rule in topic.rules))
        for topic in TOPICS
    )


def broken_rules(facts: Facts) -> Iterator[Problem]:
    """Hold every rule against all files."""
    for each in RULES.values():
        yield from each.problems(facts)
