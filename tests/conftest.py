"""Golden cases: a question and its answer in one readable file.

A test that takes `case` runs once for each file in the folder named like the
test module: `test_timing.py` → `timing/*.txt`. Above the line `---` stands what
goes in (YAML, or any text); below it, as plain text, what has to come out.
The first line is a comment that tells the rule.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings
from msgspec import Struct

from tests.commune import ROOT, build

settings.register_profile("house", deadline=None)  # a busy machine is no fault
settings.register_profile("quick", deadline=None, max_examples=15)
settings.register_profile("mutants", deadline=None, max_examples=25, derandomize=True)
settings.load_profile("house")

LINE = "\n---\n"


class Case(Struct, frozen=True, dict=True):
    path: Path
    update: bool

    @property
    def question(self) -> str:
        """The part above the line, without the rule."""
        text = self.path.read_text("utf-8").split(LINE)[0]
        return text.partition("\n")[2]

    @property
    def given(self) -> Any:
        return yaml.load(self.question, yaml.BaseLoader)

    def expect(self, actual: str) -> None:
        given, _, expected = self.path.read_text("utf-8").partition(LINE)
        if self.update:
            self.path.write_text(f"{given}{LINE}{actual.strip()}\n", "utf-8")
        else:
            assert actual.strip() == expected.strip(), (
                f"{self.path} (`make golden` rewrites it)"
            )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden cases")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" not in metafunc.fixturenames:
        return
    module = Path(metafunc.module.__file__)
    paths = sorted((module.parent / module.stem.removeprefix("test_")).glob("*.txt"))
    assert paths, f"{module.name} has no cases"
    update = metafunc.config.getoption("--update")
    cases = [Case(path, update) for path in paths]
    metafunc.parametrize("case", cases, ids=[path.stem for path in paths])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what looks at a built site: it tells nothing of one function, and takes long.

    Files with such tests come first, so that no worker has a long one left at the end.
    """
    long = set()
    for item in items:
        if {"real", "tiny"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("site")
            long.add(item.path)
    items.sort(key=lambda item: item.path not in long)


def pytest_runtest_call() -> None:
    """A command of ours that another test ran lets a broken pipe end it: no server of a test may."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny commune, built; nobody changes it."""
    return _built_once(tmp_path_factory, "tiny", ROOT / "tests/site/mkdocs.yml", {})


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal, built; nobody changes it."""
    told = {"THIDUA_AS_OF": "2026-11-21", "THIDUA_SITE_URL": "https://thidua.example/"}
    return _built_once(tmp_path_factory, "real", ROOT / "mkdocs.yml", told)


def _built_once(
    factory: pytest.TempPathFactory, name: str, config: Path, told: dict[str, str]
) -> Path:
    """Build a site for all workers of a run: the first that needs it does."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with locked(folder):
        if not folder.exists():
            half = folder.with_suffix(".new")
            shutil.rmtree(half, ignore_errors=True)
            done = build(config, half, **told)
            assert done.returncode == 0, done.stderr
            half.rename(folder)
    return folder


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until no other worker builds the folder."""
    lock = folder.with_suffix(".lock")
    while True:
        try:
            lock.touch(exist_ok=False)
            break
        except FileExistsError:
            time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink()
