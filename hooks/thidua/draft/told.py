"""What an import recognised, as data for programs (FORMATS.md); words that it gives no place: none vanishes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.read.office.document import EDGE, Beside
from thidua.read.office.fact.facts import FoundMilestone, PlanFacts
from thidua.read.office.fact.origin.head import ENACTING
from thidua.read.office.fact.origin.signature import Signatory
from thidua.read.office.fact.place_and_day import day_and_place
from thidua.read.plan.foot.annex import STAMP, is_person, is_signature
from thidua.read.plan.head import is_headline
from thidua.read.plan.lines.line import NOTE_MARK, PAGE_NUMBER, PlanLine
from thidua.read.plan.lines.running import COUNTED
from thidua.read.plan.text import Aside, ClauseText, Part, PlanText

_NATION = re.compile(
    r"CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA(?: VIỆT(?: NAM)?)?|(?:^|\s)(?:VIỆT )?NAM$|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$"
)
"""What stands at the head of every document, in one line with its left column in a PDF."""
_RULES = re.compile(r"^[-–—_=~*]{2,}|[-–—_=~*]{2,}$")
"""What is drawn below a name with the keyboard."""
_ADDRESSED = re.compile(r"^(?:Kính gửi\s*:?\s*[^\s:]|[-–+]\s+\w)")
"""Whom a letter addresses, below each other too."""
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")


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
    annexes = (c.line for c in plan.clauses if c.level == "phu-luc")
    annex = min(annexes, default=sys.maxsize)
    for aside in plan.asides:
        if _LETTER.search(aside.text) and (why := _why(aside, facts, annex)):
            yield LeftOver(aside.line, aside.text, why)


def _why(aside: Aside, facts: PlanFacts, annex: int) -> str:
    """Say why a line is left over; "" for one that has a place, and for the paper's own."""
    match aside.part:
        case Part.HEAD if _ADDRESSED.match(aside.text):
            return "nơi kính gửi: ghi vào recipients của plan.yml nếu cần"
        case Part.HEAD if not _is_known_head(aside, facts):
            return "dòng ở đầu văn bản chưa có chỗ trong dữ liệu"
        case Part.SIGNATURE if not _is_known_signature(aside, facts, annex):
            return "dòng ở phần ký chưa có chỗ trong dữ liệu"
        case Part.SIGNATURE if _signs_too(aside, facts):
            return "người cùng ký: plan.yml chỉ ghi một người ký"
    return ""


def running_heads(plan: PlanText) -> Iterator[LeftOver]:
    """Give what was taken for heads of pages (tiêu đề chạy), each once: it is recognised, so nothing is left over of it."""
    seen: set[str] = set()
    for aside in plan.asides:
        words = COUNTED.sub("", aside.text)
        is_head = aside.part is Part.PAGE and not PAGE_NUMBER.match(aside.text)
        if is_head and words not in seen:
            seen.add(words)
            yield LeftOver(aside.line, words, EDGE)


def _signs_too(aside: Aside, facts: PlanFacts) -> bool:
    """Whether a second person signs a joint document (liên tịch)."""
    name = facts.signatory.name if facts.signatory else ""
    return name != aside.text and aside.text in facts.cosigners


def _is_known_head(aside: Aside, facts: PlanFacts) -> bool:
    head, words = facts.head, NOTE_MARK.sub("", aside.text.removeprefix("*"))
    words = " ".join(_NATION.sub(" ", words).split())
    words = _RULES.sub("", words).strip()
    if head.place:
        day = rf"\s*{re.escape(head.place)},\s*ngày .{{1,30}}$"
        words = re.sub(day, "", words)
    told = _bare(f"{head.kind.upper()} {head.title} {head.parent} {head.issuer}")
    bare = _bare(ENACTING.sub("", words))
    is_draft = head.is_draft and bare in ("dự thảo", "bản dự thảo")
    if not bare or f" {bare} " in f" {told} " or is_draft or STAMP.match(words):
        return True
    is_number = words[:2].upper() == "SỐ"
    return is_headline(words) and (not is_number or head.number in words)


def _is_known_signature(aside: Aside, facts: PlanFacts, annex: int) -> bool:
    """Whether it is told elsewhere, or says nothing; behind an `annex` it may be of a form."""
    line = PlanLine(aside.line, aside.text, False, False, aside.text)
    words = aside.text.strip(" *:")
    is_title = words.capitalize().startswith(("Nơi nhận", "Nơi gửi", "Gửi bản"))
    name = facts.signatory.name if facts.signatory else ""
    is_mark = is_signature(line) or STAMP.match(words)
    is_name = words.isupper() or is_person(words)
    is_seal = is_mark and not is_name and aside.line < annex
    day, place = day_and_place([aside.text])
    if day and (day, place) == (facts.head.day, facts.head.place):
        return True
    return is_title or is_seal or bool(name and name in words) or _is_told(words, facts)


def _is_told(words: str, facts: PlanFacts) -> bool:
    """Whether words say who signs, as `plan.yml` says it; of others who sign it is told apart."""
    signs, own, asked = facts.signatory, "", f" {_bare(words)} "
    if signs:
        own = f"{signs.authority} {signs.position} {signs.name}"
    return any(asked in f" {_bare(told)} " for told in (own, *facts.cosigners))


def _bare(words: str) -> str:
    """Only words, in small letters: so they are the same however they are set."""
    bare = " ".join(_WORD.findall(words.casefold()))
    return bare.replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd")


def clause_as_json(clause: ClauseText) -> dict[str, object]:
    """Tell a clause as the formats ask."""
    told = {
        "id": clause.id,
        "level": clause.level,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "line": clause.line,
    }
    return told | {"rows": clause.rows} if clause.rows else told


def import_as_json(
    text: str, plan: PlanText, facts: PlanFacts, rest: tuple[LeftOver, ...]
) -> dict[str, object]:
    """Tell clauses, facts, words in and out, and what is left over."""
    lost = sum(len(_WORD.findall(each.text)) for each in rest)
    words = len(_WORD.findall(text))
    return {
        "clauses": [clause_as_json(clause) for clause in plan.clauses],
        "facts": _facts(facts),
        "words_in": words,
        "words_out": words - lost,
        "left_over": [{"line": r.line, "text": r.text, "why": r.why} for r in rest],
    }


def _facts(facts: PlanFacts) -> dict[str, object]:
    head, (first, last) = facts.head, facts.period
    date = head.day.isoformat() if head.day else None
    moments = {"": None, "issue": date, "launch": None}
    sign = "-" if "/" in head.symbol else "/"  # the Party writes 12-KH/ĐU
    symbol = sign.join(part for part in (head.number, head.symbol) if part)
    return {
        "number": head.number or None,
        "symbol": symbol or None,
        "date": date,
        "place": head.place or None,
        "issuer": head.issuer or None,
        "type": head.kind or None,
        "title": head.title or None,
        "signatory": _signs(facts.signatory) if facts.signatory else None,
        "period": {"from": moments.get(first, first), "to": last or None},
        "milestones": [_milestone(each) for each in facts.milestones],
        "recipients": list(facts.recipients),
    }


def _signs(signatory: Signatory) -> dict[str, object]:
    return {"position": signatory.position or None, "name": signatory.name or None}


def _milestone(found: FoundMilestone) -> dict[str, object]:
    day, op = found.time.day, found.time.bound.value
    return {"date": day, "op": op, "what": found.what, "line": found.line}
