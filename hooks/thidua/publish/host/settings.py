"""The settings of the host (mkdocs.yml), where they cannot be read: told before it is started."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from markdown import Markdown
from yaml import CLoader

from thidua.model.problem import Place, Problem
from thidua.publish.host.markdown import SETTINGS, extensions_in
from thidua.read.source.text_file import read_text
from thidua.read.yaml_error import explain


def settings_problems(root: Path) -> list[Problem]:
    """Tell bytes that are no text, what is no YAML, extensions that are not there.

    Tags that only the host knows are right.
    """
    problems: list[Problem] = []
    path = root / SETTINGS
    text = read_text(path, SETTINGS, problems) if path.is_file() else None
    try:
        yaml.compose(text or "", CLoader)
    except yaml.MarkedYAMLError as wrong:
        problems.append(explain(wrong, text or "", SETTINGS, 0))
    else:
        problems += _missing_extensions(text or "")
    return problems


def _missing_extensions(settings: str) -> Iterator[Problem]:
    """Tell every extension of Markdown that is not installed, or does not know what it is told."""
    for name, config in extensions_in(settings).items():
        try:
            Markdown().build_extension(name, config)
        except (ImportError, AttributeError):
            yield _problem(settings, name, f"không có phần mở rộng Markdown “{name}”")
        except KeyError as unknown:
            yield _problem(
                settings,
                name,
                f"phần mở rộng Markdown “{name}” không có mục “{unknown.args[0]}”",
            )


def _problem(settings: str, name: str, message: str) -> Problem:
    lines = settings.split("\n")
    number, at = next(
        ((n, line.index(name)) for n, line in enumerate(lines) if name in line), (0, 0)
    )
    remedy = "sửa tên hay mục ấy ở markdown_extensions, hoặc cài gói có phần mở rộng ấy"
    return Problem(
        Place(SETTINGS, number + 1, at + 1),
        message,
        remedy,
        found=name,
        rule="phan-mo-rong-thieu",
    )
