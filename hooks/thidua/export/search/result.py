"""Results and rankings → what can be found: winners, ranks with reasons, criteria."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address import page as address
from thidua.address.anchor import decision_anchor, indicator_anchor, section_anchor
from thidua.derive.dossier.award_book import DecisionDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.ranking.ranking import Standing, Status
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search import asked
from thidua.export.search.plan import Place, campaign_place, sentences
from thidua.say.honour import award_words
from thidua.say.plain import plain_words
from thidua.say.ranking.place import medal_words, winner_words
from thidua.say.ranking.reason import rank_reasons
from thidua.say.ranking.result_status import result_status
from thidua.say.ranking.rule import ranking_rule
from thidua.say.ranking.unranked import unranked
from thidua.say.report import actual_words, hand_in_words, missing_words
from thidua.say.vietnamese import day_words, number_words

_APART = {
    Status.INELIGIBLE: "không xét",
    Status.FAILED: "hội đồng không thông qua",
    Status.POSTPONED: "hoãn",
    Status.UNSCORED: "chưa có hạng",
}


def result_entries(result: ResultDossier) -> Iterator[Entry]:
    """Give the entry of a result: its state, who won, what officials say of it."""
    campaign = result.summary
    title = f"Kết quả: {campaign.name.title}"
    place = campaign_place(address.result_address(campaign.name.key), campaign.name)
    yield place.entry(
        kind.RESULT,
        title,
        result_status(campaign.outcome, campaign.name.body).words,
        "; ".join(winner_words(campaign)),
        plain_words(result.words),
        hidden=f"{asked.of_body('xếp hạng', campaign.name.body)}; {asked.RANKED}",
    )
    for found in result.indicators:
        rows = (
            f"{figure.unit.name}: {actual_words(figure.figure.actual, found.indicator)}"
            for figure in found.figures
        )
        name, told = found.indicator.name, "; ".join(rows)
        at = {"anchor": indicator_anchor(found.id), "place": title}
        yield place.entry(kind.RESULT, name, told, **at)


def report_entry(result: ResultDossier) -> Entry:
    """Give the entry of the reports of a campaign: how they stand, who has not handed in."""
    name, found = result.summary.name, result.reports
    place = campaign_place(address.reports_address(name.key), name)
    missing = "; ".join(missing_words(found))
    told = f"Chưa nộp: {missing}" if missing else ""
    title = f"Báo cáo: {name.title}"
    return place.entry(
        kind.RESULT, title, hand_in_words(found), told, hidden=asked.HANDED_IN
    )


def ranking_entries(ranking: RankingDossier) -> Iterator[Entry]:
    """Give a ranking, and each unit's row in it."""
    name, reasons = ranking.name, rank_reasons(ranking)
    title = f"Xếp hạng: {name.title}"
    place = campaign_place(address.ranking_address(name.key), name)
    words = plain_words(ranking.words)
    head = reasons.precedence()
    yield place.entry(kind.RANKING, title, head, words, hidden=asked.RANKED)
    for group in ranking.groups:
        for standing in group.standings:
            unit = _rank(ranking, standing)
            reason = reasons.of(standing, group.standings)
            at = {"anchor": standing.unit, "place": title}
            yield place.entry(kind.RANKING, unit, reason, group.group.name, **at)
    for standing, told in _apart(ranking):
        why, unit = unranked(ranking, standing), ranking.issuer.unit(standing.unit).name
        at = {"anchor": standing.unit, "place": title}
        yield place.entry(kind.RANKING, f"{unit}: {told}", why.reason, why.basis, **at)


def _apart(ranking: RankingDossier) -> Iterator[tuple[Standing, str]]:
    """Units without a rank, and in a few words why."""
    for status, told in _APART.items():
        yield from ((standing, told) for standing in ranking.apart(status))


def comparison_entries(ranking: RankingDossier) -> Iterator[Entry]:
    """Give the page that sets all units side by side: its groups, what they are scored by."""
    name = ranking.name
    place = campaign_place(address.comparison_address(name.key), name)
    groups = (contrast.group.name for contrast in ranking.contrasts)
    yield place.entry(
        kind.RANKING,
        f"So sánh các đơn vị: {name.title}",
        f"Điểm từng tiêu chí của mọi đơn vị đặt cạnh nhau: {', '.join(groups)}",
    )


def _rank(ranking: RankingDossier, standing: Standing) -> str:
    unit = ranking.issuer.unit(standing.unit).name
    shared = ", đồng hạng" if standing.tied else ""
    medal = medal_words(ranking, standing)
    place = f" ({medal})" if medal else ""
    votes = (
        f", {ranking.ballot.votes.get(standing.unit, 0)} phiếu"
        if ranking.ballot and ranking.ballot.votes
        else ""
    )
    total = number_words(standing.result.total or 0)
    return f"{unit}: hạng {standing.rank}{place}{shared}, {total} điểm{votes}"


def method_entries(ranking: RankingDossier) -> Iterator[Entry]:
    """Give the parts of a criteria set, each with its criteria."""
    name = ranking.name
    title = f"Cách tính điểm: {name.title}"
    place = campaign_place(address.method_address(name.key), name)
    rule = (told.words for told in ranking_rule(ranking))
    yield place.entry(kind.METHOD, title, *rule)
    for section in ranking.scoring.sections:
        told = "; ".join(f"{c.code} {c.name}" for c in section.leaves())
        yield place.entry(
            kind.METHOD,
            f"Tiêu chí: {section.name}",
            told,
            anchor=section_anchor(section.id),
            place=title,
        )


def decision_entry(found: DecisionDossier) -> Entry:
    """Give a decision on awards: it stands among those of all bodies."""
    record, campaign = found.decision, found.campaign
    title = f"Quyết định số {record.number} ngày {day_words(record.on)}"
    awards = "; ".join(award_words(award) for award in found.awards)
    place = Place(address.AWARDS, campaign.body, record.on.year)
    return place.entry(
        kind.AWARD,
        title,
        sentences(record.title, awards),
        f"{record.signatory.name}, {record.signatory.position}",
        anchor=decision_anchor(campaign.key.body, found.id),
        place=campaign.title,
    )
