"""A log that was cut or written anew is found by the site that was published before."""

from __future__ import annotations

from datetime import date

from thidua.address.file import LOG
from thidua.derive.proof.chain import appended, broken_at
from thidua.export.data_files import log_file
from thidua.model.ledger import LogLine
from thidua.publish.verify.since import log_fault, since_faults

DAY = date(2026, 11, 25)


def log_of(*reasons: str) -> tuple[LogLine, ...]:
    log = appended((), on=DAY, what="opened", state="0")
    for reason in reasons:
        log = appended(
            log, on=DAY, what="corrected", of="x", reason=reason, state=reason
        )
    return log


def faults(new: tuple[LogLine, ...], old: tuple[LogLine, ...]) -> list[str]:
    return list(since_faults({LOG: log_file(new)}, {LOG: log_file(old)}).values())


def test_a_log_only_grows() -> None:
    assert faults(log_of("a", "b"), log_of("a")) == []
    assert faults(log_of("a"), log_of("a")) == []
    assert faults(log_of("a"), log_of("a", "b")) == [
        "bị cắt: bản trước có 3 dòng, nay còn 2"
    ]
    assert faults(log_of("b", "c"), log_of("a")) == [
        "bị viết lại từ dòng 2: khác bản trước"
    ]
    assert since_faults({}, {LOG: log_file(log_of("a"))}) == {
        LOG: "bị cắt: bản trước có 2 dòng, nay còn 0"
    }


def test_a_page_that_is_gone_is_told() -> None:
    assert since_faults({}, {"a/index.html": b""}) == {
        "a/index.html": "trang của bản trước nay không còn"
    }


def test_a_line_changed_breaks_the_chain() -> None:
    log = log_of("a", "b", "c")
    assert broken_at(log) is None
    for place in range(len(log)):
        changed = [
            line.model_copy(update={"reason": "x"}) if at == place else line
            for at, line in enumerate(log)
        ]
        assert broken_at(changed) == place
    assert broken_at([*log[:1], *log[2:]]) == 1
    assert (
        log_fault({LOG: log_file([*log[:1], *log[2:]])})
        == "dòng 2 không khớp dòng trước"
    )
    assert log_fault({LOG: b"{"}) == "không đọc được nhật ký"
