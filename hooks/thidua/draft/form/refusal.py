"""Why a text is no answer, in words for an official."""

from __future__ import annotations

from thidua.model.form.answer import NoAnswer


def why_not(wrong: NoAnswer, text: str) -> str:
    """Say why a text is no answer."""
    context = wrong.context
    match wrong.kind:
        case "thousands":
            return f"“{text}” đọc được hai cách: nghìn thì ghi {context['whole']}, số lẻ thì ghi {context['fraction']}"  # fmt: skip
        case "many_thousands":
            return f"“{text}” có dấu chấm ngăn hàng nghìn: ghi {context['whole']}"
        case "long_minus":
            return f"“{text}” có dấu gạch dài: số âm thì ghi {context['meant']}"
        case "number":
            return f"“{text}” không phải số: ghi số, như 9,5; chưa có thì để trống"
        case "whole":
            return f"“{text}” không phải số nguyên"
        case "day" | "impossible_day" | "far_year":
            return f"“{text}” không phải ngày có thật: ghi như 31/12/2025"
        case "html":
            return f"“{text[:40]}” có thẻ HTML: chỉ ghi chữ"
        case "long_line" | "long_number":
            return f"“{text[:40]}…” dài quá {context['most']} chữ"
        case _:
            return f"“{text[:40]}” không dùng được ở đây"
