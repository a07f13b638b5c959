"""The order of clauses: whether a label may stand where it stands, and what is odd about it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.plan.label.label import Label, Level
from thidua.read.plan.label.nesting import Lists, NumberAhead, nesting_of
from thidua.read.plan.label.numeral import ALPHABET
from thidua.read.plan.label.tree import Tree
from thidua.read.plan.lines.sentence import ends_clause, ends_sentence
from thidua.read.plan.reading import Reading

_D_AND_E = (4, 6)
"""Parts are lettered A, B, C, D, E as often as with Đ."""
_ABOVE = (Level.MUC, Level.DIEU, Level.KHOAN, Level.TIEU_KHOAN)
_SMALL_ROMANS = ("i", "v", "x")
"""Letters that begin no list of points: i) ii) iii) are numbers."""


class Verdict(Struct, frozen=True):
    """Whether a label follows what stands before it, as what, and what is odd about it."""

    follows: bool
    warning: str = ""
    label: Label | None = None
    """The label at the level that its place gives it: a number inside a number is SO."""
    is_again: bool = False
    """The number was given before: `ii-lan-2`."""


NO = Verdict(False)


def judge(
    tree: Tree, label: Label, *, is_sure: bool, ahead: Sequence[NumberAhead] = ()
) -> Verdict:
    """Hold a label against its predecessor.

    `is_sure`: the line above has ended and this one begins like a clause, so that
    a wrong number is a slip of the numbering rather than a wrapped line. `ahead`:
    this number and those that follow it, up to the next heading above them.
    """
    if label.level == Level.TIEU_KHOAN and not _fits_dotted(tree, label):
        loose = _judge_loose(tree, label) if is_sure else NO
        if is_sure and not loose.follows:
            loose = _judge_copied(tree, label)
        return _unless_repeated(tree, loose)
    if label.above and tree.number_of(Level.MUC, Level.PHAN) != label.above:
        return NO
    label, unsure = _nested(tree, label, ahead)
    number, last = label.numbers[-1], tree.last_number(label)
    if label.level == Level.SO and not last and not is_sure:
        return NO
    if number == last + 1 and not label.suffix:
        return _unless_repeated(tree, Verdict(True, unsure, label))
    if label.suffix:
        fits = is_sure and number == last
        return _unless_repeated(tree, Verdict(fits, label=label))
    if label.level == Level.DIEM:
        return _judge_letter(tree, label, last, is_sure=is_sure)
    verdict = _judge_number(tree, label, number, last, is_sure=is_sure)
    return _unless_repeated(tree, replace(verdict, label=label))


def _nested(
    tree: Tree, label: Label, ahead: Sequence[NumberAhead]
) -> tuple[Label, str]:
    """Give the label the level of its place, and what is unsure about it.

    A number begun anew below a number stands inside of it.
    """
    if label.level != Level.KHOAN or label.suffix or label.above:
        return label, ""
    inner = replace(label, level=Level.SO, slug=f"s{label.numbers[-1]}")
    number, outer = label.numbers[-1], tree.last_label(label)
    last_inner = tree.last_label(inner) if tree.holder else None
    if last_inner and number == last_inner.numbers[-1] + 1:
        goes_out = number == (outer.numbers[-1] if outer else 0) + 1
        if not goes_out or not ahead:
            return inner, ""
        if last_inner.printed.startswith("("):
            return label, ""  # (1), (2), then 3.
        is_inside, is_unsure = nesting_of(ahead, _lists(tree, outer, last_inner))
        unsure = (
            f"“{label.printed}” có thể nối với số ở trong hay ở ngoài: xem lại"
            if is_unsure
            else ""
        )
        return (inner if is_inside else label), unsure
    below_number = outer is not None and tree.has(Level.KHOAN, Level.DIEM)
    below_letter = tree.has(Level.DIEM) and not tree.has(Level.KHOAN)
    begins = number == 1 and (below_number or below_letter)
    return (inner if begins else label), ""


def _lists(tree: Tree, outer: Label | None, inner: Label) -> Lists:
    """Tell the open lists by their last numbers and shapes."""
    holder = tree.holder
    return Lists(
        outer.numbers[-1] if outer else 0,
        outer.shape if outer else "",
        inner.numbers[-1],
        inner.shape,
        below_letter=bool(holder and holder.label.level == Level.DIEM),
    )


def _judge_number(
    tree: Tree, label: Label, number: int, last: int, *, is_sure: bool
) -> Verdict:
    """Hold a number that does not follow its predecessor against what may be meant."""
    if not is_sure or number == 0:
        return NO
    if not last and number == tree.latest.get(label.level, 0) + 1:
        return Verdict(True)
    if not last and (number <= 3 or (tree.is_empty and label.level <= Level.DIEU)):
        return Verdict(True, f"thiếu số 1: mục đầu tiên là “{label.printed}”")
    if label.level is Level.PHAN and (last, number) == _D_AND_E:
        return Verdict(True)
    if last < number <= last + 3:
        missing = ", ".join(map(str, range(last + 1, number)))
        return Verdict(
            True, f"nhảy số: “{label.printed}” đứng sau số {last}, thiếu số {missing}"
        )
    if number <= last:
        return Verdict(True, f"lặp số: “{label.printed}” đứng sau số {last}")
    return NO


def _judge_letter(tree: Tree, label: Label, last: int, *, is_sure: bool) -> Verdict:
    is_roman = not last and label.slug in _SMALL_ROMANS
    if is_roman or not (is_sure and label.printed.endswith(")")):
        return NO
    return _unless_repeated(tree, Verdict(True, _odd_letter(label, last), label))


def _unless_repeated(tree: Tree, verdict: Verdict) -> Verdict:
    label = verdict.label
    if not verdict.follows or label is None:
        return verdict
    clause_id = tree.id_of(label)
    if clause_id not in tree.ids:
        return verdict
    told = f"lặp số: “{label.printed}” đã có ở trên, mã là {tree.again(clause_id)}"
    return replace(verdict, warning=told, is_again=True)


def _fits_dotted(tree: Tree, label: Label) -> bool:
    """2.1 stands below 2, or below mục II or Điều 2 where khoản are not used."""
    above = tree.above(label)
    if above is None or above.label.level not in _ABOVE:
        return False
    last = tree.last_label(label)
    if last and ("-" in last.slug or last.numbers[-2] != above.label.numbers[-1]):
        return False  # 2.1 behind 1.3, both right below II
    return above.label.numbers == label.numbers[:-1][-len(above.label.numbers) :]


def _judge_loose(tree: Tree, label: Label) -> Verdict:
    """1.1 right below mục II that has no 1: its last number counts, as everywhere.

    Where 2.1 comes behind 1.3 below the same mục, both its numbers do.
    """
    above, last = tree.above(label), tree.last_label(label)
    is_section = above is not None and above.label.level <= Level.DIEU
    if above is None or not is_section or tree.holds(above.id, Level.KHOAN):
        return NO
    if last is None:
        told = f"“{label.printed}” đứng ngay dưới “{above.label.printed}”, ở trên không có số {label.numbers[0]}"
        return Verdict(label.numbers == (1, 1), told, label)
    whole = replace(label, slug="-".join(map(str, label.numbers)))
    if label.numbers == (last.numbers[0] + 1, 1):
        return Verdict(True, label=whole)
    follows = label.numbers == (last.numbers[0], last.numbers[-1] + 1)
    return Verdict(follows, label=whole if "-" in last.slug else label)


def _judge_copied(tree: Tree, label: Label) -> Verdict:
    """1.1 right below 2, as copied from the one above: its last number counts."""
    above = tree.above(label)
    is_number = above is not None and above.label.level is Level.KHOAN
    if above is None or not is_number or len(label.numbers) != 2:
        return NO
    told = f"“{label.printed}” đứng dưới “{above.label.printed}”: xem lại số"
    follows = label.numbers[-1] == tree.last_number(label) + 1
    return Verdict(True, told, label) if follows else NO


def _odd_letter(label: Label, last: int) -> str:
    """Say what is odd of a letter: foreign, behind a gap, or out of order."""
    number = label.numbers[-1]
    if number > len(ALPHABET):
        return f"“{label.printed}” không có trong bảng chữ cái tiếng Việt"
    if number <= last:
        return f"chữ không đúng thứ tự bảng chữ cái: “{label.printed}”"
    missing = ", ".join(f"{letter})" for letter in ALPHABET[last : number - 1])
    before = f"“{ALPHABET[last - 1]})”" if last else "lời dẫn"
    return f"thiếu điểm {missing}: “{label.printed}” đứng ngay sau {before}"


def judge_dash(reading: Reading, label: Label, at: int) -> Verdict:
    """A dash inside a quotation or between two names is none; `o` stands below a dash."""
    if _is_quoting(reading) or _joins_names(reading, at):
        return NO
    if label.printed == "o" and not reading.tree.has_dash:
        label = replace(label, level=Level.GACH)
    return Verdict(True, label=label)


def _joins_names(reading: Reading, at: int) -> bool:
    """Whether a line was broken before the dash of a name of two parts: “thôn Đông”, “- Đoài”.

    It stands in one line elsewhere; or no other dash follows, as in a list.
    """
    line, last = reading.lines[at], reading.last_words
    if not last or ends_clause(last.text) or line.text[:1] not in "-–":
        return False
    is_full = reading.layout.is_full(last, line, 0.85)
    if is_full and line.indent < (reading.layout.indent or 0):
        return True  # items begin further in
    before, after = last.text.split()[-1], line.text.lstrip("-– ").split()[:1]
    pair = " - ".join([before, *after]).rstrip(".,;:")
    if pair in reading.joined:
        return True
    is_list = reading.open is None or reading.open.label in ("-", "–", "+")
    if is_list or not before[:1].isupper() or not is_full:
        return False
    words = line.text
    for below in range(at + 1, len(reading.lines)):
        if label := reading.labels[below]:
            return label.level is not Level.GACH or words.endswith(":")
        words = reading.lines[below].text
    return True


def _is_quoting(reading: Reading) -> bool:
    """Whether a quotation is open."""
    words = reading.open.source[-2000:] if reading.open else ""
    opened = words.rpartition("“")[2] if "“" in words else "”"
    return not ({"”", '"'} & set(opened) or ends_sentence(words))
