"""The site and the tree beside it, looked at by another process meanwhile (nhìn trước).

python -m thidua.publish.run.sight SITE TREE
"""

from __future__ import annotations

import marshal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from thidua.publish.run.aide import aide, end_in_order
from thidua.publish.run.spare import known
from thidua.publish.run.standing import Standing


class Sight(Struct, frozen=True, dict=True):
    """What another process finds; whoever asks waits until it is found."""

    folder: str
    """The site."""
    other: subprocess.Popen[bytes]

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each file of the site, by its name."""
        return self._found[0]

    @property
    def stands(self) -> dict[str, str] | None:
        """What is known of the tree beside it (`spare.known`)."""
        return self._found[1]

    @cached_property
    def _found(self) -> tuple[dict[str, str], dict[str, str] | None]:
        told, _ = self.other.communicate()
        if self.other.returncode:
            raise subprocess.CalledProcessError(self.other.returncode, self.other.args)
        found: tuple[dict[str, str], dict[str, str] | None] = marshal.loads(told)
        return found


@contextmanager
def looking(site: Path, tree: Path) -> Iterator[Sight]:
    """Let another process look at a site and a tree; it ends with what is done here."""
    with aide(__spec__.name, str(site), str(tree)) as other:
        yield Sight(str(site), other)


def main() -> None:
    """Tell the hashes of a site, and what is known of the tree."""
    end_in_order()
    site, tree = map(Standing, sys.argv[1:])
    sys.stdout.buffer.write(marshal.dumps((site.hashes, known(tree, site))))


if __name__ == "__main__":
    main()
