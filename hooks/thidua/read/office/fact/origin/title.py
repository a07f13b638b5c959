"""What a document calls itself (tên loại, trích yếu): its kind and its title, up to whom it addresses or who enacts it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.read.plan.head import KINDS

KIND = re.compile(rf"^((?:{KINDS})(?: LIÊN TỊCH| PHỐI HỢP)?)(?:\s+(?P<rest>.+))?$")
ENACTING = re.compile(
    r"^(?:(?:PHÓ )?CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|(?:CỤM |KHỐI )?TRƯỞNG(?: CỤM| KHỐI| BAN)?|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)|THƯỜNG TRỰC)(?=\s|$)"
)
"""The office that enacts a decision, above its grounds, before the name of its body."""
_OFFICE_ALONE = re.compile(
    r"\W*(?:$|(?:ỦY BAN|UỶ BAN|UBND|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|TỈNH|TRƯỜNG|HỘI|LIÊN|CÔNG TY|SỞ|CỤM|KHỐI)\b)"
)
"""What may stand behind it: nothing, or its body; “CHỦ TỊCH HỒ CHÍ MINH” goes on with a title."""
ABOUT = re.compile(r"^(?:V/v|Về việc)\s*:?\s*")
"""Begins what a letter or a decision is about."""


def title_of(cells: Sequence[str], at: int | None) -> tuple[str, str]:
    """Read the kind and the title, of the cells of a head; `at` is that of the kind, None where none has one."""
    if at is None:
        return "", " ".join(_about(cells))
    found = KIND.match(cells[at])
    assert found
    rest = found["rest"] or ""
    first = cells[at] if rest.upper().startswith("NĂM ") else rest
    title = [*filter(None, [first]), *_until_end(cells[at + 1 :])]
    title = title or [*_about(cells[:at])]
    return found[1].capitalize(), " ".join(title).rstrip(" ,;.")


def _about(cells: Sequence[str]) -> Iterator[str]:
    """What a letter is about (V/v), with the lines that go on with it in small letters."""
    begun = False
    for cell in cells:
        if not begun and ABOUT.match(cell):
            begun = True
            yield ABOUT.sub("", cell)
        elif begun and cell[:1].islower():
            yield cell
        elif begun:
            return


def _until_end(cells: Sequence[str]) -> list[str]:
    """The title goes on to whom the document is addressed, what it is sent with, or who enacts."""
    told: list[str] = []
    for cell in cells:
        if (
            told
            and ENACTING.match(cell)
            and _OFFICE_ALONE.match(ENACTING.sub("", cell))
        ):
            break
        if cell.startswith(("Kính gửi", "(Kèm theo", "(Ban hành kèm")) or (
            told and cell.isupper() and not told[-1].isupper()
        ):
            break
        told.append(cell)
    return told
