"""The command `thidua`: one word for each thing that can be done without MkDocs."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from thidua.command.line.parser import Parser, as_typed, speak_utf8
from thidua.command.project import WRONG_USE, Misuse

COMMANDS = {
    "build": ("build", "dựng cổng rồi đặt cả cổng vào chỗ, không lúc nào dở dang"),
    "check": ("check", "kiểm tra mọi dữ liệu và lời, không dựng cổng"),
    "clauses": ("paper.clauses", "liệt kê điều khoản của một kế hoạch kèm mã"),
    "export": (
        "workbook.tables",
        "xuất bảng của một phong trào thành tệp Excel để điền",
    ),
    "import": ("paper.importing", "nhập kế hoạch từ Word, PDF, văn bản; điểm từ Excel"),
    "ledger": ("ledger", "ghi thêm địa chỉ mới của một cổng đã dựng vào sổ"),
    "lint": ("paper.linting", "soát một dự thảo trước khi ban hành"),
    "new": ("start.new", "tạo cổng, xã, phong trào, kết quả, điển hình mới"),
    "pdf": ("pdf", "dựng PDF của mọi kế hoạch trong một cổng đã dựng"),
    "publish": (
        "publishing.publish",
        "công bố kết quả: một người chuẩn bị, người thứ hai xác nhận",
    ),
    "rank": ("rank", "xếp hạng từ bộ tiêu chí và bảng điểm"),
    "seal": ("publishing.seal", "tính mã băm của một bảng điểm để xác nhận, công bố"),
    "schema": ("schema", "ghi lại JSON Schema và bảng mục của data/README.md"),
    "search": ("search", "tìm trong một cổng đã dựng"),
    "serve": ("start.serve", "xem cổng trong lúc viết; lỗi dữ liệu hiện thành trang"),
    "verify": ("verify", "tính lại mọi bảng xếp hạng của một cổng đã dựng"),
}
"""Each word, with its module in `command/` and what it does."""


_ABOUT = "Cổng thi đua: công cụ dòng lệnh"
_BEGIN = "Bắt đầu: thidua new portal TÊN_THƯ_MỤC. Từng lệnh: thidua LỆNH --help."


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code is 0, 1 (something is wrong), 2 (wrong use) or 3 (the disk)."""
    speak_utf8()
    # a reader that stops early, like head, is no error; who waits for a process is told of its end
    for name in ("SIGPIPE", "SIGCHLD"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    typed = [as_typed(word) for word in (sys.argv[1:] if words is None else words)]
    options = parser_of(next(iter(typed), "")).parse_args(typed)
    try:
        return int(options.run(options))
    except Misuse as misuse:
        print(f"thidua: {misuse}", file=sys.stderr)
        return WRONG_USE


def parser_of(word: str) -> Parser:
    """Give the parser; only the command asked for is loaded: help comes at once."""
    parser = Parser(prog="thidua", description=_ABOUT, epilog=_BEGIN)
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, (module, told) in COMMANDS.items():
        command = commands.add_parser(name, help=told, description=told)
        if name == word:
            add_to(module)(command)
    return parser


def add_to(module: str) -> Callable[[Parser], None]:
    """Give the function by which a command tells its words."""
    return cast(Callable[[Parser], None], import_module(f"thidua.command.{module}").add)


if __name__ == "__main__":
    sys.exit(main())
