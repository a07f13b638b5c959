"""What parts two texts: what goes and stays is the old one, what comes and stays the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.derive.version.amending import last_words
from thidua.derive.version.redline import Piece, Sign, pieces_of, redline

WORDS = st.sampled_from(
    ["thôn", "y", "tế", ".", ";", "31/12/2026", "95%", "quý", "(", ")"]
)
text = st.lists(WORDS, max_size=12).map(" ".join)


def _without(pieces: tuple[Piece, ...], sign: Sign) -> list[str]:
    return "".join(f"{p.words} " for p in pieces if p.sign is not sign).split()


@given(text, text)
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = pieces_of(old, new)
    assert "".join(_without(pieces, Sign.ADDED)) == "".join(old.split())
    assert "".join(_without(pieces, Sign.GONE)) == "".join(new.split())


def test_a_sign_behind_a_word_is_no_word() -> None:
    assert pieces_of("bảo hiểm y tế.", "bảo hiểm y tế; báo cáo.") == (
        Piece(Sign.KEPT, "bảo hiểm y tế"),
        Piece(Sign.ADDED, "; báo cáo"),
        Piece(Sign.KEPT, "."),
    )


def test_a_word_that_stands_often_is_a_word_like_others() -> None:
    """Runs of more than two hundred words are parted as short ones are."""
    said = "mỗi thôn một việc " * 60
    assert pieces_of(said + "cuối năm", said + "cuối quý") == (
        Piece(Sign.KEPT, said + "cuối "),
        Piece(Sign.GONE, "năm"),
        Piece(Sign.ADDED, "quý"),
    )


def test_redline(case: Case) -> None:
    """The last version against each one before it; where a clause last stood."""
    (plan,) = body(case.given).plans
    assert plan.history
    versions = plan.history.versions
    told = []
    for older in versions[:-1]:
        found = redline(versions, older, versions[-1])
        told.append(f"# {found.older.on} → {found.newer.on}, {found.kept} kept")
        for each in found.changed:
            words = " ".join(f"[{p.sign.value}] {p.words}" for p in each.pieces)
            edits = ", ".join(f"{e.kind.value} {e.document}" for e in each.edits)
            told.append(f"{each.clause.id}: {words} ({edits})")
    for id in case.given["ended"]:
        last = last_words(plan.history, id, versions[-1])
        told.append(f"{id} last stood in {show(last.on) if last else 'none'}")
    case.expect("\n".join(told))
