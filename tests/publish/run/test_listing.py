"""The files of a portal, listed and looked through once by a process that loads it part by part."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.commune import commune
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


def test_only_what_nobody_asks_a_body_for_is_passed(root: Path) -> None:
    listing = Listing()
    passed = {name: listing.is_passed(found(root, name), {"xa-mau"}) for name in (OWN, ASKED, SHARED)}  # fmt: skip
    assert passed == {OWN: True, ASKED: False, SHARED: False}
    assert not listing.is_passed(found(root, OWN), {"xa-khac"})


def test_where_no_body_is_apart_no_file_is_opened_for_it(root: Path) -> None:
    """Whether others ask for a file is nothing that a build of all has to know."""
    assert not Listing().is_passed(found(root, "data/bodies/khong-co/body.yml"), set())


def test_what_every_part_asks_for_is_read_once(root: Path) -> None:
    read: list[str] = []

    def reading(file: SourceFile) -> Reading:
        read.append(file.name)
        return read_file(file)

    listing = Listing(read=reading)
    for apart in ({"xa-mau"}, {"xa-khac"}):
        for name in (OWN, ASKED, SHARED):
            file = found(root, name)
            if not listing.is_passed(file, apart):
                assert listing.reading(file) == read_file(file)
    assert read == [ASKED, SHARED, OWN]
    assert listing.reading(found(root, OWN)) == read_file(found(root, OWN))
    assert read == [ASKED, SHARED, OWN, OWN]


def test_a_build_of_all_keeps_nothing_that_it_has_read(root: Path) -> None:
    listing = Listing()
    for name in (OWN, ASKED, SHARED):
        listing.is_passed(found(root, name), set())
        listing.reading(found(root, name))
    assert listing.told == {}


def test_nothing_of_it_is_sent_to_another_process(root: Path) -> None:
    listing = Listing()
    assert listing.files(root, "data", [])
    assert pickle.loads(pickle.dumps(listing)) == Listing()
