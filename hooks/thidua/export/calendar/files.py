"""Calendar files (lịch .ics, RFC 5545): of the portal, of each body, unit and campaign that has dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct

from thidua.address.file import CALENDAR_FILE
from thidua.address.page import (
    CALENDAR,
    body_calendar_address,
    clause_address,
    plan_address,
    unit_address,
)
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.plan.agenda import AgendaItem, in_order
from thidua.derive.portal.portal import PortalDossier
from thidua.model.key import CampaignKey
from thidua.model.plan.task import way_to
from thidua.say.name import asked_names
from thidua.say.report import agenda_title, agenda_when

File = tuple[str, bytes]
Days = Mapping[CampaignKey, date]
"""When the data of each campaign was last changed."""
_LONGEST = 75
"""Octets of a line; what goes on begins with a space (RFC 5545, 3.1)."""
_ESCAPES = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None}
)
_REMINDERS = ("-P6DT16H", "-PT16H")
"""At eight in the morning, a week before and the day before."""


def portal_calendar(portal: PortalDossier, site_url: str) -> Iterator[File]:
    """Give the calendar of the portal; samples that are put aside are not in it."""
    bodies = portal.bodies.values()
    items = [item for body in bodies for item in body.agenda]
    days = {c.name.key: c.updated_on for c in portal.campaigns()}
    name = f"Lịch thi đua: {portal.commons.settings.name}"
    yield CALENDAR + CALENDAR_FILE, _file(name, items, days, site_url)


def has_dates(items: Iterable[AgendaItem]) -> bool:
    """Whether any of these dates can stand in a calendar."""
    return any(item.is_set for item in items)


def _had_dates(lapsed: Iterable[AgendaItem]) -> bool:
    """Whether there was a calendar until all lapsed: whoever follows it finds it empty, not gone."""
    return any(item.has_day for item in lapsed)


def body_calendars(body: BodyDossier, site_url: str) -> Iterator[File]:
    """Give the calendars of a body, of its campaigns and of its units."""
    days = {key: result.summary.updated_on for key, result in body.results.items()}
    items = [item for result in body.results.values() for item in result.agenda]
    name = body.issuer.name
    told = f"Lịch thi đua: {name.name}"
    here = body_calendar_address(name.slug)
    yield here + CALENDAR_FILE, _file(told, items, days, site_url)
    for key, result in body.results.items():
        if has_dates(result.agenda) or _had_dates(result.lapsed):
            title, address = result.summary.name.title, plan_address(key)
            yield address + CALENDAR_FILE, _file(title, result.agenda, days, site_url)
    for unit in body.units.values():
        if any(has_dates(a.dates) or _had_dates(a.lapsed) for a in unit.duties):
            title = f"Lịch thi đua: {unit.name.name}, {name.name}"
            address = unit_address(unit.name.body, unit.name.id)
            yield address + CALENDAR_FILE, _file(title, unit.own_dates, days, site_url)


def _file(name: str, items: Iterable[AgendaItem], days: Days, site_url: str) -> bytes:
    taken: dict[str, int] = {}
    events = []
    for item in in_order(items):
        if item.is_set:
            uid = _uid(item)
            taken[uid] = taken.get(uid, 0) + 1
            number = f".{taken[uid]}" if taken[uid] > 1 else ""
            changed_on = days[item.campaign.key]
            events.append(_event(item, f"{uid}{number}", changed_on, site_url))
    return calendar_text(name, events)


def _event(item: AgendaItem, uid: str, changed_on: date, site_url: str) -> Event:
    """One date: what is due “before” a day stands on the last day in time."""
    last = item.moment.last if item.moment else None
    assert item.moment and last
    campaign = item.campaign
    sample = "Dữ liệu minh họa: " if campaign.body.is_sample else ""
    owners = asked_names(item.owners)
    parts = (
        agenda_when(item),
        owners,
        item.report_to and f"Gửi: {way_to(item.report_to, item.via)}",
        campaign.title,
        campaign.body.name,
    )
    where = plan_address(campaign.key)
    if item.clause:
        where = clause_address(campaign.key, item.clause.id)
    return Event(
        uid=f"{uid}@cong-thi-dua",
        first=min(item.moment.opens or last, last),
        last=last,
        title=f"{sample}{agenda_title(item)}",
        words="\n".join(part for part in parts if part),
        place=item.place or "",
        address=f"{site_url}{where}" if site_url else "",
        changed_on=changed_on,
    )


def _uid(item: AgendaItem) -> str:
    """What a date is known by for ever: its milestone, else its clause or report."""
    kind = "moc" if item.milestone else "viec" if item.clause else "nop"
    clause = item.clause.id if item.clause else ""
    told = item.milestone or clause or item.report or "dang-ky"
    key = item.campaign.key
    return f"{kind}.{told}.{key.slug}.{key.year}.{key.body}"


class Event(Struct, frozen=True):
    """One entry: a whole day, or several (sự kiện)."""

    uid: str
    first: date
    last: date
    title: str
    words: str
    place: str
    address: str
    """The whole address of where it is told; "" where the site's is not known."""
    changed_on: date


def calendar_text(name: str, events: Iterable[Event]) -> bytes:
    """Write a calendar; the same events give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cong thi dua//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for event in events for line in _entry(event)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _entry(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.changed_on:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{(event.changed_on - date(2020, 1, 1)).days}"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(event.words)}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    if event.address:
        yield f"URL:{event.address}"
    yield "TRANSP:TRANSPARENT"
    for trigger in _REMINDERS:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_escaped(event.title)}",
            f"TRIGGER:{trigger}",
            "END:VALARM",
        )
    yield "END:VEVENT"


def _escaped(words: str) -> str:
    """Escape what would end a value."""
    return words.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Part a line where no letter is cut."""
    if len(line.encode()) <= _LONGEST:
        yield line
        return
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LONGEST:
            yield part
            part, size = " ", 1
        part += letter
        size += octets
    yield part
