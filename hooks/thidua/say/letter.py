"""Letters that a link begins (thư): the words are there, the reader adds his own."""

from __future__ import annotations

from urllib.parse import quote


def mail_link(to: str, subject: str, body: str) -> str:
    """Give a link that opens a letter (RFC 6068); `to` may be "": the reader chooses."""
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def feedback_link(email: str | None, name: str, address: str) -> str:
    """Begin a letter to an office about one place of the portal; "" without an office.

    `address` is whole, with its fragment: the office sees what is meant.
    """
    if not email:
        return ""
    return mail_link(email, f"Góp ý: {name}", f"Về {address}\r\n\r\n")
