"""References of the five collected plans, listed by hand: how many are found and led to the register."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import yaml

from tests.commune import ROOT
from thidua.check.file.narrative import check_narrative
from thidua.derive.reference.place import clause_index
from thidua.derive.reference.register import DocumentIndex, index_of
from thidua.derive.reference.resolve import Library, references_of
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalRegister
from thidua.model.plan.clause import ClauseTree
from thidua.model.reference.reference import DocumentReference, FoundReference
from thidua.read.source.front_matter import split_front_matter

HERE = Path(__file__).parent
BODIES = {
    "000": "cum-thi-dua-12-thanh-hoa", "001": "xa-ha-trung", "002": "phuong-bac-son",
    "003": "xa-cam-giang", "004": "xa-phong-quang",
}  # fmt: skip
LISTED = [
    tuple(part.strip() for part in line.split("|"))
    for line in (HERE / "references.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def register(file: str) -> DocumentIndex:
    path = ROOT / file
    told = yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.is_file() else {}
    return index_of(LegalRegister.model_validate(told or {"documents": {}}).documents)


def text_of(seed: str) -> str:
    """A collected text, or what is quoted of it: the sentences that refer."""
    quoted = HERE / f"quoted/{seed}.txt"
    (whole,) = (
        (ROOT / "tests/seeds").glob(f"{seed}-*.txt")
        if not quoted.is_file()
        else (quoted,)
    )
    return whole.read_text("utf-8")


def tree_of(text: str) -> ClauseTree:
    words = split_front_matter(text, "", [])
    assert words
    return check_narrative(words, "", [])


@cache
def found_in(seed: str) -> tuple[FoundReference, ...]:
    body, key = BODIES[seed], CampaignKey(BODIES[seed], 2025, "thi-dua")
    tree = tree_of(text_of(seed))
    registers = (register(f"data/bodies/{body}/legal.yml"), register("data/legal.yml"))
    library = Library(registers, {}, {}, lambda _: clause_index(tree))
    return references_of(key, tree, library)


def told(seed: str, found: FoundReference) -> tuple[str, ...]:
    named, day, issuer = found.reference, "-", "-"
    if isinstance(named, DocumentReference):
        day = f"{named.day:%d/%m/%Y}" if named.day else "-"
        issuer = named.issuer or "-"
    target = found.document or (f"#{found.target}" if found.target else "?")
    return seed, " ".join(found.words.split()), day, issuer, target


def test_references_of_the_collected_plans_are_found() -> None:
    found = Counter(told(seed, each) for seed in BODIES for each in found_in(seed))
    listed = Counter(LISTED)
    known = (found & listed).total()
    share = known / listed.total()
    print(f"viện dẫn nhận ra và tra được: {known} trên {listed.total()} ({share:.1%})")
    assert found - listed == Counter()  # nothing is taken for a reference that is none
    assert share >= 0.95
    assert listed - found == Counter()


def test_symbols_that_a_scan_spoilt_are_not_called_the_same() -> None:
    odd = [each.words for each in found_in("003") if not each.is_exact]
    assert odd == ["Chỉ thị số 46-CTATU"]
