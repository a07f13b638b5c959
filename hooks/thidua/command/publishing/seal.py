"""`thidua seal FILE`: the hash of a score sheet that two people confirm, or their signature."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from thidua.check.rule.publication.confirmer import Confirmation, confirmations
from thidua.command.project import OK, Misuse, existing_file, find_root
from thidua.command.rank import read_record, read_sheets
from thidua.derive.proof.seal import seal_of
from thidua.derive.proof.signed import body_of, signed_words
from thidua.model.score.sheet import ScoreSheet
from thidua.publish.load import load_facts
from thidua.publish.verify.signature import Unsignable, signature_of


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "file",
        help="một bảng điểm: scores/<đơn vị>.yml; hoặc scores.csv: mỗi đơn vị một dòng; để ký thì cả corrections.yml",
    )
    parser.add_argument(
        "--sign",
        metavar="KHÓA",
        help="ký lần xác nhận mới nhất trong tệp bằng khóa SSH riêng này, in ra dòng ghi vào signatures",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the hash, which whoever confirms the sheet confirms; or their signatures."""
    if options.sign:
        return _sign(options.file, options.sign)
    if options.file.endswith(".csv"):
        for sheet in read_sheets(options.file):
            print(f"{sheet.record.unit}\t{seal_of(sheet.record)}")
        return OK
    print(seal_of(read_record(options.file, ScoreSheet).record))
    return OK


def _sign(file: str, key: str) -> int:
    """Print a signature of the newest confirmation of a file, of each unit of a table."""
    newest = _newest(file)
    if not newest:
        raise Misuse(
            f"“{file}” chưa có lần xác nhận nào: ghi published, hoặc một mục corrections, rồi ký"
        )
    for at in newest:
        words = signed_words(at.thing, at.told)
        try:
            armored = signature_of(words, existing_file(key)).decode()
        except Unsignable as wrong:
            raise Misuse(str(wrong)) from wrong
        unit = f"{at.unit}\t" if len(newest) > 1 else ""
        print(f"{unit}{body_of(armored)}")
    return OK


def _newest(file: str) -> list[Confirmation]:
    """The last confirmation of each part that a file tells of."""
    path = existing_file(file)
    root = find_root(path.parent)
    name = path.relative_to(root).as_posix()
    found = (
        at
        for files in load_facts(root).campaigns
        for at in confirmations(files)
        if at.file.file == name
    )
    return list({at.thing: at for at in found}.values())
