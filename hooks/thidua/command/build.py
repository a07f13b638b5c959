"""`thidua build [--to DIR] [--pdf] [--tu-dia]`: build beside, then set the whole site in its place."""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType

from thidua.address.file import LOG
from thidua.command.host.settings import settings_faults
from thidua.command.pdf import load_press, print_plans
from thidua.command.project import OK, Misuse, existing_file, find_root, seen_from_here
from thidua.model.problem import report
from thidua.publish.disk import set_for_disk
from thidua.publish.host.settings import settings_problems
from thidua.publish.run.again import asked, make_again
from thidua.publish.run.inputs import Keys, input_keys, look_into
from thidua.publish.run.last import in_the_way, remember, spare_at, still_stands
from thidua.publish.run.progress import TIMINGS, WANTED
from thidua.publish.run.records import Records, open_records
from thidua.publish.swap.host import CONFIGURATION, host_build
from thidua.publish.swap.lock import locked
from thidua.publish.swap.swap import refuse_mounts_below, swap, workplace
from thidua.publish.swap.target import EXIT, Refused, find_target, words_of
from thidua.publish.tree.spare import Spare
from thidua.publish.tree.twin import twin_at
from thidua.publish.verify.manifest import mark_for_disk, write_manifest

_SITE = "site"
_RECORDS = "phan"
"""Beside the new tree: what is kept of it for the next build."""
_STOPPED = 128
"""Added to the number of a signal, it is the exit code of what that signal ended."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "--to", metavar="THƯ_MỤC", help=f"nơi đặt cổng (mặc định: {_SITE})"
    )
    parser.add_argument("--pdf", action="store_true", help="thêm PDF của mọi kế hoạch")
    parser.add_argument(
        "--tu-dia",
        action="store_true",
        help="bản mở thẳng từ đĩa, USB, thư mục chung: liên kết nào cũng tới một tệp; không cho máy tìm kiếm lập mục",
    )
    parser.add_argument(
        "--sign", metavar="KHÓA", help="ký bảng kê SHA256SUMS bằng khóa SSH riêng này"
    )
    parser.add_argument(
        "--timings", action="store_true", help="in thời gian của từng công đoạn"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Build a site; exit 1 where data is wrong, 3 where the disk or the folder is.

    Whatever the end, a whole site stands: the new one at exit 0, else the old one.
    """
    root = find_root(Path.cwd())
    if not (root / CONFIGURATION).is_file():
        raise Misuse(f"không thấy {CONFIGURATION} ở {root}")
    named = options.to if options.to is not None else seen_from_here(root, _SITE)
    try:
        with _ended_in_order():
            key = existing_file(options.sign) if options.sign else None
            return _build(root, Path(named), options, key)
    except Refused as refused:
        return _tell(str(refused), EXIT)
    except OSError as wrong:
        if not (words := words_of(wrong, named)):
            raise
        return _tell(words, EXIT)
    except KeyboardInterrupt:
        return _tell("đã dừng theo lệnh", _STOPPED + signal.SIGINT)


def build_site() -> int:
    """Build the site at its usual place, as `thidua build` does; the exit code."""
    parser = ArgumentParser()
    add(parser)
    return run(parser.parse_args([]))


def _build(root: Path, named: Path, options: Namespace, key: Path | None) -> int:
    if options.pdf:
        load_press()  # what it lacks is told before the long part
    target = find_target(named, root)
    refuse_mounts_below(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    is_plain = not (options.pdf or key or options.tu_dia)
    with locked(target):
        seen = _seen(root, target) if is_plain else None
        keys = seen[0] if seen else None
        if still_stands(root, target, keys.whole if keys else ""):
            print(f"Không có gì đổi; cổng vẫn ở {(named / 'index.html').as_posix()}")
            return OK
        with workplace(target) as new:
            told = new.with_name(_RECORDS)
            records = open_records(root, target, told, keys) if keys else None
            spare = Spare(spare_at(root, target))
            if code := _make(root, new, target, records, spare, options):
                return _tell(f"không dựng được, {_what_stands(target)}", code)
            if (target / LOG).is_file():
                since = import_module("thidua.publish.verify.since")
                if fault := since.lost_log(new, target):
                    return _tell(f"{fault}; {_what_stands(target)}", 1)
            _finish(new, options, key)
            old = swap(new, target)
            print(f"Cổng đã dựng ở {(named / 'index.html').as_posix()}", flush=True)
            spare.end(old, target, twin_at(new))
            if keys and records and _seen(root, target) == seen:
                records.settle()
                remember(root, target, keys.whole)
                _tell_in_the_way(root)
    return OK


def _seen(root: Path, target: Path) -> tuple[Keys | None, dict[str, int]]:
    """Give the keys of all inputs, with the time of each file: who takes back what he saved leaves another."""
    times: dict[str, int] = {}

    def look(path: str, file: str) -> tuple[str, str]:
        times[path] = os.stat(path).st_mtime_ns  # noqa: PTH116, thousands of times
        return look_into(path, file)

    return input_keys(root, target, look), times


def _make(
    root: Path,
    new: Path,
    target: Path,
    records: Records | None,
    spare: Spare,
    options: Namespace,
) -> int:
    """Build beside: with what the last build left, else all of it; 0 where it is whole."""
    # The host would tell them in its own words.
    if wrong := settings_problems(root) or settings_faults(root, builds=True):
        print(report(wrong), file=sys.stderr)
        return 1
    told = {WANTED: "1", TIMINGS: "1" if options.timings else ""}
    if records:
        if make_again(root, new, target, records, spare, told):
            return OK
        told |= asked(new, records.afresh())
    return host_build(root, new, has_pdf=options.pdf, told=told)


def _finish(new: Path, options: Namespace, key: Path | None) -> None:
    """Add to a site what was asked for beside it."""
    if options.pdf:
        print_plans(new)
        write_manifest(new)
    if options.tu_dia:
        set_for_disk(new)
        mark_for_disk(new)
    if key:
        import_module("thidua.publish.verify.signature").sign(new, key)


def _what_stands(target: Path) -> str:
    if target.exists():
        return f"cổng cũ ở {target} còn nguyên"
    return f"chưa có cổng nào ở {target}"


def _tell_in_the_way(root: Path) -> None:
    """Say why the next build will take nothing up."""
    if name := in_the_way(root):
        _tell(
            f"lưu ý: {name} không phải thư mục, nên lần dựng sau phải làm lại từ đầu: xóa hay đổi tên tệp ấy",
            OK,
        )


def _tell(words: str, code: int) -> int:
    print(f"thidua: {words}", file=sys.stderr)
    return code


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let the signal that asks a process to end clear away what was begun, the host too."""

    def end(number: int, frame: FrameType | None) -> None:
        sys.exit(_STOPPED + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
