"""The order of clauses: where a label stands in the tree, and whether it may stand there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.plan.label.label import Label, Level
from thidua.read.plan.label.nesting import Lists, NumberAhead, nesting_of
from thidua.read.plan.label.numeral import ALPHABET

_D_AND_E = (4, 6)
"""Parts are lettered A, B, C, D, E as often as with Đ."""
_SMALL_ROMANS = ("i", "v", "x")
"""Letters that begin no list of points: i) ii) iii) are numbers."""
_ABSOLUTE = (Level.CHUONG, Level.DIEU)
"""Numbered through the whole text: their ids take nothing from above."""


class Verdict(Struct, frozen=True):
    """Whether a label follows what stands before it, as what, and what is odd about it."""

    follows: bool
    warning: str = ""
    label: Label | None = None
    """The label at the level that its place gives it: a number inside a number is SO."""
    is_again: bool = False
    """The number was given before: `ii-lan-2`."""


class _Open(Struct, frozen=True):
    """A clause that is still open: later labels may belong below it."""

    id: str
    label: Label

    @property
    def depth(self) -> tuple[int, int]:
        return self.label.level, len(self.label.numbers)


class Order:
    """The clauses open at a place of the text, and the last number of each level.

    `root` is the annex that all of them stand in; None in the plan itself.
    """

    def __init__(self, root: str | None = None) -> None:
        self.root = root
        self._path: list[_Open] = []
        self._last: dict[tuple[str, Level], Label] = {}
        self._latest: dict[Level, int] = {}
        self._ids: set[str] = set()
        self._times: dict[str, int] = {}
        """How often an id was given, where more than once."""
        self.leads = False
        """The line above ends in a colon: what comes now stands below it."""

    @property
    def is_empty(self) -> bool:
        return not self._ids

    @property
    def labelled(self) -> str | None:
        """The nearest clause above with a label of its own: never a dash."""
        ids = [clause.id for clause in self._path if clause.label.level < Level.GACH]
        return ids[-1] if ids else self.root

    @property
    def has_dash(self) -> bool:
        """Whether a dash is open: what is typed as `o` stands below it."""
        dashes = [c.label for c in self._path if c.label.level == Level.GACH]
        return bool(dashes) and dashes[-1].printed != "o"

    @property
    def has_inner_list(self) -> bool:
        """Whether a list of numbers inside a number or a letter is open."""
        return self._inner_list() is not None

    def is_next(self, label: Label) -> bool:
        """Whether a label has the next number of the list that is open."""
        last = self._last_label(label)
        return last is not None and label.numbers[-1] == last.numbers[-1] + 1

    def goes_on(self, label: Label) -> bool:
        """Whether it is the next one, and set in the same shape."""
        last = self._last_label(label)
        if last is None or not self.is_next(label):
            return False
        return label.shape.rstrip("#") == last.shape.rstrip("#")

    def judge(
        self, label: Label, *, is_sure: bool, ahead: Sequence[NumberAhead] = ()
    ) -> Verdict:
        """Hold a label against its predecessor.

        `is_sure`: the line above has ended and this one begins like a clause, so that
        a wrong number is a slip of the numbering rather than a wrapped line. `ahead`:
        this number and those that follow it, up to the next heading above them.
        """
        if label.level == Level.TIEU_KHOAN and not self._fits_dotted(label):
            loose = self._judge_loose(label) if is_sure else Verdict(False)
            return self._unless_repeated(loose)
        if label.above and self._number_of(Level.MUC, Level.PHAN) != label.above:
            return Verdict(False)
        label, unsure = self._nested(label, ahead)
        number, last = label.numbers[-1], self._last_number(label)
        if label.level == Level.SO and not last and not is_sure:
            return Verdict(False)
        if number == last + 1 and not label.suffix:
            return self._unless_repeated(Verdict(True, unsure, label))
        if label.suffix:
            fits = is_sure and number == last
            return self._unless_repeated(Verdict(fits, label=label))
        if label.level == Level.DIEM:
            return self._judge_letter(label, last, is_sure=is_sure)
        verdict = self._judge_number(label, number, last, is_sure=is_sure)
        return self._unless_repeated(replace(verdict, label=label))

    def enter(self, verdict: Verdict) -> tuple[str | None, str]:
        """Open the clause that a verdict lets in; give its parent and its id."""
        label = verdict.label
        assert label is not None
        above = self._above(label)
        parent = self._parent(label)
        self._path = self._path[: self._path.index(above) + 1] if above else []
        if label.level >= Level.GACH:
            clause_id = self._counted(parent, label)
        else:
            clause_id = self._id(parent, label)
            if verdict.is_again:
                clause_id, first = self._again(clause_id), clause_id
                self._times[first] = self._times.get(first, 1) + 1
            self._latest[label.level] = label.numbers[-1]
            self._last[(parent or "", label.level)] = label
        self._ids.add(clause_id)
        self._path.append(_Open(clause_id, label))
        return parent, clause_id

    def _counted(self, parent: str | None, label: Label) -> str:
        key = (parent or "", label.level)
        count = self._last[key].numbers[-1] + 1 if key in self._last else 1
        self._last[key] = replace(label, numbers=(count,))
        stem = f"{parent}-" if parent else ""
        return f"{stem}{label.level.slug[0]}{count}"

    def _again(self, clause_id: str) -> str:
        return f"{clause_id}-lan-{self._times.get(clause_id, 1) + 1}"

    def _nested(self, label: Label, ahead: Sequence[NumberAhead]) -> tuple[Label, str]:
        """Give the label the level of its place, and what is unsure about it.

        A number begun anew below a number stands inside of it.
        """
        if label.level != Level.KHOAN or label.suffix or label.above:
            return label, ""
        inner = replace(label, level=Level.SO, slug=f"s{label.numbers[-1]}")
        number, outer = label.numbers[-1], self._last_label(label)
        last_inner = self._last_label(inner) if self._inner_list() else None
        if last_inner and number == last_inner.numbers[-1] + 1:
            goes_out = number == (outer.numbers[-1] if outer else 0) + 1
            if not goes_out or not ahead:
                return inner, ""
            nesting = nesting_of(ahead, self._lists(outer, last_inner))
            unsure = f"“{label.printed}” có thể nối với số ở trong hay ở ngoài: xem lại" if nesting.is_unsure else ""  # fmt: skip
            return (inner if nesting.is_inside else label), unsure
        below_number = outer is not None and self._has(Level.KHOAN, Level.DIEM)
        below_letter = self._has(Level.DIEM) and not self._has(Level.KHOAN)
        begins = number == 1 and (below_number or below_letter)
        return (inner if begins else label), ""

    def _lists(self, outer: Label | None, inner: Label) -> Lists:
        """Tell the open lists by their last numbers and shapes."""
        holder = self._inner_list()
        return Lists(
            outer.numbers[-1] if outer else 0,
            outer.shape if outer else "",
            inner.numbers[-1],
            inner.shape,
            below_letter=bool(holder and holder.label.level == Level.DIEM),
        )

    def _inner_list(self) -> _Open | None:
        """Give what the open inner list stands below; None where none is open."""
        for at, clause in enumerate(self._path):
            if clause.label.level == Level.SO:
                return self._path[at - 1] if at else None
        return None

    def _has(self, *levels: Level) -> bool:
        return any(clause.label.level in levels for clause in self._path)

    def _number_of(self, *levels: Level) -> int | None:
        found = [c.label.numbers[-1] for c in self._path if c.label.level in levels]
        return found[-1] if found else None

    def _judge_number(
        self, label: Label, number: int, last: int, *, is_sure: bool
    ) -> Verdict:
        """Hold a number that does not follow its predecessor against what may be meant."""
        if not is_sure or number == 0:
            return Verdict(False)
        if not last and number == self._latest.get(label.level, 0) + 1:
            return Verdict(True)
        if not last and (number <= 3 or (self.is_empty and label.level <= Level.DIEU)):
            return Verdict(True, f"thiếu số 1: mục đầu tiên là “{label.printed}”")
        if label.level is Level.PHAN and (last, number) == _D_AND_E:
            return Verdict(True)
        if last < number <= last + 3:
            return Verdict(True, f"nhảy số: “{label.printed}” đứng sau số {last}, thiếu số {last + 1}")  # fmt: skip
        if number <= last:
            return Verdict(True, f"lặp số: “{label.printed}” đứng sau số {last}")
        return Verdict(False)

    def _judge_letter(self, label: Label, last: int, *, is_sure: bool) -> Verdict:
        is_roman = not last and label.slug in _SMALL_ROMANS
        if is_roman or not (is_sure and label.printed.endswith(")")):
            return Verdict(False)
        return self._unless_repeated(Verdict(True, _odd_letter(label, last), label))

    def _unless_repeated(self, verdict: Verdict) -> Verdict:
        label = verdict.label
        if not verdict.follows or label is None:
            return verdict
        clause_id = self._id(self._parent(label), label)
        if clause_id not in self._ids:
            return verdict
        told = f"lặp số: “{label.printed}” đã có ở trên, mã là {self._again(clause_id)}"
        return replace(verdict, warning=told, is_again=True)

    def _fits_dotted(self, label: Label) -> bool:
        """2.1 stands below 2, or below mục II or Điều 2 where khoản are not used."""
        above = self._above(label)
        if above is None or above.label.level not in (
            Level.MUC,
            Level.DIEU,
            Level.KHOAN,
            Level.TIEU_KHOAN,
        ):
            return False
        last = self._last_label(label)
        if last and ("-" in last.slug or last.numbers[-2] != above.label.numbers[-1]):
            return False  # 2.1 behind 1.3, both right below II
        return above.label.numbers == label.numbers[:-1][-len(above.label.numbers) :]

    def _judge_loose(self, label: Label) -> Verdict:
        """1.1 right below mục II that has no 1: its last number counts, as everywhere.

        Where 2.1 comes behind 1.3 below the same mục, both its numbers do.
        """
        above, last = self._above(label), self._last_label(label)
        is_section = above is not None and above.label.level <= Level.DIEU
        if above is None or not is_section or (above.id, Level.KHOAN) in self._last:
            return Verdict(False)
        if last is None:
            told = f"“{label.printed}” đứng ngay dưới “{above.label.printed}”, ở trên không có số {label.numbers[0]}"
            return Verdict(label.numbers == (1, 1), told, label)
        whole = replace(label, slug="-".join(map(str, label.numbers)))
        if label.numbers == (last.numbers[0] + 1, 1):
            return Verdict(True, label=whole)
        follows = label.numbers == (last.numbers[0], last.numbers[-1] + 1)
        return Verdict(follows, label=whole if "-" in last.slug else label)

    def _last_label(self, label: Label) -> Label | None:
        return self._last.get((self._parent(label) or "", label.level))

    def _last_number(self, label: Label) -> int:
        last = self._last_label(label)
        return last.numbers[-1] if last else 0

    def _above(self, label: Label) -> _Open | None:
        """Give the open clause that the label stands directly below."""
        if label.level == Level.SO:
            return self._above_inner(label)
        depth = (label.level, len(label.numbers))
        above = [clause for clause in self._path if clause.depth < depth]
        if label.level == Level.DIEM and (inner := self._inner_for(label)):
            return inner
        if label.level == Level.GACH and (dash := self._dash_left()) is not None:
            return self._path[dash - 1] if dash else None
        return above[-1] if above else None

    def _dash_left(self) -> int | None:
        """Where the dash stands whose inner list is over: the next dash goes on with it."""
        levels = [clause.label.level for clause in self._path]
        is_over = levels[-1:] == [Level.SO] and not self.leads
        return levels.index(Level.GACH) if is_over and Level.GACH in levels else None

    def _above_inner(self, label: Label) -> _Open | None:
        """The open inner list goes on below its holder; a new one below the newest clause."""
        holder = self._inner_list()
        if holder and label.numbers[-1] > 1:
            return holder
        top = Level.GACH if self.leads else Level.DIEM
        able = [c for c in self._path if c.label.level <= top]
        return able[-1] if able else None

    def _inner_for(self, label: Label) -> _Open | None:
        """A letter that goes on with the letters of an inner number, or begins them."""
        inner = [clause for clause in self._path if clause.label.level == Level.SO]
        if not inner:
            return None
        last = self._last.get((inner[-1].id, Level.DIEM))
        follows = label.numbers[-1] == (last.numbers[-1] if last else 0) + 1
        return inner[-1] if follows else None

    def _parent(self, label: Label) -> str | None:
        if label.level == Level.DIEU:
            return self.root
        above = self._above(label)
        return above.id if above else self.root

    def _id(self, parent: str | None, label: Label) -> str:
        stem = f"{self.root}-" if self.root else ""
        is_free = label.level in _ABSOLUTE and stem + label.slug not in self._ids
        if label.level == Level.DIEU or parent is None or is_free:
            return stem + label.slug
        return f"{parent}-{label.slug}"


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
