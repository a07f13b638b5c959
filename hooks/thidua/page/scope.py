"""What pages are made with, besides the dossiers that they tell of."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from thidua.derive.commons import Commons
from thidua.derive.portal.download import Download
from thidua.model.rule import RuleTopic
from thidua.page.part.photo import PhotoSet


class Scope(Struct, frozen=True):
    """What is the same for all pages of a build."""

    commons: Commons
    photos: Mapping[str, PhotoSet]
    """Pictures of exemplars, by the name of their file."""
    site_url: str
    """Where the site is published, ending with a slash; "" where it is not known."""
    has_pdf: bool
    """Whether every plan gets a PDF beside its page (`make pdf`)."""
    rules: tuple[RuleTopic, ...] = ()
    """What `thidua check` tells, for the guide of faults."""
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict)
    """The files that a page offers to take along, by its address."""
