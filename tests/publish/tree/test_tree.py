"""Files of a new site: what is the same stays, no file that stands is opened, what is not set goes."""

from __future__ import annotations

import os
from errno import EPERM
from pathlib import Path

import pytest

from thidua.publish.pack import packed_files
from thidua.publish.tree.before import before_of
from thidua.publish.tree.tree import Tree


def no_links(old: str, place: str) -> None:
    raise OSError(EPERM, "no links", old, None, place)


def files(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in found}


def test_a_file_is_written_below_folders_that_are_not_there(tmp_path: Path) -> None:
    tree = Tree(str(tmp_path))
    for name in ("a/b/c/index.html", "a/index.html", "a/b/index.html"):
        tree.write(name, name.encode(), "")
        assert (tmp_path / name).read_text("utf-8") == name
    assert tree.folders == {f"{tmp_path}/{name}" for name in ("a/b/c", "a", "a/b")}


def test_a_folder_that_is_there_does(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    Tree(str(tmp_path)).write("a/x", b"x", "")
    assert files(tmp_path) == {"a/x": "x"}


def test_a_file_in_the_way_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a tệp", "utf-8")
    with pytest.raises(FileExistsError):
        Tree(str(tmp_path)).write("a/x", b"x", "")


def test_what_stands_and_is_the_same_stays(tmp_path: Path) -> None:
    """It is known by its hash: the bytes are not looked at."""
    (tmp_path / "a").write_text("đã có", "utf-8")
    tree = Tree(str(tmp_path), before_of({"a": "1", "b": "2"}))
    tree.write("a", b"x", "1")
    assert (files(tmp_path), tree.files) == ({"a": "đã có"}, {"a": "1"})
    tree.write("a", b"x", "3")
    assert (files(tmp_path), tree.files) == ({"a": "x"}, {"a": "3"})


@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("is_laid", [True, False])
def test_a_link_to_another_site_is_not_written_through(
    tmp_path: Path, is_laid: bool, has_links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some disks know no links, and say so before they look whether a file is there."""
    for name, words in {"old": "cũ", "site/a": "khác", "new/b": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, "utf-8")
    tree = Tree(str(tmp_path / "new"), before_of({"a": "1"}))
    (tmp_path / "new/a").hardlink_to(tmp_path / "old")
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    if is_laid:
        tree.lay(packed_files({"a": "2"}), str(tmp_path / "site"))
    else:
        tree.write("a", "khác".encode(), "2")
    assert files(tmp_path) == {
        "old": "cũ",
        "site/a": "khác",
        "new/a": "khác",
        "new/b": "",
    }


def test_what_was_not_set_goes_with_its_folders(tmp_path: Path) -> None:
    first = Tree(str(tmp_path))
    for name in ("a/b/c", "a/d", "e/f/g", "h"):
        first.write(name, b"", "0")
    tree = Tree(str(tmp_path), before_of(first.files))
    tree.write("a/d", b"", "0")
    tree.write("h", b"", "0")
    tree.clear()
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
        "a",
        "a/d",
        "h",
    ]
    assert tree.files == {"a/d": "0", "h": "0"}


def test_a_file_that_another_has_set_is_known(tmp_path: Path) -> None:
    tree = Tree(str(tmp_path), before_of({"a": "1"}))
    (tmp_path / "a").write_text("của tay khác", "utf-8")
    tree.note(packed_files({"a": "2"}))
    tree.clear()
    assert (files(tmp_path), tree.every()) == ({"a": "của tay khác"}, {"a": "2"})
