"""Documents that a plan rests on or carries out (căn cứ), as its opening names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.model.law.document import DocumentKind
from thidua.read.plan.text import PlanText

_KINDS = "|".join(kind.value for kind in DocumentKind)
_DAY = r"ngày\s*(?P<d>\d{1,2})\s*(?:/|tháng|-|\.)\s*(?P<m>\d{1,2})\s*(?:/|năm|-|\.)\s*(?P<y>\d{4})"
_NAMED = re.compile(
    rf"(?<!\w)(?P<kind>{_KINDS})\s+(?:số\s*:?\s*)?(?P<code>\d+\s?[/-]\s?[\w./-]*[^\W\d_][\w/-]*)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^$|[;]\s*$|^(?:-\s*)?(?:Căn cứ|Thực hiện|Triển khai)[^;]{0,40}$|,\s+(?:và\s+)?$|\svà\s+$",
    re.IGNORECASE,
)
"""What stands before a document that is named beside others."""
_DATE = re.compile(_DAY)
_ISSUER = re.compile(
    r"(?<!\w)của\s+(?P<who>[A-ZĐỦỞ].*?)(?=\s*(?:,?\s*ngày\s*\d|về|quy định|ban hành|hướng dẫn|phê duyệt|triển khai|[;,.(]|$))"
)
_SUBJECT = re.compile(
    r"(?<!\w)(?:về việc|về|quy định|hướng dẫn)\s+(?P<what>.+)", re.DOTALL
)
_CARRIED_OUT = re.compile(r"(?:Thực hiện|Triển khai)\s")


_GOES_ON = re.compile(
    r"(?:,|;)\s+(?:Chủ tịch|UBND|Ủy ban|Uỷ ban|Ủy ban|Cụm|Ban|Hội đồng|Đảng ủy)[^,;]*\s(?:ban hành|xây dựng|tổ chức)\s.*",
    re.IGNORECASE | re.DOTALL,
)
"""What the plan says of itself behind the name of the document."""
_LONGEST = 60
"""Words of a subject that are kept."""


@dataclass(frozen=True, slots=True)
class Basis:
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


def bases_of(plan: PlanText) -> Iterator[Basis]:
    """Give the documents of each ground, and those that the opening carries out."""
    for clause in plan.clauses:
        is_carried_out = clause.id.startswith("mo-dau") and bool(_CARRIED_OUT.match(clause.text))  # fmt: skip
        if clause.level != "can-cu" and not is_carried_out:
            continue
        for found, rest in _parted(clause.text):
            yield Basis(
                DocumentKind(found["kind"][:1].upper() + found["kind"][1:].lower()),
                re.sub(r"\s", "", found["code"]).rstrip("-./"),
                _iso(rest),
                _said(_ISSUER, rest, "who"),
                _said(_SUBJECT, rest, "what"),
                is_carried_out,
                clause.id,
                clause.line,
            )


def _parted(words: str) -> Iterator[tuple[re.Match[str], str]]:
    """Give each document that stands by itself, with the words up to the next one.

    One that is named in the subject of another is no ground of the plan.
    """
    named = [m for m in _NAMED.finditer(words) if _ALONE.search(words[: m.start()])]
    ends = [*(found.start() for found in named[1:]), len(words)]
    for found, end in zip(named, ends, strict=False):
        yield found, words[found.end() : end]


def _iso(words: str) -> str:
    """The day of a document stands close behind its number, or behind who issued it."""
    found = _DATE.search(words[:160])
    return f"{found['y']}-{int(found['m']):02}-{int(found['d']):02}" if found else ""


def _said(pattern: re.Pattern[str], words: str, group: str) -> str:
    found = pattern.search(words)
    if not found:
        return ""
    told = _GOES_ON.sub("", " ".join(found[group].split())).split()
    return " ".join(told[:_LONGEST]).rstrip(" ;.,:") + (" …" if len(told) > _LONGEST else "")  # fmt: skip
