"""Whatever people type comes out harmless, or is refused with its place.

A case changes the tiny commune. Its answer: the lines that no page had before, or the
problems that stop the build. Beside the answer, a reader of its own looks for harm.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

import thidua.publish.portion.opening
from tests.commune import SITE, TODAY, commune
from tests.conftest import Case
from tests.harm import active, harms
from thidua.publish.frame import share

pytestmark = pytest.mark.slow
ROOT = SITE.parents[1]
SHOWN = {".html", ".csv", ".xml", ".ics"}


def built(folder: Path, changes: list[dict[str, object]]) -> Path:
    """Build the tiny commune as it is after some changes."""
    config = commune(folder / "root", changes) / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", f"{ROOT}/"), "utf-8")
    kept = folder.parent / "cache"  # cards of pages that no case changes
    kept.mkdir(exist_ok=True)
    (folder / "root/.cache").symlink_to(kept)
    build(load_config(str(config), site_dir=str(folder / "site"), strict=True))
    return folder / "site"


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*")):
        if path.suffix in SHOWN:
            yield path.relative_to(site).as_posix(), path.read_text("utf-8")


@pytest.fixture(scope="module", autouse=True)
def today() -> Iterator[None]:
    """Hold the day, and keep what is the same for every case: templates, codes, words.

    Nor does the host look through the theme's icons, of which nothing is published.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_AS_OF", TODAY.isoformat())
        kept = cache(thidua.publish.portion.opening.open_templates)
        opened = lambda overrides, theme: kept(overrides, tuple(theme))  # noqa: E731
        patch.setattr(thidua.publish.portion.opening, "open_templates", opened)
        patch.setattr(share, "qr_code", cache(share.qr_code))
        patch.setattr(Environment, "compile", _compiled_once(Environment.compile))
        patch.setattr(Files, "add_files_from_theme", lambda *_: None)
        yield


def _compiled_once(compile_: Callable[..., Any]) -> Callable[..., Any]:
    """Compile each source once for each way to compile it: ours escapes, the host's not."""
    kept: dict[tuple[object, ...], Any] = {}

    def compiled(env: Environment, source: Any, *words: Any, **more: Any) -> Any:
        key = (
            env.autoescape is True,
            env.trim_blocks,
            str(source),
            *words,
            *more.items(),
        )
        if key not in kept:
            kept[key] = compile_(env, source, *words, **more)
        return kept[key]

    return compiled


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the commune before anybody meant harm."""
    return dict(pages(built(tmp_path_factory.mktemp("before"), [])))


def test_comes_out_harmless(
    case: Case,
    before: dict[str, str],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        try:
            site = built(tmp_path, case.given)
        except Abort as refused:
            told = [*caplog.messages, str(refused)]
            case.expect("\n".join(told).replace("\n\n", "\n"))
            return
    after = dict(pages(site))
    most = active(before["index.html"])
    for name, text in after.items():
        if name.endswith(".html"):
            # An embed's one link leaves the frame that others set it into.
            own = ["a target"] if "<body>\n<main>" in text else []
            assert harms(text) == own, name
            assert active(text) <= (active(before.get(name, "")) or most), name
    case.expect("\n".join(_new_lines(before, after)))


def _new_lines(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    """Give the lines that no page had before, each once, in the order of pages."""
    known = {line for text in before.values() for line in text.splitlines()}
    for text in after.values():
        for line in text.splitlines():
            if line not in known and "data-catalogue=" not in line:
                known.add(line)
                yield line
