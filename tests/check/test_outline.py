"""What is read of a body that is set apart: its outline, and who is not to be named."""

from __future__ import annotations

import pytest

from thidua.check.file.place import hides, is_outline, may_be_outline

AT = "data/bodies/xa-mau"


@pytest.mark.parametrize(
    ("file", "content", "may_be", "is_one"),
    [
        (f"{AT}/body.yml", b"", True, True),
        (f"{AT}/legal.yml", b"", True, True),
        ("content/xa-mau/body.yml", b"", False, False),
        (f"{AT}/2025/phong-trao/awards.yml", b"anonymous: true", True, True),
        (f"{AT}/2025/phong-trao/nominations.yml", b"withdrawn_on: 01/6/2025", True, True),
        (f"{AT}/2025/phong-trao/awards.yml", b"decisions: {}", True, False),
        ("content/xa-mau/dien-hinh/2025/a.md", b"withdrawn_on: 01/6/2025", True, True),
        ("content/xa-mau/dien-hinh/2025/a.md", b"title: A", True, False),
        (f"{AT}/2025/phong-trao/scores/thon-bac.yml", b"anonymous", False, False),
    ],
)  # fmt: skip
def test_outline(file: str, content: bytes, may_be: bool, is_one: bool) -> None:
    assert (may_be_outline(file), is_outline(file, is_hiding=hides(content))) == (
        may_be,
        is_one,
    )
