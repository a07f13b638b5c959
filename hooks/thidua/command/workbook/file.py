"""A workbook written where its caller wants it."""

from __future__ import annotations

from pathlib import Path

from thidua.command.project import Misuse


def write_workbook(name: str, content: bytes) -> None:
    """Write a workbook where the caller wants it. Raises `Misuse` where that cannot be."""
    path = Path(name)
    if path.suffix.lower() != ".xlsx":
        raise Misuse(f"“{name}” phải kết thúc bằng .xlsx")
    try:
        path.write_bytes(content)
    except OSError as why:
        raise Misuse(f"không ghi được “{name}”: {why.strerror}") from None
    print(f"đã ghi {name}")
