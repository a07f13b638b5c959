"""Proof of rankings: what is published is enough, and no byte of it can be changed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commune import SITE, TODAY
from thidua.address.file import INPUTS, RESULT
from thidua.derive.proof.verification import verify
from thidua.export.data_files import data_files
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal

RANKING = "xa-mau/xep-hang/2024/duong-sach/"


@pytest.fixture(scope="session")
def published() -> dict[str, bytes]:
    """The JSON files of the tiny commune, by address, as a build writes them."""
    portal, problems = load_portal(SITE, TODAY)
    assert portal, problems
    dossiers = dossiers_of(portal)
    files = dict(data_files(dossiers.portal, dossiers.rankings(), ""))
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
