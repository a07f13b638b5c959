"""Clauses that running words name: điểm a khoản 1 mục IV, khoản 2 Điều này, mục II.3, phần III của Kế hoạch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.model.reference.reference import (
    ClauseReference,
    DocumentReference,
    Step,
)
from thidua.model.slug import slugify

WORDS = (
    "tiểu mục",
    "gạch đầu dòng thứ",
    "điểm",
    "khoản",
    "điều",
    "mục",
    "phần",
    "chương",
    "phụ lục",
)
_WORD = "|".join(each for word in WORDS for each in (word, word.capitalize()))
_MARK = r"(?:[IVXLC]{1,6}|\d{1,3}[a-zđ]?)(?:\.(?:\d{1,3}|[a-zđ])){0,3}(?![\w%/]|[.,]\d)|[a-zđ]\d?(?!\w)\)?"
_MARKS = rf"(?:{_MARK})(?:(?:\s?,\s{{0,3}}|\s{{1,3}}và\s{{1,3}})(?:{_MARK})){{0,5}}"
_STEP = re.compile(
    rf"(?P<word>{_WORD})\s{{1,4}}(?:số\s{{1,4}})?(?:(?P<this>này)(?!\w)|(?P<marks>{_MARKS}))"
)
_ONE_MARK = re.compile(_MARK)
_BETWEEN = re.compile(r"\s{0,4},?\s{1,4}(?:(?:của|thuộc)\s{1,4})?")
_JOINED = re.compile(
    r"\s{0,3},\s{1,4}(?:và\s{1,4}|hoặc\s{1,4})?|\s{1,4}(?:và|hoặc)\s{1,4}"
)
_OWN = re.compile(
    r"\s{1,4}(?:(?:của|trong|tại)\s{1,4})?(?:bản\s{1,4})?(?:kế hoạch(?:\s{1,4}này)?(?!\s{1,4}(?:số|\d|của|thi|tổ|năm|phát|hành))|quy chế này|hướng dẫn này|phương án này)(?!\w)",
    re.IGNORECASE,
)
_TO_DOCUMENT = re.compile(r"\s{0,4},?\s{0,4}(?:(?:của|tại|trong)\s{1,4})?$")
_AMOUNT = re.compile(
    r"\s{0,3}(?:%|triệu|tỷ|nghìn|đồng|điểm|người|thôn|trở|năm|ngày|tháng|lần|phần|kg|ha)(?!\w)"
)
_INTRODUCED = re.compile(
    r"(?:tại|theo|ở|nêu|thuộc|của|trong|định|dung|và|,|với|từ|đến)\s{1,4}$"
)
_ROMAN = re.compile(r"[IVXLC]+(?:\.|$)")

Parts = list[re.Match[str]]


def clauses_in(
    text: str, documents: Sequence[DocumentReference] = ()
) -> tuple[ClauseReference, ...]:
    """Give the clauses that a text names, in order; `documents` are those that it names."""
    by_start = {document.start: document for document in documents}
    chains = [*_chains(text)]
    found: list[ClauseReference] = []
    for chain, shared, end in zip(chains, *_shared(text, chains), strict=True):
        found += _references(text, chain, shared, end, by_start)
    return tuple(found)


def _shared(text: str, chains: Sequence[Parts]) -> tuple[list[Parts], list[int]]:
    """The outer steps that a chain takes from the one beside it, and where those end.

    “khoản 3a, khoản 3b mục II”: mục II is said once for both.
    """
    outer: list[Parts] = [[] for _ in chains]
    ends = [chain[-1].end() for chain in chains]
    for at in range(len(chains) - 2, -1, -1):
        last, beside = chains[at][-1], chains[at + 1]
        is_joined = _JOINED.fullmatch(text[last.end() : beside[0].start()])
        if is_joined and any(_word(step) == _word(last) for step in beside):
            outer[at] = [
                step for step in [*beside, *outer[at + 1]] if _rises(last, step)
            ]
            ends[at] = ends[at + 1]
    return outer, ends


def _chains(text: str) -> Iterator[Parts]:
    """Give steps that follow one another: điểm a | khoản 1 | mục IV."""
    chain: Parts = []
    for step in _STEP.finditer(text):
        if text[step.start() - 1 : step.start()].isalnum():
            continue
        between = text[chain[-1].end() : step.start()] if chain else ""
        if (
            chain
            and len(chain) < 6
            and _BETWEEN.fullmatch(between)
            and _rises(chain[-1], step)
        ):
            chain.append(step)
            continue
        if chain:
            yield chain
        chain = [step]
    if chain:
        yield chain


_RANK = {
    "gạch đầu dòng thứ": 0,
    "điểm": 1,
    "khoản": 2,
    "tiểu mục": 3,
    "điều": 4,
    "mục": 4,
    "chương": 5,
    "phần": 6,
    "phụ lục": 7,
}


def _rises(inner: re.Match[str], outer: re.Match[str]) -> bool:
    """Whether a step may stand above the one before it: khoản above điểm."""
    return _RANK[outer["word"].lower()] > _RANK[inner["word"].lower()]


def _references(
    text: str, chain: Parts, shared: Parts, told_to: int, documents: dict[int, DocumentReference]
) -> Iterator[ClauseReference]:  # fmt: skip
    """`shared` are steps that the chain takes from those beside it, which end at `told_to`."""
    end, whole = chain[-1].end(), [*chain, *shared]
    if _AMOUNT.match(text, end):
        return
    own = bool(_OWN.match(text, told_to)) or whole[-1]["this"] is not None
    document = None if own else _document(text, told_to, documents)
    if not (own or document or _is_sure(text, whole)):
        return
    outer = tuple(
        Step(_word(s), (s["marks"] or "").rstrip(")")) for s in reversed(whole[1:])
    )
    first = chain[0]
    places = [(m.start(), m.end(), m[0].rstrip(")")) for m in _marks(text, first)]
    for index, (begin, stop, mark) in enumerate(places):
        begins = first.start() if not index else begin
        ends = end if index == len(places) - 1 else stop
        steps = (*outer, Step(_word(first), mark))
        yield ClauseReference(begins, ends, steps, own, document)


def _marks(text: str, step: re.Match[str]) -> list[re.Match[str]]:
    if step["marks"] is None:
        return [step] if step["this"] is None else []
    return list(_ONE_MARK.finditer(text, step.start("marks"), step.end("marks")))


def _word(step: re.Match[str]) -> str:
    return step["word"].lower()


def _document(
    text: str, end: int, documents: dict[int, DocumentReference]
) -> DocumentReference | None:
    """The document that stands right behind a chain."""
    for start in range(end, min(end + 16, len(text) + 1)):
        if start in documents and _TO_DOCUMENT.fullmatch(text[end:start]):
            return documents[start]
    return None


def _is_sure(text: str, chain: Parts) -> bool:
    """Whether words without “của Kế hoạch” speak of a clause, not of points or sums."""
    if len(chain) > 1:
        return True
    marks, word = chain[0]["marks"] or "", _word(chain[0])
    before = text[max(0, chain[0].start() - 12) : chain[0].start()]
    is_told = bool(_INTRODUCED.search(before))
    is_letter = word == "điểm" and marks[:1].isalpha()
    return is_told and bool(
        _ROMAN.match(marks)
        or is_letter
        or word in ("điều", "khoản", "mục", "phụ lục", "tiểu mục")
    )


def anchor_meant(words: str) -> str:
    """Guess whose id is meant: “điểm đ khoản 2 mục II”, “II.2.đ” are `ii-2-dd`; "" for no guess."""
    steps = next((found.steps for found in clauses_in(words)), ())
    if not {step.word for step in steps} <= {"mục", "khoản", "điểm", "điều"}:
        return ""
    marks = [f"dieu-{s.mark}" if s.word == "điều" else s.mark for s in steps]
    if not marks and len(words.split()) == 1:
        marks = [words]
    return slugify("-".join(marks).lower().replace("đ", "dd"))
