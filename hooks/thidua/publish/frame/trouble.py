"""Problems as a page: what a live server shows while the data cannot be built."""

from __future__ import annotations

from markupsafe import escape

from thidua.model.problem import Problem

TROUBLE_HEAD = '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Dữ liệu có lỗi cần sửa</title>'


def trouble_markdown(problems: list[Problem]) -> str:
    """Tell all problems in Markdown that no word of them can break."""
    items = "\n".join(
        f"<li><pre>{escape(str(problem))}</pre></li>" for problem in problems
    )
    return (
        f"# Dữ liệu có {len(problems)} lỗi cần sửa\n\n"
        "Sửa tệp, lưu lại, rồi tải lại trang này.\n\n"
        f"<ol>\n{items}\n</ol>\n"
    )
