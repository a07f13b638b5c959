"""`thidua verify DIR|URL`: recompute every ranking of a site from what it publishes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from thidua.command.project import FAILED, OK, Misuse
from thidua.derive.proof.verification import Verdict, verify
from thidua.read.site.published import Unreachable, from_folder, from_server


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument("site", help="thư mục site đã dựng, hoặc địa chỉ của cổng")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print a line for each file, then a summary; exit 1 where anything is wrong."""
    verdicts = verify(_files(options.site))
    for verdict in verdicts:
        print(_line(verdict))
    wrong = sum(bool(verdict.fault) for verdict in verdicts)
    if wrong:
        print(f"{wrong} trong {len(verdicts)} tệp sai.")
        return FAILED
    print(
        f"Cả {len(verdicts)} tệp đều đúng: mọi bảng xếp hạng tính lại được từ đầu vào."
    )
    return OK


def _files(site: str) -> dict[str, bytes]:
    if Path(site).is_dir():
        return from_folder(Path(site))
    try:
        return from_server(site)
    except Unreachable as wrong:
        raise Misuse(str(wrong)) from wrong


def _line(verdict: Verdict) -> str:
    return f"SAI {verdict.path}: {verdict.fault}" if verdict.fault else f"ĐÚNG {verdict.path}"  # fmt: skip
