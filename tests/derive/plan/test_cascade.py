"""How law comes down: who cites a document, who carries it out, whether it holds."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers
from tests.show import show
from thidua.derive.plan.cascade import CascadeNode
from thidua.say.document import document_facts


def test_cascade(case: Case) -> None:
    """Every document of the register with its facts, its citations, its trees."""
    told = []
    for id_, found in dossiers(case.given).portal.documents.items():
        told.append(
            f"# {id_} {found.force.value}{' mẫu' if found.is_sample else ''} {show(found.owner)}"
        )
        told += [fact.words for fact in document_facts(found)]
        for by in found.cited:
            where = ", ".join(f"{p.clause.id} {p.role.value}" for p in by.places)
            told.append(
                f"cited by {by.plan.plan.key} ({by.plan.kind.value}): {where}{', carries out' if by.carries_out else ''}"
            )
        links = [("replaced by", found.replaced_by), ("amended by", found.amended_by)]
        told += [f"{name} {other}" for name, pairs in links for other, _ in pairs]
        told += [line for tree in found.trees for line in _tree(tree, "")]
    case.expect("\n".join(told))


def _tree(node: CascadeNode, indent: str) -> list[str]:
    plans = "".join(f" <- {plan.plan.key}" for plan in node.plans)
    sign = "" if node.is_stated else " ?"
    below = [line for child in node.documents for line in _tree(child, f"{indent}  ")]
    return [f"  {indent}{node.id} ({node.document.kind}){sign}{plans}", *below]
