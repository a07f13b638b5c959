"""How clauses are cited (trích dẫn): điểm a khoản 1 mục IV, in full and in short."""

from __future__ import annotations

from thidua.model.plan.clause import ClausePath, ClauseStep

_WORDS = {
    "phan": "phần", "chuong": "chương", "dieu": "Điều", "muc": "mục", "khoan": "khoản",
    "tieu-khoan": "tiểu mục", "diem": "điểm", "gach": "gạch đầu dòng thứ", "cong": "ý thứ",
    "so": "số", "bang": "bảng thứ", "phu-luc": "phụ lục", "mau": "mẫu", "bieu": "biểu", "doan": "đoạn", "can-cu": "căn cứ thứ", "noi-nhan": "nơi nhận thứ",
    "mo-dau-p": "đoạn mở đầu thứ", "ket-p": "đoạn kết thứ",
}  # fmt: skip
_BEHIND = {"gach": "gạch đầu dòng", "cong": "ý", "doan": "đoạn", "bang": "bảng"}
"""What follows the labels in the short form: IV.1, gạch đầu dòng 2."""
_NAMED = ("can-cu", "noi-nhan", "mo-dau-p", "ket-p", "phu-luc", "mau", "bieu")
"""What has no label: the short form says it in full."""


def citation_words(path: ClausePath) -> str:
    """Cite a clause in words; labels follow each other without a comma, dashes with one."""
    at = _first_behind(path)
    behind = [_word(step) for step in reversed(path[at:])]
    labels = " ".join(_word(step) for step in reversed(path[:at]))
    return ", ".join([*behind, *([labels] if labels else [])])


def citation_short(path: ClausePath) -> str:
    """Cite a clause in short: IV.1.a; IV.1, gạch đầu dòng 2."""
    at = _first_behind(path)
    labels = ".".join(_word(s) if s.level in _NAMED else s.mark for s in path[:at])
    behind = [f"{_BEHIND.get(s.level) or _WORDS[s.level]} {s.mark}" for s in path[at:]]
    return ", ".join([*([labels] if labels else []), *behind])


def _first_behind(path: ClausePath) -> int:
    """Where the labels end: a number below a dash stands behind it as the dash does."""
    places = [at for at, step in enumerate(path) if step.level in _BEHIND]
    return places[0] if places else len(path)


def _word(step: ClauseStep) -> str:
    return f"{_WORDS[step.level]} {step.mark}"
