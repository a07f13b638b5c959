"""The last build of a target: whether its site still stands, byte for byte, and is what would be built."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from thidua.address.file import MANIFEST, SIGNATURE
from thidua.publish.tree.standing import Standing
from thidua.publish.verify.manifest import is_listed, read_manifest

_CACHE = ".cache/dung"


def still_stands(root: Path, target: Path, key: str) -> bool:
    """Whether the last build had these inputs, and every file of its site is as it left it."""
    try:
        told = json.loads(_record(root, target).read_bytes())
        is_same = bool(key) and told == {"key": key, "site": _site(target)}
    except (OSError, ValueError, RecursionError):
        return False
    return is_same and not (target / SIGNATURE).exists() and _is_whole(target)


def remember(root: Path, target: Path, key: str) -> None:
    """Record what the site that stands was built from."""
    path = _record(root, target)
    with suppress(OSError):  # no harm: the next build builds
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            json.dumps({"key": key, "site": _site(target)}), "utf-8", newline="\n"
        )


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


def _is_whole(target: Path) -> bool:
    """Whether the files of a site are those of its list, and no others."""
    listed, fault = read_manifest((target / MANIFEST).read_bytes())
    return not fault and Standing(str(target)).holds(listed, is_listed)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
