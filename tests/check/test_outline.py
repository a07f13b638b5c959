"""What is read of a body that is set apart: its outline, and who is not to be named."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from thidua.check.file.outline import may_be_outline, outline_of

AT = "data/bodies/xa-mau"
BODY = b"""# ghi ch\xc3\xba
name: Xa Mau
about: Mot xa
  noi tiep.

# cua about
updated_on: 01/6/2025
office:
  about: khong phai
kind: commune
"""
TRIMMED = b"""# ghi ch\xc3\xba
name: Xa Mau
# cua about
office:
  about: khong phai
kind: commune
"""


@pytest.mark.parametrize(
    ("file", "content", "may_be", "outline"),
    [
        (f"{AT}/body.yml", BODY, True, TRIMMED),
        (f"{AT}/legal.yml", b"about: x\n", True, b"about: x\n"),
        (f"{AT}/units.yml", b"units: {}", True, None),
        (f"{AT}/units.yml", b"units: {a: {body: xa-hai}}", True, b"units: {a: {body: xa-hai}}"),
        (f"{AT}/units.yml", b'units: {a: {"b\\x6fdy": xa-hai}}', True, b'units: {a: {"b\\x6fdy": xa-hai}}'),
        ("content/xa-mau/body.yml", b"", False, None),
        (f"{AT}/2025/phong-trao/awards.yml", b"anonymous: true", True, b"anonymous: true"),
        (f"{AT}/2025/phong-trao/nominations.yml", b"withdrawn_on: 01/6/2025", True, b"withdrawn_on: 01/6/2025"),
        (f"{AT}/2025/phong-trao/awards.yml", b"decisions: {}", True, None),
        ("content/xa-mau/dien-hinh/2025/a.md", b"withdrawn_on: 01/6/2025", True, b"withdrawn_on: 01/6/2025"),
        ("content/xa-mau/dien-hinh/2025/a.md", b"title: A", True, None),
        (f"{AT}/2025/phong-trao/scores/thon-bac.yml", b"anonymous", False, None),
    ],
)  # fmt: skip
def test_outline(
    file: str, content: bytes, may_be: bool, outline: bytes | None
) -> None:
    assert (may_be_outline(file), outline_of(file, content)) == (may_be, outline)


pieces = st.sampled_from(
    ["about: a", "updated_on: 1", "name: b", "kind: c", " d", "#", "", '"', "'", ": ", "\n", "\n", "\n", "\\", "\r", "\u2028",
     "\x85", "&x ", "*x", "|", ">", "- ", "{", "}", "\t"]
)  # fmt: skip


@given(st.lists(pieces, max_size=14).map("".join))
@example("name: 'b\nabout: a'\n")
@example('name: "b\nabout: a"\n')
@example('name: "a\\"\nabout: \\"b"\n')
@example("about: &x a\nname: *x\n")
@example("about: a\rname: b\n")
@example("about: a\x85name: b\n")
@example("about: a\u2028name: b\n")
@example("about: a\u2029name: b\n")
@example("about:\n\ta\nname: b\n")
@example("name: {\nabout: a\n}\n")
@example("name: [ # ]\nabout: a\n] # [\n")
@example("name: ['[', ']', ']', [\nabout: a\n]]\n")
def test_what_others_ask_for_stands_in_the_outline(text: str) -> None:
    """Of a file that can be read, the outline says all but what nobody asks for."""
    left = outline_of(f"{AT}/body.yml", text.encode())
    assert left is not None
    if told := asked(text):
        assert asked(left.decode()) == told


def asked(text: str) -> dict[str, object]:
    """What YAML makes of a file, but for a body's own fields."""
    try:
        told = yaml.load(text, yaml.BaseLoader)
    except (yaml.YAMLError, ValueError):
        return {}
    fields = told.items() if isinstance(told, dict) else ()
    return {k: v for k, v in fields if k not in ("about", "updated_on")}
