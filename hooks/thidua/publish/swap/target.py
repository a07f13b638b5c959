"""The folder that a site is to stand in: found behind links, refused where it is not ours.

A build replaces a whole folder, so it must be none that holds anything else.
"""

from __future__ import annotations

import os
from pathlib import Path

from thidua.publish.swap.refusal import Refused

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
