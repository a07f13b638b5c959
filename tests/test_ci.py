"""What CI does is what a person can do: every step is a target of the Makefile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
HOSTS = (".github/workflows/portal.yml", ".gitlab-ci.yml")
PREPARING = re.compile(r'(export|echo) "?THIDUA_|mv site public|(sudo )?apt-get ')
"""Steps of a host that set it up or hand the site over; they build and test nothing."""


MORE = {"audit", "pdf"}
"""What takes minutes runs beside the rest; what is published is the site with its PDFs."""


def steps(value: Any) -> Iterator[str]:
    """Give every command of a CI file."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("run", "script"):
                yield from [item] if isinstance(item, str) else item
            else:
                yield from steps(item)
    elif isinstance(value, list):
        for item in value:
            yield from steps(item)


def targets(commands: list[str]) -> list[str]:
    return [c.removeprefix("make ") for c in commands if c.startswith("make ")]


def local() -> list[str]:
    return targets((ROOT / ".ci/run").read_text("utf-8").splitlines())


@pytest.mark.parametrize("host", HOSTS)
def test_each_step_is_one_that_ci_run_runs_too(host: str) -> None:
    commands = list(steps(yaml.safe_load((ROOT / host).read_text("utf-8"))))
    assert [
        c for c in commands if not PREPARING.match(c) and not c.startswith("make ")
    ] == []
    assert set(targets(commands)) - set(local()) == MORE
    assert targets(commands)[: len(local())] == local()


def test_ci_run_calls_the_test_command_then_the_strict_build() -> None:
    assert local()[-2:] == ["test", "site"]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^site:.*\n\t\$\(BIN\)/thidua build$", makefile, re.M)
    assert [t for t in local() if not re.search(rf"^{t}:", makefile, re.M)] == []


def test_libraries_are_locked_with_hashes() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-pdf.txt"):
        text = (ROOT / name).read_text("utf-8")
        pinned = re.findall(r"^([a-z0-9-]+)==\S+ .*\\$", text, re.M)
        assert pinned and len(pinned) == len(re.findall(r"^[a-z]", text, re.M))
    assert "--require-hashes -r requirements.txt" in (ROOT / "Makefile").read_text(
        "utf-8"
    )
