"""`thidua publish`: what each of two persons sees, what is written, what is refused.

A case tells what is done in turn: words of a command, or a change of the data.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.command.test_import_scores import difference, files_of
from tests.commune import _change, commune
from tests.conftest import Case
from thidua.__main__ import main
from thidua.command.publishing import publish
from thidua.publish.load import load_facts, load_portal

pytestmark = pytest.mark.slow

KEY = ["--campaign", "xa-mau/2024/duong-sach"]
SHEET = "data/bodies/xa-mau/2024/duong-sach/scores/thon-bac.yml"
DAY = "2025-06-20"
WHOLE = """unit: thon-bac
group: thon
lines:
  "1.1": {target: 50, actual: 37} # sổ trực
  "1.2": {self: 18, cluster: 18, appraised: 18, final: 18}
  "2.1": {self: 30, cluster: 30, appraised: 30, final: 30}
  "2.2": {plus: 0, minus: 0}
state: appraised
log:
  - {on: 10/12/2024, by: Trưởng thôn, to: self_submitted}
  - {on: 12/12/2024, by: Tổ chấm chéo, to: cluster_scored}
  - {on: 13/12/2024, by: Tổ thẩm định, to: appraised}
"""
FIRST = ["publish", *KEY, "--by", "Tổ trưởng thẩm định"]
SECOND = ["publish", *KEY, "--confirm", "Chủ tịch Hội đồng"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = commune(tmp_path / "root", [{"file": SHEET, "write": WHOLE}])
    monkeypatch.chdir(folder)
    monkeypatch.setenv("THIDUA_AS_OF", DAY)
    return folder


def test_publish(case: Case, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for step in case.given:
        before = files_of(root)
        if "file" in step:
            _change(root / step["file"], step)
            continue
        capsys.readouterr()
        key = [] if "alone" in step else KEY
        code = main(["publish", *key, *step["do"]])
        out = capsys.readouterr()
        told.append(
            f"exit {code}\n{out.out}{out.err}{difference(before, files_of(root))}"
        )
    case.expect("\n\n".join(told))


def test_log_and_ledger_follow(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two commands by two persons: all is sealed, logged, and nothing is left to mend."""
    (root / "data/ledger.yml").write_text("addresses: {}\n", "utf-8")
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger", "--open-log"]) == 0
    before = len(load_facts(root).book.records["data/ledger.yml"].record.log)
    assert (main(FIRST), main(SECOND)) == (0, 0)
    ledger = load_facts(root).book.records["data/ledger.yml"].record
    logged = [line.of for line in ledger.log[before:]]
    assert logged == [
        "xa-mau/2024/duong-sach/scores/thon-bac",
        "xa-mau/2024/duong-sach/units",
    ]
    assert "xa-mau/xep-hang/2024/duong-sach/bang-diem/thon-bac/" in ledger.addresses
    portal, problems = load_portal(root)
    assert portal, [str(problem) for problem in problems]
    capsys.readouterr()
    assert main(["ledger"]) == 0
    assert capsys.readouterr().out == "Mọi địa chỉ, mã và lời đã công bố còn nguyên.\n"


def committed(root: Path) -> None:
    """Commit all, three days before it is published."""
    told = dict.fromkeys(
        ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2025-06-17T09:00:00"
    )
    name = ["-c", "user.name=a", "-c", "user.email=a@a.example"]
    for words in (["init", "-q"], ["add", "-A"], [*name, "commit", "-qm", "a"]):
        subprocess.run(
            ["git", *words], cwd=root, check=True, env={**os.environ, **told}
        )


def test_what_was_published_today_is_seen_at_once(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The portal's day is that of the last commit: publishing says so, or builds as of its own."""
    committed(root)
    built: list[str] = []
    monkeypatch.delenv("THIDUA_AS_OF")
    monkeypatch.setattr(
        publish, "build_site", lambda: built.append(os.environ["THIDUA_AS_OF"]) or 0
    )
    assert (main([*FIRST, "--on", "20/6/2025"]), main([*SECOND, "--build"])) == (0, 0)
    assert built == ["2025-06-20"]
    assert "Ghi vào git (git commit) trước lần dựng sau" in capsys.readouterr().out
    monkeypatch.delenv("THIDUA_AS_OF")
    (root / SHEET).write_text(WHOLE, "utf-8")
    capsys.readouterr()
    assert (main([*FIRST, "--on", "20/6/2025"]), main(SECOND)) == (0, 0)
    assert "trước ngày công bố 20/06/2025. Ghi vào git" in capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="no ssh-keygen")
def test_roles_with_keys_sign(root: Path, tmp_path: Path) -> None:
    """Both sign the very seal that will stand there, the first before the second is there."""
    keys = []
    for name in ("a", "b"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)],
            check=True,
        )
        public = " ".join((tmp_path / f"{name}.pub").read_text().split()[:2])
        keys.append(public)
    body = root / "data/bodies/xa-mau/body.yml"
    named = "".join(
        f"  - {{role: {role}, keys: [{{since: 01/06/2025, key: {key}}}]}}\n"
        for role, key in zip(
            ("Tổ trưởng thẩm định", "Chủ tịch Hội đồng"), keys, strict=True
        )
    )
    body.write_text(body.read_text("utf-8") + f"confirmers:\n{named}", "utf-8")
    assert main([*FIRST, "--sign", str(tmp_path / "a")]) == 2  # whom with?
    assert (
        main([*FIRST, "--sign", str(tmp_path / "a"), "--second", "Chủ tịch Hội đồng"])
        == 0
    )
    assert main(SECOND) == 1  # not signed
    assert main([*SECOND, "--sign", str(tmp_path / "b")]) == 0
    portal, problems = load_portal(root)
    assert portal, [str(problem) for problem in problems]


def test_a_full_disk_leaves_every_file(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails on the way, no file is half of one thing and half of another."""
    assert main(FIRST) == 0
    before = files_of(root)
    taken: list[Path] = []
    unlink = Path.unlink

    def fail(path: Path, missing_ok: bool = False) -> None:
        if path.name == "publication.yml" and not taken:
            taken.append(path)
            raise OSError(28, "No space left on device")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", fail)
    assert main(SECOND) == 2
    assert files_of(root) == before
    assert not re.search(r"\.moi$", "\n".join(map(str, root.rglob("*"))), re.MULTILINE)


def test_the_only_campaign_needs_no_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it lacks is told, not asked which one it is; where there is none, that is told."""
    alone = ["publish", *FIRST[3:]]
    shutil.rmtree(root / "data/bodies/xa-mau/2025/duong-sach")
    (root / SHEET).write_text(
        WHOLE.replace("state: appraised", "state: cluster_scored").replace(
            "  - {on: 13/12/2024, by: Tổ thẩm định, to: appraised}\n", ""
        ),
        "utf-8",
    )
    assert main(alone) == 2
    assert "thon-bac: mới qua chấm chéo, chưa thẩm định" in capsys.readouterr().err
    shutil.rmtree(root / "data/bodies/xa-mau/2024/duong-sach")
    assert main(alone) == 2
    assert (
        "cổng chưa có phong trào nào: gõ trước thidua new phong-trao"
        in capsys.readouterr().err
    )
