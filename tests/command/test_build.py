"""`thidua build`: a whole site in its place, or the old one and words that say why."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.commune import ROOT, commune, configuration
from tests.publish.conftest import Mount, immutable, mount
from thidua.__main__ import main
from thidua.address.file import LOG
from thidua.command import build as module
from thidua.derive.proof.chain import appended
from thidua.export.data_files import log_file
from thidua.publish.swap.lock import locked

pytestmark = pytest.mark.slow

__all__ = ["immutable", "mount"]

WRONG_DATA = {
    "file": "data/bodies/xa-mau/body.yml",
    "replace": ["kind: commune", "kind: xa"],
}
WRONG_LINK = {"file": "content/gioi-thieu.md", "append": "\n[x](/khong-co/)\n"}


def project(folder: Path, *changes: dict[str, object]) -> Path:
    """The tiny commune, with an old site."""
    root = commune(folder / "root", list(changes))
    configuration(root)
    old(root / "site")
    return root


def old(site: Path) -> Path:
    site.mkdir(exist_ok=True)
    (site / "index.html").write_text("cũ", "utf-8")
    return site


def start(root: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "thidua", "build", *words],
        cwd=root,
        env={**os.environ, "THIDUA_AS_OF": "2025-06-15", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def build(root: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    with start(root, *words, **environment) as process:
        out, told = process.communicate()
    assert "Traceback" not in told + out
    return process.returncode, out, told


def refused(root: Path, *words: str) -> tuple[int, str]:
    """What a build says that never begins: no process of its own is needed."""
    with contextlib.chdir(root), contextlib.redirect_stderr(io.StringIO()) as told:
        try:
            code = main(["build", *words])
        except SystemExit as ended:
            code = int(str(ended.code))
    return code, told.getvalue()


def is_old(site: Path) -> bool:
    names = [path.name for path in site.iterdir()]
    return names == ["index.html"] and (site / names[0]).read_text("utf-8") == "cũ"


def is_new(site: Path) -> bool:
    names = ("404.html", "_headers", "tim-kiem/muc-luc.js", "index.html")
    return all((site / name).is_file() for name in names) and not is_old(site)


def hidden(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name.startswith(".site")}


def test_a_site_is_built_from_anywhere_in_the_project(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert build(root / "data")[:2] == (0, "Cổng đã dựng ở ../site/index.html\n")
    assert is_new(root / "site")
    assert hidden(root) == set()


@pytest.mark.slow
def test_a_site_is_built_where_it_is_asked_to(tmp_path: Path) -> None:
    root = project(tmp_path)
    told = build(root, "--to", "noi/khac", THIDUA_PDF="1")
    assert told[:2] == (0, "Cổng đã dựng ở noi/khac/index.html\n")
    assert is_new(root / "noi/khac")
    assert hidden(root) == set()


@pytest.mark.slow
@pytest.mark.parametrize("change", [WRONG_DATA, WRONG_LINK], ids=["data", "link"])
def test_a_fault_leaves_the_old_site_alone(
    change: dict[str, object], tmp_path: Path
) -> None:
    root = project(tmp_path, change)
    code, _, told = build(root)
    assert code == 1
    assert told.endswith(f"thidua: không dựng được, cổng cũ ở {root}/site còn nguyên\n")
    assert is_old(root / "site")
    assert hidden(root) == set()


@pytest.mark.slow
@pytest.mark.parametrize("is_sound", [True, False])
def test_a_log_that_stands_is_not_lost(is_sound: bool, tmp_path: Path) -> None:
    """A ledger that was deleted takes no log away; a file that is no log guards nothing."""
    root = project(tmp_path)
    log = appended((), on=date(2025, 6, 1), what="opened", state="0")
    kept = log_file(log) if is_sound else b"{"
    assert build(root)[0] == 0
    (root / "site" / LOG).write_bytes(kept)
    code, _, told = build(root)
    assert code == int(is_sound)
    words = "thidua: nhật ký công bố bị cắt: bản trước có 1 dòng, nay còn 0. Sổ data/ledger.yml đã mất"
    assert (words in told) is is_sound
    assert (root / "site" / LOG).exists() is is_sound


def test_wrong_use_is_2(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == 2
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").touch()
    told = refused(tmp_path)
    assert told == (2, f"thidua: không thấy mkdocs.yml ở {tmp_path}\n")
    assert refused(ROOT, "--tới", "x")[0] == 2


def test_a_place_that_is_not_for_sites_is_3(tmp_path: Path) -> None:
    root = project(tmp_path)
    told = f"thidua: {root}/data: nằm trong “data” của dự án này, không đặt cổng vào đó; chọn thư mục khác bằng --to\n"
    assert refused(root, "--to", "data") == (3, told)


def test_a_second_build_at_once_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    with locked(root / "site"):
        told = refused(root)
    who = f"một lần dựng khác (tiến trình {os.getpid()}) đang ghi vào {root}/site"
    assert told == (3, f"thidua: {who}; chờ nó xong rồi dựng lại\n")
    assert is_old(root / "site")


@pytest.mark.slow
def test_a_link_is_followed(tmp_path: Path) -> None:
    root, www = project(tmp_path), tmp_path / "www"
    (root / "site").rename(www)
    (root / "site").symlink_to(www)
    assert build(root)[0] == 0
    assert (root / "site").is_symlink()
    assert is_new(www)


@pytest.mark.slow
def test_a_mount_is_filled(mount: Mount, tmp_path: Path) -> None:
    root, www = project(tmp_path), old(tmp_path / "www")
    mount(root / "site", "--bind", www)
    assert build(root)[0] == 0
    assert is_new(www)
    assert not (www / "site").exists()


@pytest.mark.slow
def test_what_nobody_may_write_is_refused(
    immutable: Callable[[Path], None], mount: Mount, tmp_path: Path
) -> None:
    root = project(tmp_path)
    immutable(root / "site")
    reading = "chỉ đọc; mở quyền ghi (chmod u+w, chattr -i, gắn lại ổ ở chế độ ghi), hoặc chọn thư mục khác bằng --to"
    assert build(root) == (3, "", f"thidua: {root}/site: {reading}\n")
    assert is_old(root / "site")
    disk = tmp_path / "dia"
    mount(disk, "-t", "tmpfs", "-o", "ro", "tmpfs")
    assert build(root, "--to", str(disk)) == (3, "", f"thidua: {disk}: {reading}\n")
    code, _, told = build(root, "--to", str(disk / "site"))
    assert (code, told) == (
        3,
        f"thidua: {disk}/.site.khoa: ổ đĩa chỉ đọc; gắn lại ổ ở chế độ ghi, hoặc chọn thư mục khác bằng --to\n",
    )


@pytest.mark.slow
def test_a_full_disk_is_told(mount: Mount, tmp_path: Path) -> None:
    root, disk = project(tmp_path), tmp_path / "dia"
    mount(disk, "-t", "tmpfs", "-o", "size=100k", "tmpfs")
    old(disk / "site")
    code, out, told = build(root, "--to", str(disk / "site"))
    assert (code, out) == (3, "")
    assert "ổ đĩa đã đầy; xóa bớt tệp trên ổ ấy rồi dựng lại" in told
    assert told.endswith(f"cổng cũ ở {disk}/site còn nguyên\n")
    assert is_old(disk / "site")
    assert hidden(disk) == set()


@pytest.mark.slow
def test_a_build_that_is_asked_to_end_clears_away(tmp_path: Path) -> None:
    root = project(tmp_path)
    for number, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
        with start(root) as process:
            while not list(root.glob(".site.moi-*/moi/*")):
                time.sleep(0.01)
            process.send_signal(number)
            assert "Traceback" not in process.communicate()[1]
        assert process.returncode == code
        assert hidden(root) == set()
        assert is_old(root / "site")


@pytest.mark.pdf
def test_pdfs_stand_in_the_new_site(tmp_path: Path) -> None:
    root = project(tmp_path)
    code, _, told = build(root, "--pdf")
    assert code == 0, told
    page = next((root / "site").glob("*/ke-hoach/2*/*/index.html"))
    name = f"{page.parent.name}.pdf"
    assert name in page.read_text("utf-8")
    assert (page.parent / name).read_bytes().startswith(b"%PDF")


@pytest.mark.slow
def test_nothing_is_built_where_nothing_changed(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert build(root)[:2] == (0, "Cổng đã dựng ở site/index.html\n")
    tree = (root / "site").stat().st_ino
    assert build(root)[:2] == (0, "Không có gì đổi; cổng vẫn ở site/index.html\n")
    assert (root / "site").stat().st_ino == tree

    (root / "site/index.html").write_text("ai đó sửa", "utf-8")
    assert build(root)[:2] == (0, "Cổng đã dựng ở site/index.html\n")
    assert is_new(root / "site")


def test_a_save_that_is_taken_back_during_a_build_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The keys of the build are those of the words before and after, its pages those in between."""
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    root = project(tmp_path)
    units = root / "data/bodies/xa-mau/units.yml"
    text, make = units.read_text("utf-8"), module._make
    page = root / "site/xa-mau/don-vi/thon-bac/index.html"

    def between(*told: Any) -> int:
        units.write_text(text.replace("Thôn Bắc", "Thôn Lạ"), "utf-8")
        code = make(*told)
        units.write_text(text, "utf-8")
        return code

    monkeypatch.chdir(root)
    with monkeypatch.context() as patch:
        patch.setattr(module, "_make", between)
        assert main(["build"]) == 0
    assert "Thôn Lạ" in page.read_text("utf-8")
    assert main(["build"]) == 0
    assert "Thôn Lạ" not in page.read_text("utf-8")


def test_what_stands_where_builds_leave_their_records_is_told(tmp_path: Path) -> None:
    """It is nobody's but the user's: the build stands, and so does the file."""
    root = project(tmp_path)
    place = root / ".cache/dung"
    place.parent.mkdir(exist_ok=True)
    place.write_text("ai đó ghi", "utf-8")
    code, out, told = build(root)
    assert (code, out) == (0, "Cổng đã dựng ở site/index.html\n")
    line = "thidua: lưu ý: .cache/dung không phải thư mục, nên lần dựng sau phải làm lại từ đầu: xóa hay đổi tên tệp ấy\n"
    assert told.endswith(line)
    assert place.read_text("utf-8") == "ai đó ghi"

    place.unlink()
    assert "lưu ý" not in build(root)[2]
    assert build(root)[1] == "Không có gì đổi; cổng vẫn ở site/index.html\n"
