"""The command `thidua`: one word for each thing that can be done without MkDocs."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from thidua.command import (
    build,
    check,
    clauses,
    importing,
    ledger,
    pdf,
    rank,
    schema,
    seal,
    search,
    verify,
)
from thidua.command.project import WRONG_USE, Misuse
from thidua.command.publishing import publish
from thidua.command.workbook import exporting

COMMANDS = {
    "build": (build.add, "dựng cổng rồi đặt cả cổng vào chỗ, không lúc nào dở dang"),
    "check": (check.add, "kiểm tra mọi dữ liệu và lời, không dựng cổng"),
    "clauses": (clauses.add, "liệt kê điều khoản của một kế hoạch kèm mã"),
    "export": (exporting.add, "xuất bảng của một phong trào thành tệp Excel để điền"),
    "import": (importing.add, "nhập kế hoạch từ Word, PDF, văn bản; điểm từ Excel"),
    "ledger": (ledger.add, "ghi thêm địa chỉ mới của một cổng đã dựng vào sổ"),
    "pdf": (pdf.add, "dựng PDF của mọi kế hoạch trong một cổng đã dựng"),
    "publish": (
        publish.add,
        "công bố kết quả: một người chuẩn bị, người thứ hai xác nhận",
    ),
    "rank": (rank.add, "xếp hạng từ bộ tiêu chí và bảng điểm"),
    "seal": (seal.add, "tính mã băm của một bảng điểm để xác nhận, công bố"),
    "schema": (schema.add, "ghi lại JSON Schema và bảng mục của data/README.md"),
    "search": (search.add, "tìm trong một cổng đã dựng"),
    "verify": (verify.add, "tính lại mọi bảng xếp hạng của một cổng đã dựng"),
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code is 0, 1 (something is wrong), 2 (wrong use) or 3 (the disk)."""
    if hasattr(signal, "SIGPIPE"):  # a reader that stops early, like head, is no error
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    parser = ArgumentParser(
        prog="thidua", description="Cổng thi đua: công cụ dòng lệnh"
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, (add, told) in COMMANDS.items():
        add(commands.add_parser(name, help=told, description=told))
    options = parser.parse_args(words)
    try:
        return int(options.run(options))
    except Misuse as misuse:
        print(f"thidua: {misuse}", file=sys.stderr)
        return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
