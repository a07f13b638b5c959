"""Whatever was edited, a site made with what the last build left is the one made from the start.

Random edits, wrong ones and damage to what was left among them; THIDUA_EDITS=300 takes as
many of them as the issue asks for.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from multiprocessing import current_process, get_context
from pathlib import Path

import pytest

from tests.commune import build, commune, configuration
from thidua.command import build as command
from thidua.command.line.parser import Parser
from thidua.page.scope import Scope
from thidua.publish import load
from thidua.publish.portion import crew as module_of_crew
from thidua.publish.portion import making
from thidua.publish.portion.crew import Task
from thidua.publish.portion.make import Subject
from thidua.publish.portion.portion import Portion
from thidua.publish.press import Press
from thidua.publish.run import again, hands
from thidua.publish.run.records import HOST
from thidua.publish.tree import tree as module_of_tree
from thidua.publish.tree import twin as module_of_twin
from thidua.publish.tree.sight import Sight
from thidua.publish.tree.tree import Tree

pytestmark = pytest.mark.slow

EDITS = int(os.environ.get("THIDUA_EDITS", "0"))
BODIES = ("xa-mau", "xa-hai", "xa-ba")
Edit = Callable[[Path, random.Random], object]


def portal(root: Path) -> Path:
    """Three communes alike but for their names."""
    commune(root, [])
    configuration(root)
    for slug, name in zip(BODIES[1:], ("Hai", "Ba"), strict=True):
        for folder in ("data/bodies", "content"):
            shutil.copytree(root / folder / "xa-mau", root / folder / slug)
            for path in (root / folder / slug).rglob("*"):
                if path.suffix in (".yml", ".md"):
                    text = path.read_text("utf-8").replace("xa-mau", slug)
                    path.write_text(
                        text.replace("Xã Mẫu", f"Xã {name}").replace(
                            "xã Mẫu", f"xã {name}"
                        ),
                        "utf-8",
                    )
    _replace(root / "data/portal.yml", "[xa-mau]", f"[{', '.join(BODIES)}]")
    return root


def run(root: Path, *words: str) -> int:
    """Run `thidua build`; the host in a fork, as tests build."""
    parser = Parser()
    command.add(parser)
    return command.run(parser.parse_args(words))


class AtOnce:
    """Does what another thread would do, before the host is forked: a copy of a lock stays locked."""

    def __init__(self, threads: int) -> None:
        self.done: list[object] = []

    def __enter__(self) -> AtOnce:
        return self

    def __exit__(self, *told: object) -> None:
        """Nothing is left to wait for."""

    def submit(self, work: Callable[..., object], *words: object) -> AtOnce:
        self.done.append(work(*words))
        return self

    def result(self) -> object:
        return self.done[-1]


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the host build in a fork; gives a line for each time that it had to."""
    called: list[str] = []

    def host_build(
        root: Path,
        new: Path,
        *,
        has_pdf: bool,
        told: Mapping[str, str],
        is_quiet: bool = False,
    ) -> int:
        called.append("host alone" if is_quiet else "host")
        day = os.environ["THIDUA_AS_OF"]
        done = build(root / "mkdocs.yml", new, **{**told, "THIDUA_AS_OF": day})
        return done.returncode

    for module in (command, again):
        monkeypatch.setattr(module, "host_build", host_build)
    monkeypatch.setattr(again, "ThreadPoolExecutor", AtOnce)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    return called


@pytest.fixture
def crew(host: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let two processes make bodies, however few, one at a time; gives what the host was called for."""
    monkeypatch.setattr(hands, "MANY", 2)
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(hands, "_context", lambda: get_context("fork"))
    monkeypatch.setattr(module_of_crew, "_LEAST", 1)
    monkeypatch.setattr(module_of_crew, "_HELD", 1)
    return host


def tree(folder: Path) -> dict[str, bytes | None]:
    """All that stands in a folder; None for a folder in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        if path.is_file()
        else None
        for path in folder.rglob("*")
    }


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def _append(path: Path, words: str) -> None:
    path.write_text(path.read_text("utf-8") + words, "utf-8")


