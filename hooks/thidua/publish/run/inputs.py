"""All that the bytes of a site depend on, as one hash: read anew each time, no clock is trusted."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from thidua.check.file.outline import outline_of
from thidua.check.file.place import body_of
from thidua.house import HOUSE
from thidua.model.problem import Problem, errors
from thidua.publish.run.day import TOLD_DAY, find_as_of
from thidua.publish.swap.host import CONFIGURATION
from thidua.publish.tree.standing import content_of

_OWN = ("data", "content", "overrides", "hooks")
_HOOK = "hooks/portal.py"
_HOUSE = (_HOOK, "overrides", "vendor")
_PACKAGE = Path(__file__).parents[2]
_NOT_OF_THE_HOST = "data/"
"""What only we read."""
_ENVIRONMENT = re.compile(r"!ENV\s+(.*)")
_NAME = re.compile(r"[A-Z][A-Z0-9_]+")
_WORD = re.compile(r"[\w./-]+")


class _Unknowable(Exception):
    """What a build reads cannot be told beforehand."""


class Keys(Struct, frozen=True):
    """The inputs of a build as hashes: of what all share, of each body with that."""

    host: str
    """What the host reads: words of no body, settings, templates, the code."""
    shared: str
    bodies: Mapping[str, str]
    day: date
    """The day the portal speaks of as today: what was made of a body tells itself how long it holds."""

    @property
    def whole(self) -> str:
        """One hash of all inputs."""
        told = [
            self.host,
            self.shared,
            self.day.isoformat(),
            *(f"{slug} {key}" for slug, key in self.bodies.items()),
        ]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()


Look = Callable[[str, str], tuple[str, str]]
"""The way to know a file, by its path and its name in the project: its hash, and that of
what bodies may ask of each other in it; "" where that is nothing."""


def look_into(path: str, file: str) -> tuple[str, str]:
    """Read a file."""
    content = content_of(path)
    digest, told = _hash(content), outline_of(file, content)
    if told is None:
        return digest, ""
    return digest, digest if told is content else _hash(told)


def input_keys(root: Path, target: Path, look: Look = look_into) -> Keys | None:
    """Give the hashes of all inputs of a build into a target; None where they cannot be known.

    They are the files of data and words, what the settings name, the house and the
    package, the versions of all libraries, the environment, the day. What bodies may
    ask of each other belongs to what all share.
    """
    told: list[Problem] = []
    day = find_as_of(root, told)
    if errors(told):
        return None
    shared, host = hashlib.sha256(), hashlib.sha256()
    bodies = {slug: hashlib.sha256() for slug in bodies_in(root)}
    try:
        for name, file, (digest, outline) in _inputs(root, target, look):
            line = f" {len(name)} {name}".encode()
            if own := bodies.get(body_of(file)):
                own.update(digest.encode() + line)
                shared.update(outline.encode() + line if outline else b"")
                continue
            if not file.startswith(_NOT_OF_THE_HOST):
                host.update(digest.encode() + line)
            # pages of bodies lead to guides, and no more
            shared.update(digest.encode() + line if _is_shared(file) else name.encode())
    except (OSError, UnicodeDecodeError, _Unknowable):
        return None
    common = shared.hexdigest()
    for found in bodies.values():
        found.update(common.encode())
    return Keys(
        host.hexdigest(),
        common,
        {slug: found.hexdigest() for slug, found in bodies.items()},
        day,
    )


def _is_shared(file: str) -> bool:
    """Whether pages of bodies may depend on a file: not on words of no body, whose links are looked at anyway."""
    return not (file.startswith("content/") and file.endswith(".md"))


def bodies_in(root: Path) -> list[str]:
    """Name the bodies that have a folder of data."""
    folder = root / "data/bodies"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def _inputs(
    root: Path, target: Path, look: Look
) -> Iterator[tuple[str, str, tuple[str, str]]]:
    settings = (root / CONFIGURATION).read_text("utf-8")
    if "INHERIT" in settings:
        raise _Unknowable
    for name, words in {
        "python": f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}",
        "libraries": "\n".join(_libraries()),
        "environment": "\n".join(_environment(settings)),
    }.items():
        yield name, name, (_hash(words.encode()), "")
    folders = [*(root / name for name in _OWN), *_named(root, target, settings)]
    house = [_PACKAGE, *(HOUSE / name for name in _HOUSE)]
    for path in dict.fromkeys([root / CONFIGURATION, *folders, *house]):
        for name in _files(path):
            file = name.removeprefix(f"{root.as_posix()}/")
            yield name, file, look(name, file)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _libraries() -> list[str]:
    """Name every library that is installed, with its version."""
    places = [Path(place) for place in sys.path if Path(place).is_dir()]
    return sorted({d.name for place in places for d in place.glob("*.dist-info")})


def _environment(settings: str) -> list[str]:
    """What the environment says to us, and to the settings.

    It tells the day, too: of what the host gives only hooks that are not ours may ask for that.
    """
    asked = {n for line in _ENVIRONMENT.findall(settings) for n in _NAME.findall(line)}
    ours = {name for name in os.environ if name.startswith("THIDUA_")}
    asked |= ours if _has_other_hooks(settings) else ours - {TOLD_DAY}
    return [f"{name}={os.environ.get(name)}" for name in sorted(asked)]


def _has_other_hooks(settings: str) -> bool:
    named = (word for word in _WORD.findall(settings) if word.endswith(".py"))
    return not all(word.endswith(_HOOK) for word in named)


def _named(root: Path, target: Path, settings: str) -> Iterator[Path]:
    """Give what the settings name: folders of templates, hooks; not what is built."""
    for word in dict.fromkeys(_WORD.findall(settings)):
        path = Path(os.path.normpath(root / word))
        outer = {root, target, *root.parents, *target.parents}
        if path not in outer and path.exists():
            yield path


def _files(path: Path) -> Iterator[str]:
    """Name a file, or every file of a folder, in one order."""
    if path.is_symlink():
        raise _Unknowable
    if path.is_dir():
        yield from _inside(os.fspath(path))
    elif path.is_file():
        yield path.as_posix()


def _inside(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_symlink():
            raise _Unknowable
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _inside(entry.path)
        elif not entry.is_file():  # a pipe or the like: `check` tells it
            raise _Unknowable
        else:
            yield entry.path
