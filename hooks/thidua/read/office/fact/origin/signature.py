"""Who signs a document (người ký); nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from thidua.read.plan.foot.annex import SMALL_OFFICE, is_person

_OFFICE = re.compile(
    r"^(?:P\.\s?(?=[CBTGH])|PHÓ |CHỦ |BÍ THƯ|TRƯỞNG |GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG BIÊN TẬP|CHÁNH |CHÍNH ỦY|CHÍNH TRỊ VIÊN|ỦY VIÊN|Q\. |QUYỀN |(?:\w+ ){1,2}TRƯỞNG$)"
)
RECIPIENTS = re.compile(r"^(?:Nơi (?:nhận|gửi)|NƠI (?:NHẬN|GỬI))\s*:?")
"""What stands beside the first office."""
_OTHERS = re.compile(
    r"CÔNG ĐOÀN|\bHỘI (?!ĐỒNG)|THANH NIÊN|MẶT TRẬN|MTTQ|XÁC NHẬN|DUYỆT|NGƯỜI LẬP|THƯ KÝ|KẾ TOÁN"
)
"""Who signs along with an office."""
_BESIDE = re.compile(r"\W|ĐÃ KÝ|KÝ |LƯU\b|(?:ĐẠI|THƯỢNG|TRUNG|THIẾU) (?:TƯỚNG|TÁ|ÚY)")
"""What stands between an office and a name, and is of neither."""
_SIDE = re.compile(r"^(?:T[/.]?M\.?|K[/.]?T\.?|TL\.?|TUQ\.?)\s*(?P<office>.*)$")


class Signatory(Struct, frozen=True):
    """Who signs (người ký): for whom, as what, by name."""

    authority: str
    """For whom and in whose stead, and other offices than the one they sign in."""
    position: str
    name: str


_WORDS_OF_BODIES = re.compile(
    r"\b(?:BAN|HỘI|ĐỒNG|CỤM|KHỐI|XÃ|PHƯỜNG|PHÒNG|TRƯỜNG|TRƯỞNG|CHỦ TỊCH|TRỰC|NƠI|NHẬN)\b"
)


def _is_capital_name(line: str, offices: Sequence[str]) -> bool:
    """Whether the last line is a name in capitals, below the office."""
    is_office = line in offices or _SIDE.match(line) or _WORDS_OF_BODIES.search(line)
    return (
        line.isupper()
        and 2 <= len(line.split()) <= 5
        and not is_office
        and is_person(line.title())
    )


def signatories_of(told: Sequence[str]) -> list[Signatory]:
    """Read each who signs a joint document, the one that its issuer answers with last."""
    blocks: list[list[str]] = [[]]
    for line in told:
        if line.isupper() and any(map(is_person, blocks[-1])):
            blocks.append([])
        blocks[-1].append(line)
    blocks.sort(key=lambda block: not _OTHERS.search(" ".join(block)))
    found = [one for one in map(signatory_of, blocks) if one and one.name]
    if len(found) == len(blocks) > 1:
        return found
    one = signatory_of(told)
    return [one] if one else []


def signatory_of(told: Sequence[str]) -> Signatory | None:
    """Read the lines of a signature; None where nobody signs.

    Where several offices stand below each other, the last is the one they sign in.
    """
    lines = _whole([RECIPIENTS.sub("", line).strip(" *:") for line in told])
    offices, sides, name = list[str](), list[str](), ""
    for line in lines:
        if _SIDE.match(line) and line.isupper():
            behind = re.search(r"\s(?=(?:CHỦ TỊCH|BÍ THƯ|PHÓ )\b)", line)
            is_both = line[:2] in ("TM", "T/", "T.") and behind
            sides.append(line[: behind.start()] if behind and is_both else line)
            offices += [line[behind.end() :]] if behind and is_both else []
        elif (line.isupper() and _OFFICE.match(line)) or SMALL_OFFICE.match(line):
            offices.append(line)
        elif is_person(line):
            name = line
    if not name and (offices or sides):
        capitals = [line for line in lines if line.isupper()][-1:]
        name = "".join(c for c in capitals if _is_capital_name(c, offices))
    if not (offices or sides or name):
        return None
    able = [office for office in offices if not office.endswith("TRƯỞNG")]
    position = (able[-1:] or offices[:1] or [""])[0]
    others = [office for office in offices if office != position]
    return Signatory(", ".join([*sides, *others]), position, name)


def _whole(lines: Sequence[str]) -> list[str]:
    """Set an office that a narrow column breaks in one line: what goes on begins with no other office."""
    whole = list[str]()
    for at, line in enumerate(lines):
        above = whole[-1] if whole else ""
        is_open = above.isupper() and (_SIDE.match(above) or _OFFICE.match(above))
        begins = (
            _SIDE.match(line)
            or _OFFICE.match(line)
            or _BESIDE.match(line)
            or not line.isupper()
        )
        is_named = any(map(is_person, lines[at:]))
        if is_open and not begins and (is_named or not _is_capital_name(line, ())):
            whole[-1] = f"{above} {line}"
        else:
            whole.append(line)
    return whole
