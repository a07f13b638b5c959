"""Settings of the host that no portal can be built with: told with their line, by `check` and by `build`."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from pytest import CaptureFixture, MonkeyPatch

from tests.commune import commune, configuration
from tests.conftest import Case
from thidua.__main__ import main
from thidua.command.host.settings import KNOWN, settings_faults


def test_settings_are_told(case: Case, tmp_path: Path) -> None:
    root = commune(tmp_path, case.given)
    configuration(root)
    case.expect("\n".join(map(str, settings_faults(root, builds=True))))


def test_commands_tell_them(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    nav = "nav: [lien-he.md]\n"
    root = commune(tmp_path, [{"file": "mkdocs.yml", "append": nav}])
    configuration(root)
    monkeypatch.chdir(root)
    for command in (["check"], ["build"]):
        assert main(command) == 1
        told = capsys.readouterr()
        assert "mkdocs.yml:10:7: nav gọi “lien-he.md”" in told.out + told.err
    assert not (root / "site").exists()


def test_a_project_without_data_is_told_in_vietnamese(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    root = commune(tmp_path, [])
    configuration(root)
    monkeypatch.chdir(root)
    (root / "data").rename(tmp_path / "elsewhere")
    for command in (["check"], ["build"]):
        assert main(command) == 1
        told = capsys.readouterr()
        lines = (told.out + told.err).splitlines()
        assert any(line.startswith("data:1:1: ") for line in lines)
        assert any("thidua new portal" in line for line in lines)
        assert not any("Config" in line or "data/legal.yml" in line for line in lines)


def test_what_the_host_may_be_told_is_known() -> None:
    assert {name for name, _ in MkDocsConfig._schema} | {"INHERIT"} == KNOWN


def test_check_tells_what_a_build_would_miss(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    """Settings, the hook that they name, an address without https://."""
    root = commune(tmp_path, [])
    monkeypatch.chdir(root)
    monkeypatch.setenv("THIDUA_SITE_URL", "thidua.xa-mau.example")
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("../../hooks", "hooks")
    text = text.replace("https://mau.example/", '!ENV [THIDUA_SITE_URL, ""]')
    settings.write_text(text, "utf-8")
    assert main(["check"]) == 1
    settings.unlink()
    assert main(["check"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "(mã: " not in line and "lưu ý" not in line] == [
        "THIDUA_SITE_URL:1:1: địa chỉ đăng cổng ghi “thidua.xa-mau.example”",
        "mkdocs.yml:8:9: không có tệp hooks/portal.py",
        "mkdocs.yml:1:1: thiếu tệp này",
    ]
