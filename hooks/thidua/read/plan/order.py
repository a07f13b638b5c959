"""The order of clauses: where a label stands in the tree, and whether it may stand there."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.read.plan.label import ALPHABET, Label, Level, place_in_alphabet

_ABSOLUTE = (Level.CHUONG, Level.DIEU)
"""Numbered through the whole text: their ids take nothing from above."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a label follows what stands before it, and what is odd about it."""

    follows: bool
    warning: str = ""


_FOLLOWS = Verdict(True)


@dataclass(frozen=True, slots=True)
class _Open:
    """A clause that is still open: later labels may belong below it."""

    id: str
    label: Label

    @property
    def depth(self) -> tuple[int, int]:
        return self.label.level, len(self.label.numbers)


class Order:
    """The clauses open at a place of the text, and the last number of each level."""

    def __init__(self) -> None:
        self._path: list[_Open] = []
        self._last: dict[tuple[str, Level], int] = {}
        self._latest: dict[Level, int] = {}
        self._ids: set[str] = set()

    @property
    def is_empty(self) -> bool:
        return not self._ids

    @property
    def labelled(self) -> str | None:
        """The nearest clause above with a label of its own: never a dash."""
        ids = [clause.id for clause in self._path if clause.label.level < Level.GACH]
        return ids[-1] if ids else None

    def judge(self, label: Label, *, is_sure: bool) -> Verdict:
        """Hold a label against its predecessor.

        `is_sure`: the line above has ended and this one begins like a clause, so that
        a wrong number is a slip of the numbering rather than a wrapped line.
        """
        if label.level == Level.TIEU_KHOAN and not self._fits_dotted(label):
            return Verdict(False)
        number, last = label.numbers[-1], self._last_number(label)
        if number == last + 1:
            return self._unless_repeated(label)
        if label.level == Level.DIEM:
            return self._judge_letter(label, last, is_sure=is_sure)
        verdict = self._judge_number(label, number, last, is_sure=is_sure)
        return self._unless_repeated(label, verdict) if verdict.follows else verdict

    def _judge_number(
        self, label: Label, number: int, last: int, *, is_sure: bool
    ) -> Verdict:
        """Hold a number that does not follow its predecessor against what may be meant."""
        if not is_sure:
            return Verdict(False)
        if not last and number == self._latest.get(label.level, 0) + 1:
            return Verdict(True)
        if not last and number <= 3:
            return Verdict(True, f"thiếu số 1: mục đầu tiên là “{label.printed}”")
        if last < number <= last + 3:
            return Verdict(True, f"nhảy số: “{label.printed}” đứng sau số {last}, thiếu số {last + 1}")  # fmt: skip
        if 0 < number <= last:
            return Verdict(False, f"lặp số: “{label.printed}” đứng sau số {last}")
        return Verdict(False)

    def enter(self, label: Label) -> tuple[str | None, str]:
        """Open a clause; give its parent and its id."""
        depth = (label.level, len(label.numbers))
        parent = self._parent(label)
        while self._path and self._path[-1].depth >= depth:
            self._path.pop()
        key = (parent or "", label.level)
        if label.level >= Level.GACH:
            self._last[key] = self._last.get(key, 0) + 1
            clause_id = f"{parent}-{label.level.slug[0]}{self._last[key]}"
        else:
            clause_id = self._id(parent, label)
            self._last[key] = self._latest[label.level] = label.numbers[-1]
        self._ids.add(clause_id)
        self._path.append(_Open(clause_id, label))
        return parent, clause_id

    def _judge_letter(self, label: Label, last: int, *, is_sure: bool) -> Verdict:
        number = label.numbers[-1]
        if not is_sure or (not last and number > place_in_alphabet("b")):
            return Verdict(False)
        return self._unless_repeated(label, Verdict(True, _odd_letter(label, last)))

    def _unless_repeated(self, label: Label, verdict: Verdict = _FOLLOWS) -> Verdict:
        clause_id = self._id(self._parent(label), label)
        if clause_id in self._ids:
            return Verdict(
                False, f"mã điều khoản lặp lại: “{label.printed}” ({clause_id})"
            )
        return verdict

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
        return above.label.numbers == label.numbers[:-1][-len(above.label.numbers) :]

    def _last_number(self, label: Label) -> int:
        return self._last.get((self._parent(label) or "", label.level), 0)

    def _above(self, label: Label) -> _Open | None:
        depth = (label.level, len(label.numbers))
        above = [clause for clause in self._path if clause.depth < depth]
        return above[-1] if above else None

    def _parent(self, label: Label) -> str | None:
        if label.level == Level.DIEU:
            return None
        above = self._above(label)
        return above.id if above else None

    def _id(self, parent: str | None, label: Label) -> str:
        is_free = label.level in _ABSOLUTE and label.slug not in self._ids
        return label.slug if parent is None or is_free else f"{parent}-{label.slug}"


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
