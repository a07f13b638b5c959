"""Files that pages lead to (tệp đính kèm): each begins as its kind begins, or is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from thidua.model.problem import Grade, Place, Problem
from thidua.read.attachment.part import (
    Part,
    Unfit,
    paper_parts,
    table_parts,
    workbook_parts,
)

ATTACHED = {".pdf", ".xlsx", ".csv"}
_HEADS = {".pdf": b"%PDF-", ".xlsx": b"PK\x03\x04"}
_LOOKED_AT = 64 * 1024


def attachment_problem(path: Path, name: str) -> Problem | None:
    """Tell a file that is not what its name says: a web page posing as a table."""
    with path.open("rb") as file:
        raw = file.read(_LOOKED_AT)
    head = _HEADS.get(path.suffix)
    is_fine = raw.startswith(head) if head else _is_table(raw)
    if is_fine:
        return None
    message = f"nội dung không phải tệp {path.suffix}"
    return Problem(Place(name), message, "xuất lại đúng loại tệp rồi chép đè", rule="tep-gia")  # fmt: skip


def attachment_parts(
    path: Path, name: str, problems: list[Problem]
) -> tuple[Part, ...]:
    """Give what stands in a file; a problem is noted where it may not be published."""
    if path.stat().st_size > _MOST_BYTES:
        message = f"tệp nặng hơn {_MOST_BYTES // 1_000_000} MB"
        problems.append(Problem(Place(name), message, "tách nhỏ hoặc nén ảnh trong tệp", rule="tep-dinh-kem"))  # fmt: skip
        return ()
    try:
        return _PARTS[path.suffix](path.read_bytes())
    except Unfit as unfit:
        grade = Grade.ERROR if unfit.is_sure else Grade.ATTENTION
        problems.append(Problem(Place(name), unfit.message, unfit.remedy, grade=grade, rule="tep-dinh-kem"))  # fmt: skip
        return ()


_PARTS: dict[str, Callable[[bytes], tuple[Part, ...]]] = {
    ".pdf": paper_parts, ".xlsx": workbook_parts, ".csv": table_parts,
}  # fmt: skip
_MOST_BYTES = 50_000_000


def _is_table(raw: bytes) -> bool:
    """Whether bytes may be a CSV: text in UTF-8 that begins with no tag."""
    text = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if wrong.start < len(text) - 4:  # a letter may be cut where the look ends
            return False
    return b"\0" not in text and not text.lstrip().startswith(b"<")
