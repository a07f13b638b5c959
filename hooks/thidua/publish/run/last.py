"""The last build of a target: whether its site still stands, byte for byte, and is what would be built."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from thidua.address.file import MANIFEST, SIGNATURE
from thidua.publish.tree.aide import aide, end_in_order, tell, told_by
from thidua.publish.tree.listed import Listed, listed
from thidua.publish.tree.standing import content_of, hash_of, numbers_under, tops_in
from thidua.publish.verify.manifest import is_listed

_CACHE = ".cache/dung"
_MUCH = 1_000_000
"""Bytes of a list that are worth another process: it names some ten thousand files."""


def still_stands(root: Path, target: Path, key: str) -> bool:
    """Whether the last build had these inputs, and every file of its site is as it left it."""
    try:
        told = json.loads(content_of(str(_record(root, target))))
        is_same = bool(key) and told == {"key": key, "site": _site(target)}
        return is_same and not (target / SIGNATURE).exists() and is_whole(target)
    except (OSError, ValueError, RecursionError):
        return False


def remember(root: Path, target: Path, key: str) -> None:
    """Record what the site that stands was built from."""
    path, told = _record(root, target), json.dumps({"key": key, "site": _site(target)})
    half = path.with_suffix(".moi")
    with suppress(OSError):  # no harm: the next build builds
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(told, "utf-8", newline="\n")
        half.replace(path)


def in_the_way(root: Path) -> str | None:
    """Name what keeps builds from leaving anything for the next; None where nothing does."""
    is_taken = os.path.lexists(root / _CACHE) and not (root / _CACHE).is_dir()
    return _CACHE if is_taken else None


def kept_at(root: Path, target: Path) -> Path:
    """The folder of what the last build of a target left for the next."""
    name = hashlib.sha256(str(target).encode()).hexdigest()[:20]
    return root / _CACHE / name


def spare_at(root: Path, target: Path) -> Path:
    """The place of the tree that stood before the one that stands."""
    return kept_at(root, target).with_suffix(".cay")


def _record(root: Path, target: Path) -> Path:
    return kept_at(root, target).with_suffix(".json")


def _site(target: Path) -> str:
    return _hash(target / MANIFEST)


def is_whole(target: Path) -> bool:
    """Whether the files of a site are those of its list, and no others; its hidden ones are the server's.

    Where they are many, another process looks at every other folder at the top.
    """
    site, told = os.fspath(target), listed(target / MANIFEST)
    if set(filter(is_listed, tops_in(site))) != told.spots.keys():
        return False
    if told.size < _MUCH:
        return _holds(site, told)
    with aide(__spec__.name, site) as other:
        return _holds(site, told, 0, 2) and bool(told_by(other))


def _holds(site: str, told: Listed, turn: int = 0, of: int = 1) -> bool:
    """Whether the folders at the top whose turn it is hold what the list tells, and no more."""
    return all(
        _is_as_told(site, top, told.under(top)) for top in sorted(told.spots)[turn::of]
    )


def _is_as_told(site: str, top: str, told: Mapping[str, str]) -> bool:
    numbers = numbers_under(site, top)
    is_all = numbers.keys() == told.keys() and all(numbers.values())
    return is_all and all(hash_of(site, name) == told[name] for name in told)


def main() -> None:
    """Tell of every other folder at the top whether it is as the list tells."""
    end_in_order()
    tell(_holds(sys.argv[1], listed(Path(sys.argv[1], MANIFEST)), 1, 2))


def _hash(path: Path) -> str:
    return hashlib.sha256(content_of(str(path))).hexdigest()


if __name__ == "__main__":
    main()
