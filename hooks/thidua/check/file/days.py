"""The day that a portal speaks of as today, asked for each body apart."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field

from thidua.model.time.today import Today


class Days(Struct):
    """The day a portal speaks of as today, asked for each body apart."""

    as_of: date
    everyone: Today
    """What is asked for all bodies at once: who is not to be named anywhere."""
    own: dict[str, Today] = field(default_factory=dict)

    def of(self, body: str) -> Today:
        """Give what is asked for a body; for what belongs to none, that of ""."""
        if body not in self.own:
            self.own[body] = Today(self.as_of)
        return self.own[body]

    def whole(self, body: str) -> Today:
        """Give all that was asked for a body, what was asked for everyone, too."""
        today = Today(self.as_of, self.of(body).span)
        today.narrow(self.everyone.span)
        return today


def days_on(as_of: date) -> Days:
    """Begin to ask of a day."""
    return Days(as_of, Today(as_of))
