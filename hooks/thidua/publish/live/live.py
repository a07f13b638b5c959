"""A site that follows what somebody writes (bản xem thử): built again at each save, kept while anything is wrong."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from threading import Condition
from time import monotonic, time_ns

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.house import HOUSE
from thidua.model.problem import errors
from thidua.publish.host.markdown import host_markdown, host_page, sound_words
from thidua.publish.host.share import HostShare, HostWords, headings
from thidua.publish.inspection import inspect
from thidua.publish.live.glance import Glances
from thidua.publish.live.trees import Trees
from thidua.publish.live.watch import State, changes, state_of
from thidua.publish.load import load_portal
from thidua.publish.portion.alone import build_alone
from thidua.publish.portion.store import Held, Store
from thidua.publish.run.inputs import input_keys
from thidua.publish.run.listing import Listing
from thidua.publish.run.progress import open_progress
from thidua.publish.run.records import ASKED, Records, open_records, told_records
from thidua.publish.swap.host import CONFIGURATION, host_build
from thidua.publish.swap.lock import locked
from thidua.publish.swap.swap import swap, workplace
from thidua.publish.swap.target import Refused
from thidua.publish.tree.standing import Standing
from thidua.publish.tree.tree import Tree

_SITE = ".cache/xem/cong"
_FRAME = ("main.html", "base.html", "404.html")
_MOST = 20
"""Faults that are shown at once."""


class Live(Struct):
    """The last good site of a project, and what is wrong since."""

    root: Path
    trees: Trees
    troubles: tuple[str, ...] = ()
    share: HostShare | None = None
    frame_key: str = ""
    begun: int = field(default_factory=time_ns)
    number: int = 0
    glances: Glances = field(default_factory=Glances)
    held: Held = field(default_factory=dict)
    """The portions of the site."""
    told: Condition = field(default_factory=Condition)

    @property
    def site(self) -> Path:
        """Where it stands."""
        return self.root / _SITE

    @property
    def state(self) -> str:
        """A word that is another after each build."""
        return f"{self.begun}-{self.number}"

    def wait(self, state: str, seconds: float) -> str:
        """Wait until the state is another, or for so long; give it."""
        with self.told:
            self.told.wait_for(lambda: self.state != state, seconds)
            return self.state

    def follow(self, seen: State) -> None:
        """Build again at each change, for ever."""
        for _ in changes(self.root, seen):
            self.rebuild()

    def begin(self) -> State:
        """Build the first time; give what was seen before."""
        seen = state_of(self.root)
        self.rebuild()
        return seen

    def rebuild(self) -> None:
        """Build; where anything is wrong, the site stays and what is wrong is known."""
        began = monotonic()
        try:
            troubles = self._built()
        except Refused as refused:  # another `thidua serve` of this project
            troubles = (str(refused),)
        except OSError as wrong:  # a file that is gone by now, a full disk: the next save tries again
            self._forget()
            troubles = (f"{wrong.filename or ''}: {wrong.strerror or wrong}",)
        with self.told:
            self.troubles, self.number = tuple(troubles), self.number + 1
            self.told.notify_all()
        seconds = f"{monotonic() - began:.1f}".replace(".", ",")
        done = f"có {len(troubles)} lỗi" if troubles else "đã dựng"
        print(f"{done} trong {seconds} giây", *troubles[:_MOST], sep="\n", flush=True)

    def _built(self) -> tuple[str, ...]:
        self.site.parent.mkdir(parents=True, exist_ok=True)
        seen = state_of(self.root)
        keys = input_keys(self.root, self.site, self.glances.look)
        if keys is None:
            return self._wrong() or ("không đọc được mọi tệp của cổng",)
        with locked(self.site), workplace(self.site) as new:
            records = open_records(self.root, self.site, new.with_name("phan"), keys)
            tree = self.trees.begin(new)
            held = self._made(tree, records)
            if held is None:
                self.trees.give_back(tree)
                return self._wrong() or ("không dựng được; xem lời ở cửa sổ lệnh",)
            self.trees.end(tree, swap(new, self.site))
            self.held = {}
            if state_of(self.root) == seen:  # else keys may be of other words
                self.held = held
                records.settle()
        return ()

    def _forget(self) -> None:
        """Take nothing for known of what stands on the disk: somebody else was at work there."""
        self.held, self.trees = {}, Trees(self.site)

    def _made(self, tree: Tree, records: Records) -> Held | None:
        """Build with what is known; give what may be held of it, None where anything is wrong.

        The host is started only where its frame is not known.
        """
        share = self._known(records) or self._asked(Path(tree.folder), records)
        if share is None:
            return None
        store = Store(records, Standing(str(self.site)), self.held)
        listing = Listing(read=self.glances.read)
        told = build_alone(self.root, tree, store, open_progress({}), share, listing)
        return None if told is None else store.left

    def _asked(self, new: Path, records: Records) -> HostShare | None:
        """Ask the host for its share alone; where it gives none for a reason of its own, it says why."""
        asked, place, frame = new.with_name(ASKED), new.with_name("may"), self._frame()
        asked.write_text(
            told_records(replace(records, is_of_host=True)), "utf-8", newline="\n"
        )
        for is_quiet in (True, False):
            code = host_build(
                self.root,
                place,
                has_pdf=False,
                told={ASKED: str(asked)},
                is_quiet=is_quiet,
            )
            shutil.rmtree(place, ignore_errors=True)
            if code == 0:
                self.share, self.frame_key = Store(records).host(), frame
                return self.share
            if self._wrong():
                break
        return None

    def _known(self, records: Records) -> HostShare | None:
        """What the host would give; words that changed are converted as it would."""
        if found := Store(records).host():
            self.share, self.frame_key = found, self._frame()
            return found
        if self.share is None or self.frame_key != self._frame():
            return None
        words = self._words()
        return None if words is None else replace(self.share, words=words)

    def _words(self) -> list[HostWords] | None:
        """Convert the pages of words of no body; None where one cannot be, which `_wrong` tells."""
        content, markdown = self.root / "content", host_markdown(self.root)
        bodies = {path.name for path in (self.root / "data/bodies").iterdir()}
        files = [
            p.relative_to(content).as_posix()
            for p in sorted(content.rglob("*"))
            if p.is_file()
        ]
        names = {name for name in files if name.split("/")[0] not in bodies}
        found = []
        for name in sorted(n for n in names if n.endswith(".md")):
            told = sound_words(content / name, f"content/{name}")
            if told is None:
                return None
            page = host_page(markdown, name, told.markdown, set(files))
            found.append(
                HostWords(page.address, name, page.title, page.html, headings(page.toc))
            )
        return found

    def _frame(self) -> str:
        """A hash of what the host's frame is made of."""
        found = hashlib.sha256((self.root / CONFIGURATION).read_bytes())
        for folder in (self.root / "overrides", HOUSE / "overrides"):
            for name in _FRAME:
                if (folder / name).is_file():
                    found.update((folder / name).read_bytes())
        return found.hexdigest()

    def _wrong(self) -> tuple[str, ...]:
        """Tell all that is wrong with data and words."""
        portal, problems = load_portal(self.root)
        found = errors(problems) or (inspect(self.root, portal) if portal else [])
        return tuple(str(problem) for problem in found)


def make_live(root: Path) -> Live:
    """Begin without a site."""
    return Live(root, Trees(root / _SITE))
