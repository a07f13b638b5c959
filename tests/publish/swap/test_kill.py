"""Killed at any moment and run again, a swap leaves a whole site: the old one or the new.

Random moments; THIDUA_KILLS=200 takes as many of them as the issue asks for.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commune import ROOT, commune, configuration
from tests.publish.swap.swapper import FILES, swap_once, versions, write_tree
from thidua.publish.swap.lock import locked
from thidua.publish.swap.swap import workplace

KILLS = int(os.environ.get("THIDUA_KILLS", "0"))
pytestmark = pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")


def swapper(target: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.publish.swap.swapper", str(target), *words]
    started = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert started.stdout and started.stdout.readline() == "ready\n"
    return started


def run_again(target: Path, *, is_good: bool) -> None:
    """Do what the next build does, with data that gives a site or none."""
    if is_good:
        swap_once(target, 0)
    else:
        with locked(target), workplace(target):
            pass


def left(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("words", [(), ("--twice",)], ids=["exchange", "twice"])
def test_a_swap_killed_at_random_leaves_a_whole_site(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    target, moments = tmp_path / "site", random.Random(15)
    write_tree(target, 0)
    for number in range(KILLS or 15):
        with swapper(target, *words) as process:
            time.sleep(moments.uniform(0, 0.08))
            process.kill()
        if not words:  # one step: a whole site stands before anything runs again
            assert len(versions(target)) == 1
        run_again(target, is_good=number % 2 == 0)
        assert len(versions(target)) == 1
        assert left(target) == ["site"]


@pytest.mark.parametrize("is_good", [True, False], ids=["good", "bad"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_swap_of_two_renames_killed_at_each_of_them_is_mended(
    number: int, is_good: bool, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    write_tree(target, 0)
    with swapper(target, "--twice", "--die-at", str(number)) as process:
        assert process.wait(20) == -signal.SIGKILL
    assert target.exists() is (number != 2)
    run_again(target, is_good=is_good)
    assert len(versions(target)) == 1
    assert left(target) == ["site"]


@pytest.mark.slow
def test_a_fill_killed_at_random_is_taken_up_again(tmp_path: Path) -> None:
    """A mount is no single step, but no file of it is ever half, and the next build ends it."""
    new, target, moments = tmp_path / "new", tmp_path / "site", random.Random(15)
    write_tree(target, 0)
    code = "import sys; from pathlib import Path; from thidua.publish.swap.fill import fill\nprint('ready', flush=True)\nwhile True: [fill(Path(p), Path(sys.argv[3])) for p in sys.argv[1:3]]"
    write_tree(new, 1)
    write_tree(tmp_path / "newer", 2)
    command = [
        sys.executable,
        "-c",
        code,
        str(new),
        str(tmp_path / "newer"),
        str(target),
    ]
    for _ in range(KILLS or 5):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout and process.stdout.readline() == b"ready\n"
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        told = {(target / name).read_text("utf-8") for name in FILES}
        assert told <= {f"default-src 'none' {number}" for number in range(3)}
        again = [*command[:2], code.replace("while True:", "if 1:"), *command[3:]]
        subprocess.run(again, check=True, capture_output=True)
        assert versions(target) == {"default-src 'none' 2"}


@pytest.mark.audit
def test_a_build_killed_at_random_leaves_a_whole_site(tmp_path: Path) -> None:
    """The command itself, host and all, killed with or without the host that it started."""
    root, moments = commune(tmp_path / "root", []), random.Random(15)
    configuration(root)
    fact = root / "data/bodies/xa-mau/body.yml"
    good = fact.read_text("utf-8")
    start = time.perf_counter()
    whole = [_built(root, day) for day in DAYS]
    assert whole[0] != whole[1]
    long = (time.perf_counter() - start) / len(DAYS)
    for number in range(KILLS or 1):
        fact.write_text(good, "utf-8")
        with _start(root, DAYS[number % 2]) as process:
            time.sleep(moments.uniform(0, long * 1.1))
            if number % 3:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        assert _tree(root / "site") in whole
        if is_bad := number % 4 < 2:
            fact.write_text(good.replace("kind: commune", "kind: xa"), "utf-8")
        assert _start(root, DAYS[number % 2]).wait() == is_bad
        assert _tree(root / "site") in (whole if is_bad else [whole[number % 2]])


DAYS = ("2025-06-15", "2025-06-16")
"""Two days that give two sites."""


def _start(root: Path, day: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "thidua", "build"]
    quiet = subprocess.DEVNULL
    told = {**os.environ, "THIDUA_AS_OF": day}
    return subprocess.Popen(
        command, cwd=root, env=told, stdout=quiet, stderr=quiet, start_new_session=True
    )


def _built(root: Path, day: str) -> dict[str, bytes]:
    assert _start(root, day).wait() == 0
    return _tree(root / "site")


def _tree(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
