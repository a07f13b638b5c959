"""The twins of parts of lists and of guides: rows and words, not a head alone."""

from __future__ import annotations

import json
from datetime import date

from msgspec.structs import replace

from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.twin.other import OtherPage, others_of
from thidua.export.twin.table import WrittenLine

PART = OtherPage(
    "ke-hoach/nam/2026/", "Năm: 2026", date(2026, 1, 2), False, ("b/", "a/", "x/")
)
HEAD = {"version": "1.0", "updated_on": "2026-01-02"}


def row(address: str) -> WrittenLine:
    return WrittenLine(json.dumps({"body": "xa", "address": address}), "")


def test_a_part_of_a_list_tells_its_rows_in_its_order() -> None:
    bodies = [
        {"campaigns": (row("a/"), row("c/"))},
        {"campaigns": (row("b/"),), "exemplars": (row("x/"),)},
    ]
    told = json.loads(others_of(bodies, []).twin(PART))
    assert told == {
        **HEAD,
        "kind": "danh-sach-con",
        "address": PART.address,
        "title": PART.title,
        "whole": "ke-hoach/",
        "campaigns": [{"body": "xa", "address": "b/"}, {"body": "xa", "address": "a/"}],
    }


def test_a_guide_tells_its_words_and_no_entry_of_others() -> None:
    here = "huong-dan/doc/"
    entries = [
        Entry(here, kind.GUIDE, "Đọc", "Lời đầu."),
        Entry(f"{here}#hai", kind.STAFF_GUIDE, "Hai", "Lời sau."),
        Entry(here, kind.PAGE, "Đọc", "Lời đầu."),
        Entry("huong-dan/loi/#x", kind.FAULT, "Lỗi", "Vì sao."),
    ]
    page = replace(PART, address=here, title="Đọc", tells=())
    told = json.loads(others_of([], entries).twin(page))
    assert told == {
        **HEAD,
        "kind": "trang",
        "address": here,
        "title": "Đọc",
        "sections": [
            {"body": "", "address": here, "title": "Đọc", "text": "Lời đầu."},
            {"body": "", "address": f"{here}#hai", "title": "Hai", "text": "Lời sau."},
        ],
    }
