"""The only file that knows MkDocs: its events → calls of the core. Nothing of the plan is decided here."""

from __future__ import annotations

import logging
import os
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from plansite.problems.rules import NOT_UTF8

# At the top: this folder is on the path only while MkDocs loads the hook.
from plansite.site.exports.browser.search import WrittenPage
from plansite.site.markdown_extension import PlanExtension
from plansite.site.site import Site, read

log = logging.getLogger("mkdocs.plansite")  # strict mode counts only loggers below «mkdocs.»

SECTIONS_ENTRY = "plan:sections"
NO_ADDRESS = (
    "Chưa biết địa chỉ của trang, nên không có sitemap, opensearch.xml, mã QR, địa chỉ chính tắc (canonical), "
    "địa chỉ đầy đủ trong thẻ chia sẻ và trên bản in; các liên kết là tương đối. Để có, đặt biến môi trường khi dựng, "
    "ví dụ: SITE_URL=https://example.org/ke-hoach/"
)

_site: Site | None = None
_sources: dict[str, str] = {}
_written: dict[str, WrittenPage] = {}
_urls: dict[str, str] = {}
_reading = ""


def _current() -> Site:
    assert _site is not None, "on_config comes first"
    return _site


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the plan anew, tell its problems, and give its name and links to the build."""
    global _site
    # MkDocs stamps the compressed site map with the clock unless told a time; two builds must be equal.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    page_file = "" if config.use_directory_urls else "index.html"
    _site = read(Path(config.config_file_path).parent, config.site_url or "", page_file)
    for gathered in (_sources, _written, _urls):
        gathered.clear()
    for problem in _site.problems:
        log.warning(str(problem))
    if not config.site_url and config.use_directory_urls:  # a site to be opened from a folder has no address
        log.info(NO_ADDRESS)
    config.site_name = _site.linked.plan.front.short or config.site_name
    config.markdown_extensions.append(PlanExtension(_site.resolve, _block, _site.quotation))  # type: ignore[arg-type]
    config.nav = _with_sections(config.nav, _site)
    return config


def _block(name: str) -> str | None:
    return _current().block(name, _reading)


def _with_sections(nav: list | None, site: Site) -> list | None:  # type: ignore[type-arg]
    """The navigation of mkdocs.yml with the plan's sections where it asks for them."""
    if nav is None:
        return None
    return [
        {title: site.navigation() if value == SECTIONS_ENTRY else value for title, value in entry.items()}
        if isinstance(entry, dict)
        else entry
        for entry in nav
    ]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every page and file made from the plan; leave out hand-written files that cannot be read."""
    site = _current()
    for problem in site.problems:
        if problem.code == NOT_UTF8.code:
            unread = files.get_file_from_path(problem.span.path.removeprefix("docs/"))
            if unread:
                files.remove(unread)
    for page in site.pages():
        _sources[page.uri] = page.source
        # A generated page may be in the navigation, and need not be.
        level = InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, page.uri, content=page.markdown, inclusion=level))
    for uri, content in site.files():
        files.append(File.generated(config, uri, content=content))
    _urls.update((file.src_uri, file.url) for file in files.documentation_pages())
    return files


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG001 (MkDocs names it)
    """Lead the edit link of a generated page to the file of `plan/` that it is made from."""
    source = _sources.get(page.file.src_uri)
    if source:
        page.edit_url = urljoin(config.edit_uri, f"../{source}") if config.edit_uri else None
    return page


def on_page_context(
    context: dict[str, Any],
    page: Page,
    config: MkDocsConfig,  # noqa: ARG001 (MkDocs names it)
    nav: Navigation,  # noqa: ARG001 (MkDocs names it)
) -> dict[str, Any]:
    """Give the page what it says of the plan to machines, and a description that the theme may put down as it is."""
    if page.meta.get("description"):
        page.meta["description"] = escape(str(page.meta["description"]))
    context["structured_data"] = _current().structured_data(page.file.src_uri)
    context["feed"] = _current().feed
    return context


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Open a study session with what its front matter says; note which page the blocks to come are for."""
    global _reading
    _reading = page.file.src_uri
    return _current().opening(page.file.src_uri) + markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Note the words of a hand-written page for the search index, unless its front matter keeps it out."""
    uri = page.file.src_uri
    if uri not in _sources and not page.meta.get("search", {}).get("exclude"):
        _written[uri] = WrittenPage(uri, str(page.title or uri), html)
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Write our search index over the theme's, which the theme's own search box then loads."""
    written = [page for _, page in sorted(_written.items())]
    for uri, content in _current().search_index(written, _locate):
        write_file(content, str(Path(config.site_dir, uri)))


def _locate(uri: str, anchor: str) -> str:
    url = _urls[uri].removeprefix("./")
    return f"{url}#{anchor}" if anchor else url