def _any(root: Path, chance: random.Random, pattern: str) -> Path:
    return chance.choice(sorted(root.glob(pattern)))


def _records(root: Path) -> list[Path]:
    return sorted((root / ".cache/dung").glob("*/*.json"))


def _spoil(root: Path, chance: random.Random) -> None:
    """Damage a record: a letter of it, its end, all of it."""
    for path in _records(root)[chance.randrange(3) :: 3]:
        content = bytearray(path.read_bytes())
        if content:
            content[chance.randrange(len(content))] ^= 1
        path.write_bytes(content[: chance.choice([len(content), 40, 0])])


def _move_unit(root: Path, chance: random.Random) -> None:
    units = _any(root, chance, "data/bodies/*/units.yml")
    _replace(units, "name: Thôn ", f"name: Thôn {chance.choice('ABCDE')} ")


def _rename_story(root: Path, chance: random.Random) -> None:
    story = _any(root, chance, "content/*/dien-hinh/*/*.md")
    story.rename(story.with_name(f"mo-hinh-{chance.randrange(99)}.md"))


def _change_body(root: Path, chance: random.Random) -> None:
    body = _any(root, chance, "data/bodies/*/body.yml")
    _replace(body, "name: Xã ", f"name: Xã {chance.choice('XYZ')} ")


def _change_about(root: Path, chance: random.Random) -> None:
    """Change what no other body asks for."""
    body = _any(root, chance, "data/bodies/*/body.yml")
    _replace(body, "about: ", f"about: {chance.choice('XYZ')} ")


