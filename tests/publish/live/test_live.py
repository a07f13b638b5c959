"""Whoever writes sees each save by itself, and what is wrong above the last good page."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.commune import build, commune, configuration
from thidua.publish.frame.policy import page_policy
from thidua.publish.live import live as module
from thidua.publish.live.live import Live, make_live
from thidua.publish.live.page import followed, trouble_page
from thidua.publish.live.server import open_server
from thidua.publish.live.watch import changes, state_of
from thidua.publish.portion.alone import build_alone

pytestmark = pytest.mark.slow

UNITS = "data/bodies/xa-mau/units.yml"
EDITS = int(os.environ.get("THIDUA_EDITS", "0"))


def host_build(
    root: Path, new: Path, *, has_pdf: bool, told: Mapping[str, str], is_quiet: bool
) -> int:
    return build(root / "mkdocs.yml", new, **told).returncode


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Live:
    monkeypatch.setattr(module, "host_build", host_build)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    commune(tmp_path / "root", [])
    configuration(tmp_path / "root")
    return make_live(tmp_path / "root")


@contextmanager
def served(live: Live) -> Iterator[str]:
    with open_server(live, "127.0.0.1", 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def read(address: str) -> str:
    try:
        with urlopen(address) as answer:
            return str(answer.read().decode())
    except HTTPError as wrong:
        return f"{wrong.code} {wrong.read().decode()}"


def files_in(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in found}


def picture(told: str) -> bytes:
    """A picture with words that a camera wrote into it."""
    words, out = PngInfo(), BytesIO()
    words.add_itxt("Comment", told)
    Image.new("RGB", (2, 2)).save(out, "PNG", pnginfo=words)
    assert told.encode() in out.getvalue()
    return out.getvalue()


def append(root: Path, name: str, words: str) -> None:
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(words)


def plain(html: str) -> str:
    """A page as it is published."""
    html = re.sub(r'<link rel="stylesheet" href="/\.xem/.*\n.*</script>\n', "", html)
    return html.replace("; script-src 'self'; connect-src 'self'", "")


def test_a_save_shows_and_a_fault_leaves_the_page(live: Live) -> None:
    live.rebuild()
    with served(live) as site:
        page = f"{site}/xa-mau/don-vi/thon-bac/"
        first = read(page)
        assert plain(first) == (
            live.site / "xa-mau/don-vi/thon-bac/index.html"
        ).read_text("utf-8")
        state = read(f"{site}/.xem/tin?")
        text = (live.root / UNITS).read_text("utf-8")
        (live.root / UNITS).write_text(
            text.replace("Thôn Bắc", "Thôn Bắc Mới"), "utf-8"
        )
        live.rebuild()
        assert read(f"{site}/.xem/tin?{state}") != state
        assert "Thôn Bắc Mới" in read(page)
        append(live.root, UNITS, "sai: [\n")
        live.rebuild()
        shown = read(page)
        assert "Thôn Bắc Mới" in shown
        assert 'role="alert"' in shown and f"{UNITS}:" in shown
        assert read(f"{site}/khong-co/").startswith("404 ")
        (live.root / UNITS).write_text(text, "utf-8")
        live.rebuild()
        assert 'role="alert"' not in read(page)
        assert "Thôn Bắc Mới" not in read(page)
        assert ".xem" not in (live.site / "index.html").read_text("utf-8")


def test_words_show_without_the_host(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.rebuild()
    monkeypatch.setattr(module, "host_build", None)
    append(live.root, "content/gioi-thieu.md", "\nLời mới **đậm**.\n")
    (live.root / "content/them.md").write_text(
        "# Trang thêm\n\nXem [giới thiệu](gioi-thieu.md).\n", "utf-8"
    )
    live.rebuild()
    assert live.troubles == ()
    assert "Lời mới <strong>đậm</strong>." in (
        live.site / "gioi-thieu/index.html"
    ).read_text("utf-8")
    assert 'href="../gioi-thieu/"' in (live.site / "them/index.html").read_text("utf-8")


def test_a_dead_link_is_told(live: Live) -> None:
    live.rebuild()
    append(
        live.root,
        "content/xa-mau/ke-hoach/2025/duong-sach.md",
        "\nXem [đây](/khong-co/).\n",
    )
    live.rebuild()
    assert ["lien-ket-hong" in trouble for trouble in live.troubles] == [True]


def test_the_first_build_may_fail(live: Live) -> None:
    append(live.root, UNITS, "sai: [\n")
    live.rebuild()
    with served(live) as site:
        assert UNITS in read(site) and "Chưa dựng được cổng" in read(site)
        text = (live.root / UNITS).read_text("utf-8").replace("sai: [\n", "")
        (live.root / UNITS).write_text(text, "utf-8")
        live.rebuild()
        assert "Thôn Bắc" in read(f"{site}/xa-mau/don-vi/thon-bac/")


def test_both_trees_follow(
    live: Live, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each edit the site is that of a build from the start, whatever stood in its tree before."""
    root = live.root
    text = (root / UNITS).read_text("utf-8")
    live.rebuild()
    monkeypatch.setattr(module, "host_build", None)
    (root / "content/them.md").write_text("# Trang thêm\n", "utf-8")
    (root / "content/giay.pdf").write_bytes(b"%PDF-1.4 \n%%EOF\n")
    (root / "content/anh.png").write_bytes(picture("nhà số 5"))
    live.rebuild()
    append(root, "content/gioi-thieu.md", "\nLời mới.\n")
    (root / "content/giay.pdf").unlink()
    live.rebuild()
    (root / UNITS).write_text(text.replace("Thôn Bắc", "Thôn Bắc Mới"), "utf-8")
    (root / "content/them.md").unlink()
    live.rebuild()
    append(root, UNITS, "sai: [\n")
    live.rebuild()
    assert live.troubles and live.trees.spare
    (root / UNITS).write_text(text, "utf-8")
    for number in range(3):
        append(root, "content/gioi-thieu.md", f"\nLời thứ {number}.\n")
        live.rebuild()
        assert not live.troubles
    assert build(root / "mkdocs.yml", tmp_path / "site").returncode == 0
    assert files_in(live.site) == files_in(tmp_path / "site")
    assert "nhà số 5".encode() not in (live.site / "anh.png").read_bytes()


