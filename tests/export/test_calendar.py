"""Calendar files: read back by another library, the same bytes each time, no line too long."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.commune import TODAY, commune
from tests.invented import body
from thidua.export.calendar.files import (
    Event,
    body_calendars,
    calendar_text,
    portal_calendar,
)
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal

PLAN = "data/bodies/xa-mau/2025/duong-sach/plan.yml"
SITE = "https://thidua.example/"
WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n;,\\"
    ),
    max_size=120,
)


def files_of(root: Path, site_url: str = "") -> dict[str, bytes]:
    portal, problems = load_portal(root, TODAY)
    assert portal, problems
    found = dossiers_of(portal)
    own = [
        file
        for body in found.bodies.values()
        for file in body_calendars(body, site_url)
    ]
    return dict([*own, *portal_calendar(found.portal, site_url)])


def told(content: bytes) -> list[tuple[str, ...]]:
    """What a telephone would show of each entry."""
    return [
        (
            str(e["summary"]),
            str(e["dtstart"].dt),
            str(e["dtend"].dt),
            str(e.get("url", "")),
            str(e["uid"]),
        )
        for e in Calendar.from_ical(content).walk("VEVENT")
    ]


def test_dates_of_a_commune(tmp_path: Path) -> None:
    found = files_of(commune(tmp_path, []), SITE)
    plan = "xa-mau/ke-hoach/2025/duong-sach/"
    assert told(found[f"{plan}lich.ics"]) == [
        (
            "Sơ kết",
            "2025-06-30",
            "2025-07-01",
            f"{SITE}{plan}#i-1-a",
            "moc.so-ket.duong-sach.2025.xa-mau@cong-thi-dua",
        ),
        (
            "Báo cáo kết quả",
            "2025-12-14",
            "2025-12-15",
            f"{SITE}{plan}#i-1-b",
            "viec.i-1-b.duong-sach.2025.xa-mau@cong-thi-dua",
        ),
    ]
    assert found == files_of(tmp_path, SITE)
    assert {name.rpartition("/")[2] for name in found} == {"lich.ics"}


def test_samples_stand_apart(tmp_path: Path) -> None:
    sample = {"file": "data/bodies/xa-mau/body.yml", "append": "sample: true\n"}
    entries = told(
        files_of(commune(tmp_path, [sample]))[
            "xa-mau/ke-hoach/2025/duong-sach/lich.ics"
        ]
    )
    assert [entry[0] for entry in entries] == [
        "Dữ liệu minh họa: Sơ kết",
        "Dữ liệu minh họa: Báo cáo kết quả",
    ]


def test_a_unit_that_ended_has_its_own_dates_alone() -> None:
    """Its file stays for those who subscribed; what it will not see is in no telephone."""
    owner = {"kind": "event", "clause": "ii", "owner": {"unit": "thon-1"}}
    days = {"Sau": "01/7/2025", "Kịp": "30/6/2025"}
    milestones = [
        {**owner, "id": f"m{place}", "title": title, "when": {"day": day}}
        for place, (title, day) in enumerate(days.items())
    ]
    unit = {"name": "Thôn 1", "kind": "hamlet", "active_to": "30/6/2025"}
    given = {"units": {"thon-1": unit}, "plan": {"milestones": milestones}}
    found = dict(body_calendars(body(given), SITE))
    titles = [entry[0] for entry in told(found["xa-mau/don-vi/thon-1/lich.ics"])]
    assert titles == ["Kịp"]


def test_what_comes_after_an_event_has_no_day(tmp_path: Path) -> None:
    """The event begins its time; no telephone reminds of it a week before."""
    after = {
        "file": PLAN,
        "replace": ["when: {day: 30/6/2025}", "when: {after: le-hoi}"],
    }
    event = {
        "file": "data/events.yml",
        "append": "  le-hoi: {name: Lễ hội, day: 20/5/2025, checked_on: 01/6/2025}\n",
    }
    entries = told(
        files_of(commune(tmp_path, [after, event]))[
            "xa-mau/ke-hoach/2025/duong-sach/lich.ics"
        ]
    )
    assert [entry[0] for entry in entries] == ["Báo cáo kết quả"]


@given(
    WORDS,
    WORDS,
    WORDS,
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 40),
)
def test_what_is_written_is_read_back(
    name: str, title: str, words: str, first: date, days: int
) -> None:
    last = first + timedelta(days=days)
    event = Event("a@b", first, last, title, words, "", "", date(2026, 1, 1))
    text = calendar_text(name, [event])
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (entry,) = Calendar.from_ical(text).walk("VEVENT")
    assert (str(entry["summary"]), str(entry["description"])) == (title, words)
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (first, last + timedelta(days=1))
    assert len(list(entry.walk("VALARM"))) == 2


def test_an_event_is_what_a_telephone_expects(tmp_path: Path) -> None:
    """RFC 5545: its own id and revision, the next revision is later, two reminders with an end."""
    plan = "xa-mau/ke-hoach/2025/duong-sach/lich.ics"
    root = commune(tmp_path, [])
    before = Calendar.from_ical(files_of(root)[plan]).walk("VEVENT")
    campaign = root / "data/bodies/xa-mau/2025/duong-sach/campaign.yml"
    text = campaign.read_text("utf-8")
    (day,) = re.findall(r"updated_on: (.*)", text)
    campaign.write_text(text.replace(day, "10/6/2025"), "utf-8")
    after = Calendar.from_ical(files_of(root)[plan]).walk("VEVENT")
    assert [e["uid"] for e in before] == [e["uid"] for e in after]
    assert len({e["uid"] for e in after}) == len(after)
    assert all(
        a["sequence"] > b["sequence"] for a, b in zip(after, before, strict=True)
    )
    for event in after:
        alarms = event.walk("VALARM")
        assert [a["action"] for a in alarms] == ["DISPLAY"] * 2
        assert [a["trigger"].dt for a in alarms] == [
            -timedelta(days=6, hours=16),
            -timedelta(hours=16),
        ]
