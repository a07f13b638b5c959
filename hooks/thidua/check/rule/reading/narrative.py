"""Rules on words as they are typed: met by `check/file/narrative.py` and `burden.py`, but for notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.file.place import narrated_by
from thidua.check.rule.example import ABOUT, NARRATIVE
from thidua.check.rule.rule import Facts, Rule, rule
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

_LAST = "b) Thôn Đoài báo cáo trước ngày 15/12/2025 cho [Văn phòng xã](/xa-mau/)."
_AWARD = "Thôn làm tốt được tặng Giấy khen./."

NO_CLAUSES = Rule(
    "khong-dieu-khoan",
    what="Lời kế hoạch không có điều khoản nào",
    why="Nhiệm vụ, mốc và chỉ tiêu dẫn tới điều khoản làm căn cứ.",
    remedy="viết các mục của kế hoạch: “## I. Mục đích” rồi “### 1. …”, “- …”",
)
NO_WORDS = Rule(
    "dieu-khoan-khong-loi",
    what="Một điều khoản chỉ có số, không có lời",
    why="Người ta dẫn tới điều khoản để đọc lời của nó.",
    remedy="viết một câu",
    example=Example(
        NARRATIVE,
        f"## II.\n\n1. {_AWARD}",
        f"## II. Khen thưởng\n\n1. {_AWARD}",
        stands=f"## II. Khen thưởng: {_AWARD}",
    ),
)
NUMBERING = Rule(
    "danh-so-sai",
    what="Số của điều khoản nhảy hoặc lặp",
    why="Mã điều khoản làm từ số của nó; có thể bản gốc viết thế, có thể thiếu một đoạn.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    example=Example(
        NARRATIVE,
        f"## II. Khen thưởng\n\n3. {_AWARD}",
        f"## II. Khen thưởng\n\n1. {_AWARD}",
        stands=f"## II. Khen thưởng: {_AWARD}",
    ),
    grade=Grade.ATTENTION,
)
UNTAKEN = Rule(
    "dong-giong-dieu-khoan",
    what="Một dòng bắt đầu như một điều khoản mà không được đọc là điều khoản",
    why="Số không nối với số đứng trước thì máy không biết đó là khoản mới hay câu viết tiếp.",
    remedy="đúng là điều khoản thì đánh số cho liền mạch; không phải thì nối vào câu trên",
    example=Example(
        NARRATIVE,
        f"{_LAST}\n\n17. Thôn Đông dọn chợ.\n",
        f"{_LAST}\n\n2. Thôn Đông dọn chợ.\n",
        stands=f"{_LAST}\n",
    ),
    grade=Grade.ATTENTION,
)
LETTERS = Rule(
    "chu-cai-sai-thu-tu",
    what="Điểm a), b), c) … không theo thứ tự bảng chữ cái",
    why="Có thể bản gốc viết thế, có thể thiếu một điểm: phải có người xem lại.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    example=Example(
        NARRATIVE,
        f"{_LAST}\n\nd) Thôn Đông dọn chợ.\n",
        f"{_LAST}\n\nc) Thôn Đông dọn chợ.\n",
        stands=f"{_LAST}\n",
    ),
    grade=Grade.ATTENTION,
)
PICTURES = Rule(
    "anh-trong-ke-hoach",
    what="Lời kế hoạch có ảnh",
    why="Lời kế hoạch chỉ có chữ và bảng: ảnh không hiện, chỉ còn lời mô tả của nó.",
    remedy="xóa ảnh; văn bản có hình thì đặt tệp PDF làm bản gốc (document.original)",
    example=Example(NARRATIVE, f"{_LAST}\n\n![Sơ đồ](so-do.png)\n", f"{_LAST}\n"),
    grade=Grade.ATTENTION,
)
NESTING = Rule(
    "long-qua-sau",
    what="Lời lồng quá tám cấp trích dẫn hoặc danh sách",
    why="Không văn bản nào sâu như thế; trang sẽ hiện sai.",
    remedy="lồng nhiều nhất 8 cấp",
    example=Example(ABOUT, "> " * 9 + "Cổng mẫu.", "Cổng mẫu."),
)
HEAVY = Rule(
    "loi-qua-nang",
    what="Một đoạn hay một trang có quá nhiều dấu của Markdown: [ < * | và những dấu khác",
    why="Công cụ chuyển Markdown mất hàng phút hoặc hỏng giữa chừng; không bài viết nào cần nhiều đến thế.",
    remedy="chia thành nhiều đoạn, nhiều trang; dấu gõ nhầm thì xóa",
    example=Example(ABOUT, "[" * 401, "Cổng mẫu."),
)


@rule(
    "chu-thich-khong-dau",
    what="Lời của một chú thích cuối trang mà không câu nào dẫn tới",
    why="Chú thích dẫn ngược về chỗ không có: trang có liên kết hỏng.",
    remedy="đặt dấu [^…] vào câu được chú thích, hoặc xóa dòng này",
    example=Example(ABOUT, "Cổng mẫu.\n\n[^1]: Theo sổ.", "Cổng mẫu."),
)
def notes_are_led_to(facts: Facts) -> Iterator[Problem]:
    """A note stands somewhere in the words."""
    for file, text in sorted(facts.book.words.items()):
        plain = _without_code(text)
        asked = {note[2] for note in _NOTE.finditer(plain)}
        for note in _NOTE.finditer(plain):
            if note[1] and note[1] not in asked:
                line = facts.book.first_lines[file] + _line(plain, note)
                remedy = _IN_PLAN if narrated_by(file) else ""
                yield Problem(
                    Place(file, line),
                    f"không câu nào dẫn tới chú thích [^{note[1]}]",
                    remedy,
                )


def signs_in(text: str, *, is_plan: bool) -> Iterator[tuple[int, str, str]]:
    """Give notes without words, code that never ends: both are shown as signs; lines are counted from 0."""
    plain = _without_code(text)
    told = {note[1] for note in _NOTE.finditer(plain)}
    for note in _NOTE.finditer(plain):
        if note[1]:
            continue
        line, sign = _line(plain, note), note[0]
        if is_plan:
            message = (
                f"lời kế hoạch không có chú thích cuối trang: trang hiện nguyên {sign}"
            )
            yield line, message, _IN_PLAN
        elif note[2] not in told:
            remedy = f"thêm dòng {sign}: … ở cuối, hoặc bỏ dấu này"
            yield line, f"chú thích {sign} không có lời", remedy
    if is_plan and (fence := _FENCE.search(text)):
        message = f"lời kế hoạch không có khung mã: trang hiện nguyên {fence[0]}"
        yield _line(text, fence), message, "xóa dấu ấy"
    elif fence := _FENCE.search(plain):
        message = "khung mã mở ở đây không đóng: cả phần sau hiện như mã"
        remedy = f"thêm một dòng {fence[0]} ở cuối khung, hoặc xóa dòng này"
        yield _line(plain, fence), message, remedy


_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:|\[\^([^\]\s]+)\]", re.MULTILINE)
"""The words of a note, at the start of a line; what leads to them, also before a colon."""
_FENCE = re.compile("^(?:```|~~~)", re.MULTILINE)
_CODE = re.compile(
    r"^(```|~~~).*?^\1|(?<!`)(`{1,2})(?!`)[^`\n]+\2", re.DOTALL | re.MULTILINE
)
_IN_PLAN = "viết lời chú thích vào câu, trong ngoặc ( )"


def _without_code(text: str) -> str:
    return _CODE.sub(lambda code: "\n" * code[0].count("\n"), text)


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start())
