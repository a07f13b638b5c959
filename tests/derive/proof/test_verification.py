"""Proof of rankings: what is published is enough, and no byte of it can be changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commune import SITE, TODAY
from thidua.address.file import INPUTS, RESULT
from thidua.address.page import LISTING
from thidua.derive.proof.proof import canonical_json
from thidua.derive.proof.seal import seal_of
from thidua.derive.proof.verification import verify
from thidua.export.data_files import data_files
from thidua.model.score.sheet import ScoreSheet
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal

RANKING = "xa-mau/xep-hang/2024/duong-sach/"


@pytest.fixture(scope="session")
def published() -> dict[str, bytes]:
    """The JSON files of the tiny commune, by address, as a build writes them."""
    portal, problems = load_portal(SITE, TODAY)
    assert portal, problems
    dossiers = dossiers_of(portal)
    files = dict(data_files(dossiers.portal, dossiers.bodies.values(), ""))
    return {path: text for path, text in files.items() if path.endswith(".json")}


def faults(files: dict[str, bytes]) -> list[str]:
    return [v.path for v in verify(files) if v.fault]


def test_what_is_published_agrees(published: dict[str, bytes]) -> None:
    assert [(v.path, v.fault) for v in verify(published)] == [
        (RANKING + INPUTS, ""),
        (RANKING + RESULT, ""),
        ("xep-hang/index.json", ""),
    ]


@given(st.data())
def test_no_byte_can_be_changed(
    published: dict[str, bytes], data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(published)))
    content = published[path]
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != content[place]))
    changed = content[:place] + bytes([byte]) + content[place + 1 :]
    assert path in faults({**published, path: changed})


@pytest.mark.parametrize("more", [b" ", b"\n", b"\0", b"{}"])
def test_nothing_can_be_added(published: dict[str, bytes], more: bytes) -> None:
    for path in published:
        assert path in faults({**published, path: published[path] + more})


def test_no_file_can_be_taken_away(published: dict[str, bytes]) -> None:
    for path in published:
        left = {other: text for other, text in published.items() if other != path}
        assert path in faults(left)


def test_a_ranking_cannot_be_taken_away(published: dict[str, bytes]) -> None:
    left = {path: text for path, text in published.items() if RANKING not in path}
    assert faults(left) == ["xep-hang/index.json"]


def test_a_file_that_no_ranking_made_is_told(published: dict[str, bytes]) -> None:
    stray = RANKING + "khac.json"
    assert faults({**published, stray: b"{}"}) == [stray]


def test_a_changed_score_is_told_with_its_place(published: dict[str, bytes]) -> None:
    inputs = json.loads(published[RANKING + INPUTS])
    inputs["sheets"][0]["lines"]["2.1"]["final"] = "39"
    changed = json.dumps(inputs).encode()
    told = {v.path: v.fault for v in verify({**published, RANKING + INPUTS: changed})}
    assert told[RANKING + INPUTS] == (
        "bảng điểm thon-doai: bản công bố không khớp mã băm đã xác nhận"
    )


def test_a_changed_rank_is_told_with_its_place(published: dict[str, bytes]) -> None:
    changed = published[RANKING + RESULT].replace(b'"rank": 1,', b'"rank": 2,')
    told = {v.path: v.fault for v in verify({**published, RANKING + RESULT: changed})}
    assert told[RANKING + RESULT] == "result[0].rank: ghi 2, tính lại được 1"


def edited(
    published: dict[str, bytes], path: str, change: Callable[[Any], None]
) -> dict[str, bytes]:
    """The files with one of them changed, written as it ought to be written."""
    told = json.loads(published[path])
    change(told)
    return {**published, path: canonical_json(told)}


LOOSE = "nội dung đúng nhưng cách viết bị sửa, có byte thừa hoặc thiếu"
ASTRAY = "tệp lạ: không bảng xếp hạng nào sinh ra nó"
IN, OUT = RANKING + INPUTS, RANKING + RESULT


def correct(inputs: Any) -> None:
    """Add a correction that nobody sealed."""
    inputs["sheets"][0]["corrections"] = [
        {
            "on": "2025-01-05",
            "code": "2.1",
            "field": "final",
            "old": "30",
            "new": "38",
            "reason": "x",
            "sha256": "0",
            "confirmed_by": ["a", "b"],
        }
    ]


def seal(inputs: Any) -> None:
    """Seal the sheets anew, as somebody who knows how could."""
    for sheet in inputs["sheets"]:
        sheet["published"]["sha256"] = seal_of(ScoreSheet.model_validate(sheet))


def raise_points(inputs: Any) -> None:
    inputs["sheets"][0]["lines"]["2.1"]["final"] = "39"
    seal(inputs)


@pytest.mark.parametrize(
    ("path", "change", "fault"),
    [
        (IN, lambda told: told.update(body=None, year="x"), "body: giá trị không dùng được"),
        (IN, lambda told: told["sheets"][0].update(unit="A B"), "sheets.0.unit: giá trị không dùng được"),
        (IN, lambda told: told["scoring"].update(rank_by=["points", "luck", "fate"]), "scoring.rank_by: không có căn cứ “luck”"),
        (IN, lambda told: told["sheets"][0].pop("published"), "bảng điểm thon-doai: chưa công bố mà đã dùng"),
        (IN, correct, "bảng điểm thon-doai: đính chính ngày 2025-01-05 không khớp mã băm đã xác nhận"),
        (IN, raise_points, f"mã băm ghi ở {RESULT} là "),
        (OUT, lambda told: told.update(them="x"), "them: thừa mục này"),
        (OUT, lambda told: told.pop("year"), "year: thiếu mục này"),
        (OUT, lambda told: told["result"][0].pop("rank"), "result[0].rank: thiếu mục này"),
        (OUT, lambda told: told["result"].pop(), "result: có 3 mục, tính lại được 4"),
        (OUT, lambda told: told["result"][1].update(total="Cao"), 'result[1].total: ghi "Cao", tính lại được "'),
        (OUT, lambda told: told.update(body="Xã Lạ"), 'body: ghi "Xã Lạ", tính lại được "Ủy ban nhân dân xã Mẫu"'),
        (OUT, lambda told: told["result"][0].update(rank=True), "result[0].rank: ghi true, tính lại được 1"),
        (OUT, lambda told: told.update(rule=[]), "rule: ghi [], tính lại được {"),
        (OUT, lambda told: told.update(result={}), "result: ghi {}, tính lại được ["),
        (LISTING, lambda told: told["rankings"][0].pop("sha256"), "rankings[0].sha256: thiếu mục này"),
        (LISTING, lambda told: told["rankings"].pop(), "rankings: có 0 mục, tính lại được 1"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_words(
    published: dict[str, bytes], path: str, change: Callable[[Any], None], fault: str
) -> None:
    found = edited(published, path, change)
    told = {v.path: v.fault for v in verify(found)}
    assert told[path].startswith(fault)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"{", "không đọc được JSON (dòng 1, cột 2)"),
        (b"\xff", "không đọc được JSON (không phải UTF-8)"),
        (b"1" * 5000, "không đọc được JSON (số quá dài, lồng quá sâu)"),
        (b"[" * 100_000, "không đọc được JSON (số quá dài, lồng quá sâu)"),
    ],
)
@pytest.mark.parametrize("path", [IN, OUT, LISTING])
def test_what_is_no_json_is_told(
    published: dict[str, bytes], path: str, content: bytes, fault: str
) -> None:
    told = {v.path: v.fault for v in verify({**published, path: content})}
    assert told[path] == fault
    if path == IN:
        assert told[OUT] == "không tính lại được vì đầu vào hỏng"
    if path == OUT:
        assert told[LISTING] == "không tính lại được vì có bảng xếp hạng hỏng"
        assert told[IN] == ""


@pytest.mark.parametrize("path", [IN, OUT, LISTING])
def test_another_way_to_write_the_same_is_told(
    published: dict[str, bytes], path: str
) -> None:
    told = {
        v.path: v.fault for v in verify({**published, path: published[path] + b" "})
    }
    assert told[path] == LOOSE


def test_missing_and_stray_files_are_told_in_words(
    published: dict[str, bytes],
) -> None:
    told = [
        (v.path, v.fault)
        for v in verify({IN: published[IN], "xep-hang/la.json": b"{}"})
    ]
    assert told == [
        (OUT, "thiếu tệp"),
        (LISTING, "thiếu tệp"),
        ("xep-hang/la.json", ASTRAY),
    ]
    stray = {v.path: v.fault for v in verify({**published, RANKING + "la.json": b""})}
    assert stray[RANKING + "la.json"] == ASTRAY


def test_a_result_without_its_hash_judges_no_inputs(
    published: dict[str, bytes],
) -> None:
    for change in (lambda told: told.pop("inputs"), lambda told: told.update(inputs=5)):
        found = edited(published, OUT, change)
        assert {v.path: v.fault for v in verify(found)}[IN] == ""
