"""What of a campaign may be set into other pages: ranking, progress, milestones, one clause (nhúng)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.ranking.ranking import Standing
from thidua.model.plan.clause import Clause
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.embed.embed import (
    EmbedTable,
    EmbedView,
    embed_page,
    notice_words,
    table_of,
)
from thidua.page.page import Link, Page
from thidua.page.result.progress import indicator_views
from thidua.say.citation import citation_words
from thidua.say.notice import plan_notices
from thidua.say.ranking.place import medal_words, rank_mark
from thidua.say.vietnamese import capital, day_words, number_words

Tables = list[EmbedTable]

LONGEST = 16_000
"""Characters of a plan's words that fit into one embed of 25 kB."""


class EmbeddedClause(Struct, frozen=True):
    """A clause that an embed shows alone."""

    id: str
    level: str
    name: str
    heading: str
    words: str
    below: tuple[EmbeddedClause, ...]

    def walk(self) -> Iterator[EmbeddedClause]:
        """Give the clause and all below it, in the order of the text."""
        yield self
        for clause in self.below:
            yield from clause.walk()


class ClausesView(EmbedView, frozen=True):
    """A plan of which the address chooses one clause."""

    clauses: tuple[EmbeddedClause, ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Every clause that has a name of its own."""
        return tuple(
            (c.id, c.name) for root in self.clauses for c in root.walk() if c.name
        )


def campaign_embeds(result: ResultDossier, as_of: date) -> Iterator[Page]:
    """Make the embeds of a campaign: only those that have something to show."""
    key = result.summary.name.key
    if result.ranking:
        where = Link("Bảng xếp hạng đầy đủ", address.ranking_address(key))
        view = _view(result, "Xếp hạng", where, _ranking(result))
        yield embed_page(
            address.embed_address(key, "xep-hang"), view, result.ranking.updated_on
        )
    if result.indicators:
        where = Link("Kết quả đầy đủ", address.result_address(key))
        view = _view(result, "Tiến độ", where, _progress(result))
        yield embed_page(
            address.embed_address(key, "tien-do"), view, result.summary.updated_on
        )
    plan = Link("Kế hoạch đầy đủ", address.plan_address(key))
    if result.whole_agenda:
        view = _view(result, "Mốc thời gian", plan, _dates(result), as_of)
        yield embed_page(
            address.embed_address(key, "moc"), view, result.summary.updated_on
        )
    if clauses := _clauses(result):
        here = address.embed_address(key, "dieu-khoan")
        yield embed_page(
            here, clauses, result.summary.updated_on, "pages/embed_clauses.html"
        )


def _view(
    result: ResultDossier, what: str, link: Link, tables: Tables, as_of: date | None = None
) -> EmbedView:  # fmt: skip
    name = result.summary.name
    return EmbedView(
        title=f"{what}: {name.title}",
        body=name.body.name,
        as_of=day_words(as_of) if as_of else "",
        tables=tuple(tables),
        empty="Chưa có số liệu.",
        link=link,
        notices=notice_words(plan_notices(result.summary)),
        subject=name.title,
        what=what,
    )


def _ranking(
    result: ResultDossier,
) -> Tables:
    assert result.ranking
    ranking, heads = result.ranking, ("Hạng", "Đơn vị", "Tổng điểm")
    return [
        table_of(
            found.group.name,
            heads,
            [_rank_row(ranking, s) for s in found.standings],
            tuple(s.unit for s in found.standings),
        )
        for found in ranking.groups
        if found.standings
    ]


def _rank_row(ranking: RankingDossier, standing: Standing) -> tuple[str, ...]:
    assert standing.result.total is not None
    rank = medal_words(ranking, standing) or rank_mark(ranking, standing)
    name = ranking.issuer.unit(standing.unit).name
    return rank, name, number_words(standing.result.total)


def _progress(result: ResultDossier) -> Tables:
    """Give a table an indicator; where progress is counted from a start, it says from which."""
    return [
        table_of(
            view.name,
            (
                "Đơn vị",
                "Mức gốc → kế hoạch" if view.has_baselines else "Kế hoạch",
                "Thực hiện",
                "Tiến độ",
            ),
            [(row.unit.text, row.way, row.actual, row.share) for row in view.rows],
        )
        for view in indicator_views(result)
    ]


def _dates(
    result: ResultDossier,
) -> Tables:
    views = [agenda_view(item) for item in result.whole_agenda]
    return [
        table_of("Mốc và hạn", ("Khi nào", "Việc"), [date_row(view) for view in views])
    ]


def date_row(view: AgendaView) -> tuple[str, ...]:
    """Tell a date in two cells."""
    return capital(view.when), f"{view.title} ({view.state.text.lower()})"


def _clauses(result: ResultDossier) -> ClausesView | None:
    """The words of a plan in full; a summary, or a long plan, is read on its page."""
    plan, key = result.plan, result.summary.name.key
    roots = [c for c in plan.clauses.roots if c.is_labelled]
    length = sum(len(clause.text) for root in roots for clause in root.walk())
    if plan.summary.text.is_summary or length > LONGEST or not roots:
        return None
    view = _view(
        result, "Điều khoản", Link("Kế hoạch đầy đủ", address.plan_address(key)), []
    )
    return ClausesView(
        view.title,
        view.body,
        view.as_of,
        (),
        "",
        view.link,
        view.notices,
        view.subject,
        view.what,
        tuple(_clause(root, result) for root in roots),
    )


def _clause(clause: Clause, result: ResultDossier) -> EmbeddedClause:
    is_mark = clause.level in ("gach", "cong", "doan", "bang")
    return EmbeddedClause(
        id=clause.id,
        level=clause.level,
        name="" if is_mark else capital(citation_words(result.plan.paths[clause.id])),
        heading=f"{clause.label} {clause.heading}".strip() if clause.heading else "",
        words=_words(clause),
        below=tuple(_clause(child, result) for child in clause.children),
    )


def _words(clause: Clause) -> str:
    if clause.rows:
        return "(Bảng: xem ở kế hoạch đầy đủ.)"
    if clause.heading:
        return clause.text[len(clause.heading) :].lstrip(" .,;:")
    label = "–" if clause.level in ("gach", "cong") else clause.label
    return f"{label} {clause.text}".strip()
