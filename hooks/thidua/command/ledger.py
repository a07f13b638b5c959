"""`thidua ledger`: what would be lost or change its meaning; the ledger that records it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from msgspec.structs import replace

from thidua.command.project import FAILED, OK, Misuse, existing, find_root
from thidua.derive.permanence.end import address_of
from thidua.derive.permanence.erasure import held_of
from thidua.model.ledger import Change, Event, Fate, Ledger
from thidua.model.portal import Portal
from thidua.model.problem import errors, report
from thidua.publish.inspection import noted
from thidua.publish.load import load_facts, load_portal
from thidua.publish.permanence.log import carried_on, erased, opened
from thidua.publish.permanence.loss import losses_of
from thidua.publish.permanence.mend import mended, recorded
from thidua.publish.permanence.standing import Standing, standing_of
from thidua.publish.permanence.text import FILE, ledger_text
from thidua.publish.permanence.turn import turn_words, turns_of
from thidua.publish.trial.writing import write_all

_WHOLE = "Mọi địa chỉ, mã và lời đã công bố còn nguyên."
_NO_LEDGER = f"Chưa có sổ {FILE}: không biết đã công bố những gì. Cổng đã đăng mà mất sổ thì lấy lại từ git, từ bản sao; cổng mới thì dựng xong, chạy `thidua ledger --update`."
_FATES = {
    Fate.MENDED: "sửa lỗi chữ, nghĩa giữ nguyên",
    Fate.MOVED: "chuyển sang mã khác",
    Fate.WITHDRAWN: "không còn nữa",
    Fate.AMENDED: "mã cũ, lời mới",
    Fate.RETURNED: "nay có lại",
}
"""Each fate as officials say it."""

_EVENTS = {
    Event.OPENED: "khởi tạo",
    Event.PUBLISHED: "công bố",
    Event.CORRECTED: "đính chính",
    Event.WITHDRAWN: "rút",
    Event.ERASED: "xóa dữ liệu cá nhân",
}
"""Each event of the log as officials say it."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "site",
        nargs="?",
        help="thư mục site đã dựng: chỉ ghi thêm những gì mới, không sửa dòng nào",
    )
    parser.add_argument(
        "--update", action="store_true", help="ghi vào sổ điều đề nghị và những gì mới"
    )
    parser.add_argument(
        "--open-log",
        action="store_true",
        help="mở nhật ký công bố: một dòng nhận mọi điều đang công bố và cả sổ",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="chỉ cho xem điều sẽ ghi"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Name what is lost or turned, exit 1; with `--update` record what became of it.

    With a built site, as `make ledger` gives it, only what is new is added.
    """
    if options.site is not None:
        existing(options.site)
    root = find_root(Path.cwd())
    portal, problems = load_portal(root)
    if portal is None:
        raise Misuse(report(errors(problems)))
    before, held = portal.ledger, held_of(portal.ledger, portal.erased)
    portal = replace(portal, ledger=erased(before, held, portal.as_of))
    standing = _standing(root, portal)
    told = [*_erasures(held), *_told(portal.ledger, standing)]
    for line in told:
        print(line)
    if options.open_log:
        return _open(root, portal, is_dry=options.dry_run)
    if options.update or options.dry_run:
        proposal = carried_on(mended(portal.ledger, standing), load_facts(root))
        return _write(root, before, proposal, is_dry=options.dry_run)
    if options.site is not None:
        grown = carried_on(recorded(portal.ledger, standing), load_facts(root))
        return _write(root, before, grown, is_dry=False)
    if told:
        print(
            f"{len(told)} điều đã công bố sẽ mất hoặc đổi nghĩa. `thidua ledger --dry-run` cho xem điều nên ghi, `--update` ghi vào sổ."
        )
        return FAILED
    print(_WHOLE if (root / FILE).is_file() else _NO_LEDGER)
    return OK


def _erasures(held: tuple[str, ...]) -> Iterator[str]:
    """Say of how many stories the ledger has to forget, not of whom."""
    if held:
        yield f"sổ còn {len(held)} trang của người không muốn được nêu: chỉ giữ lại dấu không đọc ra tên"


def _open(root: Path, portal: Portal, *, is_dry: bool) -> int:
    if portal.ledger.log:
        raise Misuse("nhật ký công bố đã mở; mỗi lần `--update` ghi tiếp")
    new = opened(portal.ledger, load_facts(root))
    return _write(root, portal.ledger, new, is_dry=is_dry)


def _standing(root: Path, portal: Portal) -> Standing:
    publication, others = noted(root, portal)
    return standing_of(portal, publication, others)


def _told(ledger: Ledger, standing: Standing) -> Iterator[str]:
    turned = turns_of(ledger, standing)
    for turn in turned:
        yield turn_words(turn, standing.words.get(turn.home))
    keys = {turn.key for turn in turned}
    for loss in losses_of(ledger, standing):
        if loss.address not in keys:
            yield f"đã công bố /{loss.address}: nay không còn trên cổng"


def _write(root: Path, old: Ledger, new: Ledger, *, is_dry: bool) -> int:
    """Write the ledger, or show what would be written."""
    for line in _proposed(old, new):
        print(line)
    path = root / FILE
    before = path.read_text("utf-8") if path.is_file() else ""
    text = ledger_text(new)
    if is_dry:
        diff = unified_diff(
            before.splitlines(), text.splitlines(), FILE, FILE, "nay", "đề nghị", 0, ""
        )
        print("\n".join(diff))
        return OK
    try:
        write_all(root, {FILE: text})
    except OSError as why:
        raise Misuse(
            f"không ghi được {FILE}: {why.strerror}; sổ còn như trước"
        ) from None
    more = len(new.addresses) - len(old.addresses)
    print(f"{FILE}: {len(new.addresses)} địa chỉ, thêm {more}")
    return OK


def _proposed(old: Ledger, new: Ledger) -> Iterator[str]:
    for source, target in new.moved.items():
        if old.moved.get(source) != target:
            yield f"ghi: /{source} → /{target}"
    for change in new.changes[len(old.changes) :]:
        yield f"ghi: {_end(change)}"
    for line in new.log[len(old.log) :]:
        parts = (_EVENTS[line.what], line.of, line.field)
        yield f"nhật ký: {' '.join(part for part in parts if part)}"


def _end(change: Change) -> str:
    where = f" → /{change.to}" if change.to else ""
    return f"/{address_of(change)}: {_FATES[change.what]}{where}"
