"""No word of a text is lost: words in = words of clauses + head + signature + pages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.commune import ROOT
from thidua.model.letter.repair import repaired
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import PlanText

HERE = Path(__file__).parent
TEXTS = [
    *sorted((HERE / "clauses").glob("*.txt")),
    *sorted((HERE.parent / "seeds").glob("*.txt")),
    *sorted((ROOT / "content").glob("*/ke-hoach/*/*.md")),
]

LABELS = [
    "I. ", "II. ", "III. ", "I/ ", "1. ", "2. ", "3. ", "1) ", "2) ", "1- ", "2- ", "1, ", "1.1. ", "1.2. ", "2.1. ",
    "1 ", "2 ", "(1) ", "(2) ", "a) ", "b) ", "a. ", "b. ", "đ) ", "A. ", "B. ", "- ", "+ ", "* ", "• ", "o ", "✓ ",
    "Điều 1. ", "Điều 2. ", "Điều 1 ", "Chương I ", "Mục 1. ", "Phần thứ nhất ", "PHẦN A. ", "Bước 1: ", "## I. ",
    "1. 1.1. ", "I.1. ", "1a. ", "1.2a. ", "10. ", "**1.** ", "> 1. ", "Ⅰ. ", "99) ", "5/ ", "Phụ lục 1: ", "",
]  # fmt: skip
WORDS = [
    "Quét bến.", "nhặt rác;", "MỤC ĐÍCH", "Yêu cầu", "các thôn, khu phố", "Ủy ban nhân dân xã: giao việc.", "12 giờ ngày 05/9/2026,",
    "theo quy định tại khoản", "“Bến sạch", "nước trong” năm 2026", "thực hiện Nghị quyết số 10-NQ/TW của Bộ Chính trị về công tác thi đua",
]  # fmt: skip
WHOLE = [
    "", "", "<br>", "</div>", "\\", "![](anh.png)", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "Căn cứ Luật Thi đua, khen thưởng;", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. CHỦ TỊCH",
    "Nguyễn Văn Mẫu", "PHỤ LỤC", "PHỤ LỤC II", "QUY CHẾ", "DANH SÁCH", "(Kèm theo Kế hoạch)", "Trên đây là kế hoạch của xã./.",
    "Nơi nhận: văn phòng xã.", "| TT | Việc |", "|---|---|", "| 1 | Quét |", "TT\tViệc\tĐiểm", "1\tQuét\t10", "1 | 2 | 3",
    "Kính gửi: Các thôn", "Số: 05/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "2", "---", "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "\tNguyễn Văn Mẫu", "T/M CHI BỘ", "Ô\tĐiểm", "1.\tQuét.", "Nơi nhận:                  TM. ỦY BAN NHÂN DÂN",
]  # fmt: skip
LINES = st.one_of(
    st.sampled_from(WHOLE),
    st.builds(str.__add__, st.sampled_from(LABELS), st.sampled_from(WORDS)),
)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", re.sub(r"</?[a-z]+(?: [^<>]*)?/?>", " ", text)))


def words_out(plan: PlanText) -> Counter[str]:
    told = [f"{clause.label} {clause.text}" for clause in plan.clauses]
    return words(" ".join([*told, *(aside.text for aside in plan.asides)]))


def words_in(text: str) -> Counter[str]:
    body = re.sub(
        r"\A---\n(?:(?:#.*\n)*[\w-]+:.*?\n)?---(?:\n|\Z)",
        "",
        repaired(text).text,
        flags=re.DOTALL,
    )
    return words(re.sub(r"\]\([^)]*\)", "]", body))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_of_a_text_is_lost(path: Path) -> None:
    text = path.read_text("utf-8")
    question = text.rpartition("\n---\n")[0] if path.parent.name == "clauses" else text
    assert words_out(read_clauses(question)) == words_in(question)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(st.lists(LINES, max_size=25))
@example(["---", "## I. Quét bến.", "---"])
def test_no_word_of_any_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert words_out(read_clauses(text)) == words_in(text)


@settings(deadline=None)
@given(st.lists(LINES, max_size=25))
def test_every_id_stands_once_and_below_its_parent(lines: list[str]) -> None:
    clauses = read_clauses("\n".join(lines)).clauses
    ids = [clause.id for clause in clauses]
    assert [id for id, count in Counter(ids).items() if count > 1] == []
    assert [c.id for c in clauses if c.parent and c.parent not in ids] == []
