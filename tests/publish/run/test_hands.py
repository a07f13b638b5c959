"""Processes that make bodies: each takes the next part, none is left behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from multiprocessing import get_context
from pathlib import Path

import pytest

from thidua.__main__ import main
from thidua.publish.run import hands
from thidua.publish.run.hands import are_done, at_work
from thidua.publish.swap.lock import locked
from thidua.publish.swap.target import Refused


@pytest.fixture(autouse=True)
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "_cores", lambda: 2)
    monkeypatch.setattr(hands, "_context", lambda: get_context("fork"))


def lines(path: Path) -> list[str]:
    return sorted(path.read_text().splitlines())


def test_each_part_is_taken_once_by_who_is_free(tmp_path: Path) -> None:
    """Who is at work at a long one takes no other."""

    def work(numbers: Iterable[int]) -> bool:
        for number in numbers:
            time.sleep(0.5 if number == 0 else 0.01)
            with (tmp_path / "told").open("a") as told:
                told.write(f"{number} {os.getpid()}\n")
        return True

    with at_work(work, 6) as begun:
        while not are_done(begun):
            pass
        assert [hand.exitcode for hand in begun] == [0, 0]
    told = dict(line.split() for line in lines(tmp_path / "told"))
    assert list(told) == list("012345")
    assert len({told[number] for number in "12345"}) == 1
    assert told["0"] not in {told[number] for number in "12345"}


def test_all_are_done_once_one_has_failed() -> None:
    def work(numbers: Iterable[int]) -> bool:
        if next(iter(numbers)) == 0:
            return False
        time.sleep(60)
        return True

    begin = time.monotonic()
    with at_work(work, 2) as begun:
        while not are_done(begun):
            pass
    assert time.monotonic() - begin < 30
    assert sorted(hand.exitcode or 0 for hand in begun) == [-signal.SIGKILL, 1]


def test_nobody_is_left() -> None:
    def work(numbers: Iterable[int]) -> bool:
        time.sleep(60)
        return True

    with pytest.raises(KeyboardInterrupt), at_work(work, 2) as begun:
        assert not are_done(begun)
        raise KeyboardInterrupt
    assert [hand.exitcode for hand in begun] == [-signal.SIGKILL] * 2


TALKING = """
import os, sys
from thidua.publish.run import hands

def work(part):
    print("một")
    os.system("echo hai; echo ba >&2")
    raise ValueError("bốn")

hands._cores = lambda: 2
with hands.at_work(work, 2) as begun:
    while not hands.are_done(begun):
        pass
    assert any(hand.exitcode == 1 for hand in begun)
print("xong")
"""


def test_nothing_is_said_by_those_who_work() -> None:
    """What is wrong is told once, by the process that makes all."""
    done = subprocess.run(
        [sys.executable, "-c", TALKING], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"xong\n", b"")


ORPHANED = """
import os, sys, time
from thidua.publish.run import hands

def work(numbers):
    for number in numbers:
        open(f"{sys.argv[1]}-{number}", "w").close()
        for _ in range(600):
            time.sleep(0.05)
            if hands.is_orphan():
                open(f"{sys.argv[1]}-{number}-orphan", "w").close()
                os._exit(1)

hands._cores = lambda: 3
hands._SIGNAL_OF_PARENT = int(sys.argv[2])
with hands.at_work(work, 3) as begun:
    assert not hands.is_orphan()
    hands.are_done(begun)
    time.sleep(60)
"""


def test_who_works_for_nobody_knows_it(tmp_path: Path) -> None:
    """The process that asked was killed, and the system tells nobody: nothing is written into its place any more."""
    asking = subprocess.Popen(
        [sys.executable, "-c", ORPHANED, str(tmp_path / "told"), NOBODY_IS_TOLD]
    )
    _wait(lambda: len(list(tmp_path.iterdir())) == 3)
    asking.kill()
    asking.wait()
    _wait(lambda: len(list(tmp_path.glob("*-orphan"))) == 3)


LOCKED = """
import sys, time
from pathlib import Path
from thidua.publish.run import hands
from thidua.publish.swap.lock import locked

def work(numbers):
    Path(f"{sys.argv[1]}-{next(iter(numbers))}").touch()
    time.sleep(600)

