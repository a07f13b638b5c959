"""What running words refer to: documents and clauses, each at its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.model.reference.clause import clauses_in
from thidua.model.reference.document import documents_in
from thidua.model.reference.reference import ClauseReference, Reference, code_key

LAWS = {"thi đua, khen thưởng"}
PIECES = (
    "Chỉ thị", "số", "41-CT/TW", "05", "/2024/", "QĐ-", "UBND", "ngày", "29/10/2024", "của", "Bộ Chính trị",
    "Luật", "Thi đua, khen thưởng", "năm", "2022", "Nghị quyết", "Đại hội", "lần thứ", "XIII", "điểm", "khoản",
    "mục", "phần", "Điều", "này", "a", "đ)", "1", "II.3", "IV", "Kế hoạch", "phụ lục", "gạch đầu dòng thứ", ",", "và",
    "\n", "  ", "–", "-", "/", ".", "(", "ß", "İ", "đ", "𝟏", "²",
)  # fmt: skip
WORDS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=200),
)


def found_in(text: str) -> list[Reference]:
    documents = documents_in(text, LAWS)
    return [*documents, *clauses_in(text, documents)]


def told(text: str, found: Reference) -> str:
    words = text[found.start : found.end].replace("\n", "⏎")
    if isinstance(found, ClauseReference):
        steps = " > ".join(f"{step.word} {step.mark or 'này'}" for step in found.steps)
        of = "của chính văn bản" if found.is_own else ""
        of = (
            f"của {found.document.kind} {found.document.code}{found.document.name}"
            if found.document
            else of
        )
        return "; ".join(part for part in (f"“{words}”: {steps}", of) if part)
    facts = (
        found.kind,
        found.code,
        found.name,
        str(found.year or ""),
        f"{found.day:%d/%m/%Y}" if found.day else "",
        found.issuer,
    )
    return f"“{words}”: {' | '.join(fact for fact in facts if fact)}"


def test_reference(case: Case) -> None:
    lines = []
    for text in case.given:
        lines.append(text.replace("\n", "⏎"))
        lines += [f"  {told(text, found)}" for found in found_in(text)]
    case.expect("\n".join(lines))


@given(WORDS)
def test_places_lie_in_the_words_in_order(text: str) -> None:
    documents = documents_in(text, LAWS)
    for found in (documents, clauses_in(text, documents)):
        ends = [place for each in found for place in (each.start, each.end)]
        assert ends == sorted(ends)
        assert all(each.start < each.end <= len(text) for each in found)


@given(WORDS)
def test_words_between_are_not_taken(text: str) -> None:
    """Words before and behind change nothing of what is found, but its place."""
    apart = f"xin chào. {text} . hết"
    shift = len("xin chào. ")
    starts = [each.start + shift for each in documents_in(text, LAWS)]
    assert [
        e.start for e in documents_in(apart, LAWS) if e.end <= shift + len(text)
    ] == starts


def test_spellings_of_one_symbol_are_one() -> None:
    keys = {
        code_key(code) for code in ("46-CT/TU", "46 - CT/TƯ", "46/ct-tu", "046-CT/TU")
    }
    assert keys == {"46-CT-TU"}
