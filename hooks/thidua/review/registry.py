"""Every rule for drafts, in one order: what `thidua lint` runs, its guide, its tests."""

from __future__ import annotations

from types import ModuleType

from thidua.check.rule.registry import rule_guide
from thidua.model.rule import RuleTopic
from thidua.review import agreement, leftover, numbering, roll, term
from thidua.review.draft import Draft
from thidua.review.layout import form, part, signature
from thidua.review.rule import DraftRule, Finding
from thidua.review.word import spelling, wording


def _rules(*modules: ModuleType) -> tuple[DraftRule, ...]:
    """Take the rules of modules in the order in which they are written."""
    values = [value for module in modules for value in vars(module).values()]
    return tuple(value for value in values if isinstance(value, DraftRule))


DRAFT_RULES = _rules(
    part, form, signature, numbering, term, agreement, leftover, roll, spelling, wording
)


def draft_guide() -> RuleTopic:
    """Tell all rules for drafts in words, for those who look one up."""
    cards = tuple(rule.card for rule in DRAFT_RULES)
    return RuleTopic("Dự thảo văn bản", cards, is_of_drafts=True)


def whole_guide() -> tuple[RuleTopic, ...]:
    """Tell all rules there are: those for data and words of a portal first."""
    return (*rule_guide(), draft_guide())


def findings_of(draft: Draft) -> list[Finding]:
    """Hold every rule against a draft; in the order of its lines."""
    found = (each for rule in DRAFT_RULES for each in rule.findings(draft))
    return sorted(found, key=lambda each: (each.line, each.column))
