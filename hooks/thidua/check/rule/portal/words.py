"""Rules on pages of words: each has an address of its own, nothing is left unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.file.place import body_of, is_body_page, is_of_section, section_of
from thidua.check.record.leaf import leaves
from thidua.check.record.suggestion import suggest
from thidua.check.rule.example import CAMPAIGN
from thidua.check.rule.rule import LOST, Facts, rule
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

RESERVED = (
    "ke-hoach", "ket-qua", "xep-hang", "dien-hinh", "khen-thuong", "don-vi", "lich",
    "van-ban", "tim-kiem", "du-lieu", "assets", "404", "huong-dan/chu-viet-tat", "huong-dan/loi",
)  # fmt: skip
"""Addresses that the portal itself fills."""

_ENDING = re.compile(r"((^|/)index)?\.md$")
_GONE = f"đổi tên thì đổi cả hai thư mục, data/bodies/ và content/; {LOST}"
_BEGUN = re.compile(r"(?:Đang soạn|Xem lại)(?:[.:…]|$)|Chưa rõ tỉnh|Khung mẫu")
"""How `thidua new` and `thidua import` begin what a person is to write or look over."""


@rule(
    "hai-trang-mot-dia-chi",
    what="Hai tệp cùng một địa chỉ trên cổng",
    why="Trang dựng sau sẽ đè trang dựng trước, không ai biết.",
    remedy="đổi tên một trong hai tệp",
    example=Example("content/gioi-thieu/index.md", "# Hai\n", ""),
)
def addresses_stand_once(facts: Facts) -> Iterator[Problem]:
    """No page of words stands where another one stands."""
    taken: dict[str, str] = {}
    for name, address in _addresses(facts):
        if address in taken:
            message = f"hai trang cùng địa chỉ /{address}/: tệp này và {taken[address]}"
            yield Problem(Place(name), message)
        taken.setdefault(address, name)


@rule(
    "dia-chi-cua-cong",
    what="Tệp đứng ở địa chỉ mà cổng tự dựng",
    why="Trang dựng từ dữ liệu sẽ đè tệp ấy, hoặc bị nó đè.",
    remedy="đổi tên tệp",
    example=Example("content/lich.md", "# Lịch\n", ""),
)
def addresses_are_free(facts: Facts) -> Iterator[Problem]:
    """No page of words stands where the portal itself stands."""
    for name, address in _addresses(facts):
        if any(address == r or address.startswith(f"{r}/") for r in RESERVED):
            message = f"địa chỉ /{address}/ dành cho trang do cổng tự dựng"
            yield Problem(Place(name), message)


@rule(
    "tep-la-cua-co-quan",
    what="Thư mục lời của cơ quan có tệp không thuộc loại nào, hoặc của cơ quan không có",
    why="Cổng không dựng tệp ấy thành trang: lời trong đó không ai đọc được.",
    remedy="thư mục của cơ quan chỉ có index.md và <loại>/<năm>/<tên>.md, loại là ke-hoach, ket-qua, xep-hang, dien-hinh",
    example=Example("content/xa-mau/ghi-chu.md", "# Ghi chú\n", ""),
)
def words_of_bodies_have_a_place(facts: Facts) -> Iterator[Problem]:
    """What stands below a body is of a kind that becomes a page."""
    bodies, told = facts.book.body_folders(), set[str]()
    for name in facts.book.content():
        is_of_body = name.endswith(".md") and body_of(name) in bodies
        if is_of_body and not is_body_page(name):
            yield from _astray(name, told)
    known = {body_of(name) for name in facts.book.content() if is_of_section(name)}
    for body in sorted(known - bodies):
        message = f"không có cơ quan “{body}” trong data/bodies/"
        yield Problem(Place(f"content/{body}"), message, suggest(body, bodies) or _GONE)


def _astray(name: str, told: set[str]) -> Iterator[Problem]:
    """Tell a file that becomes no page, or once its folder."""
    folder = section_of(name)
    if not folder or is_of_section(name):
        yield Problem(Place(name), "tệp không thuộc chỗ này")
    elif folder not in told:
        told.add(folder)
        remedy = suggest(folder.rpartition("/")[2], RESERVED[:4])
        yield Problem(Place(folder), "thư mục không thuộc chỗ này", remedy)


def _addresses(facts: Facts) -> list[tuple[str, str]]:
    book = facts.book
    return book.once("addresses", lambda: [*map(_addressed, book.content())])


def _addressed(name: str) -> tuple[str, str]:
    return name, _ENDING.sub("", name.removeprefix("content/"))


@rule(
    "cho-dang-soan",
    what="Chỗ còn ghi “Đang soạn”, “Xem lại” của tệp khung",
    why="Cổng dựng được thì lời ấy lên trang như mọi lời khác.",
    remedy="viết nội dung thật, hoặc bỏ mục ấy, trước khi đăng",
    example=Example(CAMPAIGN, 'who: "Đang soạn: ai tham gia"', "who: Các thôn"),
    grade=Grade.ATTENTION,
)
def words_are_finished(facts: Facts) -> Iterator[Problem]:
    """Tell the fields, and the files of words, that still hold what they began with."""
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        is_begun = any(map(_is_begun, facts.book.held(file).texts))
        for path, value in leaves(checked.record, ()) if is_begun else ():
            if _is_begun(value):
                yield checked.problem(path, f"còn ghi “{value[:40]}”")
    for file, words in sorted(facts.book.words.items()):
        if begun := sum(bool(_BEGUN.match(line)) for line in words.splitlines()):
            yield Problem(Place(file), f"còn {begun} đoạn ghi “Đang soạn”")


def _is_begun(value: object) -> bool:
    return isinstance(value, str) and bool(_BEGUN.match(value))
