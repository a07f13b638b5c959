"""The files of a portal, listed and looked through once by a process that loads it part by part."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.commune import commune
from thidua.model.problem import Problem
from thidua.publish.run.listing import Listing
from thidua.read.source.folder import SourceFile
from thidua.read.source.sources import Reading, read_file

OWN = "data/bodies/xa-mau/units.yml"
ASKED = "data/bodies/xa-mau/body.yml"
SHARED = "data/portal.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    commune(tmp_path, [])
    return tmp_path


def found(root: Path, name: str) -> SourceFile:
    return SourceFile(root, name)


def names(listing: Listing, root: Path, apart: set[str]) -> set[str]:
    """Name the files of data that are asked for while bodies are set apart."""
    return {file.name for file in listing.files(root, "data", [], apart)[1]}


def test_only_what_nobody_asks_a_body_for_is_passed(root: Path) -> None:
    listing = Listing()
    assert {OWN, ASKED, SHARED} & names(listing, root, {"xa-mau"}) == {ASKED, SHARED}
    assert {OWN, ASKED, SHARED} <= names(listing, root, {"xa-khac"})
    assert {OWN, ASKED, SHARED} <= listing.files(root, "data", [], {"xa-mau"})[0]


def test_where_no_body_is_apart_no_file_is_opened_for_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether others ask for a file is nothing that a build of all has to know."""
    monkeypatch.setattr(Path, "read_bytes", None)
    assert {OWN, ASKED, SHARED} <= names(Listing(), root, set())


def test_what_every_part_asks_for_is_read_once(root: Path) -> None:
    read: list[str] = []

    def reading(file: SourceFile) -> Reading:
        read.append(file.name)
        return read_file(file)

    listing = Listing(read=reading)
    for apart in ({"xa-mau"}, {"xa-khac"}):
        for file in listing.files(root, "data", [], apart)[1]:
            if file.name in (OWN, ASKED, SHARED):
                assert listing.reading(file) == read_file(file)
    assert read == [ASKED, SHARED, OWN]
    assert listing.reading(found(root, OWN)) == read_file(found(root, OWN))
    assert read == [ASKED, SHARED, OWN, OWN]


def test_a_build_of_all_keeps_nothing_that_it_has_read(root: Path) -> None:
    listing = Listing()
    for file in listing.files(root, "data", [], set())[1]:
        listing.reading(file)
    assert listing == Listing()


def test_a_refused_file_is_told_each_time(root: Path) -> None:
    (root / "data/La Lung.yml").write_text("a: 1\n", "utf-8")
    listing = Listing()
    for _ in range(2):
        problems: list[Problem] = []
        listing.files(root, "data", problems, {"xa-mau"})
        assert [problem.place.file for problem in problems] == ["data/La Lung.yml"]


def test_nothing_of_it_is_sent_to_another_process(root: Path) -> None:
    listing = Listing()
    assert listing.files(root, "data", [], {"xa-mau"})
    assert listing != Listing()
    assert pickle.loads(pickle.dumps(listing)) == Listing()
