"""The head of a plan's text: header, kind and title, which are no clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.read.plan.foot.annex import BEHIND
from thidua.read.plan.label.label import Level, Style, read_label
from thidua.read.plan.layout import Layout
from thidua.read.plan.lines.line import PlanLine, plain
from thidua.read.plan.lines.sentence import ends_sentence, starts_upper

KINDS = (
    r"KẾ HOẠCH|QUYẾT ĐỊNH|HƯỚNG DẪN|THÔNG BÁO|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH"
    r"|NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|PHƯƠNG ÁN|BÁO CÁO|TỜ TRÌNH|CÔNG VĂN(?! ĐẾN\b)"
    r"|LỜI PHÁT ĐỘNG|LỜI KÊU GỌI|THƯ KÊU GỌI|THƯ NGỎ|CÔNG ĐIỆN|(?:BẢN )?GIAO ƯỚC THI ĐUA|(?:BẢN )?KÝ KẾT GIAO ƯỚC|THỂ LỆ|NỘI QUY"
    r"|GIẤY MỜI|BIÊN BẢN|ĐIỀU LỆ|THÔNG CÁO"
)
_KIND_LINE = re.compile(rf"^({KINDS})(?: LIÊN TỊCH| PHỐI HỢP)?$")
_KIND_AND_TITLE = re.compile(rf"^({KINDS}) \w")
_HEAD = 15
"""Lines within which a kind is looked for that does not stand alone."""
SENTENCE, ITEM = 12, 4
"""Words of a line with a stop, and of one behind a dash, that is no line of a head."""
LONG = 60
"""Words that no line of a title has together with a stop."""
_OPENING = re.compile(
    r"^(?:(?:Căn cứ|Thực hiện|Để|Nhằm|Hưởng ứng|Xét|Trên cơ sở|Theo|Thi hành|Triển khai|Tiếp tục|Kính thưa)\b"
    r"|(?:CĂN CỨ|THỰC HIỆN|THEO|ĐỂ|NHẰM)\b.*[:;]$)"
)
"""How the words before the first clause begin; in capitals they end as no title does."""


_HEADLINE = re.compile(
    r"^(?:Số\s*:|Số\s+\d*\s*[-–/]|V/v\b|Về việc\b|Độc lập\s*[-–]|CỘNG H[ÒO]|Cộng h[òo]a xã hội"
    r"|[^\W\d_][\w\s.-]{1,40},\s*ngày\s.{0,30}năm\b)"
)
"""Lines that stand in the head of every document, whatever its kind."""
_NATION = re.compile(r"CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do")
_DAY_LINE = re.compile(r"^[^,]{1,40},\s*ngày\s.{0,30}năm\b.{0,12}$")
_FILLS = re.compile(
    r"^(?:UBND|ỦY BAN|UỶ BAN|THÔN|TỔ |TRƯỜNG|ĐƠN VỊ|TÊN|CƠ QUAN|CHI |HỘI |ĐOÀN |ĐẢNG|PHÒNG|BAN |CÔNG|CỤM|KHỐI|\.|…)"
)
_COLUMNS = re.compile(r"\t|\s{3,}")
_BLANK = re.compile(
    r"(?<=\bSố)(?P<sign>\s*:)?\s+(?=[/-]\s*[A-ZĐ])|(?<=\bngày)\s+(?=tháng)|(?<=\btháng)\s+(?=năm|\d)"
)
"""What is left open for the registry in the lines of number and day; it parts no columns."""
_ADDRESSED = re.compile(r"^Kính gửi\b")
_ENACTS = re.compile(
    r"^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|Quyết định|Quyết nghị)\s*:?\s*$"
)


def after_head(lines: Sequence[PlanLine], layout: Layout, style: Style) -> int:
    """Count the lines of header and title, which are no items, and of whom it addresses."""
    kind = _kind(lines, style)
    at = 0 if kind is None else _after_title(lines, kind, layout, style)
    is_open = kind is None or _ADDRESSED.match(
        "".join(x.text for x in lines[at : at + 1])
    )
    return at + _after_headlines(lines[at:], style) if is_open else at


def _after_title(
    lines: Sequence[PlanLine], kind: int, layout: Layout, style: Style
) -> int:
    body = kind + 1
    if body < len(lines):
        is_titled = any(line.text.startswith("V/v") for line in lines[: max(kind, 0)])
        is_opening = is_titled and _OPENING.match(lines[body].text)
        begins = is_opening and _is_paragraph(lines, body, layout, is_sure=False)
        if begins or _starts_body(lines[body], style):
            return body
    after = range(kind + 2, len(lines))
    body = next((i for i in after if _starts_body(lines[i], style)), len(lines))
    openings = (i for i in after if _OPENING.match(lines[i].text))
    opening = next(openings, len(lines))
    before = range(kind + 2, min(opening, body))
    is_sure = opening < body
    told = lines[: min(opening, body)]
    ended = (i for i in before if _is_paragraph(told, i, layout, is_sure=is_sure))
    return next(ended, min(opening, body))


def is_about(line: PlanLine, *, about: bool) -> bool:
    """Whether a line tells what a letter is about, or goes on with one that does (`about`)."""
    return line.text.startswith("V/v") or (about and line.text[:1].islower())


def is_headline(words: str) -> bool:
    """Whether words stand in the head of every document: the nation, number, day, addressees."""
    known = (_HEADLINE, _ENACTS, _ADDRESSED)
    return any(pattern.match(words) for pattern in known) or words.startswith("- ")


def heads_form(lines: Sequence[PlanLine], at: int) -> bool:
    """Whether a line of an annex's title is the head of a form: the nation, a day, who fills it in."""
    line = lines[at]
    if _stands_in_form(line):
        return True
    below = any(_NATION.search(each.text) for each in lines[at + 1 : at + 4])
    return (
        below
        and line.text.isupper()
        and not line.rows
        and bool(_FILLS.match(line.text))
    )


