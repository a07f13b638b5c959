"""Rules on names: two things beside each other are not called by one (trùng tên)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any

from thidua.check.record.field_path import Path
from thidua.check.record.leaf import Form, form_of
from thidua.check.record.record import Checked
from thidua.check.record.reference import names_of
from thidua.check.rule.example import PLAN, STORY, UNITS
from thidua.check.rule.rule import Facts, rule
from thidua.derive.search.word import Speller
from thidua.model.body.body import Body
from thidua.model.body.unit import Unit, Units
from thidua.model.field.record import Record
from thidua.model.plan.plan import Plan
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet

Named = tuple[Path, str]
"""Where a name stands in a file, the name."""

_OWN = {
    (PortalSettings, "bodies"),
    (Scoring, "rank_by"),
    (Scoring, "units"),
    (ScoreSheet, "confirmed_by"),
}
"""Lists with a rule of their own."""
_SPELLER = Speller()
"""Names are made of few words: each is learned once."""


@rule(
    "ten-trung",
    what="Hai đơn vị, hai cơ quan, hai nhóm hay hai mức xếp loại cùng một tên",
    why="Người đọc không biết điểm, khen thưởng hay nhiệm vụ là của bên nào.",
    remedy="thêm chữ để phân biệt, hoặc gộp làm một",
    example=Example(UNITS, "thon-moi: {name: thôn  Bắc,", "thon-moi: {name: Thôn Mới,"),
)
def names_are_told_apart(facts: Facts) -> Iterator[Problem]:
    """Names of one kind differ in more than capitals, blanks and the place of a tone mark."""
    for units in facts.book.all(Units):
        yield from _units_of_one_name(units)
    yield from _bodies_of_one_name(facts)
    for plan in facts.book.all(Plan):
        groups = plan.record.subject_groups.items()
        names = [(("subject_groups", id, "name"), group.name) for id, group in groups]
        yield from _told(plan, _repeated(names))
    for scoring in facts.book.all(Scoring):
        for field in ("sections", "classes"):
            items = enumerate(getattr(scoring.record, field))
            yield from _told(
                scoring, _repeated(((field, n, "name"), i.name) for n, i in items)
            )


@rule(
    "ghi-hai-lan",
    what="Một danh sách ghi cùng một tên hai lần",
    why="Ghi hai lần là quên một tên khác, hoặc đếm thừa một bên.",
    remedy="xóa một lần, hoặc sửa thành tên đúng",
    example=Example(
        PLAN,
        "deliverables: [Báo cáo kết quả, BÁO CÁO kết quả]",
        "deliverables: [Báo cáo kết quả]",
    ),
)
def lists_name_nothing_twice(facts: Facts) -> Iterator[Problem]:
    """No list of names, of units, of positions holds one of them twice."""
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        is_told = _may_repeat(facts.book.held(file).lists)
        for path, names in _lists(checked.record) if is_told else ():
            if (type(checked.record), path[-1]) not in _OWN:
                places = ((*path, n) for n in range(len(names)))
                yield from _told(checked, _repeated(zip(places, names, strict=True)))


@rule(
    "muc-bi-tach",
    what="Trong ngoặc [], một câu có dấu phẩy thành hai mục",
    why="Trang kể một việc thành hai.",
    remedy="một câu thì đặt trong dấu nháy kép; hai mục thì viết hoa đầu mỗi mục",
    example=Example(STORY, "steps: [Chia đoạn, rồi hẹn giờ]", "steps: [Chia đoạn, Hẹn giờ, Ghi sổ]"),
    grade=Grade.ATTENTION,
)  # fmt: skip
def sentences_stay_whole(facts: Facts) -> Iterator[Problem]:
    """Tell the second half of a sentence between brackets, which begins with a small letter."""
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        is_cut = any(map(_halves, facts.book.held(file).lists))
        for path, names in _lists(checked.record) if is_cut else ():
            for n in _halves(names):
                own, above = (checked.node.at((*path, at)) for at in (n, n - 1))
                if own.line == above.line:
                    message = f"“{names[n]}” có lẽ là phần sau của “{names[n - 1]}”"
                    yield checked.problem((*path, n), message)


def _halves(names: tuple[Any, ...]) -> list[int]:
    """Find words that begin small behind words that begin with a capital."""
    return [n for n, pair in enumerate(pairwise(names), 1) if _is_half(*pair)]


def _is_half(before: Any, words: Any) -> bool:
    if not isinstance(before, str) or not isinstance(words, str):
        return False
    return before[:1].isupper() and words[:1].islower() and " " in words


@lru_cache(4096)
def spelled(name: str) -> str:
    """Spell a name so that names which read alike are alike."""
    return " ".join(word.spelling for word in _SPELLER.words(name)) or name


def _units_of_one_name(units: Checked[Units]) -> Iterator[Problem]:
    """A unit that came after another may have its name; two at one time may not."""
    seen: dict[str, list[tuple[str, Unit]]] = {}
    for id, unit in units.record.units.items():
        others = seen.setdefault(spelled(unit.name), [])
        if other := next((o for o, u in others if _meet(unit, u)), None):
            message = f"“{unit.name}” cũng là tên của “{other}”"
            yield units.problem(("units", id, "name"), message)
        others.append((id, unit))


def _meet(one: Unit, other: Unit) -> bool:
    """Whether two units were there on one day."""
    begins = max(one.active_from or date.min, other.active_from or date.min)
    return begins <= min(one.active_to or date.max, other.active_to or date.max)


def _bodies_of_one_name(facts: Facts) -> Iterator[Problem]:
    """One that ended may have given its name to whoever follows it: pages say which ended."""
    seen: dict[tuple[str, str], str] = {}
    bodies = facts.book.bodies()
    standing = {id: body for id, body in bodies.items() if not body.record.ended}
    for id, body in standing.items():
        for field, name in _names_of(body.record):
            place = (spelled(name), spelled(body.record.province or ""))
            if (other := seen.setdefault(place, id)) != id:
                message = f"“{name}” cũng là tên của cơ quan “{other}”"
                yield body.problem((field,), message)


def _names_of(body: Body) -> Iterator[tuple[str, str]]:
    yield "name", body.name
    if spelled(body.short_name) != spelled(body.name):
        yield "short_name", body.short_name


def _repeated(names: Iterable[Named]) -> Iterator[tuple[Path, str]]:
    seen: set[str] = set()
    for path, name in names:
        spelling = spelled(name)
        if spelling in seen:
            yield path, name
        seen.add(spelling)


def _told(checked: Checked[Any], found: Iterator[Named]) -> Iterator[Problem]:
    for path, name in found:
        yield checked.problem(path, f"“{name}” đã ghi ở trên")


def _may_repeat(lists: Iterable[tuple[Any, ...]]) -> bool:
    """Whether any list of plain words holds two that read alike: most records have none."""
    for names in lists:
        told = [spelled(name) for name in names if isinstance(name, str)]
        if len(set(told)) < len(told) == len(names):
            return True
    return False


def _lists(record: Record) -> list[tuple[Path, tuple[str, ...]]]:
    """Give every list of plain words in a record and in those below it."""
    found: list[tuple[Path, tuple[str, ...]]] = []
    _gather(record, (), found)
    return found


def _gather(value: Any, path: Path, found: list[tuple[Path, tuple[str, ...]]]) -> None:
    kind: type[Record] = type(value)
    form = form_of(kind)
    if form is Form.RECORD:
        for name in names_of(kind):
            _gather(getattr(value, name), (*path, name), found)
    elif form is Form.MAPPING:
        for key, item in value.items():
            _gather(item, (*path, key), found)
    elif form is Form.LIST:
        if len(value) > 1 and all(isinstance(item, str) for item in value):
            found.append((path, value))
        for number, item in enumerate(value):
            _gather(item, (*path, number), found)
