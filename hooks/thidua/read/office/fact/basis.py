"""Documents that a plan rests on or carries out (căn cứ), as its opening names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.law.document import DocumentKind
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import DocumentReference
from thidua.read.office.fact.day import day_of
from thidua.read.plan.text import ClauseText, PlanText

_KINDS = {kind.value for kind in DocumentKind}
_ALONE = re.compile(
    r"^$|[;]\s*$|^(?:-\s*)?(?:Căn cứ|Thực hiện|Triển khai)[^;]{0,40}$|,\s+(?:và\s+)?$|\svà\s+$",
    re.IGNORECASE,
)
"""What stands before a document that is named beside others."""
_SUBJECT = re.compile(
    r"(?:(?<!\w)(?:(?:về việc|về|(?:quy định(?! chi tiết)|hướng dẫn)(?:\s+về(?:\s+việc)?)?)\s+|(?=quy định chi tiết\b))|^[^,;:]*?\s(?=ban hành (?:Quy|Bộ|Đề|Điều|Chương|Hướng)\s))(?P<what>.+)",
    re.DOTALL,
)
_CARRIED_OUT = re.compile(r"(?:Thực hiện|Triển khai)\s")
_LISTING = re.compile(
    r"^(?:các\s+)?căn cứ(?:\s+(?:pháp lý|ban hành|xây dựng kế hoạch))?\W*$",
    re.IGNORECASE,
)
"""The title of a clause that lists grounds."""


_GOES_ON = re.compile(
    rf"(?:;\s+(?:và\s+)?(?-i:{'|'.join(_KINDS)}|Căn cứ|Thực hiện|Theo|Trên cơ sở)\b.*"
    r"|(?:,|;|\.)\s+(?:Chủ tịch|UBND|[Nn]hà trường|Trường|[UỦ][yỷ] ban|Cụm|Ban|BCH|Đoàn|Công đoàn|Liên đoàn|Sở|Phòng|Trung tâm|Hội đồng|Đảng ủy)[^,;]*\s(?:ban hành|xây dựng|tổ chức|hướng dẫn|phát động|triển khai|đề nghị|yêu cầu|thông báo)\s.*"
    r"|,\s+(?-i:Cụm|Khối) thi đua\s[^;]*\snhư sau\s*:?\s*$"
    r"|,\s+[^,;]{2,80}\s(?:ban hành|xây dựng|tổ chức|hướng dẫn|phát động|triển khai)\s[^,;]*\s(?:như sau|sau đây|nội dung sau)\s*:?\s*$"
    r"|[;.]\s+[^;:]*\s(?:như sau|sau đây|nội dung sau)\s*:?\s*$)",
    re.IGNORECASE | re.DOTALL,
)
"""What the plan says behind the name of the document: of itself, of others."""
_LONGEST = 60
"""Words of a subject that are kept."""


_BEGINS = re.compile(
    r"^\s*(?:[-–+]\s*)?(?:(?:Căn cứ|Thực hiện|Theo)\s+)?(?:các\s+)?", re.IGNORECASE
)
_NEXT = re.compile(
    r";|,?\s+và\s+(?=(?:Luật|Pháp lệnh)\s)|,\s+(?=(?:Luật|Pháp lệnh|Nghị định|Thông tư)\s)"
)
_LAW = re.compile(
    r"^(?P<kind>Luật|Pháp lệnh)\s+(?P<name>\S.*?)(?:,?\s+ngày\s+(?P<day>\d{1,2})\s*(?:/|-|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|năm)\s*(?P<own>\d{4})|,?\s+năm\s+(?P<year>\d{4}))?[\s.,:]*$"
)
_LONGEST_NAME = 24
"""Words of the name of a law, at most."""


class Basis(Struct, frozen=True):
    """A document that is named, with what is said of it."""

    kind: DocumentKind
    code: str
    day: str
    """ISO; "" where none is said."""
    issuer: str
    subject: str
    is_carried_out: bool
    """The plan carries it out (thực hiện); else it rests on it (căn cứ)."""
    clause: str
    line: int
    year: str = ""
    """Of a law that bears no number: its name is its subject."""


def bases_of(plan: PlanText) -> Iterator[Basis]:
    """Give the documents of each ground, and those that the opening carries out."""
    listed = {clause.id for clause in plan.clauses if _LISTING.match(clause.heading)}
    for clause in plan.clauses:
        is_carried_out = clause.id.startswith("mo-dau") and bool(
            _CARRIED_OUT.match(clause.text)
        )
        is_ground = clause.level == "can-cu" or clause.parent in listed
        if not (is_ground or is_carried_out):
            continue
        if not is_carried_out:
            yield from _laws_named(clause)
        for found, rest in _parted(clause.text):
            yield Basis(
                DocumentKind(found.kind),
                found.code,
                found.day.isoformat() if found.day else "",
                found.issuer,
                _subject(rest),
                is_carried_out,
                clause.id,
                clause.line,
            )


def _parted(words: str) -> Iterator[tuple[DocumentReference, str]]:
    """Give each document that stands by itself, with the words up to the next one.

    One that is named in the subject of another is no ground of the plan.
    """
    told = (d for d in documents_in(words) if d.kind in _KINDS and not d.code.isalnum())
    named = [d for d in told if d.code and _ALONE.search(words[: d.start])]
    ends = [*(found.start for found in named[1:]), len(words)]
    for found, end in zip(named, ends, strict=False):
        yield found, words[found.end : end]


def _subject(words: str) -> str:
    found = _SUBJECT.search(_GOES_ON.sub("", words))
    if not found:
        return ""
    what = found["what"].rstrip(" ;.,:")
    is_cut = what.count('"') % 2 or what.count("“") < what.count("”")
    told = (what.rstrip('"”') if is_cut else what).split()
    return " ".join(told[:_LONGEST]).rstrip(" ;.,:") + (
        " …" if len(told) > _LONGEST else ""
    )


def _laws_named(clause: ClauseText) -> Iterator[Basis]:
    """Give the laws of a ground that bear no number, each where it stands by itself."""
    words = clause.text
    starts = [0, *(found.end() for found in _NEXT.finditer(words))]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        part = words[start:end].rstrip(" ;,")
        begun = _BEGINS.match(part)
        found = _LAW.match(part[begun.end() :]) if begun else None
        if found and _is_name(found["name"]):
            yield _law(found, clause)


def _is_name(words: str) -> bool:
    return not re.search(r"\d", words) and len(words.split()) <= _LONGEST_NAME


def _law(found: re.Match[str], clause: ClauseText) -> Basis:
    day = day_of(found["day"] or "", found["month"] or "", found["own"] or "")
    return Basis(
        DocumentKind(found["kind"]),
        "",
        day.isoformat() if day else "",
        "",
        " ".join(found["name"].split()),
        False,
        clause.id,
        clause.line,
        found["own"] or found["year"] or "",
    )
