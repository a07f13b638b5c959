"""`thidua new`: a portal, a body, a campaign, its results, an exemplar, to go on from.

What it makes is valid at once: it passes `thidua check`, and `thidua build` builds it.
"""

from __future__ import annotations

from argparse import ArgumentParser

from thidua.command.start import campaign, portal
from thidua.command.start.place import add_yes

KINDS = {
    "portal": (portal.add_portal, "một cổng mới: thư mục có đủ thiết lập, trang đầu"),
    "xa": (portal.add_body, "một xã, phường, đặc khu, cụm thi đua hay cơ quan khác"),
    "phong-trao": (campaign.add_campaign, "một phong trào, kế hoạch ở dạng dự thảo"),
    "ket-qua": (campaign.add_result, "bộ tiêu chí, bảng điểm trống của từng đơn vị"),
    "dien-hinh": (campaign.add_exemplar, "một điển hình, mô hình hay"),
}


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    kinds = parser.add_subparsers(required=True, metavar="LOẠI")
    for name, (tell, words) in KINDS.items():
        kind = kinds.add_parser(name, help=words, description=f"Tạo {words}.")
        tell(kind)
        add_yes(kind)
