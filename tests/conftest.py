"""Golden cases: a question and its answer in one readable file.

A test that takes `case` runs once for each file in the folder named like the
test module: `test_timing.py` → `timing/*.txt`. Above the line `---` stands what
goes in (YAML, or any text); below it, as plain text, what has to come out.
The first line is a comment that tells the rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings

from tests.commune import ROOT, build

settings.register_profile("house", deadline=None)  # a busy machine is no fault
settings.register_profile("mutants", deadline=None, max_examples=25, derandomize=True)
settings.load_profile("house")

LINE = "\n---\n"


@dataclass(frozen=True)
class Case:
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


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny commune, built."""
    folder = tmp_path_factory.mktemp("tiny")
    done = build(ROOT / "tests/site/mkdocs.yml", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal, built."""
    folder = tmp_path_factory.mktemp("real")
    done = build(ROOT / "mkdocs.yml", folder, THIDUA_AS_OF="2026-11-21")
    assert done.returncode == 0, done.stderr
    return folder
