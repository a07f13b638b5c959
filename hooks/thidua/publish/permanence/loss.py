"""Whether all that was published is still there and still means the same (địa chỉ bền)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.permanence.end import recorded_ends
from thidua.derive.permanence.erasure import held_of, is_erased
from thidua.derive.permanence.lead import forwarded
from thidua.model.ledger import Ledger
from thidua.model.portal import Portal
from thidua.model.problem import Place, Problem
from thidua.publish.permanence.alias import followed_id
from thidua.publish.permanence.standing import Standing, is_passing, standing_of
from thidua.publish.permanence.text import FILE
from thidua.publish.permanence.turn import turned, turns_of
from thidua.publish.publication import Publication
from thidua.publish.soundness import faults_of


def site_problems(
    portal: Portal, publication: Publication, others: set[str]
) -> list[Problem]:
    """Tell what is wrong with a site whose pages are all noted.

    `others` are files that somebody else writes: pictures and papers of the words.
    """
    standing = standing_of(portal, publication, others)
    held = held_of(portal.ledger, portal.erased)
    losses = [
        x
        for x in losses_of(portal.ledger, standing)
        if not x.address.startswith(held or "#")
    ]
    changed = [
        turned(t, portal, publication, standing)
        for t in turns_of(portal.ledger, standing)
    ]
    known = {t.found for t in changed}
    told = _folded([loss for loss in losses if loss.address not in known])
    below = sorted(told.items(), key=lambda found: -found[1])
    lost = [
        replace(_lost(a, n), place=publication.origins.of_key(FILE, a))
        for a, n in below[:_MOST]
    ]
    return [
        *faults_of(publication, others),
        *lost,
        *_rest([number for _, number in below[_MOST:]]),
        *changed,
        *_erased(portal, publication),
    ]


_MOST = 8
"""So many losses are told one by one; `thidua ledger` tells all."""


class Loss(Struct, frozen=True):
    """A published address that leads nowhere (địa chỉ đã mất)."""

    address: str
    """With `#` and an id where it is a place on a page; a file has no slash at its end."""

    @property
    def page(self) -> str:
        return self.address.partition("#")[0]

    @property
    def id(self) -> str:
        return self.address.partition("#")[2]


def losses_of(ledger: Ledger, standing: Standing) -> list[Loss]:
    """Give every address of the ledger that a site no longer has.

    Anchors and files are asked for from the day on which the ledger was last written:
    on an earlier one, what was not there yet is not lost.
    """
    recorded = recorded_ends(ledger)
    is_later = not ledger.recorded_on or standing.on >= ledger.recorded_on
    anchors: Mapping[str, tuple[str, ...]] = ledger.anchors if is_later else {}
    files = [f for f in ledger.files if not standing.has_file(f)] if is_later else []
    lost: dict[str, None] = {}
    for page in dict.fromkeys([*ledger.addresses, *anchors]):
        target = forwarded(ledger.moved, page)
        is_ended = {page, target} & recorded and not standing.has_page(page)
        if standing.is_held(page) or is_ended:
            continue
        if not standing.has_page(target.partition("#")[0]):
            lost[page] = None
            continue
        lasting = (id for id in anchors.get(page, ()) if not is_passing(page, id))
        ids = chain(ledger.addresses.get(page, ()), lasting)
        lost |= {
            f"{page}#{id}": None
            for id in ids
            if not _stands(page, id, ledger, standing)
        }
    lost |= {f: None for f in files if not standing.is_held(f)}
    return [Loss(address) for address in lost if address not in recorded]


def _stands(page: str, id: str, ledger: Ledger, standing: Standing) -> bool:
    """Whether an anchor is there, where its page is now or where its own line leads."""
    there, _, anchor = forwarded(ledger.moved, f"{page}#{id}").partition("#")
    is_there = standing.has_page(there) and (
        not anchor
        or standing.has_anchor(there, anchor)
        or f"{there}#{anchor}" in recorded_ends(ledger)
    )
    if is_there:
        return True
    followed = followed_id(ledger.moved, id)
    return followed is not None and standing.has_anchor(page, followed)


def moved_files(ledger: Ledger, there: Container[str]) -> dict[str, str]:
    """Give published files whose page moved, each with the file of today, which has to be there."""
    found: dict[str, str] = {}
    for file in ledger.files:
        if file in there:
            continue
        folder, _, name = file.rpartition("/")
        now = forwarded(ledger.moved, f"{folder}/")
        names = (name, _renamed_as(name, folder, now))
        place = next((now + each for each in names if now + each in there), None)
        if place:
            found[file] = place
    return found


def _renamed_as(name: str, folder: str, now: str) -> str:
    """Call a file that is named after its page as the page is called now: `thi-dua.docx`."""
    old, new = folder.rpartition("/")[2], now.rstrip("/").rpartition("/")[2]
    return new + name.removeprefix(old) if name.startswith(f"{old}.") else name


def _erased(portal: Portal, publication: Publication) -> Iterator[Problem]:
    """Tell what the ledger still holds of whoever asked not to be told of, and what came back."""
    for page in held_of(portal.ledger, portal.erased):
        place = publication.origins.of_key(FILE, page)
        yield Problem(
            place,
            "sổ còn địa chỉ của một người không muốn được nêu",
            "chạy `thidua ledger --update`: sổ chỉ giữ lại dấu không đọc ra tên",
            rule="so-con-nguoi-an-danh",
        )
    pages = chain(
        publication.pages, (page.address for page in publication.kept.pages())
    )
    for address in pages if portal.ledger.erased else ():
        if is_erased(address, portal.ledger):
            shown = publication.pages.get(address)
            place = (
                publication.origins.of_page(shown) if shown else Place("data/bodies")
            )
            yield Problem(
                place,
                "địa chỉ này đã xóa theo yêu cầu của một người",
                "đổi tên tệp",
                rule="so-con-nguoi-an-danh",
            )


def _folded(losses: list[Loss]) -> dict[str, int]:
    """Give the lost addresses that stand below no other, each with how many do below it."""
    pages = {loss.address for loss in losses if loss.address.endswith("/")}
    found: dict[str, int] = {}
    for loss in losses:
        ends = (at + 1 for at, sign in enumerate(loss.address) if sign == "/")
        top = next((loss.address[:n] for n in ends if loss.address[:n] in pages), "")
        key = top or loss.address
        found[key] = found.get(key, -1) + 1
    return found


def _lost(address: str, below: int) -> Problem:
    kind = "địa chỉ" if "#" in address or address.endswith("/") else "tệp"
    more = f", cùng {below} địa chỉ, tệp ở dưới" if below else ""
    return Problem(
        Place(FILE),
        f"{kind} đã công bố /{address} nay không còn trên cổng{more}",
        f"lỡ tay thì đặt lại như cũ; đúng ý thì `thidua ledger --update`, lệnh tự tìm trang mới, hoặc tự ghi vào mục moved: “{address}: địa chỉ mới”",
        found=address,
        rule="dia-chi-da-mat",
    )


def _rest(below: list[int]) -> Iterator[Problem]:
    if below:
        number = len(below) + sum(below)
        message = f"{number} địa chỉ, tệp đã công bố khác cũng không còn trên cổng"
        yield Problem(
            Place(FILE), message, "`thidua ledger` kể đủ", rule="dia-chi-da-mat"
        )
