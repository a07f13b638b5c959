"""Places of the sample commune (tests/site/) that examples of rules are made of."""

from __future__ import annotations

from datetime import date

from thidua.derive.proof.chain import Published, appended, state_of
from thidua.model.rule import Example

PLAN = "data/bodies/xa-mau/2025/duong-sach/plan.yml"
AMENDMENTS = "data/bodies/xa-mau/2025/duong-sach/amendments.yml"
CAMPAIGN = "data/bodies/xa-mau/2025/duong-sach/campaign.yml"
NARRATIVE = "content/xa-mau/ke-hoach/2025/duong-sach.md"
BODY = "data/bodies/xa-mau/body.yml"
UNITS = "data/bodies/xa-mau/units.yml"
TERMS = "data/bodies/xa-mau/terms.yml"
LEGAL = "data/legal.yml"
PORTAL = "data/portal.yml"
SCORING = "data/bodies/xa-mau/2024/duong-sach/scoring.yml"
SHEET = "data/bodies/xa-mau/2024/duong-sach/scores/thon-bac.yml"
PUBLISHED = "data/bodies/xa-mau/2024/duong-sach/scores/thon-doai.yml"
BALLOT = "data/bodies/xa-mau/2024/duong-sach/ballot.yml"
REPORTS = "data/bodies/xa-mau/2024/duong-sach/reports.yml"
REGISTRATIONS = "data/bodies/xa-mau/2024/duong-sach/registrations.yml"
NOMINATIONS = "data/bodies/xa-mau/2024/duong-sach/nominations.yml"
CORRECTIONS = "data/bodies/xa-mau/2024/duong-sach/corrections.yml"
AWARDS = "data/bodies/xa-mau/2024/duong-sach/awards.yml"
STORY = "content/xa-mau/dien-hinh/2024/to-quet-duong.md"
ABOUT = "content/gioi-thieu.md"


def confirmers_example(*roles: str) -> str:
    """Name the roles of a body."""
    return "\nconfirmers:" + "".join(f"\n  - {{role: {role}}}" for role in roles)


KEY = f"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{'A' * 43}"
"""A public key that nobody has."""


def keyed_example(since: str, key: str = KEY) -> str:
    """Name the roles of a body, one of them with a key."""
    return confirmers_example(
        "Chủ tịch Hội đồng",
        f"Tổ trưởng thẩm định, keys: [{{since: {since}, key: {key}}}]",
    )


def amendment_example(*changes: str, on: str = "01/5/2025") -> Example:
    """Amend the sample commune's plan in a way that does not do."""
    listed = "".join(f"      - {change}\n" for change in changes)
    text = f"amendments:\n  - document: ke-hoach-12-kh-ubnd-2025\n    in_force_from: {on}\n    changes:\n{listed}"
    return Example(AMENDMENTS, text, "")


def correction_example(reason: str) -> str:
    """Write a correction."""
    return f"corrections:\n  - {{on: 03/01/2025, of: scoring, field: decimals, old: '2', new: '2', reason: {reason}, confirmed_by: [Tổ trưởng thẩm định, Chủ tịch Hội đồng]}}\n"


def ledger_example(marks: Published) -> str:
    """Write a ledger whose log is open."""
    line = appended((), on=date(2024, 1, 1), what="opened", state=state_of(marks))[0]
    things = "".join(
        f"  {thing}:\n"
        + "".join(f'    {name}: "{mark}"\n' for name, mark in of.items())
        for thing, of in marks.items()
    )
    told = (
        f"{{on: {line.on}, what: opened, state: '{line.state}', hash: '{line.hash}'}}"
    )
    return f"published:\n{things}log:\n  - {told}\n"
