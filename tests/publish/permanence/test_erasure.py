"""Whoever asked not to be named: no byte of them in the site, in the ledger, in the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import SITE, TODAY, build, commune, configuration
from thidua.__main__ import main
from thidua.model.problem import errors
from thidua.publish.load import load_portal

pytestmark = pytest.mark.slow

NAME, SLUG = "Trần Thị Ví Dụ", "tran-thi-vi-du"
STORY = f"content/xa-mau/dien-hinh/2024/ba-{SLUG}.md"
AWARDS = "data/bodies/xa-mau/2024/duong-sach/awards.yml"
LEDGER = "data/ledger.yml"
ADDRESS = f"xa-mau/dien-hinh/2024/ba-{SLUG}/"


def story(extra: str = "") -> str:
    """The story of a woman who does not exist, with a picture."""
    text = (SITE / "content/xa-mau/dien-hinh/2024/to-quet-duong.md").read_text("utf-8")
    for old, new in (
        (
            "title: Tổ quét đường Thôn Đoài\nkind: collective",
            f"title: Bà {NAME}\nkind: individual\n{extra}",
        ),
        ("Mười hai người quét", f"Bà {NAME} quét"),
        ("file: to-quet-duong.png", f"file: {SLUG}.png"),
        (
            "recognised: {by: Chủ tịch UBND xã Mẫu, on: 10/01/2025, decision: 07-qd-ubnd-2025}\nstatus: recognised",
            "status: proposed",
        ),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny commune with her story, its ledger and log written."""
    root = commune(tmp_path, [{"file": STORY, "write": story()}])
    picture = root / "content/xa-mau/dien-hinh/2024/to-quet-duong.png"
    picture.with_name(f"{SLUG}.png").write_bytes(picture.read_bytes())
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", TODAY.isoformat())
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger", "--open-log"]) == 0
    configuration(root)
    return root


def telling(folder: Path) -> list[str]:
    """The files that tell of her: by name, by address, by picture."""
    words = (NAME.encode(), SLUG.encode())
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and (
            SLUG in path.as_posix() or any(word in path.read_bytes() for word in words)
        )
    )


def built(root: Path, folder: Path) -> Path:
    done = build(root / "mkdocs.yml", folder)
    assert done.returncode == 0, done.stderr
    return folder


def flag_candidate(root: Path, way: str = "anonymous: true\n") -> None:
    """The same for the award that she was given."""
    awards = (root / AWARDS).read_text("utf-8")
    flagged = awards.replace("direct: true}", f"direct: true, {way.strip()}}}", 1)
    assert flagged != awards
    (root / AWARDS).write_text(flagged, "utf-8")


@pytest.mark.parametrize(
    "way", ["anonymous: true\n", "consent: {on: 01/3/2024, withdrawn_on: 01/6/2025, ref: Giấy 01}\n"]
)  # fmt: skip
def test_nothing_is_left(
    way: str, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = built(root, tmp_path_factory.mktemp("before"))
    assert f"{ADDRESS}index.html" in telling(before)
    ranks = (before / "xa-mau/xep-hang/2024/duong-sach/index.html").read_text("utf-8")
    (root / STORY).write_text(story(way), "utf-8")
    flag_candidate(root, way)
    assert f"{SLUG}" in (root / LEDGER).read_text("utf-8")
    assert build(root / "mkdocs.yml", tmp_path_factory.mktemp("no")).returncode != 0
    assert main(["ledger", "--update"]) == 0
    assert SLUG not in (root / LEDGER).read_text("utf-8")
    assert NAME not in (root / LEDGER).read_text("utf-8")
    after = built(root, tmp_path_factory.mktemp("after"))
    assert telling(after) == []
    result = (after / "xa-mau/ket-qua/2024/duong-sach/index.html").read_text("utf-8")
    assert "Một cá nhân (không nêu tên theo yêu cầu)" in result
    assert (after / "xa-mau/xep-hang/2024/duong-sach/index.html").read_text(
        "utf-8"
    ) == ranks


def test_the_address_does_not_come_back(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / STORY).write_text(story("anonymous: true\n"), "utf-8")
    flag_candidate(root)
    assert main(["ledger", "--update"]) == 0
    (root / STORY).write_text(story().replace(NAME, "Lê Thị Khác"), "utf-8")
    capsys.readouterr()
    assert main(["check"]) == 1
    assert "địa chỉ này đã xóa theo yêu cầu của một người" in capsys.readouterr().out


def test_a_name_that_stands_elsewhere_is_told(root: Path) -> None:
    (root / STORY).write_text(story("anonymous: true\n"), "utf-8")
    flag_candidate(root)
    about = root / "content/gioi-thieu.md"
    about.write_text(f"{about.read_text('utf-8')}\nCảm ơn bà {NAME}.\n", "utf-8")
    told = {p.rule: str(p.place) for p in errors(load_portal(root, TODAY)[1])}
    assert told == {"ten-nguoi-an-danh": "content/gioi-thieu.md:5:11"}


def test_a_new_address_with_a_name_is_told(tmp_path: Path) -> None:
    root = commune(tmp_path, [{"file": STORY, "write": story()}])
    picture = root / "content/xa-mau/dien-hinh/2024/to-quet-duong.png"
    picture.with_name(f"{SLUG}.png").write_bytes(picture.read_bytes())
    told = [p.rule for p in load_portal(root, TODAY)[1] if p.place.file == STORY]
    assert told == ["dia-chi-co-ten"]
