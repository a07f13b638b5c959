"""The files of a campaign once its sheets are made ready or published: one a unit, or one table."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import campaign_of, is_score_table
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts
from thidua.command.project import FAILED, Misuse
from thidua.command.workbook.campaign import Desk
from thidua.draft.publication import cells_of
from thidua.draft.splice.change import Change
from thidua.draft.splice.table_file import spliced_table
from thidua.draft.splice.yaml_file import Unchangeable, spliced
from thidua.model.problem import Problem, errors, report
from thidua.model.score.sheet import ScoreSheet
from thidua.publish.trial.writing import write_all

PREPARATION = "publication.yml"


def sheet_files(
    desk: Desk,
    sheets: Mapping[str, Checked[ScoreSheet]],
    changes: Mapping[str, Sequence[Change]],
    texts: Mapping[str, str],
) -> dict[str, str]:
    """Give the files with the changes of each unit made; `texts` are those already changed."""
    files: dict[str, str] = {}
    for unit, own in changes.items():
        name = sheets[unit].file
        old = files.get(name) or texts.get(name) or desk.trial.text(name)
        assert old is not None
        if is_score_table(name):
            files[name] = spliced_table(old, cells_of(unit, own), {})
            continue
        try:
            files[name] = spliced(old, own)
        except Unchangeable as where:
            raise Misuse(
                f"{name}: mục {where} viết theo cách máy không sửa được; viết lại mục ấy rồi chạy lại"
            ) from None
    return {name: text for name, text in files.items() if text != desk.trial.text(name)}


def own_files(facts: Facts, desk: Desk) -> CampaignFiles:
    """Give the files of the campaign, out of other data than those on the desk."""
    return next(files for files in facts.campaigns if files.key == desk.key)


def standing(desk: Desk, sheets: Iterable[Checked[ScoreSheet]]) -> list[Problem]:
    """Give the faults that stand already in what is to be published, and files that cannot be read."""
    broken = {n for n in desk.trial.facts.book.broken if campaign_of(n) == desk.key}
    own = {sheet.file for sheet in sheets} | {
        f"{desk.folder}/scoring.yml",
        f"{desk.folder}/ballot.yml",
    }
    return [p for p in errors(desk.trial.problems) if p.place.file in broken | own]


def refused(problems: Sequence[Problem]) -> int:
    """Tell which rules would be broken; the exit code."""
    print(report(problems), file=sys.stderr)
    print("chưa ghi gì", file=sys.stderr)
    return FAILED


def write(root: Path, files: Mapping[str, str | None], *, is_dry: bool) -> None:
    """Write all files or none, and say which. Raises `Misuse`."""
    if not is_dry:
        try:
            write_all(root, files)
        except OSError as why:
            raise Misuse(
                f"không ghi được: {why.strerror}; mọi tệp còn như trước"
            ) from None
    done = "sẽ" if is_dry else "đã"
    for name, text in files.items():
        print(f"{done} {'xóa' if text is None else 'ghi'} {name}")
