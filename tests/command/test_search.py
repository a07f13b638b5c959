"""`thidua search`: what it prints, and what it says of an index that is not ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.search.shelf import clause, opened
from thidua.__main__ import main
from thidua.export.search.packed import CATALOGUE
from thidua.read.site import search_engine

ENTRIES = [clause(f"x/#{n}", "dọn đường làng", f"Việc {n}") for n in range(30)]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the index of thirty clauses."""
    folder = tmp_path / "site/tim-kiem"
    folder.mkdir(parents=True)
    for name, content in opened(ENTRIES).files.items():
        (folder / name).write_bytes(content)
    return folder.parent


def search(site: Path, *words: str) -> int:
    return main(["search", "đường làng", "--site", str(site), *words])


def test_the_best_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == ["30 kết quả.", "", "Việc 0", "  x/#0"]
    assert lines[4] == "  dọn [đường làng]"
    assert lines[-1] == "… và 10 kết quả nữa (--format json cho tất cả)."
    assert main(["search", "bánh mì", "--site", str(site)]) == 0
    assert capsys.readouterr().out == "Không tìm thấy gì.\n"


def test_what_was_meant_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "đường lànng", "--site", str(site)]) == 0
    told = "Không tìm thấy gì.\nCó phải ý bạn là “đường làng”?\n"
    assert capsys.readouterr().out == told


def test_as_json_all_of_them(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(site, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found) == 30
    assert found[0] == {
        "url": "x/#0",
        "title": "Việc 0",
        "excerpt": "dọn đường làng",
        "kind": "dieu-khoan",
        "body": "xa-mau",
        "year": 2025,
        "score": 2056,
        "marks": [[4, 14]],
    }


def test_any_words_can_be_asked(site: Path) -> None:
    for query in ("", "\0", "\ud800", "'); throw 1; (\"", "\\", "\u2028", "a" * 10_000):
        assert main(["search", query, "--site", str(site)]) == 0


CHUNK = "tu-0.*.js"
DAMAGED = {
    "no file": (CATALOGUE, None, "không có tệp"),
    "empty": (CATALOGUE, b"", "hỏng"),
    "cut": (CATALOGUE, b'thidua.add("muc-luc",{"first":[', "hỏng"),
    "no json": (CATALOGUE, b'thidua.add("muc-luc",{a:1});', "mục lục tìm kiếm hỏng: SyntaxError"),
    "no utf-8": (CATALOGUE, b'thidua.add("muc-luc","\xff");', "không phải UTF-8"),
    "no catalogue": (CATALOGUE, b'thidua.add("muc-luc",null);', "hỏng: TypeError"),
    "a list": (CATALOGUE, b'thidua.add("muc-luc",[]);', "hỏng: TypeError"),
    "other script": (CATALOGUE, b"while (true) {}", "hỏng"),
    "deep": (CATALOGUE, b'thidua.add("muc-luc",' + b"[" * 1_000_000 + b");", "hỏng"),
    "no chunk": (CHUNK, None, "không có tệp"),
    "chunk without json": (CHUNK, b'thidua.add("tu-0",x);', "hỏng: SyntaxError"),
    "chunk of numbers": (CHUNK, b'thidua.add("tu-0",{"words":{"duong":{"duong":7},"lang":{"lang":7}}});', "hỏng: TypeError"),
    "texts of numbers": ("lo-0.*.js", b'thidua.add("lo-0",[[1,2,3,4,5]]);', "hỏng: TypeError"),
    "no texts": ("lo-0.*.js", b'thidua.add("lo-0",[]);', "hỏng: TypeError"),
    "half a letter": ("lo-0.*.js", b'thidua.add("lo-0",' + json.dumps([["\ud800", "", "", "", ""]] * 16).encode() + b");", "hỏng"),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_index_is_told(
    damage: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, content, told = DAMAGED[damage]
    (path,) = (site / "tim-kiem").glob(name)
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert search(site) == 2
    error = capsys.readouterr().err
    assert error.startswith("thidua: ") and error.count("\n") == 1
    assert told in error and error.endswith("hãy dựng lại cổng: thidua build\n")


def changed(site: Path, **fields: object) -> None:
    path = site / "tim-kiem" / CATALOGUE
    text = path.read_text("utf-8")
    head, tail = text.index("{"), text.rindex("}") + 1
    catalogue = json.loads(text[head:tail]) | fields
    path.write_text(f"{text[:head]}{json.dumps(catalogue)}{text[tail:]}", "utf-8")


def test_a_catalogue_leads_to_no_other_file(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.parent / "x.js").write_text('thidua.add("tu-0",{});')
    changed(site, shards=["/../../../x"])
    assert search(site) == 2
    assert "tên tệp" in capsys.readouterr().err


def test_an_endless_catalogue_is_let_go(
    site: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed(site, runs=[[2**53], [0], [0], [2025], [0]])
    with monkeypatch.context() as few:
        few.setattr(search_engine, "SECONDS", 0.2)
        assert main(["search", "xã mẫu", "--site", str(site)]) == 2
        assert "tìm quá lâu" in capsys.readouterr().err
    monkeypatch.setattr(search_engine, "MEMORY", 4_000_000)
    assert main(["search", "xã mẫu", "--site", str(site)]) == 2
    assert "tốn quá nhiều bộ nhớ" in capsys.readouterr().err
