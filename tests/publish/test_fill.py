"""A folder filled file by file: order, room, and whatever stood where a file goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.conftest import Mount
from tests.publish.test_swap import read, tree
from thidua.publish.fill import fill
from thidua.publish.refusal import Refused


def test_pages_come_after_what_they_need_and_the_first_page_last(
    tmp_path: Path,
) -> None:
    new, target = tree(tmp_path / "new", index="1", a__index="1"), tmp_path / "site"
    target.mkdir()
    for name in ("_headers", "z.css", "404.html"):
        (new / name).write_text("1", "utf-8")
    fill(new, target)
    names = sorted(read(target), key=lambda name: (target / name).stat().st_ctime_ns)
    assert names == ["_headers", "z.css", "404.html", "a/index.html", "index.html"]


def test_whatever_stands_in_the_way_goes_and_is_not_followed(tmp_path: Path) -> None:
    new = tree(tmp_path / "new", index="1", a__b="1", c="1", d="1")
    target, other = tmp_path / "site", tree(tmp_path / "khac", b="của người khác")
    tree(target / "c.html", trong="cũ")
    (target / "a").symlink_to(other)
    (target / "d.html").symlink_to(other / "b.html")
    (target / "e").symlink_to(other)
    fill(new, target)
    assert read(target) == read(new)
    assert not (target / "e").is_symlink()
    assert read(other) == {"b.html": "của người khác"}


def test_what_is_the_servers_or_the_disks_stays(tmp_path: Path) -> None:
    new, target = tree(tmp_path / "new", index="1"), tree(tmp_path / "site", cu="0")
    tree(target / "lost+found", a="a")
    tree(target / ".well-known", a="a")
    (target / ".dang-ghi.moi-").write_text("dở", "utf-8")
    fill(new, target)
    assert read(target) == {
        ".well-known/a.html": "a",
        "index.html": "1",
        "lost+found/a.html": "a",
    }


def test_a_disk_without_room_is_left_as_it_was(mount: Mount, tmp_path: Path) -> None:
    new, target = tree(tmp_path / "new", a="x" * 900_000, index="1"), tmp_path / "site"
    mount(target, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    tree(target, a="y" * 900_000, index="0")
    before = read(target)
    with pytest.raises(Refused, match=r"site: ổ đĩa đã đầy, cần 900000 byte mà còn"):
        fill(new, target)
    assert read(target) == before


def test_what_fails_in_the_midst_leaves_no_half_file(
    mount: Mount, tmp_path: Path
) -> None:
    """A disk that says it has room and then has no more names for files."""
    new, target = tree(tmp_path / "new", **dict.fromkeys("abcdefgh", "1")), tmp_path / "site"  # fmt: skip
    mount(target, "-t", "tmpfs", "-o", "nr_inodes=5", "tmpfs")
    with pytest.raises(OSError, match="No space left"):
        fill(new, target)
    assert set(read(target).values()) == {"1"}
