"""`thidua verify DIR|URL`: every byte of a published site, held against its inputs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from thidua.address.file import BUILD_RECORD, MANIFEST, REDIRECTS, SIGNATURE
from thidua.command.pdf import print_plans
from thidua.command.project import (
    FAILED,
    OK,
    Misuse,
    existing,
    existing_file,
    find_root,
)
from thidua.derive.proof.verification import Verdict
from thidua.publish.verify.manifest import read_build_record
from thidua.publish.verify.rebuild import Again, belongs_to, build_again
from thidua.publish.verify.signature import Unsignable, signature_fault
from thidua.publish.verify.since import since_faults
from thidua.publish.verify.verdict import summary, verdicts
from thidua.read.site.folder import from_folder
from thidua.read.site.server import Unreachable, from_server

_SERVERS_OWN = ("_headers", REDIRECTS)
"""A host that reads them need not hand them out."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument("site", help="thư mục site đã dựng, hoặc địa chỉ của cổng")
    parser.add_argument(
        "--inputs",
        metavar="THƯ_MỤC",
        help="dự án có dữ liệu của cổng, để dựng lại mà so (mặc định: dự án chứa cổng, hoặc thư mục đang đứng)",
    )
    parser.add_argument(
        "--alone",
        action="store_true",
        help="không dựng lại, chỉ so với những gì cổng công bố",
    )
    parser.add_argument(
        "--key", metavar="KHÓA.pub", help="khóa SSH công khai để kiểm chữ ký bảng kê"
    )
    parser.add_argument(
        "--since",
        metavar="BẢN_TRƯỚC",
        help="thư mục hay địa chỉ của bản đã công bố trước: nhật ký, trang nào bị cắt, bị viết lại",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print a line for each file, then what was compared; exit 1 where anything is wrong."""
    files = _files(options.site, ())
    root = None if options.alone else _inputs(options, files)
    again = _again(root, files) if root else None
    if again and not Path(options.site).is_dir():
        files = _files(options.site, again.files)
    told = _told(options, files, again)
    if options.since:
        told = _since(told, files, _files(options.since, ()))
    signed = _signed(options.key, files, told)
    for verdict in told:
        print(_line(verdict))
    wrong = sum(bool(verdict.fault) for verdict in told)
    head = (
        f"{wrong} trong {len(told)} tệp sai."
        if wrong
        else f"Cả {len(told)} tệp đều đúng."
    )
    since = (
        f" Nhật ký và trang đã so với bản trước ở {options.since}."
        if options.since
        else ""
    )
    print(f"{head} {summary(again, str(root), signed)}{since}")
    return FAILED if wrong else OK


def _told(
    options: Namespace, files: dict[str, bytes], again: Again | None
) -> list[Verdict]:
    told = verdicts(files, again)
    if Path(options.site).is_dir():
        return told
    kept_back = {name for name in _SERVERS_OWN if name not in files}
    return [verdict for verdict in told if verdict.path not in kept_back]


def _since(
    told: list[Verdict], files: dict[str, bytes], before: dict[str, bytes]
) -> list[Verdict]:
    """Add what the site of before tells; one line a file still."""
    faults = since_faults(files, before)
    known = {verdict.path: verdict.fault for verdict in told}
    known |= {path: known.get(path) or fault for path, fault in faults.items()}
    return [Verdict(path, known[path]) for path in sorted(known)]


def _files(site: str, expected: Iterable[str]) -> dict[str, bytes]:
    if Path(site).is_dir():
        return from_folder(Path(site))
    try:
        return from_server(site, expected)
    except Unreachable as wrong:
        raise Misuse(str(wrong)) from wrong


def _inputs(options: Namespace, files: dict[str, bytes]) -> Path | None:
    """Find the project whose site it is; None where nobody has it here."""
    if options.inputs:
        return find_root(existing(options.inputs))
    for start in (Path(options.site).resolve(), Path.cwd()):
        try:
            root = find_root(start)
        except Misuse:
            continue
        if belongs_to(root, set(files)):
            return root
    return None


def _again(root: Path, files: dict[str, bytes]) -> Again:
    record = read_build_record(files.get(BUILD_RECORD))
    if record is None:
        raise Misuse(
            f"cổng không có {BUILD_RECORD} đọc được, không biết dựng lại theo ngày nào; dùng --alone"
        )
    again = build_again(root, record, _printed)
    if again is None:
        raise Misuse(
            f"dữ liệu ở {root} không dựng được; sửa cho `thidua check` hết lỗi, hoặc dùng --alone"
        )
    return again


def _printed(site: Path) -> bool:
    """Print the plans, where this machine can."""
    try:
        print_plans(site, is_quiet=True)
    except Misuse:
        return False
    return True


def _signed(key: str | None, files: dict[str, bytes], told: list[Verdict]) -> str:
    """Check the signature where a key is given; a wrong one is a fault of its own."""
    if key is None:
        return ""
    try:
        fault = signature_fault(
            files.get(MANIFEST, b""), files.get(SIGNATURE), existing_file(key)
        )
    except Unsignable as wrong:
        raise Misuse(str(wrong)) from wrong
    told.append(Verdict(SIGNATURE, fault))
    return "" if fault else f"Bảng kê có chữ ký đúng của khóa {key}."


def _line(verdict: Verdict) -> str:
    return (
        f"SAI {verdict.path}: {verdict.fault}"
        if verdict.fault
        else f"ĐÚNG {verdict.path}"
    )
