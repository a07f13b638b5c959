"""What a new thing needs to know, from flags, else asked (câu hỏi); where its files go, and those that are there."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from thidua.command.project import Misuse
from thidua.model.choice import Choice
from thidua.model.problem import Problem, errors
from thidua.model.slug import LONGEST, SLUG, is_device
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

C = TypeVar("C", bound=Choice)


class Question(Struct, frozen=True):
    """One thing to know: its flag, how it is asked, an example."""

    flag: str
    words: str
    example: str = ""
    is_flag: bool = True
    """False where it is typed as a word of its own."""

    def add(self, parser: ArgumentParser) -> None:
        """Tell the flag by which it is answered beforehand."""
        like = f": {self.example}" if self.example else ""
        parser.add_argument(f"--{self.flag}", metavar="CHỮ", help=f"{self.words}{like}")

    def answer(self, options: Namespace, default: str = "") -> str:
        """Give the answer of the flag, else of who sits there, else the default.

        Who sits there is asked until there is one. Raises `Misuse` where nobody does.
        """
        told: str | None = getattr(options, self.flag)
        while told is None and not options.yes:
            told = self._asked(default).strip() or default or None
        if answer := " ".join((told or default).split()):
            return answer
        like = f"“{self.example or '…'}”"
        way = f"--{self.flag} {like}" if self.is_flag else like
        raise Misuse(
            f"chưa biết {self.words[:1].lower()}{self.words[1:]}; gõ thêm {way}"
        )

    def _asked(self, default: str) -> str:
        like = f" (ví dụ: {self.example})" if self.example and not default else ""
        kept = f" [{default}]" if default else ""
        try:
            return input(f"{self.words}{like}{kept}: ")
        except EOFError:
            raise Misuse(
                "không có ai trả lời; gõ đủ các tùy chọn, thêm --yes để khỏi hỏi"
            ) from None


def chosen(kind: type[C], typed: str) -> C:
    """Give the value of a list that was typed; raises `Misuse` with the list."""
    if found := kind.of(typed):
        return found
    listed = ", ".join(choice.words[0] for choice in kind)
    raise Misuse(f"không có loại “{typed}”; chọn một trong: {listed}")


def add_yes(parser: ArgumentParser) -> None:
    """Tell the flag that keeps the command from asking."""
    parser.add_argument(
        "--yes", action="store_true", help="không hỏi, lấy mặc định cho điều không gõ"
    )


_SCHEMAS = "data/schema/"
"""What editors read and nobody else: named as one."""
_KEY = re.compile(rf"({SLUG})/(\d{{4}})/({SLUG})")


def slug_of(typed: str) -> str:
    """Give a name for addresses as it was typed; raises `Misuse` where it is none."""
    if not re.fullmatch(SLUG, typed) or len(typed) > LONGEST or is_device(typed):
        raise Misuse(
            f"“{typed}” không dùng làm mã được: chữ thường không dấu, số, gạch nối, dài nhất {LONGEST} chữ; ví dụ xa-ha-trung"
        )
    return typed


def key_of(typed: str) -> tuple[str, int, str]:
    """Read `xa-thu/2026/thi-dua-thon`; raises `Misuse` where it is written otherwise."""
    found = _KEY.fullmatch(typed.strip().strip("/"))
    if not found:
        raise Misuse(
            f"“{typed}” không đủ cơ quan/năm/mã; viết như xa-thu/2026/thi-dua-thon"
        )
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
    node = parse_yaml(read_text(path, name, problems) or "", name, problems)
    told = node.plain() if node else None
    if errors(problems) or not isinstance(told, dict):
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
        print(
            f"đã tạo      {(shown / _SCHEMAS).as_posix()}/: {len(schemas)} tệp cho trình soạn thảo"
        )


def write(path: Path, text: str) -> None:
    """Write a text file with the line ends that its reader needs: LF, for cmd.exe CRLF.

    Raises `Misuse` where the disk or the folder does not let it.
    """
    end = "\r\n" if path.suffix == ".bat" else "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline=end)
    except OSError as why:
        raise Misuse(
            f"không ghi được {path}: {why.strerror}; mở quyền ghi, đóng chương trình đang mở tệp ấy"
        ) from None
