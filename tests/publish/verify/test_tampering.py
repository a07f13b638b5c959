"""Ways to tamper with a built site: each is told, with the inputs and, where it can be, without.

Whoever tampers writes the list of files anew as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bench.generator import communes_of, generate
from tests.commune import SITE, TODAY, build
from thidua.address.file import MANIFEST
from thidua.derive.proof.proof import canonical_json, listing_file, listing_row, sha256
from thidua.publish.verify.alone import alone_faults
from thidua.publish.verify.manifest import (
    BuildRecord,
    manifest_of,
    read_build_record,
)
from thidua.publish.verify.rebuild import Again, build_again
from thidua.publish.verify.verdict import again_faults, listed_faults, verdicts
from thidua.read.site.folder import from_folder

pytestmark = pytest.mark.slow

Files = dict[str, bytes]
RANKING = "xa-mau/xep-hang/2024/duong-sach/"
ONE, OTHER = "Thôn Đoài", "Thôn Đông"


@pytest.fixture(scope="module")
def site(tiny: Path) -> Files:
    return from_folder(tiny)


@pytest.fixture(scope="module")
def again(tiny: Path) -> Again:
    """The tiny commune as built: what building it again gives."""
    return Again(from_folder(tiny), TODAY)


def swapped(name: str) -> Callable[[Files], None]:
    """Let two units change names in a file."""

    def tamper(files: Files) -> None:
        text = files[name].decode()
        assert ONE in text and OTHER in text, name
        swap = text.replace(ONE, "\0").replace(OTHER, ONE).replace("\0", OTHER)
        files[name] = swap.encode()

    return tamper


def replaced(name: str, old: str, new: str) -> Callable[[Files], None]:
    def tamper(files: Files) -> None:
        text = files[name].decode()
        assert old in text, f"{name} has no “{old}”"
        files[name] = text.replace(old, new, 1).encode()

    return tamper


def inputs(change: Callable[[Any], None]) -> Callable[[Files], None]:
    """Change what a ranking rests on, and the hashes that name it."""

    def tamper(files: Files) -> None:
        told = json.loads(files[f"{RANKING}dau-vao.json"])
        change(told)
        raw = canonical_json(told)
        result = json.loads(files[f"{RANKING}index.json"])
        result["inputs"]["sha256"] = sha256(raw)
        files[f"{RANKING}dau-vao.json"] = raw
        files[f"{RANKING}index.json"] = canonical_json(result)
        pair = {
            name: files[f"{RANKING}{name}"] for name in ("dau-vao.json", "index.json")
        }
        files["xep-hang/index.json"] = listing_file([listing_row(RANKING, pair)])

    return tamper


def roles(confirmed: list[str]) -> Callable[[Any], None]:
    def change(told: Any) -> None:
        for sheet in told["sheets"]:
            sheet["published"]["confirmed_by"] = confirmed

    return change


def without_ranking(files: Files) -> None:
    for name in [name for name in files if name.startswith(RANKING)]:
        del files[name]
    files["xep-hang/index.json"] = listing_file([])


def chunk(files: Files) -> str:
    return next(
        n
        for n in files
        if "/lo-" in n and ONE in files[n].decode() and OTHER in files[n].decode()
    )


def other_picture(files: Files) -> None:
    name = next(name for name in files if name.endswith(".webp"))
    files[name] += b"\0"


ALONE: dict[str, Callable[[Files], None]] = {
    "ranking page": swapped(f"{RANKING}index.html"),
    "table": swapped(f"{RANKING}bang-xep-hang.csv"),
    "sheet": replaced(f"{RANKING}bang-diem/thon-doai/index.html", ONE, OTHER),
    "total": replaced(f"{RANKING}index.html", 'class="ranking__total">', 'class="ranking__total">1'),
    "nobody confirmed": inputs(roles([])),
    "one confirmed twice": inputs(roles(["Tổ trưởng", "TỔ  TRƯỞNG"])),
    "winner taken out": inputs(lambda told: told["sheets"].pop()),
    "sheet twice": inputs(lambda told: told["sheets"].append(told["sheets"][0])),
    "ranking deleted": without_ranking,
    "sheet deleted": lambda files: files.pop(f"{RANKING}bang-diem/thon-doai/index.html") and None,
    "search chunk": lambda files: swapped(chunk(files))(files),
    "result page": swapped("xa-mau/ket-qua/2024/duong-sach/index.html"),
    "comparison": swapped(f"{RANKING}so-sanh/index.html"),
    "comparison table": swapped(f"{RANKING}so-sanh/bang-so-sanh.csv"),
    "sheet twin": replaced(f"{RANKING}bang-diem/thon-doai/index.json", '"points":"', '"points":"1'),
    "result twin": swapped("xa-mau/ket-qua/2024/duong-sach/index.json"),
    "comparison twin": replaced(f"{RANKING}so-sanh/index.json", '"rank":1', '"rank":2'),
    "twin that is no object": lambda files: files.update({f"{RANKING}so-sanh/index.json": b"[]"}),
    "json added": lambda files: files.update({f"{RANKING}khac.json": b"{}\n"}),
}  # fmt: skip
REBUILT: dict[str, Callable[[Files], None]] = {
    **ALONE,
    "home page": replaced("index.html", "Xã Mẫu", "Xã Mâu"),
    "method page": replaced(f"{RANKING}cach-tinh/index.html", "điểm", "điềm"),
    "unit page": replaced("xa-mau/don-vi/thon-doai/index.html", ONE, OTHER),
    "picture": other_picture,
    "page added": lambda files: files.update({"xa-mau/tin/index.html": b"<p>Tin</p>"}),
    "page deleted": lambda files: files.pop("xa-mau/don-vi/thon-doai/index.html") and None,
    "feed": replaced("xep-hang/dinh-chinh.xml", "<feed", "<feed "),
    "day": replaced("ban-dung.json", "2025-06-15", "2025-06-14"),
}  # fmt: skip


def faulty(files: Files, again: Again | None) -> list[str]:
    told = verdicts(files, again)
    assert len({verdict.path for verdict in told}) == len(told)
    return [verdict.path for verdict in told if verdict.fault]


def test_nothing_is_wrong_with_what_was_built(site: Files, again: Again) -> None:
    assert faulty(site, None) == []
    assert faulty(site, again) == []
    assert {v.path for v in verdicts(site, again)} == set(site)


@pytest.mark.parametrize("way", ALONE)
def test_tampering_is_found_without_inputs(way: str, site: Files) -> None:
    files = dict(site)
    ALONE[way](files)
    files[MANIFEST] = manifest_of(files)
    assert faulty(files, None) != []


@pytest.mark.parametrize("way", REBUILT)
def test_tampering_is_found_with_inputs(way: str, site: Files, again: Again) -> None:
    files = dict(site)
    REBUILT[way](files)
    changed = {n for n in {*files, *site} if files.get(n) != site.get(n)} - {MANIFEST}
    files[MANIFEST] = manifest_of(files)
    assert changed <= set(faulty(files, again))


def test_of_blocks_that_share_a_hash_the_one_that_is_another_is_told(
    site: Files,
) -> None:
    files, name = dict(site), chunk(site)
    swapped(name)(files)
    alike = [
        n
        for n in site
        if n.startswith("tim-kiem/lo-") and n.split(".")[1] == name.split(".")[1]
    ]
    assert len(alike) > 1 and faulty(files, None) == [name]
    files[MANIFEST] = manifest_of(files)
    assert faulty(files, None) == sorted(alike)


def test_no_byte_of_any_file_can_be_changed(site: Files, again: Again) -> None:
    """Each file by itself: with the list as it was, then with a list that fits."""
    for name in site.keys() - {MANIFEST}:
        at = len(site[name]) // 2
        other = bytes([site[name][at] ^ 1]) if site[name] else b"\n"
        files = {**site, name: site[name][:at] + other + site[name][at + 1 :]}
        assert list(listed_faults(files)) == [name]
        files[MANIFEST] = manifest_of(files)
        assert set(again_faults(files, again)) == {name, MANIFEST}


@pytest.mark.slow
def test_units_that_share_a_place_agree(tmp_path: Path) -> None:
    """“Thôn 13 đồng hạng” is no other name."""
    generate(tmp_path, communes_of(1, (2025,)))
    told = build(tmp_path / "mkdocs.yml", tmp_path / "site", THIDUA_AS_OF="2026-01-15")
    assert told.returncode == 0, told.stderr
    files = from_folder(tmp_path / "site")
    page = "xa-so-0/xep-hang/2025/kieu-mau/index.html"
    assert "đồng hạng</span>" in files[page].decode()
    assert alone_faults(files) == {}
    told = 'đồng hạng</span></span> <span class="winners__told">'
    replaced(page, told, f"{told}9")(files)
    assert list(alone_faults(files)) == [page]


def test_the_same_inputs_build_the_same_site(tiny: Path) -> None:
    record = read_build_record((tiny / "ban-dung.json").read_bytes())
    assert isinstance(record, BuildRecord)
    again = build_again(SITE, record, lambda site: True)
    assert again == Again(from_folder(tiny), TODAY)
