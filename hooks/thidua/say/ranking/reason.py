"""Why a unit stands where it stands, in one sentence that a resident understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import FEWER_IS_BETTER, Comparison, Standing
from thidua.model.score.scoring import Scoring
from thidua.say.vietnamese import number_words

_BASES = {
    "points": "tổng điểm",
    "votes": "số phiếu suy tôn",
    "passed": "số tiêu chí đạt",
    "fewer_penalties": "điểm trừ",
    "bonus": "điểm cộng",
    "council": "thứ tự do hội đồng quyết định",
}


class Reasons(Struct, frozen=True):
    """Makes the sentences of one ranking."""

    scoring: Scoring
    names: Mapping[str, str]
    """Names of units by id."""

    def basis(self, basis: str) -> str:
        """What a basis of ranking is called."""
        if basis in _BASES:
            return _BASES[basis]
        section = basis.removeprefix("section:")
        name = next(s.name for s in self.scoring.sections if s.id == section)
        return f"điểm phần “{name}”"

    def precedence(self) -> str:
        """The whole rule: first this, then that."""
        first, *others = [self._rule(basis) for basis in self.scoring.rank_by]
        if not others:
            return f"Xếp theo {first}. Bằng nhau thì đồng hạng."
        inquiry = "xét lần lượt" if len(others) > 1 else "xét"
        return f"Xếp theo {first}; bằng nhau thì {inquiry} {', '.join(others)}. Vẫn bằng nhau thì đồng hạng."

    def _rule(self, basis: str) -> str:
        fewer = " (ít hơn xếp trước)" if basis in FEWER_IS_BETTER else ""
        return f"{self.basis(basis)}{fewer}"

    def of(self, standing: Standing, group: Sequence[Standing]) -> str:
        """Say why a unit has its rank; `group` are all ranked units of its group."""
        if standing.tied:
            return self._tied(standing, group)
        if not standing.trail:
            return self._first(standing, group)
        above = self.names[group[group.index(standing) - 1].unit]
        *level, last = standing.trail
        if not level:
            return f"Xếp sau {above}: {self._words(last)}."
        return f"Bằng {above} về {self._equal(level)}; xếp sau vì {self._words(last)}."

    def _first(self, standing: Standing, group: Sequence[Standing]) -> str:
        """The first of a group; where the next is level at first, what parts them."""
        basis, value = next(
            iter(standing.values.items()), ("points", standing.result.total)
        )
        told = f"Đứng đầu với {self.basis(basis)} {number_words(value or 0)}"
        following = group[1] if len(group) > 1 else None
        if following is None or len(following.trail) < 2:
            return f"{told}."
        *level, last = following.trail
        turned = Comparison(last.basis, last.above, last.own)
        name = self.names[following.unit]
        return f"{told}. Bằng {name} về {self._equal(level)}; xếp trước vì {self._words(turned, ahead=True)}."

    def _tied(self, standing: Standing, group: Sequence[Standing]) -> str:
        others = [
            s for s in group if s.rank == standing.rank and s.unit != standing.unit
        ]
        names = _joined([self.names[s.unit] for s in others])
        shared = [
            Comparison(basis, value, value) for basis, value in standing.values.items()
        ]
        assert standing.rank
        skipped = standing.rank + len(others)
        following = f" Hạng tiếp theo là {skipped + 1}." if skipped < len(group) else ""
        return f"Đồng hạng {standing.rank} với {names}: bằng nhau về {self._equal(shared)}, không còn căn cứ nào để phân định.{following}"

    def _equal(self, steps: Sequence[Comparison]) -> str:
        return _joined(
            [f"{self.basis(s.basis)} ({number_words(s.own)})" for s in steps]
        )

    def _words(self, step: Comparison, *, ahead: bool = False) -> str:
        if step.basis == "council":
            return "hội đồng quyết định như vậy"
        if step.basis in FEWER_IS_BETTER:
            how = "ít hơn" if ahead else "nhiều hơn"
        elif step.basis == "votes":
            how = "nhiều hơn" if ahead else "ít hơn"
        else:
            how = "cao hơn" if ahead else "thấp hơn"
        return f"{self.basis(step.basis)} {how} ({number_words(step.own)} so với {number_words(step.above)})"


def rank_reasons(ranking: RankingDossier) -> Reasons:
    """Make the sentences of a ranking, with the names of its units."""
    names = {id_: unit.name for id_, unit in ranking.issuer.units.items()}
    return Reasons(ranking.scoring, names)


def _joined(words: Sequence[str]) -> str:
    """One, two và three."""
    return " và ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
