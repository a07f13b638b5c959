"""The words of a clause apart from its title."""

from __future__ import annotations

from thidua.model.plan.clause import Clause
from thidua.say.vietnamese import capital, sentence_case


def words_behind_title(clause: Clause) -> str:
    """The words of a clause behind its title; of its loose paragraphs where it is all title."""
    if not clause.heading:
        return clause.text
    rest = _rest(clause)
    below = " ".join(child.text for child in clause.children if not child.is_labelled)
    return capital(rest or below) or clause.heading


def title_and_words(clause: Clause) -> str:
    """The title of a clause, and its words behind a colon."""
    if not clause.heading:
        return clause.text
    rest = _rest(clause)
    return f"{sentence_case(clause.heading)}: {rest}" if rest else clause.heading


def _rest(clause: Clause) -> str:
    return clause.text[len(clause.heading) :].lstrip(" .,;:/")


def own_words(clause: Clause) -> str:
    """What stands behind the title or the run-in, with its Markdown; the cells of a table."""
    if not clause.heading:
        return clause.source or clause.text
    rest = _rest(clause)
    if not rest:
        return ""
    _, found, behind = clause.source.partition(":")
    return behind.strip(" *_") if found else rest


def words_apart(clause: Clause) -> tuple[str, str]:
    """The words of a clause as printed: its title or run-in with its sign, then the rest."""
    if not clause.heading or not clause.text.startswith(clause.heading):
        return "", clause.text
    rest = clause.text[len(clause.heading) :]
    words = rest.lstrip(" .,;:")
    return clause.heading + rest[: len(rest) - len(words)], words
