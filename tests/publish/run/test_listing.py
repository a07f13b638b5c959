"""A process lists and looks through the files of a portal once, but for folders where some are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.model.problem import Problem
from thidua.publish.run.listing import Listing
from thidua.read.source.folder import SourceFile


def _write(path: Path, words: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")


@pytest.mark.parametrize("name", ["b.yml", "Sai Tên.yml"])
def test_a_folder_is_listed_once_where_nothing_is_refused(tmp_path: Path, name: str) -> None:  # fmt: skip
    listing, refused = Listing(), list[Problem]()
    _write(tmp_path / "data" / name)
    first = listing.files(tmp_path, "data", refused)
    _write(tmp_path / "data/c.yml")
    again = listing.files(tmp_path, "data", refused)
    assert (again is first) == (name == "b.yml")
    assert len(refused) == (0 if name == "b.yml" else 2)


def test_what_others_may_ask_for_is_read_of_bodies_set_apart(tmp_path: Path) -> None:
    told = {
        "data/bodies/xa/body.yml": "name: Xã",
        "data/bodies/xa/2025/a/plan.yml": "",
        "content/xa/dien-hinh/2025/a.md": "---\ntitle: A\n---\n",
        "content/xa/dien-hinh/2025/b.md": "---\nanonymous: true\n---\n",
        "content/gioi-thieu.md": "# A\n",
    }
    for name, words in told.items():
        _write(tmp_path / name, words)
    listing = Listing()
    files = [SourceFile(tmp_path, name) for name in told]
    for _ in range(2):
        passed = [listing.is_passed(file, {"xa"}) for file in files]
        assert passed == [False, True, True, False, False]
        (tmp_path / "content/xa/dien-hinh/2025/a.md").unlink(missing_ok=True)
    assert [listing.is_passed(file, set()) for file in files] == [False] * 5
