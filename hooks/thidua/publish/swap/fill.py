"""A new tree → a folder that cannot be moved (a mount): file by file, the first page last."""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

from thidua.publish.swap.target import OF_THE_DISK, SIGN, Refused

_TEMPORARY = ".dang-ghi.moi-"
_FIRST_PAGE = "index.html"


def fill(new: Path, target: Path) -> None:
    """Make a folder hold what a new tree holds; each file is old or new, never half.

    Pages come after what they need, the first page after all others, and what the new
    tree does not hold goes last. Hidden names at the top are the server's and stay.
    """
    names = sorted(_files(new), key=_order)
    changed = [name for name in names if not _is_same(new / name, target / name)]
    _refuse_without_room(_room(changed, new, target), target)
    for name in changed:
        _put(new / name, target, name)
    _take_away(target, {target / name for name in names})


def copy_hidden(old: Path, new: Path) -> None:
    """Take what is the server's (.htaccess, .well-known) from the old tree to the new."""
    for path in sorted(old.glob(".*")):
        if path.is_symlink():
            (new / path.name).unlink(missing_ok=True)
            (new / path.name).symlink_to(path.readlink())
        elif path.is_file() and path.name != _TEMPORARY:
            _put(path, new, path.name)
        elif path.is_dir():
            for name in sorted(_files(path)):
                _put(path / name, new, f"{path.name}/{name}")


def _files(tree: Path) -> list[str]:
    return [
        path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()
    ]


def _order(name: str) -> tuple[bool, bool, bool, str]:
    """The sign comes first, so that a folder half filled is known to be ours."""
    return name == _FIRST_PAGE, name.endswith(".html"), name != SIGN, name


def _is_same(new: Path, old: Path) -> bool:
    if old.is_symlink() or not old.is_file():
        return False
    return filecmp.cmp(new, old, shallow=False)


def _room(changed: list[str], new: Path, target: Path) -> int:
    """Say how many bytes it takes at most: what grows, and the largest file twice."""
    sizes = [(new / name).stat().st_size for name in changed]
    old = [_size(target / name) for name in changed]
    growth = sum(max(0, size - was) for size, was in zip(sizes, old, strict=True))
    return growth + max(sizes, default=0)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _refuse_without_room(needed: int, target: Path) -> None:
    """Ask before the first file whether the last one has room."""
    free = shutil.disk_usage(target).free
    if needed > free:
        raise Refused(
            f"{target}: ổ đĩa đã đầy, cần {needed} byte mà còn {free}; xóa bớt tệp trên ổ ấy rồi dựng lại"
        )


def _put(source: Path, target: Path, name: str) -> None:
    """Set one file in its place, whatever stands there."""
    place, temporary = target / name, target / _TEMPORARY
    for folder in reversed(Path(name).parents[:-1]):
        if (target / folder).is_symlink() or not (target / folder).is_dir():
            (target / folder).unlink(missing_ok=True)
            (target / folder).mkdir()
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    try:
        temporary.write_bytes(source.read_bytes())
        shutil.copymode(source, temporary)
        temporary.replace(place)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _take_away(target: Path, kept: set[Path]) -> None:
    (target / _TEMPORARY).unlink(missing_ok=True)
    for path in sorted(target.rglob("*"), reverse=True):
        top = path.relative_to(target).parts[0]
        if path in kept or top.startswith(".") or top in OF_THE_DISK:
            continue
        if path.is_symlink() or not path.is_dir():
            path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()
