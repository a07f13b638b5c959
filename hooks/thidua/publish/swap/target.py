"""The folder that a site is to stand in: found behind links, refused where it is not ours.

A build replaces a whole folder, so it must be none that holds anything else. What the
disk or a folder will not do is told in one sentence, with what to do about it.
"""

from __future__ import annotations

import os
from errno import (
    EACCES,
    EBUSY,
    EDQUOT,
    EFBIG,
    EIO,
    ELOOP,
    ENAMETOOLONG,
    ENOLCK,
    ENOSPC,
    ENOTCONN,
    ENOTDIR,
    EPERM,
    EROFS,
    ESTALE,
    ETIMEDOUT,
)
from pathlib import Path

SIGN = "_headers"
"""By this file, and what it says of content, a site of ours is known."""
OF_THE_DISK = frozenset({"lost+found", "System Volume Information", "$RECYCLE.BIN"})
"""What stands at the root of a disk and is nobody's."""
_POLICY = "default-src 'none'"
_PLAIN = {"index.html", "404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
"""With nothing but these, a folder may be the site of anybody: there is nothing to lose."""
_WORKSHOPS = {".git", ".hg", ".svn", "mkdocs.yml", "pyproject.toml", "package.json"}
"""Signs of a folder in which somebody works."""
_OURS = {"data", "content", "hooks", "overrides", "vendor", ".git", ".venv", ".cache"}
"""Folders of a project that hold what is built from, or what others keep there."""
_ELSEWHERE = "chọn thư mục khác bằng --to"
EXIT = 3
"""The exit code of a build that the disk or the folder does not let be."""

_FORBIDDEN = (
    "không được phép đọc hay ghi",
    "xem quyền (ls -ld), thuộc tính +i (lsattr -d), chương trình đang mở nó; hoặc chọn thư mục khác bằng --to",
)
_GONE = "ổ đĩa hỏng hoặc mất kết nối", "xem lại ổ ấy rồi dựng lại"
_WORDS = {
    EACCES: _FORBIDDEN,
    EPERM: _FORBIDDEN,
    EROFS: ("ổ đĩa chỉ đọc", "gắn lại ổ ở chế độ ghi, hoặc chọn thư mục khác bằng --to"),
    ENOSPC: ("ổ đĩa đã đầy", "xóa bớt tệp trên ổ ấy rồi dựng lại"),
    EDQUOT: ("hết phần đĩa được cấp", "xóa bớt tệp hoặc xin thêm phần rồi dựng lại"),
    EFBIG: ("tệp lớn hơn mức máy cho phép", "nâng mức ấy (ulimit -f) rồi dựng lại"),
    EBUSY: ("đang bận", "đóng chương trình đang dùng nó rồi dựng lại"),
    ENOTDIR: ("trên đường dẫn có tệp, không phải thư mục", "sửa đường dẫn ấy"),
    ENAMETOOLONG: ("tên quá dài", "chọn tên ngắn hơn"),
    ELOOP: ("liên kết chạy vòng, hoặc đứng ở chỗ của một tệp", "xóa liên kết ấy"),
    ENOLCK: ("ổ đĩa không khóa được tệp", "dựng ở ổ khác bằng --to rồi chép sang"),
    EIO: _GONE,
    ESTALE: _GONE,
    ENOTCONN: _GONE,
    ETIMEDOUT: _GONE,
}  # fmt: skip


def find_target(named: Path, root: Path) -> Path:
    """Follow links from a name to the folder meant; raises `Refused` where no site may stand."""
    target = Path(os.path.realpath(named))
    if target.is_symlink():
        raise Refused(f"{named}: liên kết chạy vòng; xóa liên kết ấy rồi dựng lại")
    if why := _no_place(target, root.resolve()):
        raise Refused(f"{target}: {why}, không đặt cổng vào đó; {_ELSEWHERE}")
    there = next(path for path in (target, *target.parents) if path.exists())
    if not there.is_dir():
        raise Refused(f"{there}: là tệp, không phải thư mục; {_ELSEWHERE}")
    if there == target:
        _refuse_what_is_not_ours(target)
    return target


def _no_place(target: Path, root: Path) -> str:
    """Say what a folder is that no site may replace, whatever it holds."""
    if target == Path(target.anchor):
        return "là gốc của ổ đĩa"
    if target == Path(os.path.realpath(Path("~").expanduser())):
        return "là thư mục riêng của người dùng"
    if root.is_relative_to(target):
        return "là dự án này hoặc thư mục chứa nó"
    part = target.relative_to(root).parts[0] if target.is_relative_to(root) else ""
    if part in _OURS:
        return f"nằm trong “{part}” của dự án này"
    return ""


def _refuse_what_is_not_ours(target: Path) -> None:
    names = {path.name for path in target.iterdir()}
    seen = {name for name in names if not name.startswith(".")} - OF_THE_DISK
    if work := names & _WORKSHOPS:
        raise Refused(
            f"{target}: có {_list(work)}, là nơi làm việc chứ không phải cổng đã dựng; {_ELSEWHERE}"
        )
    if not seen <= _PLAIN and not _has_sign(target):
        raise Refused(
            f"{target}: có {_list(seen - _PLAIN)}, không phải cổng đã dựng; chuyển những thứ ấy đi, hoặc {_ELSEWHERE}"
        )
    if not os.access(target, os.W_OK):
        raise Refused(
            f"{target}: chỉ đọc; mở quyền ghi (chmod u+w, chattr -i, gắn lại ổ ở chế độ ghi), hoặc {_ELSEWHERE}"
        )


def _has_sign(target: Path) -> bool:
    sign = target / SIGN
    return sign.is_file() and _POLICY in sign.read_text("utf-8", "replace")


def _list(names: set[str]) -> str:
    shown = ", ".join(sorted(names)[:3])
    return f"{shown} …" if len(names) > 3 else shown


class Refused(Exception):
    """A site cannot be set where it should stand: told in one sentence, exit 3."""


def words_of(wrong: OSError, place: object = "nơi đặt cổng") -> str:
    """Tell a trouble of the disk; empty where it is none, but a fault of the code.

    `place` is named where the system does not say which file it speaks of.
    """
    found, remedy = _WORDS.get(wrong.errno or 0, ("", ""))
    return found and f"{wrong.filename or place}: {found}; {remedy}"
