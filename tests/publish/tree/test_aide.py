"""Processes that read meanwhile: none is left, and none says a word when it is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from thidua.publish.tree import sight

pytestmark = pytest.mark.skipif(os.name != "posix", reason="hệ thống khác")

BEGIN = """
import os, signal, sys, time
from pathlib import Path
from thidua.publish.tree.aide import aide, end_in_order
place, depth = Path(sys.argv[1]), int(sys.argv[2])
end_in_order()
if depth == 2:
    signal.signal(signal.SIGINT, lambda *_: None)
(place / f"ready-{depth}").write_text(str(os.getpid()))
if depth:
    with aide("lasting", str(place), str(depth - 1)) as other:
        other.stdout.read()
time.sleep(30)
print("x", flush=True)
"""


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> subprocess.Popen[str]:
    """A process with an aide that has one, too: all three wait, in a terminal's group of their own."""
    (tmp_path / "lasting.py").write_text(BEGIN, "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    command = [sys.executable, "-m", "lasting", str(tmp_path), "2"]
    asked = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while not (tmp_path / "ready-0").exists() or not (tmp_path / "ready-0").read_text():
        assert asked.poll() is None
    return asked


def test_no_aide_is_left(asked: subprocess.Popen[str], tmp_path: Path) -> None:
    aides = [int((tmp_path / f"ready-{n}").read_text()) for n in (1, 0)]
    os.killpg(asked.pid, signal.SIGINT)  # as a terminal does
    sleep(0.3)
    assert all(map(_is_there, aides))
    asked.terminate()
    assert asked.communicate(timeout=20)[1] == ""
    assert not any(map(_is_there, aides))


def test_an_aide_that_nobody_hears_says_nothing(tmp_path: Path) -> None:
    heard, told = os.pipe()
    os.close(heard)
    command = [sys.executable, "-m", sight.__name__, *[str(tmp_path)] * 3]
    found = subprocess.run(command, stdout=told, stderr=subprocess.PIPE, check=False)
    os.close(told)
    assert (found.returncode, found.stderr) == (-signal.SIGPIPE, b"")


def _is_there(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
