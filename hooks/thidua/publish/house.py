"""Where the house itself stands: templates, stylesheets, vendored files."""

from __future__ import annotations

from pathlib import Path

HOUSE = Path(__file__).parents[3]
