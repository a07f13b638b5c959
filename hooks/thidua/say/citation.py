"""How a clause is cited in words: điểm a khoản 1 mục IV; and in short: IV.1.a."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.model.plan.clause import Clause, ClauseTree

_WORDS = {
    "phan": "phần", "chuong": "chương", "dieu": "Điều", "muc": "mục", "khoan": "khoản",
    "tieu-khoan": "tiểu mục", "diem": "điểm", "gach": "gạch đầu dòng thứ", "cong": "dấu cộng thứ",
}  # fmt: skip
_LOOSE = {
    "can-cu": "căn cứ thứ",
    "mo-dau-p": "đoạn mở đầu thứ",
    "ket-p": "đoạn kết thứ",
}


def citations_of(tree: ClauseTree) -> Mapping[str, tuple[str, str]]:
    """Give, for each clause id, its citation in words and its short form."""
    return dict(_cite(tree.roots, (), ()))


def _cite(
    clauses: tuple[Clause, ...], words: tuple[str, ...], short: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, str]]]:
    for clause in clauses:
        word, mark = _name(clause)
        path = (word, *words)
        marks = (*short, mark)
        yield clause.id, (", ".join(_joined(path)), _short(marks))
        yield from _cite(clause.children, path, marks)


def _name(clause: Clause) -> tuple[str, str]:
    """The words and the short mark of one label."""
    number = clause.id.rpartition("-")[2]
    if clause.level in ("gach", "cong"):
        return f"{_WORDS[clause.level]} {number[1:]}", f" {clause.level.replace('gach', 'gạch').replace('cong', 'cộng')} {number[1:]}"  # fmt: skip
    if clause.level == "doan" and clause.id.startswith(("mo-dau-p", "ket-p")):
        stem = clause.id.rstrip("0123456789")
        words = f"{_LOOSE[stem]} {number[1:]}"
        return words, words
    if clause.level == "doan":
        return f"đoạn {number[1:]}", f" đoạn {number[1:]}"
    if clause.level in ("can-cu", "noi-nhan"):
        words = f"{clause.level.replace('can-cu', 'căn cứ thứ').replace('noi-nhan', 'nơi nhận thứ')} {number}"  # fmt: skip
        return words, words
    label = clause.label.rstrip(".)").rpartition(".")[2].split()[-1]
    return f"{_WORDS[clause.level]} {label}", label


def _joined(path: tuple[str, ...]) -> Iterator[str]:
    """Labels follow each other without a comma, dashes with one."""
    labels = [word for word in path if not word.startswith(("gạch", "dấu", "đoạn"))]
    yield from (word for word in path if word not in labels)
    if labels:
        yield " ".join(labels)


def _short(marks: tuple[str, ...]) -> str:
    return ".".join(m for m in marks if not m.startswith(" ")) + "".join(
        m for m in marks if m.startswith(" ")
    )
