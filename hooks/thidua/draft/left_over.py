"""Words that an import gives no place: each is told, none vanishes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.read.office.document import Beside
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.annex import is_signature
from thidua.read.plan.head import is_headline
from thidua.read.plan.lines.line import PlanLine
from thidua.read.plan.text import Aside, Part, PlanText

_NATION = re.compile(
    r"CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc"
)
"""What stands at the head of every document, in one line with its left column in a PDF."""
_RULES = re.compile(r"^[-–—_=~*]{2,}|[-–—_=~*]{2,}$")
"""What is drawn below a name with the keyboard."""
_STAMP = re.compile(
    r"^(?:Ký bởi|Người ký|Cơ quan|Thời gian ký|Ngày ký|Email|Chức vụ|Signed by|Signature)\s*:"
)
"""What the stamp of a digital signature says above a document."""
_LETTER = re.compile(r"[^\W\d_]")


class LeftOver(Struct, frozen=True):
    """A line of a document that no file of the portal has a place for (phần còn lại)."""

    line: int
    text: str
    why: str


def left_over(
    plan: PlanText, facts: PlanFacts, beside: Iterable[Beside] = ()
) -> tuple[LeftOver, ...]:
    """Give the lines of head and signature that were not recognised, then words `beside` the text.

    Those stand on no line of it: theirs is 0.
    """
    outside = (LeftOver(0, each.text, each.why) for each in beside)
    return (*_told(plan, facts), *outside)


def _told(plan: PlanText, facts: PlanFacts) -> Iterator[LeftOver]:
    for aside in plan.asides:
        if aside.part is Part.PAGE or not _LETTER.search(aside.text):
            continue
        if aside.part is Part.HEAD and not _is_known_head(aside, facts):
            yield LeftOver(
                aside.line, aside.text, "dòng ở đầu văn bản chưa có chỗ trong dữ liệu"
            )
        if aside.part is Part.SIGNATURE and not _is_known_signature(aside, facts):
            yield LeftOver(
                aside.line, aside.text, "dòng ở phần ký chưa có chỗ trong dữ liệu"
            )
        elif aside.part is Part.SIGNATURE and _signs_too(aside, facts):
            yield LeftOver(aside.line, aside.text, "người cùng ký: plan.yml chỉ ghi một người ký")  # fmt: skip


def _signs_too(aside: Aside, facts: PlanFacts) -> bool:
    """Whether a second person signs a joint document (liên tịch)."""
    name = facts.signatory.name if facts.signatory else ""
    return bool(facts.cosigners) and name != aside.text and aside.text in facts.cosigners  # fmt: skip


def _is_known_head(aside: Aside, facts: PlanFacts) -> bool:
    words = _RULES.sub("", " ".join(_NATION.sub(" ", aside.text.removeprefix("*")).split())).strip()  # fmt: skip
    if facts.head.place:
        words = re.sub(rf"\s*{re.escape(facts.head.place)}, ngày .{{1,30}}$", "", words)
    title = f"{facts.head.kind.upper()} {facts.head.title}"
    known = words.rstrip(" ,;.:") in title or words.upper() in facts.head.issuer.upper()
    is_stamp = bool(_STAMP.match(words))
    return known or is_stamp or is_headline(words) or words.isupper() or not words


def _is_known_signature(aside: Aside, facts: PlanFacts) -> bool:
    line = PlanLine(aside.line, aside.text, False, False, aside.text)
    words = aside.text.strip(" *:")
    is_title = words.startswith(("Nơi nhận", "Nơi gửi", "Gửi bản"))
    name = facts.signatory.name if facts.signatory else ""
    return is_title or is_signature(line) or bool(name and name in words)