def _end_body(root: Path, chance: random.Random) -> None:
    """Let a body end and another follow it, or take that back; some ends are in a circle."""
    path = _any(root, chance, "data/bodies/*/body.yml")
    text = re.sub("^ended: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    if chance.random() < 0.7:
        day = date(2025, chance.randint(5, 9), chance.randint(1, 28))
        text += f"ended: {{on: {day}, successors: [{chance.choice(BODIES)}]}}\n"
    path.write_text(text, "utf-8")


def _make_member(root: Path, chance: random.Random) -> None:
    """Let a unit be a body, or no more."""
    path = _any(root, chance, "data/bodies/*/units.yml")
    text = re.sub("^  xa: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    if chance.random() < 0.7:
        text += (
            f"  xa: {{name: Xã bạn, kind: commune, body: {chance.choice(BODIES)}}}\n"
        )
    path.write_text(text, "utf-8")


def _spoil_spare(root: Path, chance: random.Random) -> None:
    """Damage the tree that stood before the site: a file of it, or what no site has."""
    for top in (root / ".cache/dung").glob("*.cay"):
        page = _any(top, chance, "**/*.html")
        match chance.randrange(6):
            case 0:
                page.unlink()
            case 1:
                page.write_bytes(page.read_bytes() + b"x")  # the site's, too
            case 2:
                page.unlink()
                page.write_text("khác", "utf-8")
            case 3:
                (top / "xa-hai/la.html").touch()
            case 4:
                (top / "trong").mkdir(exist_ok=True)
            case 5:
                (top / "lien-ket").symlink_to("index.html")


def _next_day(root: Path, chance: random.Random) -> None:
    """Go to another month, or a few days on or back: some bodies hold until then, some turn."""
    now = date.fromisoformat(os.environ["THIDUA_AS_OF"])
    month = date(2025, chance.randint(6, 12), 15)
    day = chance.choice([month, now + timedelta(chance.randint(-3, 9))])
    os.environ["THIDUA_AS_OF"] = day.isoformat()


def _until(story: Path, day: date) -> None:
    """Let the consent to a picture end on another day."""
    text = story.read_text("utf-8")
    story.write_text(re.sub(r"until: [\d/]+", f"until: {day:%d/%m/%Y}", text), "utf-8")


def _take_back(root: Path, chance: random.Random) -> None:
    """Mend what a wrong edit did."""
    for path in root.glob("data/bodies/*/units.yml"):
        text = path.read_text("utf-8").replace("\nsai: [\n", "\n")
        path.write_text(text, "utf-8")


def _amend(root: Path, chance: random.Random) -> None:
    """Amend a plan anew: its versions and its citations follow."""
    plan = _any(root, chance, "data/bodies/*/2025/*/plan.yml")
    day = f"2025-{chance.randint(2, 9):02}-01"
    words = f"amendments:\n  - document: ke-hoach-12-kh-ubnd-2025\n    in_force_from: {day}\n    changes:\n      - {{clause: ii, kind: amend, words: Lời {chance.randrange(99)}}}\n"
    plan.with_name("amendments.yml").write_text(words, "utf-8")


def _cite_guide(root: Path, chance: random.Random) -> None:
    """Write the guide that citations lead to, or take it away."""
    guide = root / "content/huong-dan/trich-dan.md"
    if guide.exists():
        guide.unlink()
    else:
        guide.parent.mkdir(parents=True, exist_ok=True)
        guide.write_text(
            "---\ntitle: Trích dẫn\ndescription: Cách trích dẫn.\nupdated_on: 01/6/2025\n---\n\n# Trích dẫn\n",
            "utf-8",
        )


EDITS_BY_NAME: dict[str, Edit] = {
    "comment": lambda r, c: _append(_any(r, c, "data/bodies/*/**/*.yml"), "# ghi chú\n"),
    "unit": _move_unit,
    "plan": lambda r, c: _append(_any(r, c, "content/*/ke-hoach/2025/*.md"), f"\nThêm lời {c.randrange(99)}.\n"),
    "amend": _amend,
    "guide of citations": _cite_guide,
    "body": _change_body,
    "about": _change_about,
    "end": _end_body,
    "member": _make_member,
    "story": _rename_story,
    "guide": lambda r, c: _append(r / "content/gioi-thieu.md", f"\nThêm lời {c.randrange(99)}.\n"),
    "link": lambda r, c: _append(_any(r, c, "content/*/ke-hoach/2025/*.md"), f"\nXem [trang](/{c.choice(BODIES)}/).\n"),
    "shared": lambda r, c: _append(r / "data/abbreviations.yml", f"  X{c.randrange(999)}Y: chữ viết tắt thử\n"),
    "template": lambda r, c: ((r / "overrides/components").mkdir(parents=True, exist_ok=True), (r / "overrides/components/them.css").write_text(f"p{{order:{c.randrange(9)}}}", "utf-8")),
    "day": _next_day,
    "consent": lambda r, c: _until(_any(r, c, "content/*/dien-hinh/*/*.md"), date(2025, c.randint(6, 12), c.randint(1, 28))),
    "order": lambda r, c: _replace(r / "data/portal.yml", "xa-mau, xa-hai", "xa-hai, xa-mau"),
    "damage": _spoil,
    "spare": _spoil_spare,
    "strange": lambda r, c: (r / "site/la/la.html").mkdir(parents=True, exist_ok=True),
    "no cache": lambda r, c: shutil.rmtree(r / ".cache", ignore_errors=True),
    "site": lambda r, c: _append(_any(r, c, "site/*/**/index.html"), "x"),
    "site file gone": lambda r, c: _any(r, c, "site/*/**/index.html").unlink(),
    "wrong": lambda r, c: _append(_any(r, c, "data/bodies/*/units.yml"), "\nsai: [\n"),
    "mended": _take_back,
    "dead link": lambda r, c: _append(_any(r, c, "content/*/ke-hoach/2025/*.md"), f"\nXem [trang](/khong-co-{c.randrange(2)}/).\n") if c.random() < 0.2 else None,
    "link mended": lambda r, c: [_replace(p, f"/khong-co-{n}/", "/van-ban/") for p in r.glob("content/*/ke-hoach/2025/*.md") for n in (0, 1)],
}  # fmt: skip


def check(root: Path, clean: Path, story: list[str]) -> int:
    """Build both ways; the sites, or the refusals, are the same. Give the exit code."""
    before = tree(root / "site")
    code = run(root, "--to", str(root / "site"))
    day = os.environ["THIDUA_AS_OF"]
    expected = build(root / "mkdocs.yml", clean, THIDUA_AS_OF=day, THIDUA_KEPT="")
    assert code == expected.returncode, (story, expected.stderr)
    assert tree(root / "site") == (before if code else tree(clean)), story
    shutil.rmtree(clean, ignore_errors=True)
    return code


def test_random_edits(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, chance, story = portal(tmp_path / "root"), random.Random(26), ["begin"]
    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    for _ in range(EDITS or 24):
        name = chance.choice(list(EDITS_BY_NAME))
        EDITS_BY_NAME[name](root, chance)
        story = [*story[-9:], name]
        check(root, tmp_path / "clean", story)


def test_only_what_changed_is_made(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    assert host == ["host"]
    assert {p.stem for p in _records(root)} == {*BODIES, HOST}
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    before = {p: p.stat().st_ino for p in (root / "site/xa-ba").rglob("*.html")}
    _append(root / "data/bodies/xa-hai/units.yml", "# ghi chú\n")
    check(root, tmp_path / "clean", ["xa-hai"])
    assert (host, made) == (["host"], ["xa-hai"])
    assert {p: p.stat().st_ino for p in (root / "site/xa-ba").rglob("*.html")} == before
    _append(
        root / "data/bodies/xa-ba/units.yml", "# ghi chú\n"
    )  # what the host gave is kept on
    check(root, tmp_path / "clean", ["xa-hai", "xa-ba"])
    assert (host, made) == (["host"], ["xa-hai", "xa-ba"])


def test_a_new_day_touches_only_what_turns(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A consent of one commune ends; all others stand as they are, byte for byte."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    story = root / "content/xa-hai/dien-hinh/2024/to-quet-duong.md"
    _replace(story, "until: 31/12/2025", "until: 20/8/2025")
    monkeypatch.setenv("THIDUA_AS_OF", "2025-08-20")
    assert not run(root, "--to", "site")
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    for day, touched in (("21", ["xa-hai"]), ("22", []), ("20", ["xa-hai"])):
        made.clear()
        monkeypatch.setenv("THIDUA_AS_OF", f"2025-08-{day}")
        check(root, tmp_path / "clean", [day])
        assert (host, made) == (["host"], touched)
    page = (root / "site/xa-ba/index.html").read_text("utf-8")
    assert (
        "Tính đến ngày 01/7/2025, từ đó chưa có gì thay đổi. Cập nhật 01/6/2025."
        in page
    )


def test_the_day_of_an_end_touches_whoever_tells_of_it(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commune ends, another follows it; the third stands as it is, byte for byte."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    ended = "ended: {on: 21/8/2025, successors: [xa-ba]}\n"
    _append(root / "data/bodies/xa-hai/body.yml", ended)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-08-20")
    assert not run(root, "--to", "site")
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    for day, touched in (
        ("21", ["xa-ba", "xa-hai"]),
        ("22", []),
        ("20", ["xa-ba", "xa-hai"]),
    ):
        made.clear()
        monkeypatch.setenv("THIDUA_AS_OF", f"2025-08-{day}")
        check(root, tmp_path / "clean", [day])
        assert (host, sorted(made)) == (["host"], touched)
        page = (root / "site/xa-hai/index.html").read_text("utf-8")
        assert ("Kết thúc hoạt động" in page) == (day != "20")


def test_the_end_of_a_member_touches_its_cluster(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a commune gave way to ends too: all who name either are made anew, no others."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    first = "ended: {on: 21/8/2025, successors: [xa-ba]}\n"
    _append(root / "data/bodies/xa-hai/body.yml", first)
    member = "  xa: {name: Xã bạn, kind: commune, body: xa-hai}\n"
    _append(root / "data/bodies/xa-mau/units.yml", member)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-08-20")
    assert not run(root, "--to", "site")
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    later = "ended: {on: 25/8/2025, elsewhere: [Phường Xa]}\n"
    for day, end, touched, told in (
        ("21", "", ["xa-ba", "xa-hai", "xa-mau"], "nay thuộc Xã Ba."),
        ("24", "", [], "nay thuộc Xã Ba."),
        ("24", later, sorted(BODIES), "nay thuộc Xã Ba."),
        ("25", "", sorted(BODIES), "nay thuộc Phường Xa."),
    ):
        made.clear()
        _append(root / "data/bodies/xa-ba/body.yml", end)
        monkeypatch.setenv("THIDUA_AS_OF", f"2025-08-{day}")
        check(root, tmp_path / "clean", [day])
        assert (day, sorted(made)) == (day, touched)
        page = (root / "site/xa-hai/so-vang/index.html").read_text("utf-8")
        unit = (root / "site/xa-mau/don-vi/xa/index.html").read_text("utf-8")
        assert told in page
        assert "Hoạt động đến" in unit


def test_a_build_speaks_of_one_day(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of its keys: what is kept was held against it, though midnight is past by now."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-20")
    assert not run(root, "--to", "site")
    _append(root / "data/bodies/xa-ba/units.yml", "# ghi chú\n")
    with monkeypatch.context() as later:
        later.setattr(load, "find_as_of", lambda root, problems: date(2025, 6, 21))
        assert not run(root, "--to", str(root / "site"))
    check(root, tmp_path / "clean", ["midnight"])


def test_whoever_takes_consent_back_is_named_by_nobody_from_that_day(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked of all bodies turns for all: another commune that names the person is looked at again."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    story = root / "content/xa-hai/dien-hinh/2024/to-quet-duong.md"
    _replace(
        story,
        "title: Tổ quét đường Thôn Đoài",
        "title: Bà Nguyễn Thị Mẫu quét đường\nconsent: {on: 01/3/2024, withdrawn_on: 20/8/2025, ref: Giấy đồng ý}",
    )
    _append(
        root / "content/xa-ba/ke-hoach/2025/duong-sach.md",
        "\nTheo gương bà Nguyễn Thị Mẫu.\n",
    )
    monkeypatch.setenv("THIDUA_AS_OF", "2025-08-19")
    check(root, tmp_path / "clean", ["named"])
    monkeypatch.setenv("THIDUA_AS_OF", "2025-08-20")
    assert run(root, "--to", str(root / "site")) == 1
    clean = build(root / "mkdocs.yml", tmp_path / "clean", THIDUA_AS_OF="2025-08-20")
    assert "còn tên của người không muốn được nêu" in clean.stderr


def watched(made: list[str]) -> Callable[..., Portion]:
    """Give what makes a body, its name noted."""
    real = making.made

    def watch(subject: Subject, scope: Scope, press: Press) -> Portion:
        made.append(subject.entry.slug)
        return real(subject, scope, press)

    return watch


def _instead(path: Path, put: Callable[[Path], object]) -> None:
    path.unlink()
    put(path)


def _built_with_spare(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Build until a tree is kept beside the site; give its place."""
    monkeypatch.chdir(root)
    monkeypatch.setattr(Tree, "is_like_before", True)
    for _ in range(3):
        _append(root / "data/bodies/xa-ba/units.yml", "# ghi chú\n")
        assert not run(root, "--to", "site")
    return next((root / ".cache/dung").glob("*.cay"))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda page: _append(page, "x"),
    "gone": lambda page: page.unlink(),
    "another file": lambda page: _instead(page, lambda p: p.write_text("khác", "utf-8")),
    "a link": lambda page: _instead(page, lambda p: p.symlink_to("../index.html")),
    "a folder": lambda page: _instead(page, lambda p: p.mkdir()),
    "a pipe": lambda page: _instead(page, os.mkfifo),
}  # fmt: skip


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        *((name, "site") for name in DAMAGE),
        *((name, place) for name in ("gone", "another file") for place in ("aside", "both")),
    ],
)  # fmt: skip
def test_what_is_damaged_is_made_anew(
    damage: str, place: str, tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """A page of a body that nobody changed: in the site, in the tree beside it, in both."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    monkeypatch.setattr(Tree, "is_like_before", place != "site")
    assert not run(root, "--to", "site")
    for _ in range(2 if place != "site" else 1):
        _append(root / "data/bodies/xa-hai/units.yml", "# ghi chú\n")
        assert not run(root, "--to", "site")
    tops = [root / "site", *(root / ".cache/dung").glob("*.cay")]
    assert len(tops) == (1 if place == "site" else 2)
    for top in tops[1:] if place == "aside" else tops:
        DAMAGE[damage](top / "xa-ba/index.html")
    _append(root / "data/bodies/xa-hai/units.yml", "# ghi chú nữa\n")
    check(root, tmp_path / "clean", [damage, place])
    assert host == ["host"]


def test_where_nobody_looks_any_more_all_is_looked_at(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, looking = portal(tmp_path / "root"), again.looking

    @contextmanager
    def ended(site: Path, new: Path) -> Iterator[Sight]:
        with looking(site, new) as sight:
            sight.other.kill()
            yield sight

    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    monkeypatch.setattr(again, "looking", ended)
    _append(root / "data/bodies/xa-ba/units.yml", "# ghi chú\n")
    check(root, tmp_path / "clean", ["ended"])
    assert host == ["host"]


def _kept(root: Path) -> Path:
    return next(p for p in (root / ".cache/dung").iterdir() if not p.suffix)


SPOILED: dict[str, Callable[[Path], object]] = {
    "records elsewhere": lambda r: [_kept(r).rename(r / "ngoai"), next((r / ".cache/dung").glob("*.json")).with_suffix("").symlink_to(r / "ngoai")],
    "a file for records": lambda r: [shutil.rmtree(kept := _kept(r)), kept.touch()],
    "a file for the cache": lambda r: [shutil.rmtree(r / ".cache/dung"), (r / ".cache/dung").touch()],
    "a pipe for a record": lambda r: _instead(_records(r)[0], os.mkfifo),
    "a pipe for the list": lambda r: _instead(r / "site/SHA256SUMS", os.mkfifo),
    "a pipe for the last build": lambda r: _instead(next((r / ".cache/dung").glob("*.json")), os.mkfifo),
}  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_whatever_lies_in_the_cache_builds_end(
    spoil: Callable[[Path], object], tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    spoil(root)
    before = tree(root / "ngoai")
    for _ in range(2):
        _append(root / "data/bodies/xa-hai/units.yml", "# ghi chú\n")
        assert not run(root, "--to", "site")
    check(root, tmp_path / "clean", ["spoiled"])
    assert tree(root / "ngoai") == before
    if (root / ".cache/dung").is_dir():  # records are kept again
        assert _kept(root).is_dir()
        assert not _kept(root).is_symlink()


def test_a_fault_in_data_leaves_the_tree_beside_the_site(
    tmp_path: Path, host: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    aside = _built_with_spare(root, monkeypatch)
    units = root / "data/bodies/xa-hai/units.yml"
    before = tree(aside)
    _append(units, "\nsai: [\n")
    assert run(root, "--to", "site") == 1
    assert tree(aside) == before
    _take_back(root, random.Random(0))
    check(root, tmp_path / "clean", ["mended"])


def test_a_crew_makes_what_one_process_makes(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From nothing, and at random edits, faults and damage among them."""
    root, chance, story = portal(tmp_path / "root"), random.Random(27), ["begin"]
    monkeypatch.chdir(root)
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    check(root, tmp_path / "clean", story)
    assert (crew, made) == (["host alone"], [])  # nothing was left to this process
    for _ in range(EDITS // 3 or 6):
        name = chance.choice(list(EDITS_BY_NAME))
        EDITS_BY_NAME[name](root, chance)
        story = [*story[-9:], name]
        check(root, tmp_path / "clean", story)


def test_a_hand_whose_crew_is_gone_makes_no_other_body(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    monkeypatch.setattr(module_of_crew, "is_orphan", lambda: True)
    check(root, tmp_path / "clean", ["orphans"])
    assert made == list(BODIES)  # nothing was taken of what they had made


def test_a_crew_whose_hands_begin_from_nothing_makes_the_same(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on systems that copy no process."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    monkeypatch.setattr(hands, "_context", lambda: get_context("spawn"))
    check(root, tmp_path / "clean", ["spawned"])
    assert (crew, made) == (["host alone"], [])


def test_a_crew_leaves_a_tree_for_the_first_edit(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds the very files of the site, so the next one is made without setting a link to each."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    aside = next((root / ".cache/dung").glob("*.cay"))
    assert tree(aside) == tree(root / "site")
    page = Path("xa-hai/index.html")
    assert (aside / page).samefile(root / "site" / page)
    linked: list[str] = []
    monkeypatch.setattr(module_of_tree, "_link", lambda old, place: linked.append(old))
    _append(root / "data/bodies/xa-ba/units.yml", "# ghi chú\n")
    check(root, tmp_path / "clean", ["first edit"])
    assert linked == []


def test_a_tree_is_left_where_the_aide_looks_last_of_all(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine it finds the list of the site, too."""
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)

    @contextmanager
    def late(module: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        waiting = ["sh", "-c", 'read -r _; exec "$0" "$@"', sys.executable, "-m"]
        with subprocess.Popen([*waiting, module, *words], stdin=subprocess.PIPE) as it:
            yield it

    monkeypatch.setattr(module_of_twin, "aide", late)
    assert not run(root, "--to", "site")
    aside = next((root / ".cache/dung").glob("*.cay"))
    assert tree(aside) == tree(root / "site")


def test_where_most_is_made_anew_the_tree_beside_is_that_of_now(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    assert not run(root, "--to", "site")
    _replace(root / "data/portal.yml", "name: Cổng mẫu", "name: Cổng khác hẳn")
    check(root, tmp_path / "clean", ["all"])
    aside = next((root / ".cache/dung").glob("*.cay"))
    assert tree(aside) == tree(root / "site")


def test_where_a_hand_fails_one_process_makes_all(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    monkeypatch.setattr(Task, "_made", lambda task, bodies: bodies != ["xa-hai"])
    check(root, tmp_path / "clean", ["no hand"])
    assert crew == ["host alone"]


def test_a_hand_that_is_killed_leaves_no_half_file(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the tree that stood before the site, too: what it set there is known to nobody."""
    root = portal(tmp_path / "root")
    _built_with_spare(root, monkeypatch)
    write, seen = os.write, list[int]()

    def dying(file: int, content: bytes) -> int:
        if current_process().daemon:
            seen.append(file)
            if len(seen) == 40:
                write(file, bytes(content)[:10])
                os.kill(os.getpid(), signal.SIGKILL)
        return write(file, content)

    monkeypatch.setattr(os, "write", dying)
    for slug in ("xa-hai", "xa-ba"):
        _append(root / f"data/bodies/{slug}/units.yml", "# ghi chú nữa\n")
    check(root, tmp_path / "clean", ["killed"])


def test_a_fault_in_the_share_of_a_hand_is_told_by_one_process(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    _append(root / "data/bodies/xa-hai/units.yml", "  Thôn: {}\n")
    assert run(root, "--to", "site") == 1
    assert crew == ["host alone", "host"]
    assert not (root / "site").exists()


def test_what_stands_twice_in_the_share_of_a_hand_is_refused(
    tmp_path: Path, crew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portal(tmp_path / "root")
    monkeypatch.chdir(root)
    plan = root / "content/xa-hai/ke-hoach/2025/duong-sach.md"
    _replace(plan, "b) Thôn Đoài", 'b) <a id="i-1-a"></a> Thôn Đoài')
    assert run(root, "--to", "site") == 1
    assert crew == ["host alone", "host"]
