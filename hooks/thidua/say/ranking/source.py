"""Where a set of criteria comes from (nguồn của bộ tiêu chí), or that it is not known."""

from __future__ import annotations

from thidua.derive.dossier.ranking import RankingDossier

UNKNOWN = "Bộ tiêu chí này chưa rõ nguồn."


def source_words(ranking: RankingDossier) -> str:
    """Warn of a set that nobody has checked; a sample's is sample data, as its notice says."""
    source = ranking.scoring.source
    is_known = ranking.name.body.is_sample or (source and source.confirmed)
    return "" if is_known else UNKNOWN
