"""The house: what stands beside the package (templates, styles, fonts, the hook).

In the repository that is its top; a wheel carries it inside, below this very folder. A
portal's own hook is one line, `from thidua.house.portal import *`: in both, that is
`hooks/portal.py`.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
HOUSE = _HERE if (_HERE / "overrides").is_dir() else _HERE.parents[2]
__path__.append(str(HOUSE / "hooks"))
