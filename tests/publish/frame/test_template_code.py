"""Quick templates print what Jinja's own print, and stop where theirs stop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from thidua.publish.frame.template_code import QuickTemplates

TEMPLATES = {
    "rows": """{% macro cell(label, text="không", style="") %}<td title="{{ label }}"
{%- if style %} class="{{ style }}"{% endif %}>{{ caller() if caller is defined else text }}</td>{% endmacro %}
{% macro row(list, last) %}{% for item in list %}{{ cell(item.name, item.value) }}{{ ", " if not loop.last }}
{%- endfor %}{% call cell("gọi", style=last) %}{{ last }}{% endcall %}{{ caller(last) }}{% endmacro %}""",
    "page": """{% from "rows" import cell, row %}{% set last = page.last ~ "<" %}
{% call(word) row(page.items, last) %}[{{ word }}{{ page.last|upper }}]{% endcall %}
{{ cell({"a": page.last}.a) }}{{ cell("b", text=page.html) }}{{ page.number }}{{ page.nothing }}
{{ page.last.partition("e")[0] }}{{ "x" ~ page.html if page.number }}""",
}
WORDS = st.text("<>&'\"ệe ", max_size=6)


class Item(Struct, frozen=True, dict=True):
    name: str
    value: str | int | None


class View(Struct, frozen=True, dict=True):
    items: tuple[Item, ...]
    last: str
    html: Markup
    number: int
    nothing: None = None


ITEMS = st.builds(Item, WORDS, WORDS | st.integers() | st.none())
VIEWS = st.builds(
    View,
    st.lists(ITEMS, max_size=3).map(tuple),
    WORDS,
    WORDS.map(Markup),
    st.integers(0),
)


def opened(kind: type[Environment], templates: dict[str, str]) -> Environment:
    loader = DictLoader(templates)
    return kind(loader=loader, autoescape=True, undefined=StrictUndefined)


QUICK, PLAIN = opened(QuickTemplates, TEMPLATES), opened(Environment, TEMPLATES)


@given(VIEWS)
def test_quick_templates_print_what_plain_ones_print(view: View) -> None:
    quick = QUICK.get_template("page").render(page=view)

    assert quick == PLAIN.get_template("page").render(page=view)


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ page.lst }}",
        "{{ pge.last }}",
        '{{ {"a": 1}.b }}',
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_name_that_is_not_there_stops_both(wrong: str) -> None:
    view = View((), "", Markup(""), 1)
    for kind in (QuickTemplates, Environment):
        template = opened(kind, {"wrong": wrong}).get_template("wrong")
        with pytest.raises(Exception):  # noqa: B017 - each has errors of its own
            template.render(page=view)
