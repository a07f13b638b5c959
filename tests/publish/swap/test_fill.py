"""A folder filled file by file: order, room, and whatever stood where a file goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.publish.conftest import Mount
from tests.publish.swap.test_swap import read, tree
from thidua.publish.swap.fill import fill
from thidua.publish.swap.target import Refused


def test_pages_come_after_what_they_need_and_the_first_page_last(
    tmp_path: Path,
) -> None:
    new, target = tree(tmp_path / "new", index="1", xa__index="1"), tmp_path / "site"
    target.mkdir()
    for name in ("_headers", "0.css", "404.html"):
        (new / name).write_text("1", "utf-8")
    fill(new, target)
    names = sorted(read(target), key=lambda name: (target / name).stat().st_ctime_ns)
    assert names == ["_headers", "0.css", "404.html", "xa/index.html", "index.html"]


def test_whatever_stands_in_the_way_goes_and_is_not_followed(tmp_path: Path) -> None:
    new = tree(
        tmp_path / "new", index="1", a__b="1", c="1", d="1"
    )  # d is linked to its like
    target, other = (
        tmp_path / "site",
        tree(tmp_path / "khac", b="của người khác", d="1"),
    )
    tree(target / "c.html", trong="cũ")
    (target / "a").symlink_to(other)
    (target / "d.html").symlink_to(other / "d.html")
    (target / "e").symlink_to(other)
    fill(new, target)
    assert read(target) == read(new)
    assert [path for path in target.rglob("*") if path.is_symlink()] == []
    assert read(other) == {"b.html": "của người khác", "d.html": "1"}


def test_files_are_told_apart_by_what_they_say(tmp_path: Path) -> None:
    new, target = tree(tmp_path / "new", index="1"), tree(tmp_path / "site", index="0")
    for folder in (new, target):
        os.utime(folder / "index.html", (0, 0))
    fill(new, target)
    assert read(target) == {"index.html": "1"}


def test_what_is_the_servers_or_the_disks_stays(tmp_path: Path) -> None:
    new, target = tree(tmp_path / "new", index="1"), tree(tmp_path / "site", cu="0")
    tree(target / "lost+found", a="a")
    tree(target / ".well-known", a="a")
    for _ in range(2):  # with something to write, and with nothing
        (target / ".dang-ghi.moi-").write_text("dở", "utf-8")
        fill(new, target)
        assert read(target) == {
            ".well-known/a.html": "a",
            "index.html": "1",
            "lost+found/a.html": "a",
        }


@pytest.mark.parametrize(
    ("new", "old", "needed"),
    [
        ({"a": 900_000}, {"a": 900_000}, 900_000),
        ({"a": 600_000, "b": 600_000}, {"a": 1}, 599_999 + 600_000 + 600_000),
    ],
    ids=["each twice", "all at once"],
)
def test_a_disk_without_room_is_left_as_it_was(
    new: dict[str, int],
    old: dict[str, int],
    needed: int,
    mount: Mount,
    tmp_path: Path,
) -> None:
    site, target = tmp_path / "new", tmp_path / "site"
    mount(target, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    tree(target, **{name: "y" * size for name, size in old.items()})
    tree(site, **{name: "x" * size for name, size in new.items()})
    before = read(target)
    told = rf"site: ổ đĩa đã đầy, cần {needed} byte mà còn"
    with pytest.raises(Refused, match=told):
        fill(site, target)
    assert read(target) == before


def test_what_fails_in_the_midst_leaves_no_half_file(
    mount: Mount, tmp_path: Path
) -> None:
    """A disk that has room for nine bytes, but gives a whole block to each file."""
    new, target = (
        tree(tmp_path / "new", **dict.fromkeys("abcdefgh", "1")),
        tmp_path / "site",
    )
    mount(target, "-t", "tmpfs", "-o", "size=16k", "tmpfs")
    with pytest.raises(OSError, match="No space left"):
        fill(new, target)
    assert set(read(target).values()) == {"1"}
