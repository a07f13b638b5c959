"""Whether a change fits the text of its day (sửa đổi có khớp không): what does not is told at its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.check.amendment.node import Node
from thidua.check.record.field_path import Path
from thidua.check.record.suggestion import suggest
from thidua.model.amendment.amendment import AmendmentKind, ClauseChange

UNKNOWN = "sua-doi-dieu-khoan-la"
SAME_DAY = "sua-doi-cung-ngay"
MISPLACED = "bo-sung-sai-cho"
WORDLESS = "sua-doi-thieu-loi"
ENDING = (AmendmentKind.REPEAL, AmendmentKind.REPLACE)
"""What takes away all that stands below."""
_LEVELS = (
    (r"[-–]", "gach"), (r"\+", "cong"), (r"[IVXLC]+[./)]?", "muc"),
    (r"Điều \d+\w*\.?", "dieu"), (r"\d+\w*[./)]?", "khoan"), (r"\w{1,2}[)./]", "diem"),
)  # fmt: skip


class RevisionFault(Struct, frozen=True):
    """What does not fit, at the path of its field in `amendments.yml`."""

    rule: str
    path: Path
    message: str
    remedy: str


Told = tuple[str, str, str, str]
"""Rule, field ("" for the whole change), message, remedy."""


def fault_of(
    path: Path, change: ClauseChange, day: date, nodes: Mapping[str, Node]
) -> RevisionFault | None:
    """Say why a change cannot be made; None where it can."""
    node = nodes.get(change.clause)
    told = _wordless(change)
    if told is None:
        is_added = change.kind is AmendmentKind.ADD
        told = _misplaced(change, nodes) if is_added else _unknown(change, node, nodes)
    if told is None and node and _is_touched(node, day, change.kind):
        message = f"điều khoản “{node.id}” được sửa hai lần cùng ngày {day:%d/%m/%Y}"
        remedy = "gộp hai lần sửa làm một: một ngày, một lời; hoặc xem lại ngày"
        told = SAME_DAY, "clause", message, remedy
    if told is None and node:
        told = _absent(change, node)
    told = told or _labelled(change, node)
    if told is None:
        return None
    rule, field, message, remedy = told
    return RevisionFault(rule, (*path, field) if field else path, message, remedy)


def _labelled(change: ClauseChange, node: Node | None) -> Told | None:
    """Say that new words begin with a label, which the page writes."""
    label = change.label or (node.last.clause.label if node else "")
    if label and re.match(rf"{re.escape(label)}(?!\w)", change.words or ""):
        message = f"lời mới mở đầu bằng nhãn “{label}”"
        return WORDLESS, "words", message, "bỏ nhãn ấy: trang tự ghi nhãn"
    return None


def parent_of(before: Node, id: str) -> Node | None:
    """The clause that a new one stands in: the one named before it, or that one's own."""
    return before if id.startswith(f"{before.id}-") else before.parent


def level_of(label: str, before: Node, parent: Node | None) -> str:
    """The level of a new clause, by the one beside it, else by its label; "" where it has none."""
    level = before.last.clause.level
    if before is not parent and level not in ("doan", "bang"):
        is_sign = level in ("gach", "cong")
        return level if is_sign or re.search(r"\w", label) else ""
    return next((name for look, name in _LEVELS if re.fullmatch(look, label)), "")


def _wordless(change: ClauseChange) -> Told | None:
    if change.kind is AmendmentKind.REPEAL and change.words:
        return WORDLESS, "words", "bãi bỏ thì không có lời mới", "xóa mục words"
    if change.kind is not AmendmentKind.REPEAL and not change.words:
        remedy = "ghi nguyên văn lời mới ở words, không có nhãn"
        return WORDLESS, "", "thiếu lời mới của điều khoản", remedy
    return None


def _unknown(
    change: ClauseChange, node: Node | None, nodes: Mapping[str, Node]
) -> Told | None:
    for name in ("label", "after"):
        if getattr(change, name):
            message = f"{name} chỉ dùng với bổ sung (kind: add)"
            return MISPLACED, name, message, f"xóa mục {name}"
    if node:
        return None
    kind = change.kind.words[0]
    remedy = (
        suggest(change.clause, nodes)
        or "xem mã cạnh mỗi điều khoản trên trang kế hoạch; điều khoản mới thì ghi kind: add"
    )
    return UNKNOWN, "clause", f"không có điều khoản “{change.clause}” để {kind}", remedy


def _absent(change: ClauseChange, node: Node) -> Told | None:
    if node.last.is_ended and change.kind is not AmendmentKind.ADD:
        message = f"điều khoản “{node.id}” không còn từ ngày {node.last.on:%d/%m/%Y}"
        return UNKNOWN, "clause", message, "xem lại mã; đặt lại thì ghi kind: add"
    if not node.last.is_ended and change.kind is AmendmentKind.ADD:
        message = f"điều khoản “{node.id}” đang có"
        remedy = "chọn mã mới; sửa lời thì ghi kind: amend"
        return MISPLACED, "clause", message, remedy
    return None


def _misplaced(change: ClauseChange, nodes: Mapping[str, Node]) -> Told | None:
    if not (change.label and change.after):
        name = "after" if change.label else "label"
        remedy = "ghi label (nhãn như in) và after (mã điều khoản đứng ngay trước)"
        return MISPLACED, "", f"bổ sung thì cần mục {name}", remedy
    before = nodes.get(change.after)
    if before is None:
        remedy = suggest(change.after, nodes) or "ghi mã của điều khoản đứng ngay trước"
        return MISPLACED, "after", f"không có điều khoản “{change.after}”", remedy
    parent = parent_of(before, change.clause)
    above = f"{parent.id}-" if parent else ""
    if not change.clause.startswith(above):
        message = f"mã “{change.clause}” không nằm dưới “{above[:-1]}”"
        return (
            MISPLACED,
            "clause",
            message,
            f"mã mới bắt đầu bằng “{above}”, rồi đến nhãn",
        )
    if not level_of(change.label, before, parent):
        message = f"không rõ “{change.label}” là nhãn cấp nào"
        return MISPLACED, "label", message, "ghi như in: I., 1., a), -, +"
    return None


def _is_touched(node: Node, day: date, kind: AmendmentKind) -> bool:
    """Whether another amendment of the same day changed the clause, or what goes with it."""
    touched = node.walk() if kind in ENDING else (node,)
    return any(n.last.edit and n.last.on == day for n in touched)
