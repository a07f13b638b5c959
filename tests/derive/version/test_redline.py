"""What parts two texts: what goes and stays is the old one, what comes and stays the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.version.redline import Piece, Sign, pieces_of

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
