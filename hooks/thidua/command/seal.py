"""`thidua seal FILE`: the hash of a score sheet that two people confirm."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from thidua.command.project import OK
from thidua.command.rank import read_record, read_sheets
from thidua.derive.proof.seal import seal_of
from thidua.model.score.sheet import ScoreSheet


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "file",
        help="một bảng điểm: scores/<đơn vị>.yml; hoặc scores.csv: mỗi đơn vị một dòng",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the hash; whoever confirms the sheet confirms this."""
    if options.file.endswith(".csv"):
        for sheet in read_sheets(options.file):
            print(f"{sheet.record.unit}\t{seal_of(sheet.record)}")
        return OK
    print(seal_of(read_record(options.file, ScoreSheet).record))
    return OK
