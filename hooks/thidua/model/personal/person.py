"""Where a text names a person (người có tên): a form of address, or a surname and given names; what may stand."""

from __future__ import annotations

import re

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.record import Record
from thidua.model.field.text import Line

_UP, _LOW = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯ", "a-zđà-ãè-êìíò-õùúýăĩũơư"
_UP += "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_LOW += "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
"""Large and small letters; those that bear two marks take turns: Ạ, ạ, Ả, ả."""
_WORD = f"[{_UP}][{_LOW}]*"
_ADDRESSED = rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]ác|[Cc]ô|[Cc]hú|[Tt]hầy|[Đđ]/?[Cc]|[Đđ]ồng chí)(?::|\.)?\s+{_WORD}(?:\s+{_WORD}){{0,5}}"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Đoàn|Lương|Trịnh|Mai|Đào|Lý|Lưu"
    "|Trương|Hà|Cao|Tạ|Tô|Quách|Lò|Vi|Hà|Nông|Triệu|Chu|Thái|Nghiêm|Phùng|Kiều|Vương|Tống|Doãn|Thạch|Giàng|Vàng|Lục"
)
_FULL = rf"(?<!\w)(?:{_SURNAMES})(?:\s+{_WORD}){{1,4}}"
_NOT_AFTER = re.compile(
    r"(?<!\w)(?:đường|phố|(?<!môi )trường|thpt|thcs|chuyên|tiểu học|mầm non|đại học|cao đẳng|xã|phường|thôn|làng|khu phố|giải thưởng|quỹ|huyện|tỉnh|học viện|cụm|chợ|(?<!yêu )cầu|đền|(?<!gia )đình|chùa)\s*$",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(
    r"(?:chủ tịch|bí thư|trưởng|phó|ủy viên|cán bộ|công chức|viên)[^.,;:]*\b(?:xã|phường|thôn|làng|khu phố|huyện|tỉnh|cụm)\s*$",
    re.IGNORECASE,
)
"""Before a name that ends such words a person stands, not a place: Bí thư Đoàn xã Lê Văn Mẫu."""
_GIVING = re.compile(
    r"\b(?:được|do|bởi|theo)\b[^.,;:]*\b(?:chủ tịch|bí thư|lãnh đạo|giám đốc|trưởng|phó)\b[^.,;:]*$",
    re.IGNORECASE,
)
"""Before the name of whoever praises: được Chủ tịch Nguyễn Văn Mẫu tặng giấy khen."""
_NEAR = 80
"""So many letters before a name say what it is the name of."""
_FORM = re.compile(
    r"^(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]ác|[Cc]ô|[Cc]hú|[Tt]hầy|[Đđ]/?[Cc]|[Đđ]ồng chí)(?::|\.)?\s+"
)
_PERSON = re.compile(rf"{_ADDRESSED}|{_FULL}")


def names_a_person(text: str) -> bool:
    """Whether a text names a person; a street or a school called after one is none."""
    return any(not _is_place(text, found) for found in _PERSON.finditer(text))


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of persons in a text, without the form of address; streets, schools are none."""
    found = (m for m in _PERSON.finditer(text) if not _is_place(text, m))
    return tuple(map(_named, found))


def subjects_in(text: str) -> tuple[str, ...]:
    """Give the names of those whom a text may be about: not of officials who praise them."""
    found = (m for m in _PERSON.finditer(text) if not _is_place(text, m))
    return tuple(_named(m) for m in found if not _GIVING.search(text[: m.start()]))


def _named(found: re.Match[str]) -> str:
    return _FORM.sub("", found[0])


def _is_place(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _NEAR) : found.start()]
    return bool(_NOT_AFTER.search(before)) and not _OF_OFFICE.search(before)


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
