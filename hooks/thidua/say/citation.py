"""How a clause is cited in words: điểm a khoản 1 mục IV; and in short: IV.1.a."""

from __future__ import annotations

from thidua.derive.plan.citation import ClausePath, ClauseStep

_WORDS = {
    "phan": "phần", "chuong": "chương", "dieu": "Điều", "muc": "mục", "khoan": "khoản",
    "tieu-khoan": "tiểu mục", "diem": "điểm", "gach": "gạch đầu dòng thứ", "cong": "ý thứ",
    "so": "số", "bang": "bảng thứ", "phu-luc": "phụ lục", "doan": "đoạn", "can-cu": "căn cứ thứ", "noi-nhan": "nơi nhận thứ",
    "mo-dau-p": "đoạn mở đầu thứ", "ket-p": "đoạn kết thứ",
}  # fmt: skip
_BEHIND = {"gach": "gạch đầu dòng", "cong": "ý", "doan": "đoạn", "bang": "bảng"}
"""What follows the labels in the short form: IV.1, gạch đầu dòng 2."""
_NAMED = ("can-cu", "noi-nhan", "mo-dau-p", "ket-p", "phu-luc")
"""What has no label: the short form says it in full."""


def citation_words(path: ClausePath) -> str:
    """Cite a clause in words; labels follow each other without a comma, dashes with one."""
    words = [f"{_WORDS[step.level]} {step.mark}" for step in reversed(path)]
    labels = [
        word for word in words if not word.startswith(("gạch", "ý", "đoạn", "bảng"))
    ]
    loose = [word for word in words if word not in labels]
    return ", ".join([*loose, *([" ".join(labels)] if labels else [])])


def citation_short(path: ClausePath) -> str:
    """Cite a clause in short: IV.1.a; IV.1, gạch đầu dòng 2."""
    labels = ".".join(_mark(step) for step in path if step.level not in _BEHIND)
    behind = [_mark(step) for step in path if step.level in _BEHIND]
    return ", ".join([*([labels] if labels else []), *behind])


def _mark(step: ClauseStep) -> str:
    if step.level in _BEHIND:
        return f"{_BEHIND[step.level]} {step.mark}"
    return f"{_WORDS[step.level]} {step.mark}" if step.level in _NAMED else step.mark
