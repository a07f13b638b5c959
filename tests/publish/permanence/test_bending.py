"""Ways to bend a result after it was published: each is refused, with the place that says so."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.commune import ROOT
from thidua.__main__ import main
from thidua.command.rank import read_record
from thidua.derive.proof.seal import seal_of
from thidua.model.problem import errors
from thidua.model.score.sheet import ScoreSheet
from thidua.page.ranking.gap import gaps_of
from thidua.page.ranking.page import ranking_page
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal

pytestmark = pytest.mark.slow

DAY = "2026-11-25"
COMMUNE = "data/bodies/xa-minh-hoa/"
CAMPAIGN = f"{COMMUNE}2025/thon-truong-kieu-mau/"
CLUSTER = "data/bodies/cum-thi-dua-minh-hoa/"
LEDGER = "data/ledger.yml"
Way = Callable[[Path], None]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal's data, its log opened; nobody changes it."""
    root = tmp_path_factory.mktemp("portal")
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("THIDUA_AS_OF", DAY)
        if "\nlog:" not in (root / LEDGER).read_text("utf-8"):
            assert main(["ledger", "--open-log"]) == 0
    return root


def put(file: str, old: str, new: str) -> Way:
    def bend(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert old in text, f"{file} has no “{old}”"
        (root / file).write_text(text.replace(old, new, 1), "utf-8")

    return bend


def append(file: str, words: str) -> Way:
    def bend(root: Path) -> None:
        path = root / file
        path.write_text(path.read_text("utf-8") + words, "utf-8")

    return bend


def remove(file: str) -> Way:
    return lambda root: (root / file).unlink()


def lines_out(file: str, beginning: str, until: str | None = None) -> Way:
    """Take out a line, and those below it up to one that begins with `until`."""

    def bend(root: Path) -> None:
        kept, is_out = [], False
        for line in (root / file).read_text("utf-8").splitlines(keepends=True):
            if line.startswith(beginning):
                is_out = True
            elif is_out and (until is None or line.startswith(until)):
                is_out = False
            if not is_out:
                kept.append(line)
        (root / file).write_text("".join(kept), "utf-8")

    return bend


def both(*ways: Way) -> Way:
    def bend(root: Path) -> None:
        for way in ways:
            way(root)

    return bend


SCORING, BALLOT = f"{CAMPAIGN}scoring.yml", f"{CAMPAIGN}ballot.yml"
EAST, AWARDS = f"{CAMPAIGN}scores/thon-dong.yml", f"{CAMPAIGN}awards.yml"
NURSERY = f"{CAMPAIGN}scores/truong-mam-non.yml"
RETURNED = "Trả lại kết quả vì biên bản họp lại ngày 01/3/2026"
SEAL = "6000ac1557add9d6d121c7ef551856c9750eceda2a66950b30c57958479a6a02"
LAST_SEAL = "bae8b250e841a57f3cf722904d5ae722b65b8a32744241e06975564bcea4c551"


def resealed(file: str, bend: Way) -> Way:
    """Change a sheet, then give it the seal that fits."""

    def reseal(root: Path) -> None:
        bend(root)
        text = (root / file).read_text("utf-8")
        sheet = read_record(root / file, ScoreSheet).record
        assert sheet.published
        new = text.replace(sheet.published.sha256, seal_of(sheet))
        (root / file).write_text(new, "utf-8")

    return reseal


def publish_late(root: Path) -> None:
    """Copy a published sheet for a unit that has none, sealed as it should be."""
    late = f"{CAMPAIGN}scores/thon-tay-2.yml"
    shutil.copy(root / EAST, root / late)
    resealed(late, put(late, "unit: thon-dong", "unit: thon-tay-2"))(root)


WAYS: dict[str, tuple[Way, str]] = {
    "order of the bases": (put(SCORING, "rank_by: [points, votes,", "rank_by: [votes, points,"), "da-cong-bo-bi-doi"),
    "a base left out": (put(SCORING, ", fewer_penalties]", "]"), "da-cong-bo-bi-doi"),
    "points for more": (put(SCORING, "up: 0,5", "up: 0,1"), "da-cong-bo-bi-doi"),
    "points for each": (put(SCORING, "points: 0,5", "points: 0,1"), "da-cong-bo-bi-doi"),
    "decimals": (put(SCORING, "decimals: 2", "decimals: 0"), "da-cong-bo-bi-doi"),
    "cap of the bonus": (put(SCORING, "bonus_cap: 5", "bonus_cap: 1"), "da-cong-bo-bi-doi"),
    "cap taken away": (put(SCORING, "penalty_cap: 5\n", ""), "da-cong-bo-bi-doi"),
    "a band": (put(SCORING, "{at_most: 2, points: 7}", "{at_most: 2, points: 6}"), "da-cong-bo-bi-doi"),
    "a class": (put(SCORING, "at_least: 95, name: Xuất sắc", "at_least: 91, name: Xuất sắc"), "da-cong-bo-bi-doi"),
    "who decides": (put(SCORING, "decided_by: points", "decided_by: ballot"), "da-cong-bo-bi-doi"),
    "the threshold": (put(SCORING, 'share: "0,5"', 'share: "0,7"'), "da-cong-bo-bi-doi"),
    "a quota": (put(SCORING, "{award: giay-khen, most: 9}", "{award: giay-khen, most: 8}"), "da-cong-bo-bi-doi"),
    "a unit in another group": (put(SCORING, "thon-tay-1, thon-tay-2]", "thon-tay-1]"), "da-cong-bo-bi-doi"),
    "what a criterion is called": (put(SCORING, "name: Số hộ thoát nghèo so", "name: Tỷ lệ hộ thoát nghèo so"), "da-cong-bo-bi-doi"),
    "the day pushed on": (put(SCORING, "publish_after: 05/02/2026", "publish_after: 05/02/2099"), "da-cong-bo-bi-doi"),
    "the day taken away": (put(SCORING, "publish_after: 05/02/2026\n", ""), "da-cong-bo-bi-doi"),
    "a vote": (put(BALLOT, "thon-dong: 15", "thon-dong: 16"), "da-cong-bo-bi-doi"),
    "a vote of nobody": (put(BALLOT, "truong-mam-non: 3", "truong-mam-non: 3\n  truong-thcs: 2"), "da-cong-bo-bi-doi"),
    "who may vote": (put(BALLOT, "eligible: 24", "eligible: 30"), "da-cong-bo-bi-doi"),
    "the day of the ballot": (put(BALLOT, "on: 30/01/2026", "on: 29/01/2026"), "da-cong-bo-bi-doi"),
    "the ballot deleted": (remove(BALLOT), "da-cong-bo-bi-rut"),
    "the winner declared ineligible": (
        resealed(EAST, put(EAST, "group: thon\n", "group: thon\neligible: false\nineligible: {code: khong-dang-ky, basis: x}\n")),
        "da-cong-bo-bi-doi",
    ),
    "a sheet in another group": (resealed(EAST, put(EAST, "group: thon\n", "group: truong\n")), "da-cong-bo-bi-doi"),
    "points, sealed anew": (resealed(EAST, put(EAST, '"2.1": {actual: 24}', '"2.1": {actual: 4}')), "da-cong-bo-bi-doi"),
    "points, not sealed": (put(EAST, '"2.1": {actual: 24}', '"2.1": {actual: 4}'), "bang-da-cong-bo-bi-sua"),
    "a sheet taken back": (
        both(put(EAST, "state: published", "state: final"), lines_out(EAST, "published:", "the end"), put(EAST, "  - {on: 05/02/2026, by: Văn phòng HĐND và UBND, to: published}\n", "")),
        "da-cong-bo-bi-rut",
    ),
    "a sheet deleted": (remove(EAST), "da-cong-bo-bi-rut"),
    "the day of a sheet": (both(put(EAST, "on: 05/02/2026, by", "on: 04/02/2026, by"), put(EAST, "  on: 05/02/2026", "  on: 04/02/2026")), "da-cong-bo-bi-doi"),
    "who confirmed": (put(EAST, "[Chủ tịch Hội đồng Thi đua - Khen thưởng, Công chức", "[Phó Chủ tịch UBND xã, Công chức"), "da-cong-bo-bi-doi"),
    "a correction erased": (both(lines_out(NURSERY, "corrections:", "the end"), put(NURSERY, SEAL, LAST_SEAL)), "da-cong-bo-bi-doi"),
    "the reason of a correction": (put(NURSERY, "reason: Sót một sáng kiến", "reason: Sót vài sáng kiến"), "da-cong-bo-bi-doi"),
    "a revocation taken away": (
        both(put(AWARDS, "        revoked:\n          number: 41/QĐ-UBND\n          on: 20/4/2026\n          reason: Kê khai nhầm thửa đất của người khác\n", "")),
        "da-cong-bo-bi-doi",
    ),
    "an award given to another": (put(AWARDS, "{nomination: to-rac-doai,", "{nomination: to-rac-doai2,"), ""),
    "a decision deleted": (lines_out(AWARDS, "  22-qd-ubnd-2026:", "  2"), "da-cong-bo-bi-rut"),
    "the number of a decision": (put(AWARDS, "number: 15/QĐ-UBND", "number: 16/QĐ-UBND"), "da-cong-bo-bi-doi"),
    "who was nominated": (put(f"{CAMPAIGN}nominations.yml", "name: Nhân dân và cán bộ Thôn Đông", "name: Nhân dân và cán bộ Thôn Đoài"), "da-cong-bo-bi-doi"),
    "two units change names": (
        both(put(f"{COMMUNE}units.yml", "{name: Thôn Đông,", "{name: Thôn Ðoài2,"), put(f"{COMMUNE}units.yml", "{name: Thôn Đoài,", "{name: Thôn Đông,")),
        "da-cong-bo-bi-doi",
    ),
    "sample data made real": (put(f"{CLUSTER}body.yml", "sample: true\n", ""), "da-cong-bo-bi-doi"),
    "nobody named who confirms": (lines_out(f"{COMMUNE}body.yml", "confirmers:", "office:"), "da-cong-bo-bi-doi"),
    "a stranger confirms": (put(EAST, "[Chủ tịch Hội đồng Thi đua - Khen thưởng, Công chức", "[Hàng xóm, Công chức"), "vai-xac-nhan-la"),
    "the head confirms for itself": (put(f"{CLUSTER}2025/hoat-dong-cum/scores/xa-vi-du.yml", "[Cụm phó, Tổ trưởng", "[Cụm trưởng, Tổ trưởng"), "xac-nhan-cho-minh"),
    "a sheet added with a day of the past": (publish_late, "cong-bo-lui-ngay"),
    "real data made a sample": (append("data/bodies/xa-ha-trung/body.yml", "sample: true\n"), "da-cong-bo-bi-doi"),
    "a mark in the ledger": (put(LEDGER, '"rank_by": "', '"rank_by": "0'), "so-cong-bo-dut"),
    "a part cut out of the ledger": (lines_out(LEDGER, "  xa-minh-hoa/2025/thon-truong-kieu-mau/ballot:", "  "), "so-cong-bo-dut"),
    "the log taken away": (lines_out(LEDGER, "log:", "words:"), "so-cong-bo-dut"),
    "a line of the log": (put(LEDGER, 'what: "opened"', 'what: "published"'), "so-cong-bo-dut"),
    "a correction without a sentence": (
        both(
            put(SCORING, "decimals: 2", "decimals: 1"),
            lambda root: (root / CAMPAIGN / "corrections.yml").write_text("corrections:\n  - {on: 01/3/2026, of: scoring, field: decimals, old: '2', new: '1', reason: Sửa, confirmed_by: [A, B]}\n", "utf-8"),
        ),
        "dinh-chinh-ket-qua-thieu",
    ),
    "a correction of a value that was not": (
        both(
            put(SCORING, "decimals: 2", "decimals: 1"),
            lambda root: (root / CAMPAIGN / "corrections.yml").write_text(f"corrections:\n  - {{on: 01/3/2026, of: scoring, field: decimals, old: '3', new: '1', reason: {RETURNED}, confirmed_by: [A, B]}}\n", "utf-8"),
        ),
        "da-cong-bo-bi-doi",
    ),
}  # fmt: skip
"""Each way with the rule that refuses it; "" where the file itself is refused."""


def told(root: Path) -> set[str]:
    _, problems = load_portal(root, date.fromisoformat(DAY))
    return {problem.rule for problem in errors(problems)}


def test_nothing_is_told_of_what_is_untouched(portal: Path) -> None:
    assert told(portal) == set()


@pytest.mark.parametrize("way", WAYS)
def test_no_result_is_bent_unseen(way: str, portal: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(portal, root)
    bend, rule = WAYS[way]
    bend(root)
    found = told(root)
    assert found != set()
    assert not rule or rule in found


def test_a_correction_is_taken_and_shown(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log goes on by a line; the correction itself stays from then on."""
    root = tmp_path / "root"
    shutil.copytree(portal, root)
    put(SCORING, "decimals: 2", "decimals: 1")(root)
    roles = "[Chủ tịch Hội đồng Thi đua - Khen thưởng, Công chức Văn hóa - Xã hội]"
    words = f"corrections:\n  - {{on: 01/3/2026, of: scoring, field: decimals, old: '2', new: '1', reason: {RETURNED}, confirmed_by: {roles}}}\n"
    corrections = root / CAMPAIGN / "corrections.yml"
    corrections.write_text(words, "utf-8")
    assert told(root) == set()
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    before = (root / LEDGER).read_text("utf-8")
    assert main(["ledger", "--update"]) == 0
    after = (root / LEDGER).read_text("utf-8")
    assert after.count('  - {on: "2026') == before.count('  - {on: "2026') + 2
    assert told(root) == set()
    loaded, _ = load_portal(root, date.fromisoformat(DAY))
    assert loaded
    ranking = next(
        r
        for r in dossiers_of(loaded).rankings()
        if r.name.key.slug == "thon-truong-kieu-mau" and r.name.key.year == 2025
    )
    assert ranking_page(ranking, gaps_of(ranking)).view.corrections == (
        f"Ngày 01/3/2026. Số lẻ: trước là “2”, nay là “1”. Lý do: {RETURNED}. Xác nhận: Chủ tịch Hội đồng Thi đua - Khen thưởng và Công chức Văn hóa - Xã hội.",
    )
    corrections.write_text(
        words.replace("ngày 01/3/2026,", "ngày 02/3/2026,").replace(
            RETURNED, "Một lý do khác hẳn lý do trước"
        ),
        "utf-8",
    )
    assert told(root) == {"da-cong-bo-bi-doi"}
    corrections.unlink()
    assert told(root) == {"da-cong-bo-bi-rut"}


def test_a_renamed_campaign_keeps_what_was_published(
    portal: Path, tmp_path: Path
) -> None:
    """The ledger says where its plan went; a bent result is seen there, too."""
    root = tmp_path / "root"
    shutil.copytree(portal, root)
    new = CAMPAIGN.replace("thon-truong", "thon")
    (root / CAMPAIGN).rename(root / new)
    for path in (root / "content/xa-minh-hoa").glob("*/2025/thon-truong-kieu-mau.md"):
        path.rename(path.with_stem("thon-kieu-mau"))
    for path in [
        *(root / "data/bodies").rglob("*.yml"),
        *(root / "content").rglob("*.md"),
    ]:
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("2025/thon-truong-kieu", "2025/thon-kieu"), "utf-8"
        )
    assert "da-cong-bo-bi-rut" in told(root)
    page = "xa-minh-hoa/ke-hoach/2025/thon-"
    put(LEDGER, "moved:\n", f"moved:\n  {page}truong-kieu-mau/: {page}kieu-mau/\n")(
        root
    )
    assert told(root) == set()
    put(f"{new}scoring.yml", "decimals: 2", "decimals: 0")(root)
    assert told(root) == {"da-cong-bo-bi-doi"}


def test_an_erased_name_keeps_the_chain(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(portal, root)
    nominations = f"{CAMPAIGN}nominations.yml"
    put(nominations, "name: Nhân dân và cán bộ Thôn Đông", "name: Một tập thể")(root)
    assert told(root) == {"da-cong-bo-bi-doi"}
    roles = "[Chủ tịch Hội đồng Thi đua - Khen thưởng, Công chức Văn hóa - Xã hội]"
    words = f"corrections:\n  - {{on: 01/3/2026, of: nominations/thon-dong, field: candidate.name, new: Một tập thể, erased: true, reason: Người được nêu tên đề nghị gỡ tên, confirmed_by: {roles}}}\n"
    (root / CAMPAIGN / "corrections.yml").write_text(words, "utf-8")
    assert told(root) == set()
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    assert main(["ledger", "--update"]) == 0
    assert 'what: "erased"' in (root / LEDGER).read_text("utf-8")
    assert told(root) == set()
    put(nominations, "name: Một tập thể", "name: Một tập thể khác")(root)
    assert told(root) == {"da-cong-bo-bi-doi"}