def test_a_save_that_is_taken_back_during_a_build_leaves_nothing(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The keys of the build are those of the words before and after, its pages those in between."""
    live.rebuild()
    text = (live.root / UNITS).read_text("utf-8")
    page = live.site / "xa-mau/don-vi/thon-bac/index.html"

    def save(name: str) -> None:
        (live.root / UNITS).write_text(text.replace("Thôn Bắc", name), "utf-8")

    def between(*told: Any) -> Any:
        save("Thôn Lạ")
        done = build_alone(*told)
        save("Thôn Bắc Mới")
        return done

    save("Thôn Bắc Mới")
    with monkeypatch.context() as patch:
        patch.setattr(module, "build_alone", between)
        live.rebuild()
    assert "Thôn Lạ" in page.read_text("utf-8")
    live.rebuild()
    assert "Thôn Bắc Mới" in page.read_text("utf-8")
    assert make_live(live.root).begin()
    assert "Thôn Bắc Mới" in page.read_text("utf-8")


def test_a_site_that_somebody_deletes_comes_back(live: Live) -> None:
    live.rebuild()
    append(live.root, UNITS, "# một\n")
    live.rebuild()
    shutil.rmtree(live.site.parent)
    for number in range(2):  # the first save may meet what is gone
        append(live.root, "content/gioi-thieu.md", f"\nLời thứ {number}.\n")
        live.rebuild()
    assert live.troubles == ()
    assert "Lời thứ 1." in (live.site / "gioi-thieu/index.html").read_text("utf-8")
    assert (live.site / "xa-mau/don-vi/thon-bac/index.html").is_file()


def test_it_never_hangs(live: Live) -> None:
    """Edits one after another, wrong ones among them: each is answered."""
    Thread(target=live.follow, args=[live.begin()], daemon=True).start()
    text = (live.root / UNITS).read_text("utf-8")
    for number in range(EDITS or 6):
        state, is_wrong = live.state, number % 3 == 2
        (live.root / UNITS).write_text(
            f"{text}# {number}\n" + "sai: [\n" * is_wrong, "utf-8"
        )
        assert live.wait(state, 60) != state
        assert bool(live.troubles) is is_wrong


def test_what_is_watched(tmp_path: Path) -> None:
    commune(tmp_path, [])
    seen = state_of(tmp_path)
    found = changes(tmp_path, seen)
    (tmp_path / "content/moi.md").write_text("# Mới\n", "utf-8")
    first = next(found)
    (tmp_path / "content/moi.md").unlink()
    assert next(found) == seen != first


@pytest.mark.parametrize("has_script", [True, False])
def test_only_what_follows_is_let_in(has_script: bool) -> None:
    policy = page_policy(has_script=has_script).replace("'", "&#39;")
    html = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}"></head><body id="a">'
    shown = followed(html, '1"', ["<b>"])
    told = re.findall(r'content="([^"]*)"', shown)[0].replace("&#39;", "'").split("; ")
    assert set(told) - set(page_policy().split("; ")) == {
        "script-src 'self'",
        "connect-src 'self'",
    }
    assert 'data-state="1&quot;"' in shown and "<pre>&lt;b&gt;</pre>" in shown
    assert followed(trouble_page(), "1", []).count("/.xem/") == 2


UNSOUND = {
    "bytes": ("content/gioi-thieu.md", b"# M\xff\xfe\n", "sai-bang-ma"),
    "head": ("content/moi.md", b"---\na: [\n---\n# X\n", "yaml-cu-phap"),
    "definitions": ("content/moi.md", b"# X\n\n" + b"T\n: n\n" * 600, "loi-qua-nang"),
    "brackets": ("content/moi.md", b"# X\n\n" + b"[" * 6000, "loi-qua-nang"),
    "settings": ("mkdocs.yml", b"a: [\n", "yaml-cu-phap"),
    "settings of bytes": ("mkdocs.yml", b"\xff: 1\n", "sai-bang-ma"),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_words_that_nobody_can_convert_are_told(name: str, live: Live) -> None:
    """The converter is never given them, and the next save mends it."""
    live.rebuild()
    file, content, rule = UNSOUND[name]
    before = (live.root / file).read_bytes() if (live.root / file).exists() else None
    (live.root / file).write_bytes(content)
    live.rebuild()
    assert [(f"{file}:" in t, f"(mã: {rule})" in t) for t in live.troubles] == [
        (True, True)
    ]
    if before is None:
        (live.root / file).unlink()
    else:
        (live.root / file).write_bytes(before)
    live.rebuild()
    assert live.troubles == ()


@pytest.mark.parametrize(
    ("wrong", "asked"), [("", [True, False]), ("sai: [\n", [True])]
)
def test_a_host_that_gives_nothing_says_why_where_nobody_else_can(
    wrong: str, asked: list[bool], live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once quietly: what is wrong with data and words is told in better words."""
    called: list[bool] = []

    def failing(
        root: Path, new: Path, *, has_pdf: bool, told: Mapping[str, str], is_quiet: bool
    ) -> int:
        """Strict as it is, the host tells of a warning when all has been made."""
        called.append(is_quiet)
        return host_build(root, new, has_pdf=has_pdf, told=told, is_quiet=is_quiet) or 1

    monkeypatch.setattr(module, "host_build", failing)
    append(live.root, UNITS, wrong)
    live.rebuild()
    assert called == asked
    assert [UNITS in t if wrong else "cửa sổ lệnh" in t for t in live.troubles] == [
        True
    ]
