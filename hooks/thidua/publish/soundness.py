"""Whether a site holds together (cổng liền mạch): every link leads somewhere, every address stands for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

from msgspec import Struct

from thidua.model.problem import Place, Problem
from thidua.publish.link.link import NO_PAGE, LinkFault, no_clause, target_of
from thidua.publish.publication import Publication


def faults_of(site: Publication, others: Iterable[str]) -> list[Problem]:
    """Tell what is wrong with a site; `others` are files that somebody else writes."""
    told = _Told(site, set(others))
    broken = [*told.broken(), *told.stale(), *told.broken_styles()]
    return [*_once(site.doubles), *told.twice(), *told.taken(), *_once(broken)]


class _Told(Struct, frozen=True):
    """A site, and what else is written into it."""

    site: Publication
    others: set[str]

    def broken(self) -> Iterator[Problem]:
        """Tell the links of pages that lead nowhere: copies, which say the same words as another, last."""
        pages = self.site.pages
        for address in sorted(self._doubtful(), key=lambda page: pages[page].is_copy):
            for link in sorted(self.site.links[address]):
                if problem := self._broken(address, link):
                    yield problem

    def stale(self) -> Iterator[Problem]:
        """Tell bodies that were kept and lead to what is gone: they have to be made anew."""
        for body in self.site.kept.bodies:
            for ask in self._astray(self.site.asks[body]):
                message = f"một trang của cơ quan này dẫn tới /{ask}, nay không còn"
                yield Problem(
                    Place(f"data/bodies/{body}"),
                    message,
                    "dựng lại cả cổng",
                    found=ask,
                    rule=NO_PAGE.rule,
                )

    def broken_styles(self) -> Iterator[Problem]:
        """Tell what stylesheets ask for and is not there."""
        for address, links in self.site.styles.items():
            for link in sorted(links):
                if fault := self._fault(address, link):
                    message = f"tệp /{address}: url({link}): {fault.message}"
                    yield Problem(
                        Place("overrides"),
                        message,
                        "sửa địa chỉ trong CSS",
                        found=link,
                        rule=fault.rule,
                    )

    def taken(self) -> Iterator[Problem]:
        """Tell files of others that have the address of one of ours."""
        for name in sorted(self.others):
            if name in self.site:
                yield Problem(
                    Place(f"content/{name}"),
                    "cổng tự dựng tệp này",
                    "đổi tên tệp",
                    rule="tep-cong-tu-dung",
                )

    def twice(self) -> Iterator[Problem]:
        """Tell that a kept page shares its address; a build of all says which, and where."""
        kept = self.site.kept
        if kept.places.has_doubles() or any(map(kept.has_page, self.site.pages)):
            yield Problem(
                Place("data/bodies"),
                "hai trang cùng địa chỉ",
                "dựng lại cả cổng",
                rule="trang-trung-dia-chi",
            )

    def _doubtful(self) -> Iterator[str]:
        """Give the pages that may have a link which leads nowhere."""
        whole = {b for b, asks in self.site.asks.items() if not self._astray(asks)}
        for address in self.site.links:
            if self.site.bodies.get(address) not in whole:
                yield address

    def _astray(self, asks: Iterable[str]) -> list[str]:
        """Give the targets that are not there."""
        parts = ((ask, *ask.partition("#")[::2]) for ask in asks)
        return [ask for ask, page, id in parts if self._missing(page, id)]

    def _broken(self, address: str, link: str) -> Problem | None:
        """Tell a link that leads nowhere, where it was typed."""
        link = unescape(link)
        fault = self._fault(address, link)
        if fault is None:
            return None
        target, _ = target_of(address, link)
        place = self.site.origins.of_link(self.site.pages[address], link, target)
        message = f"trang /{address}: liên kết “{link}”: {fault.message}"
        return Problem(place, message, fault.remedy, found=link, rule=fault.rule)

    def _fault(self, address: str, link: str) -> LinkFault | None:
        """Say why a link of a file leads nowhere; None where it leads somewhere."""
        target, fragment = target_of(address, link)
        return self._missing(target, fragment) if target is not None else None

    def _missing(self, target: str, fragment: str) -> LinkFault | None:
        """Say what is not there of a target; None where all of it is."""
        site = self.site
        if not (target in site.pages or target in site or target in self.others):
            return NO_PAGE
        if not fragment:
            return None
        if target in site.ids:
            return None if fragment in site.ids[target] else no_clause(fragment)
        is_astray = site.kept.has_page(target) and not site.kept.has_anchor(
            target, fragment
        )
        return no_clause(fragment) if is_astray else None


def _once(problems: list[Problem]) -> list[Problem]:
    """Tell what was typed wrongly once, however many versions of a plan show it."""
    told: dict[tuple[Place, str, str], Problem] = {}
    for problem in problems:
        what = problem.found.replace("../", "")
        told.setdefault((problem.place, problem.rule, what), problem)
    return list(told.values())
