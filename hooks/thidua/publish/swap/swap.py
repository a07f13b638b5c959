"""A finished tree in the place of the old one: a reader sees a whole site, old or new.

On Linux the two change places in one step. Elsewhere the old one steps aside first; a
build killed in between is mended by `restore`. A mount is filled file by file.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EBUSY, EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EXDEV
from pathlib import Path

from thidua.publish.swap.fill import copy_hidden, fill
from thidua.publish.swap.target import Refused

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""
_UNKNOWN = {ENOSYS, EINVAL, EOPNOTSUPP, EPERM}
"""Kernels, file systems and sandboxes that do not exchange; EPERM may be more than that."""
_FIXED = {EBUSY, EXDEV}
"""What says that a folder cannot be moved: a mount, a layer of a container."""
_TABLE = Path("/proc/self/mountinfo")
"""Linux only; it alone tells of folders that are bound to others of the same disk."""
NEW, OLD = "moi", "cu"
"""The tree that is being made; the tree that stood before, where it has to wait."""


def refuse_mounts_below(target: Path) -> None:
    """Refuse a target with a mount in it: to delete the old tree would empty that disk."""
    if below := sorted(mounts_in(target) - {target}):
        raise Refused(
            f"{target}: có ổ khác gắn ở {below[0]}, dựng lại sẽ xóa mất; tháo ổ ấy ra (umount), hoặc chọn thư mục khác bằng --to"
        )


def swap(new: Path, target: Path) -> Path | None:
    """Set a finished tree in its place; say where the old one lies now, None where it is no more."""
    refuse_mounts_below(target)
    if not target.exists():
        new.rename(target)
        return None
    if mounts_in(target):
        fill(new, target)
        return None
    _dress(new, target)
    return _replace(new, target)


def _dress(new: Path, old: Path) -> None:
    """Give a new tree the mode and the owner of the old one, and what is the server's."""
    copy_hidden(old, new)
    shown = old.stat()
    if hasattr(os, "chown"):
        with suppress(PermissionError):  # only root gives a folder away
            os.chown(new, shown.st_uid, shown.st_gid)
    shutil.copymode(old, new)


def _replace(new: Path, target: Path) -> Path | None:
    try:
        return new if exchange(new, target) else _rename_twice(new, target)
    except OSError as wrong:
        if wrong.errno not in _FIXED:
            raise
        fill(new, target)
        return None


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step; False where the system does not do it."""
    rename = (
        getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if os.name == "posix"
        else None
    )
    if rename is None:
        return False
    paths = (_HERE, os.fsencode(one), _HERE, os.fsencode(other))
    if rename(*paths, _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _rename_twice(new: Path, target: Path) -> Path:
    """Put the old tree aside, then the new one in its place; undone where that fails."""
    aside = new.with_name(OLD)
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        aside.rename(target)
        raise
    return aside


def mounts_in(folder: Path) -> set[Path]:
    """Give what is mounted on a folder or below it (điểm gắn ổ)."""
    if _TABLE.exists():
        points = map(_point, _TABLE.read_bytes().splitlines())
        return {point for point in points if point.is_relative_to(folder)}
    return {folder} if os.path.ismount(folder) else set()


def _point(line: bytes) -> Path:
    r"""Read the fifth word of a line, in which a blank is written `\040`."""
    word = line.split()[4]
    plain = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8)]), word)
    return Path(os.fsdecode(plain))


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """Give the place of the new tree; what is left there afterwards is deleted."""
    restore(target)
    sweep(target)
    try:
        folder = tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent)
        yield Path(folder) / NEW
    finally:
        restore(target)
        sweep(target)


def restore(target: Path) -> None:
    """Put back the old site of a build that was killed between two renames."""
    for folder in _folders(target):
        if (folder / OLD).exists() and not target.exists():
            (folder / OLD).rename(target)


def sweep(target: Path) -> None:
    """Delete what builds left; call it when the site stands, for an old one goes, too."""
    for folder in _folders(target):
        try:
            shutil.rmtree(folder)
        except OSError as wrong:  # no harm to the site: told, and tried again next time
            told = f"thidua: {folder}: chưa xóa hết được ({wrong.strerror}); xóa tay"
            print(told, file=sys.stderr)


def _folders(target: Path) -> list[Path]:
    """List the folders that builds made: by the whole name, each a real one."""
    name = re.compile(re.escape(_prefix(target)) + "[a-z0-9_]{8}")
    found = (path for path in target.parent.iterdir() if name.fullmatch(path.name))
    return sorted(path for path in found if path.is_dir() and not path.is_symlink())


def _prefix(target: Path) -> str:
    return f".{target.name}.moi-"
