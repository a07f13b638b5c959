"""A body with its terms and exemplars: who heads it by which clause, who recognised what."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.say.body.unit import exemplar_facts, exemplar_results, term_words


def test_body(case: Case) -> None:
    found = body(case.given)
    told = [f"{found.source} {found.about} {show(found.documents)}"]
    told += [f"{c.name.key} {c.source}" for c in found.campaigns]
    for term in found.terms:
        words = term_words(term)
        told.append(f"{words.words} {show(words.clause)}")
    for exemplar in found.exemplars:
        told.append(f"# {exemplar.name.key} {show(exemplar.unit)} {exemplar.source}")
        told += [
            f"{f.words} {f.note} {show(f.unit)}"
            for f in (*exemplar_facts(exemplar), *exemplar_results(exemplar))
        ]
        told.append(
            show(
                {
                    "campaign": exemplar.campaign,
                    "clause": exemplar.clause,
                    "photos": [p.file for p in exemplar.photos],
                    "decision": exemplar.decision and exemplar.decision[0],
                    "followers": exemplar.followers,
                    "story": exemplar.story,
                }
            )
        )
    for plan in found.plans:
        told.append(
            f"exemplars of {plan.summary.name.key}: {show({str(k): [e.title for e in v] for k, v in plan.exemplars.items()})}"
        )
        told.append(
            show(
                {
                    "former": plan.past.aliases,
                    "targets": plan.targets,
                    "conference": plan.conference,
                    "events": plan.events,
                    "awards": plan.awards,
                    "documents": plan.documents,
                    "notes": plan.notes,
                    "narrative": plan.narrative,
                }
            )
        )
    for result in found.results.values():
        told.append(
            f"result {result.summary.name.key} {result.updated_on} {show([e.name.title for e in result.exemplars])}"
        )
    case.expect("\n".join(told))
