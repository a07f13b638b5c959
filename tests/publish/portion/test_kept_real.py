"""The portal itself, edited: made with what the last build left, it is the one made from the start.

THIDUA_EDITS=300 takes twenty random edits.
"""

from __future__ import annotations

import os
import random
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.commune import ROOT
from tests.publish.portion.test_kept import EDITS, Edit, check, host, run, watched
from thidua.publish.portion import making

__all__ = ("host",)
pytestmark = pytest.mark.slow
BODIES = sorted(path.name for path in (ROOT / "data/bodies").iterdir())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the portal."""
    root = tmp_path / "root"
    for folder in ("content", "data", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    (root / "hooks").mkdir()
    for name in ("mkdocs.yml", "hooks/portal.py"):
        shutil.copyfile(ROOT / name, root / name)
    monkeypatch.chdir(root)
    return root


def _change(path: Path, pattern: str, words: str) -> None:
    path.write_text(
        re.sub(pattern, words, path.read_text("utf-8"), count=1, flags=re.MULTILINE),
        "utf-8",
    )


def _any(root: Path, chance: random.Random, pattern: str) -> Path:
    return chance.choice(sorted(root.glob(pattern)))


def _next_day(root: Path, chance: random.Random) -> None:
    day = date.fromisoformat(os.environ["THIDUA_AS_OF"])
    os.environ["THIDUA_AS_OF"] = str(day + timedelta(chance.choice([-2, 1, 1, 3, 40])))


def _rename(root: Path, chance: random.Random) -> None:
    """Rename a story, and say so in the ledger."""
    story = _any(root, chance, "content/*/dien-hinh/*/*.md")
    name, body = (
        f"dien-hinh-{chance.randrange(999)}",
        story.relative_to(root / "content").parts[0],
    )
    there = f"{body}/dien-hinh/{story.parent.name}/"
    _change(
        root / "data/ledger.yml",
        "^moved:.*\n",
        f"\\g<0>  {there}{story.stem}/: {there}{name}/\n",
    )
    story.rename(story.with_name(f"{name}.md"))


def _spoil(root: Path, chance: random.Random) -> None:
    record = _any(root, chance, ".cache/dung/*/*.json")
    content = bytearray(record.read_bytes())
    content[chance.randrange(len(content))] ^= 1
    record.write_bytes(content)


EDITS_BY_NAME: dict[str, Edit] = {
    "data": lambda r, c: _change(_any(r, c, "data/bodies/*/body.yml"), "^about: ", f"about: {c.choice('XYZ')} "),
    "unit": lambda r, c: _change(_any(r, c, "data/bodies/*/units.yml"), "name: ", f"name: {c.choice('XYZ')} "),
    "words": lambda r, c: _change(_any(r, c, "content/huong-dan/*.md"), r"\Z", f"\nThêm lời {c.randrange(99)}.\n"),
    "story": lambda r, c: _change(_any(r, c, "content/*/dien-hinh/*/*.md"), r"\Z", f"\nThêm lời {c.randrange(99)}.\n"),
    "plan": lambda r, c: _change(_any(r, c, "content/*/ke-hoach/*/*.md"), "giao", "giao việc"),
    "shared": lambda r, c: _change(r / "data/legal.yml", r"\Z", f"# ghi chú {c.randrange(99)}\n"),
    "template": lambda r, c: _change(r / "overrides/components/clause_link.css", r"\Z", f"\np{{order:{c.randrange(9)}}}\n"),
    "ledger": lambda r, c: _change(r / "data/ledger.yml", r"\Z", f"# ghi chú {c.randrange(99)}\n"),
    "rename": _rename,
    "delete": lambda r, c: _any(r, c, "content/*/dien-hinh/*/*.md").unlink(),
    "day": _next_day,
    "record": _spoil,
    "site": lambda r, c: _change(_any(r, c, "site/*/**/index.html"), r"\Z", "x"),
}  # fmt: skip


def _take_back(root: Path) -> None:
    """Mend what a wrong edit did: all is as it was."""
    for folder in ("content", "data"):
        shutil.rmtree(root / folder)
        shutil.copytree(ROOT / folder, root / folder)


def test_each_body_is_made_alone(
    root: Path, host: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("THIDUA_AS_OF", "2026-11-27")
    assert not run(root, "--to", "site")
    made: list[str] = []
    monkeypatch.setattr(making, "made", watched(made))
    for slug in BODIES:
        _change(root / f"data/bodies/{slug}/body.yml", "^about: ", "about: Nay ")
        assert not run(root, "--to", "site")
    assert (host, made) == (["host"], BODIES)
    check(root, tmp_path / "clean", BODIES)


def test_random_edits(
    root: Path, host: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("THIDUA_AS_OF", "2026-11-27")
    assert not run(root, "--to", "site")
    chance, story = random.Random(7), ["begin"]
    for _ in range(20 if EDITS else 4):
        name = chance.choice(list(EDITS_BY_NAME))
        EDITS_BY_NAME[name](root, chance)
        story = [*story[-9:], name]
        if check(root, tmp_path / "clean", story):
            _take_back(root)
