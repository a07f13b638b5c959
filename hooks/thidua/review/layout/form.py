"""Rules on how things are written (cách trình bày): Phụ lục I Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Grade
from thidua.read.plan.text import ClauseText, Part
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_MOTTO = re.compile(r"Độc lập\W+Tự do\W+Hạnh phúc", re.IGNORECASE)
_RIGHT_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_NUMBER = re.compile(
    r"Số\s*:\s*(?P<code>\d+[^\S\n]*[/–-][^\S\n]*[A-ZĐ][\wĐđ]*(?:[^\S\n]*[-–/][^\S\n]*[A-ZĐ][\wĐđ]*)*)"
)
_RIGHT_NUMBER = re.compile(r"\d{2,}(?:/20\d\d)?[/-][A-ZĐ][\wĐđ]*(?:[-/][A-ZĐ][\wĐđ]*)*")
_DAY = re.compile(r"ngày\s+(?P<day>[1-9])\s+tháng|tháng\s+(?P<month>[12])\s+năm")
_KINDS = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC", "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA", "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr",
}  # fmt: skip
"""Short forms of kinds in symbols: Phụ lục III."""
_ARCHIVE = re.compile(r"^Lưu\b", re.IGNORECASE)
_END = re.compile(r"\./\.?\s*$")


@draft_rule(
    "du-thao-tieu-ngu",
    what="Tiêu ngữ viết sai",
    why="Giữa các cụm từ là gạch nối, có dấu cách hai bên.",
    remedy=f"viết “{_RIGHT_MOTTO}”",
    bad="Độc lập-Tự do-Hạnh phúc",
    good=_RIGHT_MOTTO,
    grade=Grade.ATTENTION,
)
def mottos_are_right(draft: Draft) -> Iterator[Found]:
    """Tell another sign, or another capital, in the motto."""
    for line, text in draft.of_part(Part.HEAD):
        found = _MOTTO.search(text)
        if found and " ".join(found[0].split()) != _RIGHT_MOTTO:
            yield Found(line, f"Tiêu ngữ viết “{found[0]}”", found[0])


@draft_rule(
    "du-thao-viet-so",
    what="Số, ký hiệu viết không đúng cách",
    why="Số nhỏ hơn 10 có số 0 đứng trước; giữa số và ký hiệu là gạch chéo, giữa các nhóm chữ là gạch nối, không có dấu cách.",
    remedy="viết như “05/KH-UBND”",
    bad="Số: 5/KH - UBND",
    good="Số: 05/KH-UBND",
    grade=Grade.ATTENTION,
)
def numbers_are_right(draft: Draft) -> Iterator[Found]:
    """Tell a number without its zero, and blanks in a symbol."""
    for line, text in draft.of_part(Part.HEAD):
        found = _NUMBER.search(text)
        if (
            found
            and draft.is_of_the_state
            and not _RIGHT_NUMBER.fullmatch(found["code"])
        ):
            yield Found(line, f"số, ký hiệu viết “{found['code']}”", found["code"])


@draft_rule(
    "du-thao-ky-hieu",
    what="Ký hiệu không phải của loại văn bản ấy",
    why="Chữ viết tắt tên loại trong ký hiệu phải là của tên loại ở đầu văn bản; thường là sót lại từ văn bản khác.",
    remedy="sửa ký hiệu, hoặc sửa tên loại",
    bad="Số: 05/QĐ-UBND",
    good="Số: 05/KH-UBND",
)
def symbols_fit_kinds(draft: Draft) -> Iterator[Found]:
    """Tell a symbol whose first letters are of another kind of document."""
    head = draft.facts.head
    own, told = (
        _KINDS.get(head.kind.upper()),
        re.split(r"[-–/]", head.symbol)[0].strip(),
    )
    is_other = told in set(_KINDS.values()) - {own}
    if own and is_other and not draft.is_enclosed:
        message = f"ký hiệu “{head.symbol}” mà tên loại là {head.kind}"
        line = next(
            (n for n, text in draft.of_part(Part.HEAD) if head.symbol in text), 1
        )
        yield Found(line, message, head.symbol, f"ký hiệu của {head.kind} là {own}")
    if draft.is_letter and told == "CV" and draft.is_of_the_state:
        line = next((n for n, text in draft.of_part(Part.HEAD) if "CV" in text), 1)
        message = f"ký hiệu “{head.symbol}” của công văn có chữ CV"
        remedy = "công văn ghi tên cơ quan, rồi đơn vị soạn thảo: 12/UBND-VHXH"
        yield Found(line, message, head.symbol, remedy)


@draft_rule(
    "du-thao-viet-ngay",
    what="Ngày nhỏ hơn 10, tháng 1, tháng 2 thiếu số 0 ở đầu văn bản",
    why="Có số 0 đứng trước thì không ai thêm được một chữ số vào trước.",
    remedy="thêm số 0: ngày 05 tháng 02 năm 2026",
    bad="Mẫu Sơn, ngày 5 tháng 3 năm 2026",
    good="Mẫu Sơn, ngày 12 tháng 3 năm 2026",
    grade=Grade.ATTENTION,
)
def days_have_their_zero(draft: Draft) -> Iterator[Found]:
    """Tell them in the line of place and day alone."""
    for line, text in draft.of_part(Part.HEAD):
        for found in _DAY.finditer(text if draft.is_of_the_state else ""):
            yield Found(line, f"“{found[0]}” thiếu số 0", found[0])


@draft_rule(
    "du-thao-can-cu",
    what="Dòng căn cứ không kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm",
    why="Mỗi căn cứ một dòng, hết dòng có dấu chấm phẩy, dòng cuối có dấu chấm.",
    remedy="thêm dấu ở cuối dòng",
    bad="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022\n",
    good="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n",
    grade=Grade.NOTE,
)
def grounds_end_in_order(draft: Draft) -> Iterator[Found]:
    """Tell the first ground without its sign, and how many there are."""
    told = [c for c in draft.plan.clauses if c.level == "can-cu"]
    wrong = [c for c in told[:-1] if not c.text.rstrip().endswith(";")]
    wrong += [c for c in told[-1:] if c.text.rstrip()[-1:] not in ".;,:"]
    if wrong and draft.is_of_the_state:
        message = f"{len(wrong)} dòng căn cứ thiếu dấu ở cuối"
        yield Found(wrong[0].line, message, wrong[0].text[:60])


@draft_rule(
    "du-thao-het-loi",
    what="Lời văn không kết thúc bằng “./.”",
    why="Dấu “./.” cho biết văn bản đến đây là hết, không ai thêm được gì.",
    remedy="thêm “./.” vào cuối câu cuối cùng của lời văn",
    bad="Trên đây là Kế hoạch thi đua năm 2026.",
    good="Trên đây là Kế hoạch thi đua năm 2026./.",
    grade=Grade.NOTE,
)
def words_are_closed(draft: Draft) -> Iterator[Found]:
    """Tell a body that nothing closes."""
    clauses = [*draft.body()]
    is_looked_at = draft.is_of_the_state and not draft.is_enclosed
    if clauses and is_looked_at and not any(map(_is_closed, clauses)):
        yield Found(
            clauses[-1].line, "hết lời văn mà chưa có dấu “./.”", clauses[-1].text[-60:]
        )


def _is_closed(clause: ClauseText) -> bool:
    return bool(_END.search(clause.text))


@draft_rule(
    "du-thao-luu",
    what="Nơi nhận không có dòng “Lưu: VT”",
    why="Bản gốc phải được lưu ở văn thư; dòng cuối của nơi nhận nói điều ấy.",
    remedy="thêm dòng cuối “- Lưu: VT, …” với chữ viết tắt tên đơn vị soạn thảo",
    bad="- Các thôn.",
    good="- Các thôn;\n- Lưu: VT.",
    grade=Grade.ATTENTION,
)
def archives_are_named(draft: Draft) -> Iterator[Found]:
    """Tell a list of recipients without the archive."""
    told = [c for c in draft.plan.clauses if c.level == "noi-nhan"]
    if told and not any(_ARCHIVE.match(name) for name in draft.facts.recipients):
        yield Found(told[-1].line, "nơi nhận không có dòng lưu văn thư", told[-1].text)
