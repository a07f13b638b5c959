"""Folders of a new site: made once, with those above; a file in their way is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.publish.run.writing import make_folder, write_file


def test_a_file_is_written_below_folders_that_are_not_there(tmp_path: Path) -> None:
    folders: set[str] = set()
    for name in ("a/b/c/index.html", "a/index.html", "a/b/index.html"):
        write_file(f"{tmp_path}/{name}", name.encode(), folders)
        assert (tmp_path / name).read_bytes() == name.encode()
    assert folders == {f"{tmp_path}/{name}" for name in ("a/b/c", "a", "a/b")}


def test_a_folder_that_is_there_does(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    make_folder(f"{tmp_path}/a", set())
    assert (tmp_path / "a").is_dir()


def test_a_file_in_the_way_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a tệp", "utf-8")
    with pytest.raises(FileExistsError):
        make_folder(f"{tmp_path}/a", set())
