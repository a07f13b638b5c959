"""Where new files go: names that are typed, files that are there, files that are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from thidua.command.project import Misuse
from thidua.model.problem import Problem
from thidua.model.slug import LONGEST, SLUG, is_device
from thidua.read.yaml_tree import parse_yaml

_SCHEMAS = "data/schema/"
"""What editors read and nobody else: named as one."""
_KEY = re.compile(rf"({SLUG})/(\d{{4}})/({SLUG})")


def slug_of(typed: str) -> str:
    """Give a name for addresses as it was typed; raises `Misuse` where it is none."""
    if not re.fullmatch(SLUG, typed) or len(typed) > LONGEST or is_device(typed):
        raise Misuse(f"“{typed}” không dùng làm mã được: chữ thường không dấu, số, gạch nối, dài nhất {LONGEST} chữ; ví dụ xa-ha-trung")  # fmt: skip
    return typed


def key_of(typed: str) -> tuple[str, int, str]:
    """Read `xa-thu/2026/thi-dua-thon`; raises `Misuse` where it is written otherwise."""
    found = _KEY.fullmatch(typed.strip().strip("/"))
    if not found:
        raise Misuse(f"“{typed}” không đủ cơ quan/năm/mã; viết như xa-thu/2026/thi-dua-thon")  # fmt: skip
    return slug_of(found[1]), int(found[2]), slug_of(found[3])


def unscored(root: Path) -> str:
    """Give the one campaign that has no criteria set yet; "" where there is none, or more."""
    found = [
        file.parent.relative_to(root / "data/bodies").as_posix()
        for file in root.glob("data/bodies/*/*/*/campaign.yml")
        if not (file.parent / "scoring.yml").exists()
    ]
    return found[0] if len(found) == 1 else ""


def known(root: Path, name: str, remedy: str) -> dict[str, Any]:
    """Read a data file that has to be there, as it is typed."""
    path = root / name
    if not path.is_file():
        raise Misuse(f"chưa có {name}; gõ trước: {remedy}")
    problems: list[Problem] = []
    node = parse_yaml(path.read_text("utf-8-sig"), name, problems)
    told = node.plain() if node else None
    if problems or not isinstance(told, dict):
        raise Misuse(f"{name} không đọc được; sửa cho `thidua check` hết lỗi trước")
    return told


def write_new(root: Path, files: Mapping[str, str], shown: Path) -> None:
    """Write the files that are not there yet and name them; none is ever overwritten.

    Raises `Misuse` where all of them are there.
    """
    there = {name for name in files if (root / name).exists()}
    if there == set(files):
        raise Misuse(f"đã có sẵn {', '.join(sorted(files))}; không ghi gì")
    for name, text in files.items():
        if name in there:
            print(f"giữ nguyên  {(shown / name).as_posix()}")
            continue
        write(root / name, text)
        if not name.startswith(_SCHEMAS):
            print(f"đã tạo      {(shown / name).as_posix()}")
    if schemas := [n for n in files if n.startswith(_SCHEMAS) and n not in there]:
        print(f"đã tạo      {(shown / _SCHEMAS).as_posix()}/: {len(schemas)} tệp cho trình soạn thảo")  # fmt: skip


def write(path: Path, text: str) -> None:
    """Write a text file with the line ends that its reader needs: LF, for cmd.exe CRLF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\r\n" if path.suffix == ".bat" else "\n")
