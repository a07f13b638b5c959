"""Addresses follow ids, never names: names may be mended, and two may be alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.commune import TODAY, commune
from thidua.check.rule.example import STORY, UNITS
from thidua.check.rule.registry import rule_guide
from thidua.page.scope import Scope
from thidua.publish.dossiers import dossiers_of
from thidua.publish.inspection import _unseen
from thidua.publish.load import load_portal
from thidua.publish.picture.gallery import photo_names
from thidua.publish.site import site_pages

CAMPAIGN = "data/bodies/xa-mau/2024/duong-sach/campaign.yml"
BODY = "data/bodies/xa-mau/body.yml"
TWO_UNITS = "  thon-ha: {name: Thôn Hạ, kind: hamlet}\n  thon-ha-moi: {name: Thôn Hà, kind: hamlet}\n"


def addresses(folder: Path, changes: list[dict[str, Any]]) -> list[str]:
    portal, problems = load_portal(commune(folder, changes), TODAY)
    assert portal, "\n".join(map(str, problems))
    photos = {name for name, _ in photo_names(portal.bodies.values())}
    dossiers = dossiers_of(portal)
    scope = Scope(dossiers.portal.commons, _unseen(photos), "", False, rule_guide())
    return [page.address for page in site_pages(dossiers, scope)]


def test_a_new_name_loses_no_address(tmp_path: Path) -> None:
    renamed = [
        {"file": UNITS, "replace": ["name: Thôn Đoài", "name: Thôn Đoài Thượng"]},
        {"file": CAMPAIGN, "replace": ["title: ", "title: Phong trào "]},
        {"file": BODY, "replace": ["short_name: Xã Mẫu", "short_name: Phường Mẫu"]},
    ]
    before = addresses(tmp_path / "before", [])
    assert addresses(tmp_path / "after", renamed) == before


def test_names_that_fold_to_one_have_pages_of_their_own(tmp_path: Path) -> None:
    """Thôn Hà and Thôn Hạ; fields that differ in capitals are one field, of one page."""
    story = (commune(tmp_path / "first", []) / STORY).read_text("utf-8")
    photos = story[story.index("photos:") : story.index("updated_on:")]
    plain = story.replace(photos, "").replace(
        "campaign: 2024/duong-sach\nclause: i\n", ""
    )
    others = [
        {
            "file": f"content/xa-mau/dien-hinh/2025/{unit}.md",
            "write": plain.replace("unit: thon-doai", f"unit: {unit}").replace(
                "field: Môi trường", f"field: {field}"
            ),
        }
        for unit, field in (
            ("thon-ha", "môi  trường"),
            ("thon-ha-moi", "Con"),
            ("thon-nam", "Rất dài " * 40),
        )
    ]
    told = addresses(tmp_path, [{"file": UNITS, "append": TWO_UNITS}, *others])
    assert len(told) == len(set(told))
    fields = sorted(a for a in told if a.startswith("dien-hinh/linh-vuc/"))
    assert fields == [
        "dien-hinh/linh-vuc/con-1/",
        "dien-hinh/linh-vuc/moi-truong/",
        f"dien-hinh/linh-vuc/{'rat-dai-' * 9}0678709b/",
    ]
    units = {a for a in told if a.startswith("xa-mau/don-vi/thon-ha")}
    assert units == {"xa-mau/don-vi/thon-ha/", "xa-mau/don-vi/thon-ha-moi/"}
