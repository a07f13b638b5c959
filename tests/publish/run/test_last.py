"""Nothing is built again where nothing changed; whatever changed, all is built again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commune import commune, configuration
from thidua.publish.run import last
from thidua.publish.run.inputs import input_keys
from thidua.publish.run.last import remember, still_stands
from thidua.publish.verify.manifest import write_manifest

Change = Callable[[Path], object]


@pytest.fixture(autouse=True)
def day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the day, and take a small house and package: ours are read by other tests."""
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    for name in ("HOUSE", "_PACKAGE"):
        (tmp_path / name / "overrides").mkdir(parents=True)
        (tmp_path / name / "overrides/tep.py").write_text("x = 1\n", "utf-8")
        monkeypatch.setattr(f"thidua.publish.run.inputs.{name}", tmp_path / name)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose last build stands: its site, its record."""
    root = commune(tmp_path / "root", [])
    configuration(root)
    for name in ("index.html", "xa-mau/index.html", "xa-hai/index.html", "tim/a.js"):
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / name).write_text(name, "utf-8")
    write_manifest(root / "site")
    remember(root, root / "site", key_of(root))
    return root


def key_of(root: Path) -> str:
    keys = input_keys(root, root / "site")
    return keys.whole if keys else ""


def stands(root: Path) -> bool:
    return still_stands(root, root / "site", key_of(root))


def record(root: Path) -> Path:
    (found,) = (root / ".cache/dung").iterdir()
    return found


def test_what_nobody_touched_stands(root: Path) -> None:
    for path in root.rglob("*"):
        os.utime(path, (1, 1))
    (root / "site/.well-known").mkdir()
    (root / "site/.well-known/khoa").write_text("của máy chủ", "utf-8")
    assert stands(root)


INPUTS: dict[str, Change] = {
    "data": lambda root: _append(root / "data/portal.yml"),
    "words": lambda root: _append(root / "content/index.md"),
    "settings": lambda root: _append(root / "mkdocs.yml"),
    "new": lambda root: (root / "content/moi.md").write_text("# Mới", "utf-8"),
    "gone": lambda root: (root / "content/gioi-thieu.md").unlink(),
    "renamed": lambda root: (root / "content/gioi-thieu.md").rename(root / "content/x.md"),
    "template": lambda root: _made(root / "overrides/styles/mau.css"),
    "link": lambda root: (root / "content/x.md").symlink_to("gioi-thieu.md"),
    "day": lambda _: os.environ.update(THIDUA_AS_OF="2025-06-16"),
    "address": lambda _: os.environ.update(THIDUA_SITE_URL="https://khac.example/"),
}  # fmt: skip


if hasattr(os, "mkfifo"):
    INPUTS["pipe"] = lambda root: os.mkfifo(root / "data/ong.yml")
    INPUTS["pipe of a picture"] = lambda root: os.mkfifo(root / "content/ong.png")


@pytest.mark.parametrize("change", INPUTS.values(), ids=INPUTS)
def test_what_a_build_reads_is_looked_at(
    change: Change, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_SITE_URL", "")
    remember(root, root / "site", key_of(root))
    assert stands(root)
    change(root)
    assert not stands(root)


OUTPUTS: dict[str, Change] = {
    "page": lambda root: _append(root / "site/index.html"),
    "missing": lambda root: (root / "site/xa-mau/index.html").unlink(),
    "page of another folder": lambda root: _append(root / "site/xa-hai/index.html"),
    "strange": lambda root: (root / "site/la.html").touch(),
    "strange below": lambda root: (root / "site/xa-mau/la.html").touch(),
    "strange folder": lambda root: _made(root / "site/la/index.html"),
    "empty folder": lambda root: (root / "site/trong").mkdir(),
    "empty folder below": lambda root: (root / "site/xa-mau/trong").mkdir(),
    "folder gone": lambda root: (root / "site/xa-mau").rename(root / "cu"),
    "folder that is a link": lambda root: [
        (root / "site/xa-mau").rename(root / "cu"),
        (root / "site/xa-mau").symlink_to(root / "cu"),
    ],
    "link at the top": lambda root: (root / "site/la").symlink_to(root / "cu"),
    "pipe": lambda root: _in_its_place(root, lambda path: os.mkfifo(path)),
    "link": lambda root: _in_its_place(root, lambda path: path.symlink_to(root / "cu")),
    "list": lambda root: _append(root / "site/SHA256SUMS"),
    "signed": lambda root: (root / "site/SHA256SUMS.sig").touch(),
    "no site": lambda root: (root / "site").rename(root / "cu"),
    "no record": lambda root: record(root).unlink(),
    "half a record": lambda root: os.truncate(record(root), 40),
    "odd record": lambda root: record(root).write_text("[" * 9999, "utf-8"),
}


@pytest.mark.parametrize("much", [0, 10**6], ids=["two processes", "one"])
@pytest.mark.parametrize("change", OUTPUTS.values(), ids=OUTPUTS)
def test_a_site_that_is_not_as_it_was_left_is_built(
    change: Change, much: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last, "_MUCH", much)
    assert stands(root)
    change(root)
    assert not stands(root)


@pytest.mark.parametrize("asked", ["templates", "library", "package"])
def test_the_house_is_looked_at(
    asked: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key_of(root)
    if asked == "library":
        (tmp_path / "jinja2-99.dist-info").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
    else:
        name = {"templates": "HOUSE", "package": "_PACKAGE"}[asked]
        monkeypatch.setattr(f"thidua.publish.run.inputs.{name}", tmp_path / "root/data")
    assert key_of(root) not in ("", before)


def test_settings_that_go_on_elsewhere_are_never_known(root: Path) -> None:
    _append(root / "mkdocs.yml", "INHERIT: ../khac.yml\n")
    assert key_of(root) == ""
    remember(root, root / "site", "")
    assert not stands(root)


def _in_its_place(root: Path, put: Callable[[Path], object]) -> None:
    """Set something else where a page stands; its bytes are elsewhere."""
    page = root / "site/index.html"
    page.rename(root / "cu")
    put(page)


def _made(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("p { color: red }", "utf-8")


def _append(path: Path, words: str = "\n# thêm\n") -> None:
    path.write_text(path.read_text("utf-8") + words, "utf-8")
