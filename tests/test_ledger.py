"""What was published stays: a lost page or clause stops the build, an old link still works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commune import ROOT, build, commune, configuration
from thidua.__main__ import main

pytestmark = pytest.mark.slow

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


@pytest.mark.parametrize(
    "change",
    [
        {
            "file": "data/bodies/xa-mau/body.yml",
            "append": "ended: {on: 01/01/2023, elsewhere: [Phường Mới]}\n",
        },
        {
            "file": "data/legal.yml",
            "append": "  ke-hoach-05-kh-ubnd-2025:\n    kind: Kế hoạch\n    code: 05/KH-UBND\n    issued_on: 15/01/2025\n    level: commune\n    plan: xa-mau/2025/duong-sach\n    in_force_to: 16/01/2025\n    checked_on: 01/6/2025\n    source: Công báo\n",
        },
    ],
)
def test_what_asks_for_nothing_any_more_keeps_its_addresses(
    tmp_path: Path, change: dict[str, str]
) -> None:
    """A body that ended, a plan that is out of force: no page, no file of them goes."""
    found = []
    for name, changes in (("before", []), ("behind", [change])):
        config = configuration(commune(tmp_path / name, changes))
        done = build(config, tmp_path / f"{name}-site")
        assert done.returncode == 0, done.stderr
        site = tmp_path / f"{name}-site"
        found.append({p.relative_to(site).as_posix() for p in site.rglob("*.*")})
    gone = found[0] - found[1]
    assert {name for name in gone if not re.search(r"[0-9a-f]{8}", name)} == set()


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
    assert '<a href="../duong-sach/">Đến địa chỉ mới</a>' in moved
    assert '<meta name="robots" content="noindex">' in moved
    assert old not in (site / "sitemap.xml").read_text("utf-8")
    plan = (site / PLAN / "index.html").read_text("utf-8")
    assert '<span id="ix-9"></span>' in plan.partition('id="i"')[2][:60]


def test_a_page_that_the_house_gave_up_leads_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever published a calendar of a unit need not know that it is a part of its page now."""
    old, now = "lich/don-vi/xa-mau/thon-bac/", "xa-mau/don-vi/thon-bac/"
    site = tmp_path / "site"
    config = write(tmp_path, f"addresses:\n  {old}: []\nfiles:\n  - {old}index.json\n")
    done = build(config, site)
    assert done.returncode == 0, done.stderr
    moved = (site / old / "index.html").read_text("utf-8")
    assert f'content="0; url=../../../../{now}"' in moved
    assert (site / old / "index.json").read_bytes() == (
        site / now / "index.json"
    ).read_bytes()
    monkeypatch.chdir(config.parent)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    assert main(["ledger", "--update"]) == 0
    assert f"{old}: {now}\n" in (config.parent / LEDGER).read_text("utf-8").replace(
        '"', ""
    )


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


WORDS = "content/xa-mau/ke-hoach/2025/duong-sach.md"


def project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny commune, its ledger written, to be edited and asked."""
    root = configuration(commune(folder / "root", [])).parent
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger"]) == 0
    return root


def swap(path: Path, one: str, other: str) -> None:
    """Let two phrases change places."""
    text = path.read_text("utf-8")
    assert one in text and other in text
    swapped = text.replace(one, "\0").replace(other, one).replace("\0", other)
    path.write_text(swapped, "utf-8")


def test_words_that_changed_places_stop_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, monkeypatch)
    words = (root / WORDS).read_text("utf-8").splitlines()
    first, second = (
        next(line[3:] for line in words if line.startswith(label))
        for label in ("a) ", "b) ")
    )
    swap(root / WORDS, first, second)
    capsys.readouterr()
    assert main(["ledger"]) == 1
    told = capsys.readouterr().out
    assert f"/{PLAN}#i-1-a: trước là “{first[:20]}" in told
    assert f"nay là “{second[:20]}" in told
    assert main(["check"]) == 1
    assert f"{WORDS}:" in capsys.readouterr().out
    before = (root / LEDGER).read_text("utf-8")
    assert main(["ledger", "--dry-run"]) == 0
    assert (root / LEDGER).read_text("utf-8") == before
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger"]) == 0
    assert main(["check"]) == 0


def test_a_page_moves_by_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its clauses go with it; the page that leads on knows each of them."""
    root = project(tmp_path, monkeypatch)
    data = root / "data/bodies/xa-mau/2025"
    (data / "duong-sach").rename(data / "duong-dep")
    (root / WORDS).rename((root / WORDS).with_stem("duong-dep"))
    for path in [*(root / "data").rglob("*.yml"), *(root / "content").rglob("*.md")]:
        text = path.read_text("utf-8")
        if path.name != "ledger.yml":
            path.write_text(text.replace("2025/duong-sach", "2025/duong-dep"), "utf-8")
    capsys.readouterr()
    assert main(["ledger"]) == 1
    lost = [
        line.split("/", 1)[1].split(": ")[0]
        for line in capsys.readouterr().out.splitlines()[:-1]
    ]
    assert f"{PLAN}" in lost
    moved = [page for page in lost if page.endswith("/")]
    lines = "".join(
        f"  {page}: {page.replace('duong-sach', 'duong-dep')}\n" for page in moved
    )
    ledger = (root / LEDGER).read_text("utf-8")
    (root / LEDGER).write_text(
        ledger.replace("moved: {}\n", f"moved:\n{lines}"), "utf-8"
    )
    assert main(["check"]) == 0, capsys.readouterr().out
    done = build(root / "mkdocs.yml", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / PLAN / "index.html").read_text("utf-8")
    assert '<li id="i-1-a"><a href="../duong-dep/#i-1-a">#i-1-a</a></li>' in page


