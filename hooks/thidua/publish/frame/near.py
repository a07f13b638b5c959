"""The shortest way to a neighbour (đường ngắn nhất): `../cach-tinh/` for `../../../xa-a/xep-hang/cach-tinh/`."""

from __future__ import annotations


def shortened(html: str, address: str, base: str) -> str:
    """Shorten the links of a page to what stands in its folder and in those above it.

    `base` is the way to the root, with which templates begin each link.
    """
    if not address:
        return html
    html = html.replace(f'"{base}{address}"', '"./"').replace(f'"{base}{address}', '"')
    folders = address.split("/")[:-1]
    for up in range(1, len(folders)):
        above = "/".join(folders[:-up])
        html = html.replace(f'"{base}{above}/', f'"{"../" * up}')
    return html
