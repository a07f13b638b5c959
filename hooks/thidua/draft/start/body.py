"""A new body (cơ quan mới): its file, its units, its line in the settings of the portal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from datetime import date

from thidua.draft.start.skeleton import filled, quoted
from thidua.model.body.body import BodyKind
from thidua.model.body.unit import UnitKind
from thidua.model.slug import is_device, slugify

_INLINE = re.compile(r"(?m)^bodies:[ ]*\[([^\]\n]*)\]")
_BLOCK = re.compile(r"(?m)^bodies:[ ]*\n(?:[ ]*-[ ].*\n)*")
_BEGINS = {
    "thôn": UnitKind.HAMLET,
    "bản": UnitKind.HAMLET,
    "ấp": UnitKind.HAMLET,
    "buôn": UnitKind.HAMLET,
    "làng": UnitKind.HAMLET,
    "xóm": UnitKind.HAMLET,
    "tổ dân phố": UnitKind.QUARTER,
    "khu phố": UnitKind.QUARTER,
    "tiểu khu": UnitKind.QUARTER,
    "khóm": UnitKind.QUARTER,
    "trường": UnitKind.SCHOOL,
    "trạm y tế": UnitKind.HEALTH_STATION,
    "trung tâm": UnitKind.CENTER,
    "công an": UnitKind.POLICE,
    "ban chỉ huy quân sự": UnitKind.MILITARY,
    "hợp tác xã": UnitKind.COOPERATIVE,
    "htx": UnitKind.COOPERATIVE,
    "công ty": UnitKind.ENTERPRISE,
    "doanh nghiệp": UnitKind.ENTERPRISE,
    "xã": UnitKind.COMMUNE,
    "phường": UnitKind.WARD,
    "hội đồng": UnitKind.COUNCIL,
    "hội": UnitKind.MASS_ORGANISATION,
    "đoàn": UnitKind.MASS_ORGANISATION,
    "ủy ban mặt trận": UnitKind.FRONT,
    "văn phòng": UnitKind.COUNCIL_OFFICE,
    "lớp": UnitKind.CLASS,
    "phòng": UnitKind.DEPARTMENT,
    "ban": UnitKind.DEPARTMENT,
    "bộ phận": UnitKind.DEPARTMENT,
    "tổ": UnitKind.DEPARTMENT,
    "sở": UnitKind.DEPARTMENT,
}
"""By what a name begins with; the first that fits."""
_CLASS = re.compile(r"\d{1,2}\s?[a-zđ]?\d{0,2}")
"""How a class is called without that word: 6A, 10A1."""
UNKNOWN = "Chưa rõ tỉnh, thành phố"
"""What stands for a province that nobody told."""
_OTHERS = re.compile(
    r"(?:trường (?:tiểu|th|thcs|thpt|trung|mầm|mn|mẫu giáo|cao đẳng|đại học|phổ thông|pt|ptdtbt|ptdtnt|liên cấp|chính trị)"
    r"|hội (?:liên hiệp|lhpn|nông dân|cựu|ccb|chữ|khuyến|người|đồng|phụ nữ)|đoàn (?:thanh niên|tncs|xã|phường|trường)"
    r"|ban (?:chqs|chấp hành|thường|chỉ|quản lý|dân|tuyên|tổ chức|thi đua)|bch|btv|bộ (?:chqs|chỉ huy|tư lệnh)|công (?:an|ty|đoàn)"
    r"|tổng công ty|tập đoàn|doanh nghiệp|liên (?:đoàn|minh)|sở|cục|chi (?:cục|nhánh|bộ|hội|đoàn)|(?:học |bệnh )?viện|trung tâm|ngân hàng"
    r"|kho bạc|hợp tác xã|htx|(?:ủy ban |uỷ ban )?(?:mặt trận|mttq)|ubmttq|(?:huyện|quận|tỉnh|thị|thành) (?:ủy|uỷ|đoàn)|đảng (?:ủy|uỷ|bộ)|(?:văn )?phòng|trạm y tế|hạt kiểm lâm"
    r"|nhà (?:máy|văn hóa|trường)|xí nghiệp|quỹ tín dụng)\s"
)
"""How names begin of bodies that stand for no place; Trường Sa, Hội An, Nhà Bè are places."""
_KINDS = {
    "xã": BodyKind.COMMUNE,
    "phường": BodyKind.WARD,
    "đặc khu": BodyKind.SPECIAL_ZONE,
    "cụm": BodyKind.CLUSTER,
    "khối": BodyKind.CLUSTER,
}
_ABOVE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã)\s(?!ủy|uỷ|đoàn)")
"""How names begin of places above a commune."""
_APART = (BodyKind.CLUSTER, BodyKind.OTHER)
"""Bodies that have no people's committee (ủy ban nhân dân)."""


