"""The settings of the host (mkdocs.yml), where they cannot be read: told before it is started."""

from __future__ import annotations

from pathlib import Path

import yaml
from yaml import CLoader

from thidua.model.problem import Problem
from thidua.publish.host.markdown import SETTINGS
from thidua.read.source.text_file import read_text
from thidua.read.yaml_error import explain


def settings_problems(root: Path) -> list[Problem]:
    """Tell bytes that are no text, and what is no YAML; tags that only the host knows are right."""
    problems: list[Problem] = []
    path = root / SETTINGS
    text = read_text(path, SETTINGS, problems) if path.is_file() else None
    try:
        yaml.compose(text or "", CLoader)
    except yaml.MarkedYAMLError as wrong:
        problems.append(explain(wrong, text or "", SETTINGS, 0))
    return problems
