"""MkDocs hook: data and words in, a whole portal out (dựng cổng); each event hands over to `thidua`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from thidua.address.anchor import heading_anchor
from thidua.model.problem import Grade, errors, report
from thidua.publish.frame.frame import SLOTS
from thidua.publish.frame.share import NO_SITE_URL
from thidua.publish.frame.templates import with_house
from thidua.publish.host.side import HostSide
from thidua.publish.live.page import TROUBLE_HEAD, trouble_markdown
from thidua.publish.portion.opening import Build, open_build
from thidua.publish.portion.store import asked_store
from thidua.publish.swap.target import EXIT, words_of

log = get_plugin_logger("thidua")
_command = "build"
_EMPTY = dict.fromkeys(SLOTS, "")


class DiskRefusal(PluginError):
    """The disk ends the build: told like a fault of data, by another exit code."""

    exit_code = EXIT


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether somebody is watching: a live server must not hang."""
    global _command  # MkDocs tells the command once, before any config is loaded
    _command = command


def on_config(config: MkDocsConfig) -> None:
    """Read and check everything before anything is built from it."""
    root, theme = Path(config.config_file_path).parent, config.theme
    theme.dirs = with_house(theme.dirs, has_own=bool(theme.custom_dir))
    build, problems = open_build(root, config.site_url or "", theme.dirs, asked_store())
    if build is None and _command != "serve":
        raise PluginError(report(errors(problems)))
    for problem in (p for p in problems if p.grade is Grade.ATTENTION):
        log.info(str(problem))
    config.extra["thidua"] = build
    config.extra["thidua_errors"] = errors(problems)
    config.mdx_configs.setdefault("toc", {})["slugify"] = heading_anchor


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave MkDocs the pages of words; the rest is made from data, or not published."""
    host = _host(config)
    if host is None:
        words = trouble_markdown(config.extra["thidua_errors"])
        return Files([File.generated(config, "index.md", content=words)])
    return Files([file for file in files if host.leaves(file.src_uri)])


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Cut the frame that all data pages share."""
    if host := _host(config):
        host.cut_frame(env.get_template("main.html"), config)


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    """Hand over the words as they were checked, without the facts at their head."""
    host = _host(config)
    return host.source(page.file.content_string) if host else None


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Set a page of words into the same frame as all others."""
    host, name, content = _host(config), page.file.src_uri, page.content or ""
    if host is None:
        return _framed(context, {**_EMPTY, "HEAD": TROUBLE_HEAD, "CONTENT": content})
    told = host.words_fragments(page.url, name, str(page.title), content, page.toc)
    return _framed(context, told)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Remember a page of words for the check of links."""
    if host := _host(config):
        host.note_words(page.url, output)
    return output


def on_template_context(
    context: TemplateContext, *, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Give the page for missing addresses its frame; it may be shown at any depth."""
    host, is_told = _host(config), template_name == "404.html"
    told = host.not_found_fragments(context["base_url"]) if host and is_told else _EMPTY
    return _framed(context, told)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the data pages, then tell every link that leads nowhere."""
    build = cast(Build | None, config.extra["thidua"])
    for problem in build.write(Path(config.site_dir)) if build else ():
        log.warning(str(problem))
    if not config.site_url:
        log.info(NO_SITE_URL)


def on_build_error(*, error: Exception) -> None:
    """Tell a trouble of the disk in words, with an exit code of its own."""
    if isinstance(error, OSError) and (words := words_of(error)):
        raise DiskRefusal(words)


def _framed(context: TemplateContext, fragments: Mapping[str, str]) -> TemplateContext:
    """Hand the template its fragments, under the one name that it knows."""
    return cast(TemplateContext, {**context, "frame": fragments})


def _host(config: MkDocsConfig) -> HostSide | None:
    build = cast(Build | None, config.extra["thidua"])
    return build.host if build else None
