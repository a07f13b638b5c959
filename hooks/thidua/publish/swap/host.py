"""The host's strict build of a project, as a process of its own, and what it says: the package knows no MkDocs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from thidua.publish.swap.target import EXIT, Refused

CONFIGURATION = "mkdocs.yml"
_HOSTS = ("mkdocs", "properdocs")
_OURS = re.compile(r"(?:INFO|WARNING|ERROR) +-  (?:thidua: )?(.*)", re.DOTALL)
_TIME = re.compile(r"INFO +-  Documentation built in ([\d.]+) seconds\s*")
_STEPS = re.compile(r"INFO +-  (?!thidua: )|Aborted with |(?:Mk|Proper)Docs\b")
"""What only the host cares for: its steps, and that it ends as it was asked to."""


def host() -> str:
    """Name the host's module: MkDocs, or ProperDocs where that stands in its place."""
    return next((name for name in _HOSTS if find_spec(name)), _HOSTS[0])


def host_build(
    root: Path,
    folder: Path,
    *,
    has_pdf: bool,
    told: Mapping[str, str] | None = None,
    is_quiet: bool = False,
) -> int:
    """Build a project into a folder; 0 where it is whole, else what the host says is told.

    `told` are settings for it, beside those of the caller. Its words go where ours go,
    unless it is to be quiet. Raises `Refused` where the system ended it.
    """
    command = [sys.executable, "-m", host(), "build", "--strict"]
    places = ["--config-file", str(root / CONFIGURATION), "--site-dir", str(folder)]
    ours = {"THIDUA_PDF": "1" if has_pdf else "", **(told or {})}
    sys.stdout.flush()
    code = _run([*command, *places], root, _environment(ours), is_quiet=is_quiet)
    if code < 0:
        raise Refused(
            f"máy dừng việc dựng giữa chừng (tín hiệu {-code}; số 9 thường là hết bộ nhớ); giải phóng bộ nhớ rồi dựng lại"
        )
    return code if code in (0, EXIT) else 1


def _run(
    command: list[str], root: Path, told: Mapping[str, str], *, is_quiet: bool
) -> int:
    """Run the host to its end, telling its words line by line; it ends when we do."""
    with subprocess.Popen(
        command,
        cwd=root,
        env=told,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            for line in process.stdout or ():
                if not is_quiet:
                    print(host_line(line), end="", file=sys.stderr, flush=True)
            return process.wait()
        finally:
            process.kill()  # nothing where it has ended by itself


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What the host is told: its words are UTF-8 on any machine, as ours are."""
    utf8 = {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    return {"NO_MKDOCS_2_WARNING": "1", **os.environ, **utf8, **ours}


def host_line(line: str) -> str:
    """Give a line of the host's as people are told it; "" where it says nothing to them.

    What is ours loses the name of the log; a fault of the code keeps every line.
    """
    if found := _TIME.fullmatch(line):
        return f"Dựng trang xong trong {found[1].replace('.', ',')} giây.\n"
    if _STEPS.match(line):
        return ""
    found = _OURS.fullmatch(line)
    return found[1] if found else line
