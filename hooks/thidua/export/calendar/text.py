"""The bytes of a calendar file (RFC 5545): folded lines, escaped words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

_LONGEST = 75
"""Octets of a line; what goes on begins with a space (RFC 5545, 3.1)."""
_REMINDERS = ("-P6DT16H", "-PT16H")
"""At eight in the morning, a week before and the day before."""


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
        *(line for event in events for line in _event(event)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: Event) -> Iterator[str]:
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
    words = words.replace("\\", "\\\\")
    return (
        words.replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n")
    )


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
