"""The host's strict build of a project, as a process of its own: the package knows no MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from thidua.publish.swap.refusal import EXIT, Refused

CONFIGURATION = "mkdocs.yml"
_HOSTS = ("mkdocs", "properdocs")


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
    ours = {"THIDUA_PDF": "1" if has_pdf else "", "PYTHONUTF8": "1", **(told or {})}
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ, **ours}
    sys.stdout.flush()
    words = subprocess.DEVNULL if is_quiet else None
    done = subprocess.run(
        [*command, *places],
        cwd=root,
        env=environment,
        check=False,
        stdout=words,
        stderr=words,
    )
    if done.returncode < 0:
        raise Refused(f"máy dừng việc dựng giữa chừng (tín hiệu {-done.returncode}; số 9 thường là hết bộ nhớ); giải phóng bộ nhớ rồi dựng lại")  # fmt: skip
    return done.returncode if done.returncode in (0, EXIT) else 1
