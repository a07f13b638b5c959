"""What may go by itself is not lost: a ledger asks for what lasts alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.commune import commune
from thidua.__main__ import main
from thidua.model.ledger import Ledger
from thidua.publish.permanence.loss import losses_of
from thidua.publish.permanence.standing import Standing

PLAN, RESULT = "xa-a/ke-hoach/2026/thi-dua/", "xa-a/ket-qua/2026/thi-dua/"


def site(plan: set[str], result: set[str]) -> Standing:
    return Standing({PLAN: plan, RESULT: result}, set(), {}, (), date(2026, 12, 20))


def test_the_steps_of_a_plan_leave_when_results_come() -> None:
    """Publishing results is no loss, whatever the ledger took in before."""
    kept = {PLAN: ["hoi-nghi"], RESULT: ["cac-buoc", "hoi-nghi", "khen-thuong"]}
    ledger = Ledger.model_validate({"anchors": kept})
    assert [loss.address for loss in losses_of(ledger, site(set(), set()))] == [
        f"{PLAN}#hoi-nghi",
        f"{RESULT}#khen-thuong",
    ]


def test_the_steps_of_a_plan_are_not_taken_into_the_ledger() -> None:
    open_site = site({"hoi-nghi"}, {"cac-buoc", "hoi-nghi", "so-lieu"})
    ledger = Ledger.model_validate({})
    assert open_site.lasting_anchors(PLAN, ledger) == ("hoi-nghi",)
    assert open_site.lasting_anchors(RESULT, ledger) == ("so-lieu",)


def test_without_a_ledger_nothing_is_called_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(commune(tmp_path, []))
    assert main(["ledger"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(
        "Chưa có sổ data/ledger.yml: không biết đã công bố những gì."
    )


def test_a_ledger_that_cannot_be_written_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = {"file": "data/ledger.yml", "write": "addresses: {}\n"}
    root = commune(tmp_path, [ledger])
    monkeypatch.chdir(root)
    (root / "data/ledger.yml.moi").mkdir()
    assert main(["ledger", "--update"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("thidua: không ghi được data/ledger.yml: ")
    assert (root / "data/ledger.yml").read_text("utf-8") == "addresses: {}\n"