def body_kind(name: str) -> BodyKind:
    """Guess from a name what a body is: “Phường Bắc Sơn” is a ward; a bare place is a commune."""
    first = f"{' '.join(name.casefold().split())} "
    found = (kind for word, kind in _KINDS.items() if first.startswith(f"{word} "))
    is_other = _OTHERS.match(first) or _ABOVE.match(first)
    return next(found, BodyKind.OTHER if is_other else BodyKind.COMMUNE)


def body_files(
    slug: str, name: str, kind: BodyKind, province: str, units: Iterable[str], day: date
) -> dict[str, str]:
    """Give the files of a body and of the units that it is said to have."""
    small = _small(name)
    is_placed = kind not in _APART or _ABOVE.match(small)
    full = f"Ủy ban nhân dân {small}" if is_placed else name
    place = re.sub(r"^(?:tỉnh|thành phố) ", "", province, flags=re.IGNORECASE)
    about = (
        f"{name}."
        if province == UNKNOWN
        else f"{name}, {'thành phố' if province.casefold().startswith('thành phố') else 'tỉnh'} {place}."
    )
    values = {"name": full, "short_name": name, "kind": kind.words[0]}
    folder = f"data/bodies/{slug}"
    return {
        f"{folder}/body.yml": filled(
            "xa/body.yml", **values, province=province, about=about, day=day
        ),
        f"{folder}/units.yml": filled("xa/units.yml", units=_units(list(units))),
    }


def with_body(settings: str, slug: str) -> str | None:
    """Write a body into `portal.yml`; None where its list cannot be told apart."""
    settings = settings.replace("# home_body: xa-thu\n", f"# home_body: {slug}\n")
    if found := _INLINE.search(settings):
        names = [name.strip() for name in found[1].split(",") if name.strip()]
        if slug in names:
            return settings
        told = f"bodies: [{', '.join([*names, slug])}]"
        return settings[: found.start()] + told + settings[found.end() :]
    if found := _BLOCK.search(settings):
        if re.search(rf"(?m)^[ ]*- {slug}[ ]*$", found[0]):
            return settings
        indent = re.findall(r"(?m)^([ ]*)-", found[0])
        line = f"{indent[-1] if indent else '  '}- {slug}\n"
        return settings[: found.end()] + line + settings[found.end() :]
    return None


def unit_kind(name: str) -> UnitKind:
    """Guess from a name what a unit is: “Thôn Đông” is a hamlet."""
    first = name.casefold()
    if _CLASS.fullmatch(first):
        return UnitKind.CLASS
    kinds = (kind for word, kind in _BEGINS.items() if first.startswith(f"{word} "))
    return next(kinds, UnitKind.OTHER)


def _units(names: list[str]) -> str:
    return "".join(unit_lines(names, set()).values()) if names else " {}"


def unit_lines(names: Iterable[str], taken: Set[str]) -> dict[str, str]:
    """Give a line of `units.yml` for each name, by its new id; `taken` are ids that are there.

    Two names of one slug get a number: nobody is left out.
    """
    made: dict[str, str] = {}
    for name in names:
        slug = next(s for s in _slugs(name) if s not in taken and s not in made)
        made[slug] = (
            f"\n  {slug}: {{name: {quoted(name)}, kind: {unit_kind(name).words[0]}}}"
        )
    return made


def _slugs(name: str) -> Iterator[str]:
    slug = slugify(name) or "don-vi"
    slug = f"don-vi-{slug}" if is_device(slug) else slug
    yield slug
    for number in range(2, 1000):
        yield f"{slug}-{number}"


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]
