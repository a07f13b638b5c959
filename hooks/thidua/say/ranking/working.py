"""How a line came to its points, in one sentence with its numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from thidua.derive.score.limit import HUNDRED
from thidua.derive.score.working import (
    AgainstBest,
    AgainstLeader,
    AgainstTarget,
    Counted,
    Given,
    InBand,
    Limit,
    Moved,
    Reached,
    Working,
)
from thidua.model.plan.target import Direction
from thidua.model.score.criteria import Leaf
from thidua.model.score.judged import BonusPenalty
from thidua.model.score.measured import Linear, Measured
from thidua.say.ranking.formula import band_words
from thidua.say.vietnamese import capital, measure_words, number_words


def working_words(criterion: Leaf, working: Working, instead: Decimal | None) -> str:
    """Say how the points were found; `instead` is what counts in their place."""
    how = _how(criterion, working).replace("= khoảng", "≈")
    told = f"{capital(how)}."
    if instead is None:
        return told
    return f"Theo công thức: {told} Điểm cuối được ghi là {number_words(instead)}."


def _how(criterion: Leaf, working: Working) -> str:
    how, result = working.how, f"{_points(working.exact)} điểm"
    match how:
        case Given():
            if how.marks:
                return f"trung bình cộng của {how.marks} người cho điểm là {result}"
            return f"người chấm cho {result}"
        case Reached():
            return f"{'đạt' if how.is_reached else 'không đạt'}: {result}"
        case Counted():
            each = f"{_figure(how.times, criterion)} × {_n(how.each)} điểm"
            return f"{each} = {_limited(how.product, how.limit, result)}"
        case Moved():
            return _moved(criterion, how, result)
        case InBand():
            return f"{_figure(how.actual, criterion)} {_band(criterion, how)}: {result}"
        case AgainstTarget():
            return _against_target(criterion, how, result)
        case AgainstLeader():
            return _against_leader(criterion, how, result)
        case AgainstBest():
            return _against_best(criterion, how, result)


def _limited(free: Decimal, limit: Limit | None, result: str) -> str:
    """What the figures give, then what is counted of it."""
    if limit is None:
        return result
    most = "nhiều nhất" if limit is Limit.MOST else "ít nhất"
    return f"{_points(free)}; mức {most} là {result}"


def _moved(criterion: Leaf, how: Moved, result: str) -> str:
    assert isinstance(criterion, BonusPenalty)
    terms = []
    if how.plus:
        terms.append(f"cộng {_n(how.plus)} lần × {_n(criterion.plus)}")
    if how.minus:
        terms.append(f"trừ {_n(how.minus)} lần × {_n(criterion.minus)}")
    told = _limited(how.gained - how.lost, how.limit, result)
    return f"{', '.join(terms) or 'không có lần cộng, trừ nào'}: {told}"


def _band(criterion: Leaf, how: InBand) -> str:
    if how.band is None:
        return "nằm ngoài mọi khoảng"
    return f"nằm trong khoảng “{band_words(how.band, criterion.unit)}”"


def _against_target(criterion: Leaf, how: AgainstTarget, result: str) -> str:
    assert isinstance(criterion, Linear)
    done, top = _done(criterion, how), _n(criterion.max)
    if how.limit is Limit.FLOOR:
        return f"{done}, dưới mức {_n(criterion.floor)}%: {result}"
    if not how.change:
        return f"{done}: {result}"
    sign = "+" if how.change > 0 else "−"
    moved = f"{top} {sign} {_points(abs(how.change))}"
    if how.limit is None:
        return f"{done}: {moved} = {result}"
    most = "nhiều nhất" if how.limit is Limit.MOST else "ít nhất"
    return f"{done}: {moved}, mức {most} là {result}"


def _done(criterion: Measured, how: AgainstTarget | AgainstLeader) -> str:
    """How much of the target; a target of nought cannot be divided by."""
    supposed = "coi như " if how.target <= 0 else ""
    told = f"{supposed}đạt {_percent(how.done)} chỉ tiêu"
    is_lower = criterion.direction is Direction.LOWER
    return f"{told} (càng thấp càng tốt)" if is_lower else told


def _against_leader(criterion: Leaf, how: AgainstLeader, result: str) -> str:
    assert isinstance(criterion, Measured)
    done = _done(criterion, how)
    half = _n(how.half)
    if how.done < 1:
        return f"{done}: {half} × {_percent(how.done)} = {result}"
    if how.done == 1 or how.furthest <= 1:
        return f"{done}: {result}"
    over, most = _percent(how.done - 1), _percent(how.furthest - 1)
    if how.done == how.furthest:
        return f"{done}, vượt nhiều nhất nhóm: {result}"
    return f"{done}, vượt {over} (đơn vị vượt nhiều nhất: {most}): {half} + {half} × {over} : {most} = {result}"


def _against_best(criterion: Leaf, how: AgainstBest, result: str) -> str:
    assert isinstance(criterion, Measured)
    is_lower = criterion.direction is Direction.LOWER
    best = "thấp nhất" if is_lower else "cao nhất"
    own, first = _figure(how.actual, criterion), _figure(how.best, criterion)
    if how.actual == how.best:
        return f"{own}, {best} trong nhóm: {result}"
    if how.best <= 0 or how.actual <= 0:
        return f"{own}, {best} trong nhóm là {first}: {result}"
    share = (how.best, how.actual) if is_lower else (how.actual, how.best)
    return f"{own}, {best} trong nhóm là {first}: {_n(criterion.max)} × {_n(share[0])} : {_n(share[1])} = {result}"


def _figure(number: Decimal, criterion: Leaf) -> str:
    sign = "−" if number < 0 else ""
    return sign + measure_words(_short(abs(number)), criterion.unit or "")


def _percent(share: Decimal) -> str:
    return f"{_points(share * HUNDRED)}%"


def _points(number: Decimal) -> str:
    """A number as it is, or about so where it has more than two decimals."""
    short = number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    told = number_words(_short(short)).replace("-", "−")
    return told if short == number else f"khoảng {told}"


def _n(number: Decimal | None) -> str:
    return number_words(_short(number or Decimal(0))).replace("-", "−")


def _short(number: Decimal) -> Decimal:
    """Without noughts at the end."""
    return number.to_integral_value() if number % 1 == 0 else number.normalize()
