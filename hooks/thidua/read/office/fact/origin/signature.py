"""Who signs a document, as the lines of its signature tell (người ký)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from thidua.read.plan.foot.annex import is_person

_OFFICE = re.compile(
    r"^(?:PHÓ |CHỦ |BÍ THƯ|TRƯỞNG |GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG BIÊN TẬP|CHÁNH |CHÍNH ỦY|CHÍNH TRỊ VIÊN|ỦY VIÊN|Q\. |QUYỀN |(?:\w+ ){1,2}TRƯỞNG$)"
)
_OTHERS = re.compile(r"CÔNG ĐOÀN|\bHỘI (?!ĐỒNG)|ĐOÀN THANH NIÊN|MẶT TRẬN")
"""Bodies that sign along with an office."""
_FOR_BODY = re.compile(r"^(?:T/?M\.?|K/?T\.?|GIÁM ĐỐC$|CHỦ TỊCH CÔNG ĐOÀN)")
_SIDE = re.compile(r"^(?:T/?M\.?|K/?T\.?|TL\.?|TUQ\.?)\s*(?P<office>.*)$")


class Signatory(Struct, frozen=True):
    """Who signs (người ký): for whom, as what, by name."""

    authority: str
    """For whom and in whose stead, and other offices than the one they sign in."""
    position: str
    name: str


_WORDS_OF_BODIES = re.compile(r"\b(?:BAN|HỘI|ĐỒNG|CỤM|KHỐI|XÃ|PHƯỜNG|PHÒNG|TRƯỜNG|TRƯỞNG|CHỦ TỊCH|TRỰC|NƠI|NHẬN)\b")  # fmt: skip


def _is_capital_name(line: str, offices: Sequence[str]) -> bool:
    """Whether the last line is a name in capitals, below the office."""
    is_office = line in offices or _SIDE.match(line) or _WORDS_OF_BODIES.search(line)
    return line.isupper() and 2 <= len(line.split()) <= 5 and not is_office and is_person(line.title())  # fmt: skip


def signatories_of(told: Sequence[str]) -> list[Signatory]:
    """Read each who signs a joint document, the one that its issuer answers with last.

    What stands for a body begins another one.
    """
    blocks: list[list[str]] = [[]]
    for line in told:
        begins = _FOR_BODY.match(line.strip(" *:")) is not None
        if begins and any(map(is_person, blocks[-1])):
            blocks.append([])
        blocks[-1].append(line)
    found = [signatory_of(block) for block in blocks]
    if len(found) > 1 and all(each and each.name for each in found):
        return sorted((each for each in found if each), key=lambda each: not _OTHERS.search(f"{each.authority} {each.position}"))  # fmt: skip
    one = signatory_of(told)
    return [one] if one else []


def signatory_of(told: Sequence[str]) -> Signatory | None:
    """Read the lines of a signature; None where nobody signs.

    Where several offices stand below each other, the last is the one they sign in.
    """
    lines = [re.sub(r"^Nơi (?:nhận|gửi)\s*:?", "", line).strip(" *:") for line in told]
    offices, sides, name = list[str](), list[str](), ""
    for line in lines:
        if _SIDE.match(line) and line.isupper():
            behind = re.search(r"\s(?=(?:CHỦ TỊCH|BÍ THƯ|PHÓ )\b)", line)
            is_both = line[:2] in ("TM", "T/") and behind
            sides.append(line[: behind.start()] if behind and is_both else line)
            offices += [line[behind.end() :]] if behind and is_both else []
        elif line.isupper() and _OFFICE.match(line):
            offices.append(line)
        elif is_person(line):
            name = line
    capitals = [line for line in lines if line.isupper()]
    if not name and capitals and (offices or sides) and _is_capital_name(capitals[-1], offices):  # fmt: skip
        name = capitals[-1]
    if not offices and not sides and not name:
        return None
    position = next((o for o in reversed(offices) if not o.endswith("TRƯỞNG")), offices[0] if offices else "")  # fmt: skip
    others = [office for office in offices if office != position]
    return Signatory(", ".join([*sides, *others]), position, name)
