"""All that is published of results (điều đã công bố): every value of every part, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts
from thidua.derive.proof.leaf import Leaf, Path, leaves_of
from thidua.model.award.decision import AwardDecision
from thidua.model.body.body import Body
from thidua.model.body.unit import Units
from thidua.model.result.correction import ResultCorrection
from thidua.model.score.sheet import ScoreSheet
from thidua.model.slug import slugify

_SHEET = ("group", "eligible", "ineligible", "lowered", "published")
"""What the log holds of a sheet; its lines are bound by the seal."""


class Thing(Struct, frozen=True):
    """A part of the results that is published as one (phần kết quả)."""

    id: str
    """`xa-a/2025/thi-dua/ballot`."""
    checked: Checked[Any]
    root: Path
    """Where it stands in its file."""
    leaves: Mapping[str, Leaf]
    is_public: bool
    """Whether it is published on the portal's day."""
    corrections: tuple[ResultCorrection, ...] = ()
    """What was corrected of it."""

    def may_grow(self, name: str) -> bool:
        """Whether a value that was not there may simply be added: it is told by itself."""
        parts = name.split(".")
        grows = self.id.endswith(("/units", "/corrections", "/body"))
        is_end = bool({"revoked", "anonymous", "consent"} & set(parts))
        return grows or parts[0] == "corrections" or is_end


def things_of(facts: Facts) -> dict[str, Thing]:
    """Give every part of the results of every campaign, and which bodies are samples."""
    found = [thing for files in facts.campaigns for thing in _campaign(files, facts)]
    found += [_body(slug, body) for slug, body in facts.book.bodies().items()]
    return {thing.id: thing for thing in found}


def _body(slug: str, body: Checked[Body]) -> Thing:
    """Give whether a body is a sample, that it names who confirms, and their keys.

    Roles may change; a key stays, so that nobody who had to sign is let off in silence.
    """
    told = {"sample": body.record.sample, "confirmers": bool(body.record.confirmers)}
    leaves = {
        n: Leaf(n, (n,), "true" if is_so else "false") for n, is_so in told.items()
    }
    if not body.record.confirmers:
        del leaves["confirmers"]  # a body that named nobody may begin to
    leaves |= {leaf.name: leaf for leaf in _keys(body.record)}
    return Thing(f"{slug}/body", body, (), leaves, True)


def _keys(body: Body) -> Iterator[Leaf]:
    for number, confirmer in enumerate(body.confirmers):
        for place, key in enumerate(confirmer.keys):
            name = f"keys.{slugify(confirmer.role)}.{key.since}"
            path: Path = ("confirmers", number, "keys", place)
            yield Leaf(name, path, key.key)


def _campaign(files: CampaignFiles, facts: Facts) -> Iterator[Thing]:
    today = facts.days.of(files.key.body)
    key = f"{files.key.body}/{files.key.name}"
    held = files.scoring.record.publish_after if files.scoring else None
    is_open = not (held and not today.has_come(held))
    is_shown = is_open and bool(files.shown)
    for part, checked, is_public in (
        ("scoring", files.scoring, is_shown),
        ("ballot", files.ballot, is_shown),
        ("corrections", files.corrections, is_open),
    ):
        if checked:
            yield _thing(f"{key}/{part}", checked, (), checked.record, is_public, files)
    for sheet in files.sheets:
        if sheet.record.published:
            yield _sheet(f"{key}/scores/{sheet.record.unit}", sheet, is_open, files)
    named = facts.book.get(f"{body_folder(files.key.body)}/units.yml", Units)
    if named and (units := _units(files, named.record)):
        id = f"{key}/units"
        yield Thing(id, named, ("units",), units, is_shown, _own(id, files))
    for id, decision in files.awards.record.decisions.items() if files.awards else ():
        assert files.awards
        root: Path = ("decisions", id)
        is_public = is_open and today.has_come(decision.on)
        yield _thing(
            f"{key}/awards/{id}", files.awards, root, decision, is_public, files
        )
        yield from _nominations(key, decision, is_public, files)


def _nominations(
    key: str, decision: AwardDecision, is_public: bool, files: CampaignFiles
) -> Iterator[Thing]:
    """Give the nominations that a decision names: they say who was rewarded."""
    named = {awarded.nomination for awarded in decision.awarded if awarded.nomination}
    known = files.nominations.record.nominations if files.nominations else {}
    for id in sorted(named & set(known)):
        assert files.nominations
        root: Path = ("nominations", id)
        yield _thing(
            f"{key}/nominations/{id}",
            files.nominations,
            root,
            known[id],
            is_public,
            files,
        )


def _units(files: CampaignFiles, named: Units) -> dict[str, Leaf]:
    """Give how the units are called that have a published sheet."""
    sheets = {sheet.record.unit for sheet in files.sheets if sheet.record.published}
    known = [(u, unit.name) for u, unit in sorted(named.units.items()) if u in sheets]
    return {u: Leaf(u, ("units", u, "name"), name) for u, name in known}


def _sheet(
    id: str, sheet: Checked[ScoreSheet], is_open: bool, files: CampaignFiles
) -> Thing:
    kept = leaves_of(sheet.record, fields=_SHEET)
    for place, correction in enumerate(sheet.record.corrections):
        whole = leaves_of(correction)
        text = "; ".join(f"{name}: {leaf.text}" for name, leaf in whole.items())
        name = f"corrections.{place}"
        kept[name] = Leaf(name, ("corrections", place), text)
    is_public = is_open and sheet.record.unit in files.shown
    return Thing(id, sheet, (), kept, is_public, _own(id, files))


def _thing(
    id: str,
    checked: Checked[Any],
    root: Path,
    record: Any,
    is_public: bool,
    files: CampaignFiles,
) -> Thing:
    return Thing(id, checked, root, leaves_of(record, root), is_public, _own(id, files))


def _own(id: str, files: CampaignFiles) -> tuple[ResultCorrection, ...]:
    return tuple(
        correction
        for correction in (
            files.corrections.record.corrections if files.corrections else ()
        )
        if id == f"{files.key.body}/{files.key.name}/{correction.of}"
    )
