"""Rules on the finished site: what its pages leave out; the others are met when they are set (`publish/publication.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.file.place import exemplar_of, narrated_by
from thidua.check.record.field_path import Path
from thidua.check.rule.example import ABOUT
from thidua.check.rule.reading.narrative import signs_in
from thidua.check.rule.rule import Facts, Rule, rule
from thidua.derive.permanence.lead import looping
from thidua.model.award.exemplar import Exemplar
from thidua.model.ledger import Ledger
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

_ITEM, _RULED = re.compile(r"(?:[-*+]|\d{1,2}\.)\s"), re.compile(r"[|\s:-]+")
_HOLDER = re.compile(r" {0,3}(?:(?:[-*+:]|\d+\.)\s|\[\^[^\]]+\]:)")
_NO_BAR = re.compile(r"(`+).+?\1|\\.|\|\s*$")
"""What may go on in lines set in: an item, a definition, a footnote; what parts no cells."""
_LOST = [
    (r"(?<!\[\^.)\](?:\s+\((?:https?:|\S+\.[a-z]\w*\))|\([^)]*$)", "liên kết không thành: có dấu cách giữa ] và (, hoặc thiếu )", "viết [chữ](địa chỉ) liền nhau, trên một dòng"),
    (r"!\[[^\]]*\]\((?:https?:)?//", "ảnh ở trang khác không hiện", "chép ảnh về cạnh tệp; điển hình thì ghi ở photos"),
    (r"<(?:iframe|script|style|embed|object|video|audio|form)\b", "thẻ này bị bỏ khi dựng", "bỏ thẻ; video, bản đồ thì dẫn bằng liên kết"),
    (r"\]\((?:file:|[a-z]:[\\/]|\\|javascript:|\s*\))", "liên kết này không mở được", "dẫn tới tệp đặt trong content/, hay địa chỉ https://"),
]  # fmt: skip
"""What a page leaves out, what is said of it, what to do."""
_FILE = re.compile(
    r"(?:\S+\.\w{3,4}|(?:hình )?ảnh|(?:img|dsc|z)[-_ \d]+)?", re.IGNORECASE
)
_NO_ALT = (
    rf"!\[\s*{_FILE.pattern}\s*\]\(",
    "ảnh không có lời thay",
    "ghi ảnh cho thấy gì, giữa [ và ] hay ở alt: người không nhìn được ảnh nghe lời ấy",
)
_RAGGED = (
    "dòng |---| khác đầu bảng số ô: không thành bảng",
    "mỗi cột một ô: |---|---|",
)
_GLUED = "danh sách, bảng dính vào đoạn trên", "để một dòng trống ở trên"

TWO_PAGES = Rule(
    "trang-trung-dia-chi",
    what="Hai trang cùng một địa chỉ",
    why="Trang dựng sau đè trang dựng trước.",
    remedy="đổi tên một trong hai tệp",
)
TAKEN = Rule(
    "tep-cong-tu-dung",
    what="Tệp trùng tên một tệp mà cổng tự dựng",
    why="Tệp của cổng sẽ bị đè, hoặc đè tệp này.",
    remedy="đổi tên tệp",
)
DOUBLE_ID = Rule(
    "muc-trung-ma",
    what="Hai chỗ trên một trang cùng mã",
    why="Liên kết tới mã ấy chỉ tới chỗ đầu.",
    remedy="đổi lời của tiêu đề, hoặc mã id trong thẻ HTML, ở dòng ấy",
)
BROKEN_LINK = Rule(
    "lien-ket-hong",
    what="Liên kết dẫn tới trang không có",
    why="Người đọc bấm vào sẽ gặp trang trống.",
    remedy="sửa địa chỉ trong tệp, hoặc tạo trang ấy; trang của nơi khác thì bắt đầu bằng https://",
    example=Example(ABOUT, "Xem [kế hoạch](/ke-hoac/).", "Xem [kế hoạch](/ke-hoach/)."),
)
BROKEN_ANCHOR = Rule(
    "lien-ket-sai-muc",
    what="Liên kết dẫn tới một mục mà trang đích không có",
    why="Người đọc tới đầu trang mà không tới điều khoản được dẫn.",
    remedy="sửa phần sau dấu # trong địa chỉ",
    example=Example(
        ABOUT,
        "Xem [điểm b](/xa-mau/ke-hoach/2025/duong-sach/#i-9).",
        "Xem [điểm b](/xa-mau/ke-hoach/2025/duong-sach/#i-1-b).",
    ),
)
LOST = Rule(
    "dia-chi-da-mat",
    what="Địa chỉ đã công bố nay không còn trên cổng",
    why="Văn bản, bài báo và mã QR đã in vẫn dẫn tới địa chỉ ấy.",
    remedy="đặt lại tên cũ, hoặc ghi địa chỉ mới vào mục moved của data/ledger.yml",
    example=Example("data/ledger.yml", "addresses:\n  xa-mau/ke-hoach/2023/cu/: []\n", ""),
)  # fmt: skip
TURNED = Rule(
    "dieu-khoan-doi-nghia",
    what="Mã điều khoản đã công bố nay chỉ lời khác",
    why="Ai đã dẫn mã ấy, in mã QR ấy sẽ dẫn tới điều mình không dẫn.",
    remedy="trả lại lời cũ; hoặc `thidua ledger --update` ghi rõ: sửa lỗi chữ, chuyển, bãi bỏ hay lời mới",
    example=Example(
        "data/ledger.yml",
        'words:\n  xa-mau/ke-hoach/2025/duong-sach/:\n    i: "0000000000000000 ABC Lời khác"\n',
        "",
    ),
)
ERASED = Rule(
    "so-con-nguoi-an-danh",
    what="Sổ địa chỉ còn trang của một người không muốn được nêu, hoặc địa chỉ đã xóa lại có trang",
    why="Người ấy có quyền đòi xóa; địa chỉ mang tên cũng là dữ liệu của người ấy.",
    remedy="chạy `thidua ledger --update`: sổ chỉ giữ lại dấu không đọc ra tên; địa chỉ đã xóa thì đổi tên tệp",
)
_LEDGER = "data/ledger.yml"


@rule(
    "loi-khong-hien",
    what="Bài viết có ảnh, thẻ, liên kết mà trang bỏ đi, hay danh sách, bảng không thành danh sách, bảng",
    why="Người đọc không thấy điều ấy, hoặc thấy dấu gõ.",
    remedy="sửa dòng ấy",
    example=Example(ABOUT, "Các việc:\n- quét đường", "Các việc:\n\n- quét đường"),
    grade=Grade.ATTENTION,
)
def words_are_shown(facts: Facts) -> Iterator[Problem]:
    """Tell what a page would leave out, or show as signs; plans have rules of their own."""
    for story in facts.book.all(Exemplar):
        for place, photo in enumerate(story.record.photos):
            if _FILE.fullmatch(photo.alt):
                yield story.problem(("photos", place, "alt"), *_NO_ALT[1:])
    for file, text in sorted(facts.book.words.items()):
        first = facts.book.first_lines[file]
        lost = _LOST if exemplar_of(file) else [*_LOST, _NO_ALT]
        told = [] if narrated_by(file) else [*_unshown(text, lost)]
        for number, what, remedy in (
            *told,
            *signs_in(text, is_plan=bool(narrated_by(file))),
        ):
            yield Problem(Place(file, first + number), what, remedy)


def _unshown(
    text: str, lost: list[tuple[str, str, str]]
) -> Iterator[tuple[int, str, str]]:
    """Give lines, counted from 0, with what is wrong and what to do."""
    head, is_code, in_list = "", False, False
    lines = text.split("\n")
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        is_code ^= line.startswith("```")
        if is_code or not line.strip() or line.startswith(("#", "```")):
            head = ""
            continue
        for sign, what, remedy in lost:
            if re.search(sign, line, re.IGNORECASE):
                yield number, what, remedy
        goes_on = in_list and line[0] in " \t"
        if told := _shape(line, head or "- " * goes_on, below):
            yield number, *told
        head = line if told is _GLUED or not head else head
        in_list = goes_on or bool(_HOLDER.match(line))


def _shape(line: str, head: str, below: str) -> tuple[str, str] | None:
    """Say why a line is no part of a list or a table; `head` is the first line of its block."""
    is_row, is_item = line.startswith("|"), bool(_ITEM.match(line))
    if is_row and not (head or _RULED.fullmatch(below)):
        return "bảng thiếu dòng |---| dưới đầu bảng", "thêm dòng ấy"
    if is_row and not head and _cells(below) != _cells(line):
        return _RAGGED
    if not head and line.startswith(("    ", "\t")):
        return "dòng thụt vào thành khung mã", "bỏ dấu cách, Tab ở đầu dòng"
    if head and head[0] not in "|<> " and (is_row or is_item > bool(_ITEM.match(head))):
        return _GLUED
    is_ruled = bool(_RULED.fullmatch(line))
    if is_row and not is_ruled and _bars(line) > _bars(head) > 0:
        return "hàng nhiều ô hơn đầu bảng: ô thừa bị bỏ", "sửa cho bằng đầu bảng"
    return None


def _cells(row: str) -> int:
    return _bars(row.strip().lstrip("|"))


def _bars(row: str) -> int:
    return _NO_BAR.sub("", row).count("|")


@rule(
    "dia-chi-chuyen-vong",
    what="Địa chỉ đã chuyển dẫn vòng về chính nó",
    why="Người mở liên kết cũ sẽ bị đưa đi đưa lại mãi, không tới trang nào.",
    remedy="ghi địa chỉ mà trang thật sự đang ở",
    example=Example(
        _LEDGER,
        "moved:\n  xa-mau/cu/: xa-mau/moi/\n  xa-mau/moi/: xa-mau/cu/\n",
        "moved:\n  xa-mau/cu/: xa-mau/\n",
    ),
)
def moves_run_in_no_circle(facts: Facts) -> Iterator[Problem]:
    """An old address leads to another, and in the end to a page."""
    ledger = facts.book.get(_LEDGER, Ledger)
    for old in looping(ledger.record.moved) if ledger else ():
        assert ledger
        path: Path = ("moved", old)
        message = f"/{old} chuyển sang /{ledger.record.moved[old]}, rồi quay lại"
        yield ledger.problem(path, message)
