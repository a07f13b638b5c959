"""The portions of a portal, in order: made now, or taken as they are (dựng từng cơ quan)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec import Struct, field

from thidua.export.feed.feeds import News
from thidua.model.portal import Portal
from thidua.model.problem import Problem
from thidua.page.scope import Scope
from thidua.publish.dossiers import Dossiers
from thidua.publish.portion.make import Subject, made
from thidua.publish.portion.portion import Portion, add, take
from thidua.publish.portion.store import Store
from thidua.publish.press import Press
from thidua.publish.run.progress import Progress


class Making(Struct, frozen=True):
    """What bodies are made from, and what is known of them from before."""

    portal: Portal
    dossiers: Dossiers
    scope: Scope
    news: News
    """What feeds tell of each body."""
    attention: Mapping[str, tuple[Problem, ...]]
    """What a person must look at in the files of each body that is made."""
    store: Store | None = None
    """Where portions of bodies are kept; None where all is made."""
    kept: Mapping[str, Portion] = field(default_factory=dict)
    """Those that are taken as they are, by body."""
    done: Set[str] = frozenset()
    """Bodies of them whose files stand in the new site already."""

    def portions(
        self, press: Press, progress: Progress
    ) -> Iterator[tuple[str, Portion]]:
        """Give every body's portion, in the order of the portal."""
        total = len(self.dossiers.summaries)
        for number, slug in enumerate(self.dossiers.summaries):
            progress.step(number, total)
            if self.store and (portion := self.kept.get(slug)):
                lay = _noted if slug in self.done else _laid
                take(portion, lay(portion, self.store, press), press.publication)
            else:
                portion = self.made(slug, press)
                add(portion, press.publication)
            yield slug, portion

    def made(self, slug: str, press: Press) -> Portion:
        """Make the portion of a body, and leave it for the next build."""
        subject = Subject(
            entry=self.portal.bodies[slug],
            dossier=self.dossiers.bodies[slug],
            summary=self.dossiers.summaries[slug],
            attention=self.attention.get(slug, ()),
            news=self.news[slug],
        )
        portion = made(subject, self.scope, press)
        if self.store:
            self.store.keep(slug, portion)
        return portion


def _laid(portion: Portion, store: Store, press: Press) -> Mapping[str, str]:
    """Set the files of the last build into this one."""
    assert press.publication.tree
    store.carry(portion.summary.name.slug, portion)
    return store.lay(portion, press.publication.tree)


def _noted(portion: Portion, store: Store, press: Press) -> Mapping[str, str]:
    """Know of the files that another process has set."""
    assert press.publication.tree
    return press.publication.tree.note(portion.files)
