"""The host's strict build of a project, as a process of its own: the package knows no MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from thidua.publish.swap.refusal import EXIT, Refused

CONFIGURATION = "mkdocs.yml"


def host_build(root: Path, folder: Path, *, has_pdf: bool) -> int:
    """Build a project into a folder; 0 where it is whole, else what the host says is told.

    Its words go where ours go. Raises `Refused` where the system ended it.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    places = ["--config-file", str(root / CONFIGURATION), "--site-dir", str(folder)]
    told = {"THIDUA_PDF": "1" if has_pdf else "", "PYTHONUTF8": "1"}
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ, **told}
    sys.stdout.flush()
    done = subprocess.run([*command, *places], cwd=root, env=environment, check=False)
    if done.returncode < 0:
        raise Refused(f"máy dừng việc dựng giữa chừng (tín hiệu {-done.returncode}; số 9 thường là hết bộ nhớ); giải phóng bộ nhớ rồi dựng lại")  # fmt: skip
    return done.returncode if done.returncode in (0, EXIT) else 1
