"""Places on pages (mã trong trang), and what a heading is called: never as a part of the frame is."""

from __future__ import annotations

from thidua.model.slug import slugify

FRAME = frozenset({"noi-dung-trang", "chia-se", "muc-luc-trang"})
"""What every page has of its own: its main part, its buttons to share, its contents."""
RECIPIENTS = "noi-nhan"
"""The list of recipients on the page of a plan."""
DATES = "han"
"""What is due for a unit, on its page."""


def heading_anchor(text: str, _separator: str = "") -> str:
    """Name the place of a heading: “Chia sẻ” is `muc-chia-se`, for the frame has `chia-se`.

    Markdown's list of contents hands over a separator; anchors have their own.
    """
    slug = slugify(text)
    return f"muc-{slug}" if slug in FRAME else slug


def correction_anchor(number: int) -> str:
    """A correction on the page of its sheet, counted from 1."""
    return f"dinh-chinh-{number}"


def report_anchor(report: str) -> str:
    """A report that is due, on the page of the reports of its campaign."""
    return f"ky-{report}"


def decision_anchor(body: str, decision: str) -> str:
    """A decision in the register: two bodies may use the same number."""
    return f"{body}-{decision}"


def honours_anchor(unit: str) -> str:
    """The part of a unit in the book of honour of its body."""
    return f"cua-{unit}"


def milestone_anchor(milestone: str) -> str:
    """A milestone on the page of its plan."""
    return f"moc-{milestone}"


def indicator_anchor(indicator: str) -> str:
    """The figures of an indicator on the page of a result."""
    return f"chi-tieu-{indicator}"


def section_anchor(section: str) -> str:
    """A part of a criteria set, on the page of the method and on sheets."""
    return f"phan-{section}"


def criterion_anchor(code: str) -> str:
    """A criterion on the page of the method and on sheets: tieu-chi-1-2."""
    return f"tieu-chi-{code.replace('.', '-')}"


def group_anchor(group: str) -> str:
    """Units that are ranked with each other, on pages that show them by groups."""
    return f"nhom-{group}"


def award_anchor(award: str) -> str:
    """A title or form of award in the catalogue."""
    return f"loai-{award}"
