"""`thidua new`: what it makes is valid and builds at once; what is there is never touched."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commune import ROOT
from thidua.__main__ import main

pytestmark = pytest.mark.slow

DAY = "2026-11-26"
KEY = "xa-thu/2026/thu-nghiem"
BEGUN = "  → viết nội dung thật, hoặc bỏ mục ấy, trước khi đăng (mã: cho-dang-soan)"
STEPS = [
    ["xa", "xa-thu", "--name", "Xã Thử", "--province", "tỉnh Mẫu", "--yes"],
    ["phong-trao", KEY, "--title", "Thi đua: “thử” #1", "--yes"],
    ["ket-qua", KEY, "--yes"],
    ["dien-hinh", "xa-thu/2026/mo-hinh", "--title", "Mô hình", "--yes"],
]


_OVER_NOTHING = re.compile(r"</h2>\s*<(?:h2|/main|/article)\b")
"""A heading with nothing below it: a page says what is not there."""


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new portal, in which commands run."""
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    monkeypatch.chdir(tmp_path)
    name = ["--name", "Cổng thi đua xã Thử"]
    assert main(["new", "portal", "cong", *name, "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    return tmp_path / "cong"


def answered(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{a}\n" for a in answers)))


def text(portal: Path, name: str) -> str:
    return (portal / name).read_text("utf-8")


def test_each_step_leaves_a_portal_without_problems(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for step in [[], *STEPS]:
        if step:
            assert main(["new", *step]) == 0
        capsys.readouterr()
        assert main(["check"]) == 0
        told = capsys.readouterr().out.splitlines()
        assert [line for line in told if "lưu ý: " in line] == told[::2]
        assert {line for line in told if line not in told[::2]} <= {BEGUN}


@pytest.mark.parametrize("steps", range(len(STEPS) + 1))
def test_each_step_builds_at_once(
    portal: Path, steps: int, capfd: pytest.CaptureFixture[str]
) -> None:
    for step in STEPS[:steps]:
        assert main(["new", *step]) == 0
    assert main(["build"]) == 0
    assert "WARNING" not in capfd.readouterr().err
    pages = {p: p.read_text("utf-8") for p in (portal / "site").rglob("*.html")}
    assert portal / "site/index.html" in pages
    assert [p for p, html in pages.items() if _OVER_NOTHING.search(html)] == []


def test_settings_are_those_of_this_repository(portal: Path) -> None:
    class Loader(yaml.SafeLoader):
        """Reads `!ENV` as what it is, a list."""

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node))  # type: ignore[arg-type]  # it is a sequence

    def settings(root: Path) -> dict[str, Any]:
        told: dict[str, Any] = yaml.load(text(root, "mkdocs.yml"), Loader)
        return told

    assert settings(portal) == {
        **settings(ROOT),
        "site_name": "Cổng thi đua xã Thử",
    }


def test_lines_end_as_their_readers_need(portal: Path) -> None:
    for step in STEPS:
        assert main(["new", *step]) == 0
    written = [path for path in portal.rglob("*") if path.is_file()]
    crlf = {path.name for path in written if b"\r" in path.read_bytes()}
    assert crlf == {"dung-cong.bat"}


def test_no_sheet_is_made_for_a_unit_that_ended(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *STEPS[0], "--units", "Thôn Đông; Thôn Đoài"]) == 0
    assert main(["new", *STEPS[1]]) == 0
    (units,) = portal.glob("data/bodies/*/units.yml")
    first = next(iter(yaml.safe_load(units.read_text("utf-8"))["units"]))
    old = f"  {first}: {{"
    assert old in units.read_text("utf-8")
    ended = units.read_text("utf-8").replace(old, f"{old}active_to: 31/01/2026, ")
    units.write_text(ended, "utf-8")
    capsys.readouterr()
    assert main(["new", *STEPS[2]]) == 0
    assert f"đã thôi hoạt động: {first}\n" in capsys.readouterr().out
    assert not list(portal.rglob(f"scores/{first}.yml"))
    assert list(portal.rglob("scores/*.yml"))


def test_files_say_which_schema_they_keep(portal: Path) -> None:
    for step in STEPS:
        assert main(["new", *step]) == 0
    for path in portal.glob("data/**/*.yml"):
        line = path.read_text("utf-8").splitlines()[0]
        told = line.removeprefix("# yaml-language-server: $schema=")
        assert told != line
        assert (path.parent / told).is_file()


def test_what_is_missing_is_asked(
    portal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(monkeypatch, "Phường Bắc Sơn", "Thanh Hóa", "", "Tổ dân phố 1; Trường A")
    capsys.readouterr()
    assert main(["new", "xa"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Tên xã, phường, cụm hay cơ quan khác (ví dụ: Xã Hà Trung): Tỉnh, thành phố (ví dụ: Thanh Hóa): Loại: xã, phường, đặc khu, cụm thi đua hay cơ quan khác [phường]: Các đơn vị, cách nhau bằng dấu chấm phẩy [Văn phòng HĐND và UBND]: đã tạo      data/bodies/phuong-bac-son/body.yml",
        "đã tạo      data/bodies/phuong-bac-son/units.yml",
        "đã ghi      data/portal.yml: bodies có thêm phuong-bac-son",
        "Gõ tiếp: thidua new phong-trao phuong-bac-son/2026/thi-dua-thon",
    ]
    assert text(portal, "data/bodies/phuong-bac-son/units.yml").endswith(
        'units:\n  to-dan-pho-1: {name: "Tổ dân phố 1", kind: tổ dân phố}\n  truong-a: {name: "Trường A", kind: trường}\n'
    )
    answered(monkeypatch, "", "  ", "Thi đua cao điểm", "", "cao điểm")
    assert main(["new", "phong-trao"]) == 0
    told = text(portal, "data/bodies/phuong-bac-son/2026/thi-dua-cao-diem/campaign.yml")
    assert "\nkind: đợt cao điểm\n" in told
    capsys.readouterr()
    answered(monkeypatch, "")
    assert main(["new", "ket-qua"]) == 0
    key = "phuong-bac-son/2026/thi-dua-cao-diem"
    assert capsys.readouterr().out.startswith(f"Cơ quan/năm/mã [{key}]: đã tạo ")
    assert (portal / f"data/bodies/{key}/scores/to-dan-pho-1.yml").is_file()
    assert main(["check"]) == 0


def test_nothing_that_is_there_is_overwritten(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for step in STEPS:
        assert main(["new", *step]) == 0
    scoring = portal / f"data/bodies/{KEY}/scoring.yml"
    scoring.write_text(scoring.read_text("utf-8") + "# của tôi\n", "utf-8")
    units = portal / "data/bodies/xa-thu/units.yml"
    units.write_text(
        units.read_text("utf-8") + "  thon-a: {name: Thôn A, kind: thôn}\n", "utf-8"
    )
    before = {path: path.read_bytes() for path in portal.rglob("*") if path.is_file()}
    capsys.readouterr()
    assert main(["new", "ket-qua", KEY, "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        f"giữ nguyên  data/bodies/{KEY}/scoring.yml",
        f"giữ nguyên  data/bodies/{KEY}/scores/van-phong-hdnd-va-ubnd.yml",
        f"đã tạo      data/bodies/{KEY}/scores/thon-a.yml",
    ]
    assert {path: path.read_bytes() for path in before} == before
    for step in STEPS[:2]:
        assert main(["new", *step]) == 2
    assert main(["new", "portal", ".", "--name", "x", "--yes"]) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["portal", "moi", "--yes"], "chưa biết tên cổng; gõ thêm --name “Cổng thi đua xã Hà Trung”"),
        (["portal", "../cong", "--name", "x", "--yes"], "“../cong” đã có một cổng hay dự án; chọn thư mục khác"),
        (["portal", "mkdocs.yml", "--name", "x", "--yes"], "“mkdocs.yml” là tệp, không phải thư mục"),
        (["xa", "Xã Thử", "--name", "x", "--province", "y", "--yes"], "“Xã Thử” không dùng làm mã được: chữ thường không dấu, số, gạch nối, dài nhất 80 chữ; ví dụ xa-ha-trung"),
        (["xa", "con", "--name", "x", "--province", "y", "--yes"], "“con” không dùng làm mã được: chữ thường không dấu, số, gạch nối, dài nhất 80 chữ; ví dụ xa-ha-trung"),
        (["xa", "a", "--name", "x", "--province", "y", "--kind", "làng", "--yes"], "không có loại “làng”; chọn một trong: xã, phường, đặc khu, cụm thi đua, cơ quan khác"),
        (["phong-trao", "a/2026/b", "--title", "x", "--yes"], "chưa có data/bodies/a/body.yml; gõ trước: thidua new xa a"),
        (["phong-trao", "a/b", "--title", "x", "--yes"], "“a/b” không đủ cơ quan/năm/mã; viết như xa-thu/2026/thi-dua-thon"),
        (["phong-trao", "../2026/b", "--title", "x", "--yes"], "“../2026/b” không đủ cơ quan/năm/mã; viết như xa-thu/2026/thi-dua-thon"),
        (["ket-qua", "--yes"], "chưa biết cơ quan/năm/mã; gõ thêm “xa-thu/2026/thi-dua-thon”"),
        (["ket-qua", KEY, "--yes"], f"chưa có data/bodies/{KEY}/campaign.yml; gõ trước: thidua new phong-trao {KEY}"),
        (["xa", "a", "--name", "x"], "không có ai trả lời; gõ đủ các tùy chọn, thêm --yes để khỏi hỏi"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(
    words: list[str],
    told: str,
    portal: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answered(monkeypatch)
    before = sorted(portal.rglob("*"))
    assert main(["new", *words]) == 2
    assert capsys.readouterr().err.replace(os.sep, "/") == f"thidua: {told}\n"
    assert sorted(portal.rglob("*")) == before


def test_an_exemplar_needs_a_unit_of_its_body(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cluster = ["cum-thu", "--name", "Cụm thi đua số 1", "--province", "Mẫu"]
    assert main(["new", "xa", *cluster, "--yes"]) == 0
    assert "\nkind: cụm thi đua\n" in text(portal, "data/bodies/cum-thu/body.yml")
    capsys.readouterr()
    story = ["cum-thu/2026/a", "--title", "x", "--yes"]
    assert main(["new", "dien-hinh", *story]) == 2
    assert "chưa biết mã đơn vị nơi có điển hình" in capsys.readouterr().err
    assert main(["new", "dien-hinh", *story, "--unit", "thon-la"]) == 2
    assert "không có đơn vị “thon-la”" in capsys.readouterr().err


def test_a_portal_of_a_plan_that_cannot_be_read_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    Path("cu.doc").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    Path("khong-ten.txt").write_text("I. VIỆC\n1. Quét đường.\n", "utf-8")
    told = {
        "cu.doc": "lưu lại thành .docx",
        "khong-ten.txt": "tạo cổng không kèm --plan",
    }
    for name, words in told.items():
        assert main(["new", "portal", "cong", "--plan", name]) == 2
        assert words in capsys.readouterr().err
    assert not Path("cong").exists()


def test_what_editors_read_is_named_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "portal", "cong", "--name", "Cổng thử", "--yes"]) == 0
    number = len(list((tmp_path / "cong/data/schema").iterdir()))
    told = [x for x in capsys.readouterr().out.splitlines() if "schema" in x]
    assert told == [f"đã tạo      cong/data/schema/: {number} tệp cho trình soạn thảo"]


def test_the_home_of_one_commune_is_its_page(portal: Path) -> None:
    """Its name first, then the box of the search, then what it answers."""
    for step in STEPS[:2]:
        assert main(["new", *step]) == 0
    settings = text(portal, "data/portal.yml")
    assert "\n# home_body: xa-thu\n" in settings
    told = settings.replace("# home_body:", "home_body:")
    (portal / "data/portal.yml").write_text(told, "utf-8")
    assert main(["build"]) == 0
    home = text(portal, "site/index.html")
    places = [
        home.find(words)
        for words in (
            "<h1>",
            'class="search search--large"',
            'class="link-list"',
            "Thi đua: “thử” #1</a>",
        )
    ]
    assert -1 not in places and places == sorted(places)
    assert home.count("search--large") == 1


def test_a_file_in_another_encoding_is_told(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *STEPS[0]]) == 0
    units = portal / "data/bodies/xa-thu/units.yml"
    units.write_bytes(units.read_text("utf-8").encode("utf-16"))
    capsys.readouterr()
    assert main(["new", *STEPS[3]]) == 2
    told = capsys.readouterr().err
    assert (
        told
        == "thidua: data/bodies/xa-thu/units.yml không đọc được; sửa cho `thidua check` hết lỗi trước\n"
    )


def test_a_folder_that_may_not_be_written_is_told(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (portal / "data/bodies").write_text("một tệp đứng ở chỗ của thư mục", "utf-8")
    assert main(["new", *STEPS[0]]) == 2
    assert "/data/bodies/xa-thu/body.yml: " in capsys.readouterr().err


def test_no_sheet_is_made_for_a_unit_that_begins_later(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *STEPS[0], "--units", "Thôn Đông; Thôn Đoài"]) == 0
    assert main(["new", *STEPS[1]]) == 0
    (units,) = portal.glob("data/bodies/*/units.yml")
    first = next(iter(yaml.safe_load(units.read_text("utf-8"))["units"]))
    text, old = units.read_text("utf-8"), f"  {first}: {{"
    units.write_text(text.replace(old, f"{old}active_from: 01/7/2030, "), "utf-8")
    capsys.readouterr()
    assert main(["new", *STEPS[2]]) == 0
    assert f"chưa có: {first}\n" in capsys.readouterr().out
    assert not list(portal.rglob(f"scores/{first}.yml"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("unit: {}\n", ""),
        ("units:\n  thon-mot: {active_to: 30.6.2025}\n", "units.yml: không có ngày “30.6.2025”"),
    ],
)  # fmt: skip
def test_units_that_are_typed_wrong_are_told(
    portal: Path, capsys: pytest.CaptureFixture[str], typed: str, told: str
) -> None:
    assert main(["new", *STEPS[0]]) == 0
    assert main(["new", *STEPS[1]]) == 0
    (units,) = portal.glob("data/bodies/*/units.yml")
    units.write_text(typed, "utf-8")
    capsys.readouterr()
    assert main(["new", *STEPS[2]]) == (2 if told else 0)
    assert told in capsys.readouterr().err
