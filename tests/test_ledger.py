"""What was published stays: a lost page or clause stops the build, an old link still works."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commune import ROOT, build, commune, configuration
from thidua.__main__ import main

PLAN = "xa-mau/ke-hoach/2025/duong-sach/"
LEDGER = "data/ledger.yml"


def write(folder: Path, ledger: str) -> Path:
    """The tiny commune with a ledger."""
    return configuration(commune(folder / "root", [{"file": LEDGER, "write": ledger}]))


def test_a_lost_address_stops_the_build(tmp_path: Path) -> None:
    ledger = f"addresses:\n  xa-mau/ke-hoach/2025/ten-cu/: []\n  {PLAN}: [i, ix-9]\n"
    done = build(write(tmp_path, ledger), tmp_path / "site")
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if LEDGER in line] == [
        f"WARNING -  thidua: {LEDGER}:2:3: địa chỉ đã công bố /xa-mau/ke-hoach/2025/ten-cu/ nay không còn trên cổng",
        f"WARNING -  thidua: {LEDGER}:3:3: địa chỉ đã công bố /{PLAN}#ix-9 nay không còn trên cổng",
    ]


def test_an_old_link_leads_to_the_new_place(tmp_path: Path) -> None:
    """A page that moved sends its readers on; a clause that moved keeps its old anchor."""
    old = "xa-mau/ke-hoach/2025/ten-cu/"
    ledger = f'moved:\n  {old}: {PLAN}\n  "{PLAN}#ix-9": "{PLAN}#i"\naddresses:\n  {old}: []\n  {PLAN}: [i, ix-9]\n'
    site = tmp_path / "site"
    done = build(write(tmp_path, ledger), site)
    assert done.returncode == 0, done.stderr
    moved = (site / old / "index.html").read_text("utf-8")
    there = f"../../../../{PLAN}"
    assert f'<meta http-equiv="refresh" content="0; url={there}">' in moved
    assert f'<a href="{there}">Đến địa chỉ mới</a>' in moved
    assert '<meta name="robots" content="noindex">' in moved
    assert old not in (site / "sitemap.xml").read_text("utf-8")
    plan = (site / PLAN / "index.html").read_text("utf-8")
    assert '<span id="ix-9"></span>' in plan.partition('id="i"')[2][:60]


def test_the_ledger_grows_and_never_shrinks(
    tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path, f"addresses:\n  cu/: []\n  {PLAN}: [ix-9]\n")
    monkeypatch.chdir(config.parent)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    assert main(["ledger", str(tiny)]) == 0
    text = (config.parent / LEDGER).read_text("utf-8")
    assert "  cu/: []\n" in text
    assert f"  {PLAN}: [ix-9, " in text
    assert "  lich/: []\n" in text
    assert main(["ledger", str(tiny)]) == 0
    assert (config.parent / LEDGER).read_text("utf-8") == text


def test_no_stage_loses_its_page(tiny: Path) -> None:
    """Nothing is coming today; the page that listed it keeps its address."""
    page = (tiny / "ke-hoach/giai-doan/sap-bat-dau/index.html").read_text("utf-8")
    assert "Hiện không có kế hoạch nào" in page


def test_a_ranking_kept_back_is_not_lost(tmp_path: Path) -> None:
    """It comes back on its day, at its address."""
    ranking = "xa-mau/xep-hang/2024/duong-sach/"
    changes = [
        {"file": LEDGER, "write": f"addresses:\n  {ranking}: []\n"},
        {
            "file": "data/bodies/xa-mau/2024/duong-sach/scoring.yml",
            "append": "publish_after: 16/06/2025\n",
        },
        {"file": "content/xa-mau/dien-hinh/2024/to-quet-duong.md", "remove": ""},
    ]
    config = configuration(commune(tmp_path / "root", changes))
    assert build(config, tmp_path / "a").returncode == 0
    assert not (tmp_path / "a" / ranking).exists()
    done = build(config, tmp_path / "b", THIDUA_AS_OF="2025-06-16")
    assert done.returncode == 0
    assert (tmp_path / "b" / ranking).exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "day", ["2024-12-01", "2025-06-15", "2026-01-20", "2029-01-01"]
)
def test_no_day_loses_an_address(day: str, tmp_path: Path) -> None:
    """What is kept back until its day is not lost, whichever day the portal is built."""
    done = build(ROOT / "mkdocs.yml", tmp_path / "site", THIDUA_AS_OF=day)
    assert done.returncode == 0, done.stderr
