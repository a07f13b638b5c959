"""Files that pages lead to (tệp đính kèm): each begins as its kind begins, or is refused."""

from __future__ import annotations

from pathlib import Path

from thidua.model.problem import Place, Problem

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


def _is_table(raw: bytes) -> bool:
    """Whether bytes may be a CSV: text in UTF-8 that begins with no tag."""
    text = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if wrong.start < len(text) - 4:  # a letter may be cut where the look ends
            return False
    return b"\0" not in text and not text.lstrip().startswith(b"<")
