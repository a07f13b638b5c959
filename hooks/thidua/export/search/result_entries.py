"""Pages of results → what can be found: winners, ranks with reasons, criteria, awards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search.source import Source, sentences
from thidua.page.award.index import AwardIndexView, DecisionView
from thidua.page.award.row import AwardRow
from thidua.page.ranking.group import RankRow
from thidua.page.ranking.method import MethodView
from thidua.page.ranking.page import RankingView
from thidua.page.result.page import ResultView


def result_entries(source: Source) -> Iterator[Entry]:
    """Give the entry of a result: its state, who won, what officials say of it."""
    view = cast(ResultView, source.view)
    winners = [
        f"{w.position}: {w.unit.text}, {w.told}"
        for g in view.winners
        for w in g.winners
    ]
    yield source.entry(
        kind.RESULT, view.title, view.status.words, "; ".join(winners), view.words.striptags()
    )  # fmt: skip
    for item in view.indicators:
        rows = "; ".join(f"{row.unit.text}: {row.actual}" for row in item.rows)
        yield source.entry(
            kind.RESULT, item.name, rows, anchor=item.id, place=view.title
        )


def ranking_entries(source: Source) -> Iterator[Entry]:
    """Give a ranking, and each unit's row in it."""
    view = cast(RankingView, source.view)
    yield source.entry(kind.RANKING, view.title, view.rule, view.words.striptags())
    for group in view.groups:
        for row in group.rows:
            yield source.entry(
                kind.RANKING, _rank(row), row.reason, group.name,
                anchor=row.id, place=view.title,
            )  # fmt: skip
    for words, rows in (("không xét", view.ineligible), ("chưa chấm", view.unscored)):
        for apart in rows:
            yield source.entry(
                kind.RANKING, f"{apart.unit.text}: {words}", apart.reason, apart.basis,
                anchor=apart.id, place=view.title,
            )  # fmt: skip


def _rank(row: RankRow) -> str:
    rank = f"hạng {row.rank.rstrip('=')}"
    shared = ", đồng hạng" if row.rank.endswith("=") else ""
    medal = f" ({row.medal})" if row.medal else ""
    votes = f", {row.votes} phiếu" if row.votes else ""
    return f"{row.unit.text}: {rank}{medal}{shared}, {row.total} điểm{votes}"


def method_entries(source: Source) -> Iterator[Entry]:
    """Give the parts of a criteria set, each with its criteria."""
    view = cast(MethodView, source.view)
    yield source.entry(kind.METHOD, view.title, *(f"{f.term}: {f.text}" for f in view.rule))  # fmt: skip
    for part in view.sections:
        told = [f"{item.code} {item.name}" for item in part.criteria]
        yield source.entry(
            kind.METHOD, f"Tiêu chí: {part.name}", "; ".join(told),
            anchor=f"phan-{part.id}", place=view.title,
        )  # fmt: skip


def award_entries(source: Source) -> Iterator[Entry]:
    """Give the register, each decision, and the catalogue of titles and forms."""
    view = cast(AwardIndexView, source.view)
    yield source.entry(kind.PAGE, source.page.title, source.page.description)
    for item in view.bodies:
        body = item.body.address.rstrip("/")
        for decision in item.decisions:
            yield _decision(source, decision, body, item.is_sample)
    for anchor, rows in (("danh-hieu", view.titles), ("hinh-thuc", view.forms)):
        for row in rows:
            yield source.entry(
                kind.AWARD, row.name, f"Ai quyết định: {row.authority}", row.basis,
                anchor=row.id, place=_CATALOGUES[anchor],
            )  # fmt: skip


_CATALOGUES = {"danh-hieu": "Danh hiệu thi đua", "hinh-thuc": "Hình thức khen thưởng"}


def _decision(source: Source, decision: DecisionView, body: str, is_sample: bool) -> Entry:  # fmt: skip
    awards = "; ".join(_awarded(row) for row in decision.awards)
    year = int(decision.title.rpartition("/")[2])
    return source.entry(
        kind.AWARD, decision.title, sentences(decision.subject, awards), decision.signatory,
        anchor=decision.id, body=body, year=year, is_sample=is_sample, place=decision.campaign.text,
    )  # fmt: skip


def _awarded(row: AwardRow) -> str:
    unit = f" ({row.unit})" if row.unit and row.unit != row.who else ""
    revoked = f"; {row.revoked}" if row.revoked else ""
    return f"{row.who}{unit}: {row.award}, {row.reason}{revoked}"
