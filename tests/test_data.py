"""What machines read of the real portal: valid by its own schema, by Frictionless, and complete."""

from __future__ import annotations

import csv
import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator
from markupsafe import escape

SAMPLE = "Dữ liệu minh họa"
CODED = {
    "loai",
    "tinh_trang",
    "loi",
    "cap",
    "chieu",
    "vai_tro",
    "la_gi",
    "doi_tuong",
    "cach_tinh",
}
"""Columns that hold codes; the kind of a document is a word."""


def schema(site: Path, name: str) -> Draft202012Validator:
    told = json.loads((site / f"du-lieu/luoc-do/{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(told)
    return Draft202012Validator(told)


def only_leads_on(page: Path) -> bool:
    """Whether a page stands where one was; the files beside it are those of the new place."""
    return 'http-equiv="refresh"' in page.read_text("utf-8")


def twins(site: Path) -> dict[str, Any]:
    """The twin of every page that stands, by its address."""
    return {
        path.parent.relative_to(site).as_posix(): json.loads(path.read_text("utf-8"))
        for path in site.rglob("index.json")
        if not only_leads_on(path.with_name("index.html"))
    }


@pytest.mark.slow
def test_every_page_has_a_twin_that_is_valid(real: Path) -> None:
    pages = {
        path.parent.relative_to(real).as_posix()
        for path in real.rglob("index.html")
        if not only_leads_on(path)
    }
    found = twins(real)
    assert set(found) == pages
    valid = schema(real, "trang")
    wrong = {
        address: e.message
        for address, told in found.items()
        for e in valid.iter_errors(told)
    }
    assert wrong == {}
    heads = {a: told for a, told in found.items() if "version" in told}
    assert {a.strip(".") for a in heads} == {
        told["address"].rstrip("/") for told in heads.values()
    }


def test_parts_of_lists_and_guides_tell_more_than_their_head(real: Path) -> None:
    """Every row of a list stands in one of its parts by body; every guide has words."""
    found = twins(real)
    for listing, key in (("ke-hoach", "campaigns"), ("dien-hinh", "exemplars")):
        parts = [t for a, t in found.items() if a.startswith(f"{listing}/co-quan/")]
        told = {row["address"] for part in parts for row in part[key]}
        assert {row["address"] for row in found[listing][key]} <= told
    guides = [t for a, t in found.items() if a.startswith(("huong-dan", "gioi-thieu"))]
    assert guides
    assert [t["address"] for t in guides if not t.get("sections")] == []


def test_versions_tell_their_clauses_and_what_parts_them(real: Path) -> None:
    """Where two versions differ, the twin of both says what each of them says."""
    found = twins(real)
    versions = {
        a: {c["id"]: c["text"] for c in t["clauses"]}
        for a, t in found.items()
        if t.get("kind") == "phien-ban"
    }
    parted = {a: t for a, t in found.items() if t.get("kind") == "so-sanh-ban"}
    assert len(parted) == 3
    for address, told in parted.items():
        newer, _, older = address.partition("/so-voi/")
        old = versions[f"{newer.rpartition('/')[0]}/{older}"]
        for change in told["changes"]:
            assert change["old"] == (old.get(change["id"]) or "")
            assert change["new"] in (versions[newer][change["id"]], "")
    amended = [row for t in versions for row in found[t]["amendments"]]
    lines = (real / "du-lieu/minh-hoa/sua-doi.ndjson").read_text("utf-8").splitlines()
    assert len(amended) == len(lines) == 6


def test_every_page_of_a_sample_says_so_in_its_twin(real: Path) -> None:
    told = twins(real)
    silent = {
        address
        for address in told
        if "minh-hoa" in address
        and not address.startswith("nhung/")
        and told[address].get("ghi_chu") != SAMPLE
    }
    assert silent == set()
    for name in (real / "du-lieu").glob("*.ndjson"):
        assert SAMPLE not in name.read_text("utf-8"), name
    for name in (real / "du-lieu/minh-hoa").glob("*.ndjson"):
        lines = name.read_text("utf-8").splitlines()
        assert all(json.loads(line).get("ghi_chu") == SAMPLE for line in lines), name


@pytest.mark.parametrize("folder", ["du-lieu", "du-lieu/minh-hoa"])
def test_tables_are_what_their_descriptor_says(folder: str, real: Path) -> None:
    with system.use_context(trusted=True):
        report = Package(str(real / folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert len(report.tasks) == 17


@pytest.mark.parametrize("folder", ["du-lieu", "du-lieu/minh-hoa"])
def test_lines_are_what_their_schema_says(folder: str, real: Path) -> None:
    for path in (real / folder).glob("*.ndjson"):
        valid = schema(real, path.stem)
        for line in path.read_text("utf-8").splitlines():
            assert list(valid.iter_errors(json.loads(line))) == [], line


def test_the_archive_holds_the_package_and_no_time(real: Path) -> None:
    folder = real / "du-lieu"
    with ZipFile(BytesIO((folder / "du-lieu.zip").read_bytes())) as archive:
        names = archive.namelist()
        told = json.loads(archive.read("datapackage.json"))
        described = {resource["path"] for resource in told["resources"]}
        assert described == {path.name for path in folder.glob("*.csv")}
        assert names == sorted([*described, "datapackage.json"])
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        assert all(archive.read(name) == (folder / name).read_bytes() for name in names)


def test_clauses_are_all_there(real: Path) -> None:
    """Every clause of every plan: as many as the pages have anchors for."""
    for folder in ("du-lieu", "du-lieu/minh-hoa"):
        lines = (real / folder / "dieu-khoan.ndjson").read_text("utf-8").splitlines()
        told = [json.loads(line) for line in lines]
        for address in {row["address"].partition("#")[0] for row in told}:
            html = (real / address / "index.html").read_text("utf-8")
            ids = [row["id"] for row in told if row["address"].startswith(address)]
            assert [
                id
                for id in ids
                if f' id="{id}"' not in html and not id.startswith("noi-nhan")
            ] == []


def test_twins_are_small(real: Path) -> None:
    """They must not double what a site weighs; and no page asks for one."""
    pages = sum(p.stat().st_size for p in real.rglob("*.html"))
    told = sum(p.stat().st_size for p in real.rglob("index.json"))
    assert told < pages / 4
    asking = [
        p for p in real.rglob("*.html") if 'src="index.json' in p.read_text("utf-8")
    ]
    assert asking == []


@pytest.mark.parametrize("folder", ["du-lieu", "du-lieu/minh-hoa"])
def test_every_code_in_a_table_is_explained(real: Path, folder: str) -> None:
    """Both where programs look and on the page: in_time (đúng hạn)."""
    told = (real / "du-lieu/index.html").read_text("utf-8")
    package = json.loads((real / folder / "datapackage.json").read_text("utf-8"))
    bare = []
    for table in package["resources"]:
        meanings = {f["name"]: f["description"] for f in table["schema"]["fields"]}
        assert all(
            escape(words) in told.replace("<wbr>", "") for words in meanings.values()
        )
        text = (real / folder / table["path"]).read_text("utf-8-sig")
        for row in csv.DictReader(text.splitlines(keepends=True), delimiter=";"):
            for name in CODED & row.keys():
                if f"{row[name]} (" not in meanings[name] and row[name].isascii():
                    bare.append((table["name"], name, row[name]))
    assert sorted(set(bare)) == []
