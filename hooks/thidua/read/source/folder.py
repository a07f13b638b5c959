"""The folders `data/` and `content/` → their files, each looked at before it is opened.

Everything in them was put there by people: links that lead out of the tree, names that
would make odd addresses and kinds of files that nobody asked for are refused here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.problem import Place, Problem
from thidua.model.slug import LONGEST, fold, is_device, slugify

_NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_IGNORED = re.compile(
    r"\.gitkeep|\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|__MACOSX"
    r"|~\$.*|\.~lock\..*#|~WRL\d*\.tmp|.*~|\.?#.*|\..*\.sw[a-p]|.*\.tmp",
    re.IGNORECASE,
)
"""What systems and editors leave behind: nobody has put it there."""
LONGEST_PATH, DEEPEST = 240, 10
"""Letters of a whole name that every system opens; folders in folders that anybody finds."""
KINDS = {
    "data": {".yml", ".csv"},
    "content": {".md", ".png", ".jpg", ".jpeg", ".webp", ".pdf", ".csv", ".xlsx"},
}
"""What each folder may hold."""
_ENDINGS = re.compile(r"(\.\w{2,8}?)(?:\.(?:txt|ya?ml|md))*$")
_SPELT = {".yaml": ".yml", ".markdown": ".md"}
_COPY = re.compile(
    r"^(?:copy of|ban sao(?: cua)?)[ _-]+|[ _-]+(?:copy|ban sao)(?: ?\(\d+\))?$| ?\(\d+\)$"
    r"|-(?:desktop|laptop|pc)-[\w-]+$|[ ._(-]+(?:sync-|ban )?(?:conflict|xung dot).*$"
)
"""What systems add to the name of a copy."""

_START = "lỡ xóa thì lấy lại từ git, từ bản sao; bắt đầu một cổng mới thì gõ thidua new portal"
"""What to do where a folder is not there."""


_ELSEWHERE = "; PDF, ảnh đặt ở content/, Excel thì gõ thidua import scores"
HEIC = "mở ảnh rồi lưu lại (xuất) thành JPEG, đuôi .jpg"
_WORD = "; kế hoạch bằng Word thì gõ thidua import plan, rồi tên tệp; để tải về thì lưu thành PDF"
_OTHERWISE = {".heic": f"; {HEIC}", ".doc": _WORD, ".docx": _WORD}
"""What to do with other files."""


class SourceFile(Struct, frozen=True):
    """A file of data or words that may be opened."""

    root: Path
    name: str
    """From the project's root, with slashes: `data/portal.yml`."""
    stored: str = ""
    """The name that it has, where that is another than was meant and is told: `data/Portal.yml`."""

    @property
    def path(self) -> Path:
        """Where it lies; made when somebody asks, for most files are only named."""
        return self.root / (self.stored or self.name)

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders and the name below `data/` or `content/`."""
        return tuple(self.name.split("/")[1:])


def missing_folder(folder: str) -> Problem:
    """Tell that `data` or `content` is not there."""
    message = f"không có thư mục {folder}/"
    return Problem(Place(folder), message, _START, rule="thieu-thu-muc")


def source_files(root: Path, folder: str, problems: list[Problem]) -> list[SourceFile]:
    """List the files of `data` or `content` in a fixed order; note what is refused."""
    if not (root / folder).is_dir():
        problems.append(missing_folder(folder))
        return []
    kinds = KINDS[folder]
    return [
        SourceFile(root, *names)
        for names in _names(root, folder, folder, kinds, problems)
    ]


def _names(
    root: Path, name: str, stored: str, kinds: set[str], problems: list[Problem]
) -> Iterator[tuple[str, str]]:
    """Give the name that is meant of every file, and the one that it has; both are the same where that is sound."""
    with os.scandir(f"{root}/{stored}") as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    taken = {entry.name for entry in entries}
    for entry in entries:
        path, meant = f"{stored}/{entry.name}", entry.name
        if _is_ignored(entry, path):
            continue
        if problem := _refuse(entry, path, kinds):
            meant = _meant(entry, kinds) if problem.rule in _SPELLING else ""
            if not meant and "." in entry.name[1:]:
                problem = _odd_kind(entry, path, kinds) or problem
            remedy = _rename(path, meant, meant in taken) if meant else problem.remedy
            problems.append(replace(problem, remedy=remedy))
            if not meant or meant in taken:
                continue
            taken.add(meant)
        if entry.is_dir():
            yield from _names(root, f"{name}/{meant}", path, kinds, problems)
        else:
            yield f"{name}/{meant}", path


_SPELLING = ("ten-tep-sai", "loai-tep-sai")


def _meant(entry: os.DirEntry[str], kinds: set[str]) -> str:
    """Give the name that was meant: `plan.yml` of “Plan - Bản sao.yml.txt”; "" where nobody can tell."""
    name = fold(entry.name)
    found = _ENDINGS.search(name) if entry.is_file() else None
    ending = _SPELT.get(found[1], found[1]) if found else ""
    if entry.is_file() and (not found or ending not in kinds):
        return ""
    stem = slugify(_COPY.sub("", name[: found.start()] if found else name))
    return (
        f"{stem}{ending}"
        if stem and len(stem) <= LONGEST and not is_device(stem)
        else ""
    )


def _rename(path: str, meant: str, is_taken: bool) -> str:
    hidden = (
        " (Windows giấu đuôi .txt: chọn View, File name extensions)"
        if path.endswith(".txt")
        else ""
    )
    if is_taken:
        return f"đã có “{meant}” ở cạnh: giữ một bản mang tên ấy, xóa bản kia"
    return f"đổi tên thành “{meant}”{hidden}"


def _is_ignored(entry: os.DirEntry[str], path: str) -> bool:
    """Leave what systems put there, and what tells of the data beside it."""
    is_readme = entry.name == "README.md" and path.startswith("data/")
    return bool(_IGNORED.fullmatch(entry.name)) or is_readme or path == "data/schema"


def _refuse(entry: os.DirEntry[str], path: str, kinds: set[str]) -> Problem | None:
    if entry.is_symlink():
        remedy = "chép tệp thật vào đây rồi xóa liên kết"
        message = "đây là liên kết (symlink), không phải tệp"
        return Problem(Place(path), message, remedy, rule="lien-ket-tep")
    return _odd_name(entry.name, path) or _odd_kind(entry, path, kinds)


def _odd_name(name: str, path: str) -> Problem | None:
    if name == "README.md":
        message = "README.md ở đây thành trang chính của thư mục"
        remedy = "đổi tên thành index.md nếu là trang của cổng; nếu là ghi chú thì để ngoài content/"
        return Problem(Place(path), message, remedy, rule="tep-readme")
    if not _NAME.fullmatch(name):
        message = f"tên “{name}” không dùng được"
        remedy = (
            "đặt tên bằng chữ thường không dấu, số và gạch nối, ví dụ ke-hoach-2025"
        )
        return Problem(Place(path), message, remedy, rule="ten-tep-sai")
    if is_device(name):
        message = (
            f"Windows giữ tên “{name}” cho thiết bị, không cho đặt tệp hay thư mục"
        )
        remedy = f"thêm chữ: thon-{name}"
        return Problem(Place(path), message, remedy, rule="ma-may-cam")
    return _long_name(name, path)


def _long_name(name: str, path: str) -> Problem | None:
    if len(path) > LONGEST_PATH or path.count("/") > DEEPEST:
        message = f"đường dẫn dài {len(path)} chữ, {path.count('/')} cấp thư mục; nhiều nhất {LONGEST_PATH} chữ, {DEEPEST} cấp"
        place, remedy = Place(f"{path[:80]}…"), "đặt tên thư mục ngắn hơn, bớt cấp"
        return Problem(place, message, remedy, rule="duong-dan-qua-dai")
    if len(name) > LONGEST + len(".yml"):
        message = f"tên dài {len(name)} chữ, quá {LONGEST}"
        remedy = "đặt tên ngắn: chỉ cần vài chữ chính"
        return Problem(Place(path), message, remedy, rule="ma-qua-dai")
    return None


def _odd_kind(entry: os.DirEntry[str], path: str, kinds: set[str]) -> Problem | None:
    suffix = "".join(entry.name.rpartition(".")[1:]) if "." in entry.name else ""
    if entry.is_file() and suffix not in kinds:
        beside = _OTHERWISE.get(suffix.lower(), "")
        if not beside and path.startswith("data/"):
            beside = _ELSEWHERE
        remedy = f"chỉ dùng các loại: {', '.join(sorted(kinds))}{beside}"
        message = f"loại tệp “{suffix}” không dùng ở đây"
        return Problem(Place(path), message, remedy, rule="loai-tep-sai")
    if not entry.is_file() and (suffix in kinds or not entry.is_dir()):
        message = (
            "đây là thư mục mang tên của tệp"
            if entry.is_dir()
            else "đây không phải tệp thường"
        )
        return Problem(
            Place(path),
            message,
            "chuyển ra ngoài data/, content/",
            rule="khong-phai-tep",
        )
    return None
