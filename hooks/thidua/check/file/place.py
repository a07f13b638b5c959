"""Names of files → whose they are: the one place that reads the folders of `data/` and `content/`."""

from __future__ import annotations

import re

from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.slug import SLUG

_CAMPAIGN = rf"(?P<body>{SLUG})/(?P<year>\d{{4}})/(?P<slug>{SLUG})"
_DATA = re.compile(rf"data/bodies/{_CAMPAIGN}(?:/.*)?")
_WORDS = re.compile(
    rf"content/(?P<body>{SLUG})/(?P<section>ke-hoach|ket-qua|xep-hang|dien-hinh)/(?P<year>\d{{4}})/(?P<slug>{SLUG})\.md"
)
_SECTION = r"content/[^/]+/(?:ke-hoach|ket-qua|xep-hang|dien-hinh)/"
_FOLDER = re.compile(r"content/[^/]+/[^/]+(?=/)")
_SECTIONED = re.compile(rf"{_SECTION}.*")
_PAGE = re.compile(
    rf"(?:{_SECTION}\d{{4}}/(?!index\.md)[^/]+|content/[^/]+)(?:/index)?\.md"
)
_BODY = re.compile(r"(?:data/bodies|content)/([^/]+)/.*")
_TABLE = re.compile(rf"data/bodies/{_CAMPAIGN}/scores\.csv")
_FOLDERS = re.compile(
    rf"data(?:/bodies(?:/{SLUG}(?:/\d{{4}}(?:/{SLUG}(?:/scores)?)?)?)?)?"
)
_SHEET = re.compile(rf"data/bodies/{_CAMPAIGN}/scores/(?P<unit>[^/]+)\.yml")

NARRATIVE, RESULT, RANKING, EXEMPLAR = "ke-hoach", "ket-qua", "xep-hang", "dien-hinh"
"""What words of a body are about: the folder that they stand in."""


def body_of(file: str) -> str:
    """Name the body that a file of data or words belongs to; "" for none."""
    found = _BODY.fullmatch(file)
    return found[1] if found else ""


def campaign_of(file: str) -> CampaignKey | None:
    """Name the campaign that a file, or its folder, of data belongs to."""
    found = _DATA.fullmatch(file)
    return (
        CampaignKey(found["body"], int(found["year"]), found["slug"]) if found else None
    )


def worded_by(file: str) -> tuple[str, CampaignKey | None]:
    """Name what words of a body are about, and of which campaign; those of a story are of none."""
    found = _WORDS.fullmatch(file)
    if not found or found["section"] == EXEMPLAR:
        return "", None
    key = CampaignKey(found["body"], int(found["year"]), found["slug"])
    return found["section"], key


def narrated_by(file: str) -> CampaignKey | None:
    """Name the campaign whose plan a file of words tells."""
    section, key = worded_by(file)
    return key if section == NARRATIVE else None


def exemplar_of(file: str) -> ExemplarKey | None:
    """Name the exemplary model that a file of words tells of."""
    found = _WORDS.fullmatch(file)
    if not found or found["section"] != EXEMPLAR:
        return None
    return ExemplarKey(found["body"], int(found["year"]), found["slug"])


def is_of_section(file: str) -> bool:
    """Whether a file stands where words of some body do."""
    return bool(_SECTIONED.fullmatch(file))


def section_of(file: str) -> str:
    """Name the folder of a body that a file of words stands in; "" for none."""
    found = _FOLDER.match(file)
    return found[0] if found else ""


def is_body_page(file: str) -> bool:
    """Whether a file of words below a body is called as one of its pages."""
    return bool(_PAGE.fullmatch(file))


def stray_folder(file: str) -> str:
    """Give the first folder on the way to a data file that holds none; "" where all may."""
    ways = (file[: found.start()] for found in re.finditer("/", file))
    return next((way for way in ways if not _FOLDERS.fullmatch(way)), "")


def unit_of(file: str) -> str:
    """Name the unit that the file of a score sheet is called after; "" for none."""
    found = _SHEET.fullmatch(file)
    return found["unit"] if found else ""


def is_score_table(file: str) -> bool:
    """Whether a file is the one table for all score sheets of a campaign."""
    return bool(_TABLE.fullmatch(file))


def data_folder(campaign: CampaignKey) -> str:
    """Where the data of a campaign lies."""
    return f"data/bodies/{campaign}"


def body_folder(body: str) -> str:
    """Where the data of a body lies."""
    return f"data/bodies/{body}"


def words_file(campaign: CampaignKey, section: str = NARRATIVE) -> str:
    """The file of words of a campaign: on its plan, its results, its ranking."""
    return f"content/{campaign.body}/{section}/{campaign.name}.md"


def beside(file: str, name: str) -> str:
    """Name a file that stands in the same folder as another."""
    return f"{file.rpartition('/')[0]}/{name}"
