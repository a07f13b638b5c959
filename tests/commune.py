"""The tiny commune of `tests/site/`, copied and changed as a case says, and built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SITE = ROOT / "tests/site"
TODAY = date(2025, 6, 15)


def build(
    config: Path, folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build the site of a configuration as the host's command does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(folder)]  # fmt: skip
    told = {**os.environ, "THIDUA_AS_OF": TODAY.isoformat(), **environment}
    return subprocess.run(
        command, env=told, capture_output=True, text=True, check=False
    )


def configuration(root: Path) -> Path:
    """The settings of a copied commune, which name templates and hook of this project."""
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("../../", f"{ROOT}/")
    config.write_text(text, "utf-8")
    return config


def commune(folder: Path, changes: list[dict[str, Any]]) -> Path:
    """Copy data and words of the tiny commune and make each change in turn."""
    for part in ("data", "content"):
        shutil.copytree(SITE / part, folder / part)
    shutil.copy(SITE / "mkdocs.yml", folder)
    for change in changes:
        _change(folder / change["file"], change)
    return folder


def _change(path: Path, change: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match change:
        case {"replace": [old, new]}:
            text = path.read_text("utf-8")
            assert old in text, f"{path} has no “{old}”"
            path.write_text(text.replace(old, new, 1), "utf-8")
        case {"append": text}:
            path.write_text(path.read_text("utf-8") + text, "utf-8")
        case {"write": text, "encoding": encoding}:
            path.write_bytes(str(text).encode(str(encoding)))
        case {"write": text}:
            path.write_text(text, "utf-8")
        case {"hex": octets}:
            path.write_bytes(bytes.fromhex(octets))
        case {"size": size}:
            path.write_bytes(b"a: b\n" * (int(size) // 5))
        case {"cut": size}:
            path.write_bytes(path.read_bytes()[: int(size)])
        case {"link": target}:
            path.symlink_to(target)
        case {"remove": _}:
            path.unlink()
        case _:
            raise AssertionError(f"unknown change {change}")