def test_a_circle_is_refused_at_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write(tmp_path, "moved:\n  cu/: moi/\n  moi/: cu/\n  toi/: toi/\n")
    monkeypatch.chdir(config.parent)
    assert main(["check"]) == 1
    lines = [x for x in capsys.readouterr().out.splitlines() if x.startswith(LEDGER)]
    assert [line.split(": ")[0] for line in lines] == [
        f"{LEDGER}:{n}:{c}" for n, c in ((2, 8), (3, 9), (4, 9))
    ]


def test_a_tombstone_stands_where_a_page_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, monkeypatch)
    ledger = (root / LEDGER).read_text("utf-8")
    gone = "changes:\n  - {on: 2025-06-15, page: xa-mau/cu/, what: withdrawn}\naddresses:\n  xa-mau/cu/: [i]\n"
    (root / LEDGER).write_text(ledger.replace("addresses:\n", gone, 1), "utf-8")
    assert main(["check"]) == 0
    assert build(root / "mkdocs.yml", tmp_path / "site").returncode == 0
    page = (tmp_path / "site/xa-mau/cu/index.html").read_text("utf-8")
    assert "Từ ngày 15/6/2025 nội dung của trang không còn nữa." in page


OLD, GONE = "xa-mau/ke-hoach/2025/cu/", "xa-mau/ke-hoach/2025/mat/"
TAKEN = f"changes:\n  - {{on: 2025-06-15, page: {GONE}, what: withdrawn}}\n"
WITHDRAWN = f"changes:\n  - {{on: 2025-06-15, page: {PLAN}, what: withdrawn}}\n"
HISTORIES = {
    "renamed, then taken away": f"moved:\n  {OLD}: {GONE}\n{TAKEN}addresses:\n  {OLD}: [i]\n  {GONE}: [i]\n",
    "words went to a plan that was taken away": f'{TAKEN}  - {{on: 2025-06-15, page: {PLAN}, id: ix-9, what: moved, words: "b9ad4cfe0a72193f fL Phần hai", to: "{GONE}#i"}}\naddresses:\n  {GONE}: [i]\n  {PLAN}: [ix-9]\n',
    "words stand in another plan": f'changes:\n  - {{on: 2025-06-15, page: {PLAN}, id: ix-9, what: moved, words: "b9ad4cfe0a72193f fL Phần hai", to: "xa-mau/ke-hoach/2024/duong-sach/#i"}}\n',
    "a milestone is there again": f"changes:\n  - {{on: 2025-06-15, page: {PLAN}, id: moc-so-ket, what: withdrawn}}\n",
    "a plan is there again": f"{WITHDRAWN}addresses:\n  {PLAN}: [i]\n",
    "an anchor went to another page": f'moved:\n  "{PLAN}#ix-9": "xa-mau/ke-hoach/2024/duong-sach/#i"\naddresses:\n  {PLAN}: [i, ix-9]\n',
}  # fmt: skip


@pytest.mark.parametrize("history", HISTORIES)
def test_no_history_stops_a_build(
    history: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = write(tmp_path, HISTORIES[history])
    monkeypatch.chdir(config.parent)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    assert main(["check"]) == 0, capsys.readouterr().out
    site = tmp_path / "site"
    done = build(config, site)
    assert done.returncode == 0, done.stderr
    assert 'id="i-1"' in (site / PLAN / "index.html").read_text("utf-8")


def test_a_plan_that_is_there_again_is_guarded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, monkeypatch)
    ledger = (root / LEDGER).read_text("utf-8")
    (root / LEDGER).write_text(
        ledger.replace("addresses:\n", f"{WITHDRAWN}addresses:\n", 1), "utf-8"
    )
    assert main(["ledger", "--update"]) == 0
    assert f"ghi: /{PLAN}: nay có lại\n" in capsys.readouterr().out
    assert main(["ledger"]) == 0
    assert "what: returned}" in (root / LEDGER).read_text("utf-8")
