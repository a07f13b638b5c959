"""Where a text names a person (người có tên): a form of address, or a surname and given names; what may stand."""

from __future__ import annotations

import re

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.record import Record
from thidua.model.field.text import Line

_UP, _LOW = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ", "a-zđà-ãè-êìíò-õùúýăĩũơưạ-ỹ"
_WORD = f"[{_UP}][{_LOW}]*"
_ADDRESSED = rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]ác|[Cc]ô|[Cc]hú|[Tt]hầy|[Đđ]/?[Cc]|[Đđ]ồng chí)(?::|\.)?\s+{_WORD}(?:\s+{_WORD}){{0,5}}"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Đoàn|Lương|Trịnh|Mai|Đào|Lý|Lưu"
    "|Trương|Hà|Cao|Tạ|Tô|Quách|Lò|Vi|Hà|Nông|Triệu|Chu|Thái|Nghiêm|Phùng|Kiều|Vương|Tống|Doãn|Thạch|Giàng|Vàng|Lục"
)
_FULL = rf"(?<!\w)(?:{_SURNAMES})(?:\s+{_WORD}){{1,4}}"
_NOT_AFTER = re.compile(
    r"(?:đường|phố|trường|thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|xã|phường|thôn|làng|khu phố|giải thưởng|quỹ|huyện|tỉnh|học viện|cụm|chợ|cầu|đền|đình|chùa)\s*$",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]ác|[Cc]ô|[Cc]hú|[Tt]hầy|[Đđ]/?[Cc]|[Đđ]ồng chí)(?::|\.)?\s+"
)
_PERSON = re.compile(rf"{_ADDRESSED}|{_FULL}")


def names_a_person(text: str) -> bool:
    """Whether a text names a person; a street or a school called after one is none."""
    return any(
        not _NOT_AFTER.search(text[max(0, found.start() - 24) : found.start()])
        for found in _PERSON.finditer(text)
    )


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of persons in a text, without the form of address."""
    found = (m[0] for m in _PERSON.finditer(text))
    return tuple(_FORM.sub("", name) for name in found)


class Allowance(Record):
    """A personal value that may stand on a page (giá trị được phép đăng): somebody decided it, and git keeps who."""

    file: Line = Field(
        title="Tệp", description="Đường dẫn như `thidua check` báo: content/….md"
    )
    value: Line = Field(
        title="Giá trị", description="Như `thidua check` báo, đã che: 09…78"
    )
    reason: Line = Field(
        title="Lý do", description="Một câu: vì sao phải đăng, người ấy đồng ý ở đâu"
    )
    on: Day = Field(title="Ngày", description="Ngày quyết định")


class PersonalAllowances(Record):
    """The file `personal.yml`."""

    allowed: tuple[Allowance, ...] = Field(
        title="Được phép đăng", description="Mỗi giá trị một mục"
    )
