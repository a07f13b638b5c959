"""A process to be killed: sets tree after tree in a target's place, until it is ended.

`python -m tests.publish.swap.swapper TARGET [--twice] [--die-at N]`: `--twice` does as systems
do that cannot exchange; `--die-at` has it kill itself before its N-th renaming.
"""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser
from itertools import count
from pathlib import Path

from thidua.publish.swap import swap
from thidua.publish.swap.lock import locked
from thidua.publish.swap.swap import workplace

FILES = ("index.html", "_headers", *(f"trang-{i}/index.html" for i in range(8)))


def write_tree(folder: Path, version: int) -> None:
    """Write a site each of whose files says the same number."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"default-src 'none' {version}", "utf-8")


def swap_once(target: Path, version: int) -> None:
    """Build and swap as `thidua build` does, with a tree of numbers for a site."""
    with locked(target), workplace(target) as new:
        write_tree(new, version)
        swap.swap(new, target)


def versions(target: Path) -> set[str]:
    """Give what the files of a site say; one value where it is a whole one."""
    told = {name: (target / name).read_text("utf-8") for name in FILES}
    assert {
        p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()
    } == set(FILES)
    return set(told.values())


def _die_at(number: int) -> None:
    renamings = count(1)

    def die(event: str, _: object) -> None:
        if event == "os.rename" and next(renamings) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(die)


def main() -> None:
    """Swap without end."""
    parser = ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--twice", action="store_true")
    parser.add_argument("--die-at", type=int, default=0)
    options = parser.parse_args()
    if options.twice:
        swap.exchange = lambda one, other: False
    _die_at(options.die_at)
    print("ready", flush=True)
    for version in count(1):
        swap_once(options.target, version)


if __name__ == "__main__":
    main()