hands._cores = lambda: 2
with locked(Path(sys.argv[1])), hands.at_work(work, 2) as begun:
    while not hands.are_done(begun):
        pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="others look at it body by body")
def test_the_lock_of_who_was_killed_is_free_at_once(tmp_path: Path) -> None:
    """Copies hold what it has open, but end with it."""
    asking = subprocess.Popen([sys.executable, "-c", LOCKED, str(tmp_path / "site")])
    _wait(lambda: len(list(tmp_path.glob("site-*"))) == 2)
    with pytest.raises(Refused), locked(tmp_path / "site"):
        pass
    asking.kill()
    asking.wait()
    _wait(lambda: _is_free(tmp_path / "site"))


def _is_free(target: Path) -> bool:
    try:
        with locked(target):
            return True
    except Refused:
        return False


ALONE = """
import os, sys
from thidua.publish.run import hands

def work(numbers):
    list(numbers)

start = hands.get_context("fork").Process.start
def killed(process):
    start(process)
    os.kill(os.getpid(), 9)
hands.get_context("fork").Process.start = killed
hands._cores = lambda: 2
hands._SIGNAL_OF_PARENT = int(sys.argv[1])
hands.is_orphan = lambda: False
with hands.at_work(work, 3):
    pass
"""
NOBODY_IS_TOLD = "0"
"""No request that Linux knows."""


def test_who_is_left_alone_at_the_start_waits_for_nobody() -> None:
    """The process that asked was killed before all had begun; its lock would be held for ever."""
    end, held = os.pipe()
    command = [sys.executable, "-c", ALONE, NOBODY_IS_TOLD]
    asking = subprocess.run(command, pass_fds=[held], check=False)
    os.close(held)
    assert asking.returncode == -signal.SIGKILL
    assert select.select([end], [], [], 30)[0] == [end]  # nobody holds it any more
    assert os.read(end, 1) == b""
    os.close(end)


STOPPED = """
import os, signal, sys
from thidua.publish.run import hands

def work(numbers):
    list(numbers)

signal.signal(signal.SIGTERM, lambda *told: sys.exit(143))
os.register_at_fork(before=lambda: os.kill(os.getpid(), getattr(signal, sys.argv[1])))
hands._cores = lambda: 2
with hands.at_work(work, 3) as begun:
    pass
print("went on")
"""


@pytest.mark.parametrize(
    ("told", "code"), [("SIGINT", -signal.SIGINT), ("SIGTERM", 143)]
)
def test_a_stop_in_the_middle_of_a_copy_is_not_lost(told: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, told], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (code, b"")
    assert b"ignored" not in done.stderr


def test_who_begins_from_nothing_is_told_its_parts() -> None:
    """Numbers are dealt in turn: whoever is sent them needs no pipe."""
    seen: list[object] = []

    class Process:
        exitcode, sentinel = 0, 0

        def __init__(
            self, *, args: tuple[object, Iterable[int]], **more: object
        ) -> None:
            seen.append(list(args[1]))

        def __getattr__(self, name: str) -> object:
            return lambda: None

    class Context:
        def get_start_method(self) -> str:
            return "spawn"

        def Process(self, **told: object) -> Process:
            return Process(**told)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hands, "_context", Context)
        with at_work(lambda numbers: True, 5):
            pass
    assert seen == [[0, 2, 4], [1, 3]]


@pytest.mark.skipif(not hasattr(signal, "SIGCHLD"), reason="Windows")
def test_who_began_us_deaf_to_the_end_of_processes_does_no_harm() -> None:
    """A supervisor may leave that signal ignored: then no exit code would ever come."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with pytest.raises(SystemExit):
            main(["--help"])
        assert signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGCHLD, before)


def _wait(is_so: object) -> None:
    assert callable(is_so)
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    pytest.fail("never")


def test_no_process_is_copied_beside_other_threads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The copy would wait for locks that nobody in it lets go of."""
    monkeypatch.undo()
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    alone = hands._context().get_start_method()
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    beside = hands._context().get_start_method()
    is_linux = sys.platform == "linux"
    assert (alone, beside) == ("fork" if is_linux else "spawn", "spawn")
