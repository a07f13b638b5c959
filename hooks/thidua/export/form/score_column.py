"""The columns that a criterion takes in the workbook of scores."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.criterion import Periodic
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty, Boolean, Fixed, Manual
from thidua.model.score.criterion.measured import Banded, Leader, Linear
from thidua.model.score.period import ScoredPeriod, all_periods
from thidua.say.score.formula import formula_words

Used = Collection[tuple[str, ...]]
"""Paths of a score line that hold something in any sheet."""

_TITLES = {
    "target": "Chỉ tiêu", "actual": "Thực hiện", "plus": "Số lần cộng", "minus": "Số lần trừ",
    "marks": "Điểm từng người", "abstained": "Số người không chấm", "self": "Tự chấm",
    "cluster": "Cụm chấm", "appraised": "Thẩm định", "final": "Điểm",
    "reasons.cluster": "Lý do cụm chấm khác", "reasons.appraised": "Lý do thẩm định khác",
    "reasons.final": "Lý do điểm cuối khác", "reason": "Lý do",
}  # fmt: skip
_POINTS = ("self", "cluster", "appraised", "final")
_ORDER = (
    "target", "actual", "others", "plus", "minus", "faults", "periods", "marks", "abstained",
    "self", "cluster", "appraised", "final", "reasons", "reason",
)  # fmt: skip
"""Fields of a line that stand in the workbook; evidence, replies and remarks have sheets of their own (`scores.py`)."""


def columns_of(
    leaf: Leaf, section: str, periods: Sequence[ScoredPeriod], used: Used
) -> list[Column]:
    """Give the columns of a criterion."""
    paths = [*_asked(leaf, periods, used), *(p for p in used if p[0] in _ORDER)]
    known = _smallest(periods)

    def order(path: tuple[str, ...]) -> tuple[int, int]:
        is_known = path[0] == "periods" and path[1] in known
        return _ORDER.index(path[0]), known.index(path[1]) if is_known else 0

    ordered = sorted(dict.fromkeys(paths), key=order)
    return [
        _column(leaf, section, periods, path, is_first=not place)
        for place, path in enumerate(ordered)
    ]


def _asked(
    leaf: Leaf, periods: Sequence[ScoredPeriod], used: Used
) -> Iterator[tuple[str, ...]]:
    if isinstance(leaf, Periodic) and leaf.over:
        taken = {path[1] for path in used if path[0] == "periods"}
        for id in _smallest(periods):
            asked = list(_in_period(leaf, id))
            if id not in taken or asked != [("periods", id)]:
                yield from asked
        return
    match leaf:
        case Manual():
            yield from (("self",), ("final",), ("reason",))
        case Linear() | Leader():
            yield from (("target",), ("actual",))
        case BonusPenalty():
            yield from ((name,) for name in ("plus", "minus") if getattr(leaf, name))
        case Deduct():
            yield from (("faults", kind.id) for kind in leaf.faults)
            if not leaf.faults:
                yield ("minus",)
        case Fixed() | NotAssigned():
            return
        case _:
            yield ("actual",)
            measures = leaf.measures if isinstance(leaf, Banded) else ()
            yield from (("others", measure.id) for measure in measures)


def _in_period(leaf: Leaf, id: str) -> Iterator[tuple[str, ...]]:
    match leaf:
        case Deduct() if leaf.faults:
            yield from (("periods", id, "faults", kind.id) for kind in leaf.faults)
        case Linear():
            yield from (("periods", id, name) for name in ("target", "actual"))
        case _:
            yield ("periods", id)


def _smallest(periods: Sequence[ScoredPeriod]) -> list[str]:
    """The periods that have figures, in order."""
    return [period.id for period in all_periods(periods) if not period.periods]


def _column(
    leaf: Leaf,
    section: str,
    periods: Sequence[ScoredPeriod],
    path: tuple[str, ...],
    *,
    is_first: bool,
) -> Column:
    name = ".".join(path)
    is_point = path[-1] in _POINTS
    least, most = _bounds(leaf, is_point=is_point)
    return Column(
        key=leaf.code if name == "final" else f"{leaf.code} {name}",
        heads=(section, f"{leaf.code}. {leaf.name}", _title(leaf, periods, path)),
        holds=_holds(leaf, path),
        path=("lines", leaf.code, *path),
        code=leaf.code,
        about=formula_words(leaf, periods),
        note=f"Minh chứng: {leaf.evidence}" if getattr(leaf, "evidence", None) else "",
        least=least,
        most=most,
        is_first=is_first,
        is_percent=_unit(leaf, path) == "%",
        is_wide=path[0] in ("reason", "reasons"),
    )


def _bounds(leaf: Leaf, *, is_point: bool) -> tuple[Decimal | None, Decimal | None]:
    if not is_point:
        return None, None
    if isinstance(leaf, BonusPenalty):
        return leaf.min, leaf.max
    return Decimal(0), leaf.max if not isinstance(leaf, Linear) else None


def _holds(leaf: Leaf, path: tuple[str, ...]) -> Holds:
    match path:
        case ("abstained",) | ("periods", _, "abstained"):
            return Holds.WHOLE
        case ("marks",) | ("periods", _, "marks"):
            return Holds.NUMBERS
        case ("reason",) | ("reasons", _):
            return Holds.WORDS
        case ("periods", _, "assigned"):
            return Holds.FLAG
        case ("actual",) | ("periods", _) | ("periods", _, "value" | "actual"):
            return Holds.ACHIEVED if isinstance(leaf, Boolean) else Holds.NUMBER
        case _:
            return Holds.NUMBER


def _title(leaf: Leaf, periods: Sequence[ScoredPeriod], path: tuple[str, ...]) -> str:
    match path:
        case ("periods", id, *rest):
            names = {period.id: period.name for period in all_periods(periods)}
            inside = f": {_title(leaf, periods, tuple(rest))}" if rest else ""
            return f"{names.get(id, id)}{inside}"
        case ("faults", id):
            kinds = leaf.faults if isinstance(leaf, Deduct) else ()
            return f"Số lần: {next((k.name for k in kinds if k.id == id), id)}"
        case ("others", id):
            measures = leaf.measures if isinstance(leaf, Banded) else ()
            return next((m.name for m in measures if m.id == id), id)
        case ("actual",) if isinstance(leaf, Boolean):
            return "Đạt hay không"
        case ("minus",) if isinstance(leaf, Deduct):
            return "Số lỗi"
    name = ".".join(path)
    unit = _unit(leaf, path) if path in (("actual",), ("target",)) else None
    return f"{_TITLES.get(name, name)} ({unit})" if unit else _TITLES.get(name, name)


def _unit(leaf: Leaf, path: tuple[str, ...]) -> str | None:
    match path:
        case ("others", id) if isinstance(leaf, Banded):
            return next((m.unit for m in leaf.measures if m.id == id), None)
        case (
            ("actual",)
            | ("target",)
            | ("periods", _)
            | ("periods", _, "value" | "actual" | "target")
        ):
            return getattr(leaf, "unit", None)
    return None