def _stands_in_form(line: PlanLine) -> bool:
    cells = [cell for row in line.rows for cell in row] or [line.text]
    return any(_NATION.search(cell) or _DAY_LINE.match(cell) for cell in cells)


def is_head(line: PlanLine, style: Style) -> bool:
    """Whether a line of the opening belongs to the head: “QUYẾT ĐỊNH:”, who enacts."""
    if line.rows:
        return any(_HEADLINE.match(cell) for row in line.rows for cell in row)
    if read_label(line.source, style) is not None:
        return False
    told = _BLANK.sub(r"\g<sign> ", line.source.strip())
    return bool(_NATION.search(line.text)) or all(map(_heads, _COLUMNS.split(told)))


def _heads(column: str) -> bool:
    words = plain(column)
    is_name = words.isupper() and not _OPENING.match(words)
    return bool(_ENACTS.match(words) or _HEADLINE.match(words)) or is_name


def _after_headlines(lines: Sequence[PlanLine], style: Style) -> int:
    """Count the lines of a head without a kind: of a letter (công văn), of a web page."""
    at, addressed, about = 0, False, False
    while at < len(lines):
        line = lines[at]
        label = read_label(line.source, style)
        in_list = addressed and label is not None and label.level >= Level.GACH
        about = is_about(line, about=about)
        if _ADDRESSED.match(line.text):
            addressed = True
        elif not (_is_title(line, style) or is_head(line, style) or in_list or about):
            break
        at += 1
    return at


def _kind(lines: Sequence[PlanLine], style: Style) -> int | None:
    """Find the line above the title: the kind; it may be set in one line with the title."""
    body = (i for i, line in enumerate(lines) if _begins(line, style))
    lines = lines[: next(body, len(lines))]
    kinds = (i for i, line in enumerate(lines) if _KIND_LINE.match(line.text))
    kind = next(kinds, None)
    state = next((i for i, line in enumerate(lines) if _NATION.search(line.text)), 0)
    if kind is not None and any(_is_worded(line, style) for line in lines[state:kind]):
        return None
    if kind is not None:
        return kind
    head = enumerate(lines[:_HEAD])
    return next((i - 1 for i, line in head if _KIND_AND_TITLE.match(line.text)), None)


def _is_worded(line: PlanLine, style: Style) -> bool:
    """Whether a line surely belongs to no head: a clause, or a sentence."""
    label = read_label(line.source, style)
    is_clause = bool(
        label and not label.is_weak and label.rest and label.level < Level.GACH
    )
    least = ITEM if line.text.startswith("- ") else SENTENCE
    ends = line.text.endswith((".", ";")) and not line.text.startswith("(")
    return is_clause or (ends and len(line.text.split()) >= least)


def _is_title(line: PlanLine, style: Style) -> bool:
    return line.is_marked and read_label(line.source, style) is None


def _starts_body(line: PlanLine, style: Style) -> bool:
    label = read_label(line.source, style)
    return bool(label and label.level <= Level.KHOAN and label.numbers == (1,))


def _begins(line: PlanLine, style: Style) -> bool:
    """Whether a line surely stands below the head."""
    return (
        line.text.startswith("Căn cứ ")
        or bool(_ADDRESSED.match(line.text))
        or _starts_body(line, style)
    )


def _is_paragraph(
    lines: Sequence[PlanLine], start: int, layout: Layout, *, is_sure: bool
) -> bool:
    """Whether a paragraph that ends a sentence begins at a line, and no title.

    Where the opening is known by its words (`is_sure`), what stands before it must be
    long to be no title, or be a sentence below a title in capitals.
    """
    end = start + 1
    while end < len(lines) and layout.continues(lines[end - 1], lines[end]):
        end += 1
    words = sum(len(line.text.split()) for line in lines[start:end])
    if not ends_sentence(lines[end - 1].text):
        return False
    first, above = lines[start].text, lines[start - 1].text
    least = SENTENCE if above.isupper() and not first.isupper() else LONG
    begins = starts_upper(first) and not BEHIND.match(first)
    return not is_sure or (words > least and begins)
