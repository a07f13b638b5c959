"""A criterion that was read → the fields that `scoring.yml` has for it."""

from __future__ import annotations

from decimal import Decimal

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry
from thidua.draft.criteria.rule.formula import Each, each_of, formula_of, rule_words
from thidua.draft.criteria.rule.points import number_text
from thidua.model.field.number import decimal_text


def fields_of(entry: Entry, told: list[Told]) -> str:
    """Give the fields behind the name: the most points, how they are found, what to show."""
    own = _own(entry)
    most = abs(entry.most) if entry.most is not None else None
    if entry.moves == "minus":
        return _taken(entry, own, most, told)
    if entry.moves == "plus":
        return _added(entry, own, most, told)
    assert most is not None
    formula = formula_of(_rule(entry), most) if most else ""
    return ", ".join(
        filter(None, (f"max: {number_text(most)}", formula or "type: manual"))
    )


def each_of_entry(entry: Entry) -> Each | None:
    """Give what each time adds or takes, where the words say nothing else."""
    own = (each_of(remark.words) for remark in entry.remarks if remark.is_rule)
    return each_of(_rule(entry)) or each_of(entry.name) or next(filter(None, own), None)


def is_figure_alone(entry: Entry) -> bool:
    """Whether a figure is all that is told of points that are added or taken: for each time, or at most."""
    return bool(entry.moves) and _own(entry) is None


def _own(entry: Entry) -> Each | None:
    """Give what each time adds or takes, where its words do not say the other way."""
    each = each_of_entry(entry)
    if each is None:
        return None
    is_other = each.is_given if entry.moves == "minus" else each.is_taken
    return None if is_other else each


def _rule(entry: Entry) -> str:
    rules = [remark.words for remark in entry.remarks if remark.is_rule]
    return rule_words(entry.name, rules)


def _added(
    entry: Entry, own: Each | None, most: Decimal | None, told: list[Told]
) -> str:
    step = own.points if own else Decimal(1)
    limit = (own.most if own else None) or most or step
    if own and own.most is None and most in (None, step):
        told.append(
            Told(
                entry.row,
                f"“{entry.name[:60]}” không nói cộng nhiều nhất bao nhiêu điểm: scoring.yml ghi max: {decimal_text(limit)}, xem lại",
            )
        )
    if own and own.most is not None and most not in (None, own.most, step):
        told.append(
            Told(
                entry.row,
                f"“{entry.name[:60]}”: lời nói tối đa {decimal_text(own.most)}, cột điểm ghi {decimal_text(most or limit)}: scoring.yml ghi theo lời, xem lại",
            )
        )
    return f"max: {number_text(limit)}, type: bonus_penalty, plus: {number_text(step)}"


def _taken(
    entry: Entry, own: Each | None, most: Decimal | None, told: list[Told]
) -> str:
    step = own.points if own else Decimal(1)
    limit = (
        own.most
        if own and own.most is not None
        else (None if own and most == step else most)
    )
    if own and limit is None:
        told.append(
            Told(
                entry.row,
                f"“{entry.name[:60]}” không nói trừ nhiều nhất bao nhiêu điểm: scoring.yml để không giới hạn, có thì ghi min (số âm)",
            )
        )
    if own and own.most is not None and most not in (None, own.most, step):
        told.append(
            Told(
                entry.row,
                f"“{entry.name[:60]}”: lời nói trừ tối đa {decimal_text(own.most)}, cột điểm ghi {decimal_text(most or step)}: scoring.yml ghi theo lời, xem lại",
            )
        )
    fields = f"max: 0, type: bonus_penalty, minus: {number_text(step)}"
    return f"{fields}, min: {_negative(limit)}" if limit else fields


def _negative(number: Decimal) -> str:
    told = number_text(number)
    return f'"-{told[1:]}' if told.startswith('"') else f"-{told}"
