"""The only file that knows MkDocs and its theme: their events → calls of the core. It decides nothing of the plan."""

from __future__ import annotations

import gc
import json
import logging
import os
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

# At the top: this folder is on the path only while MkDocs loads the hook.
from mkdocs_licences import licences
from mkdocs_markdown import Quick
from mkdocs_names import escape_names
from mkdocs_output import Output
from mkdocs_policy import Policy
from mkdocs_reuse import Reuse
from mkdocs_served import give
from mkdocs_theme import quicken
from plansite.answers.official_citation import identity
from plansite.commands.replacing import make_folder, replace_files
from plansite.comparing.past import past_plan
from plansite.plan.source.folders import is_nobodys
from plansite.problems.problem import codes_of
from plansite.problems.rules import FILE_LINK, FILE_RUNS, FILE_UNREADABLE, NOT_UTF8
from plansite.site.exports.browser.search import Entry, RenderedPage
from plansite.site.markdown_extension import PlanExtension
from plansite.site.navigation import navigation
from plansite.site.site import Site, read
from plansite.site.writing.addresses import SEARCH
from plansite.site.writing.page import Page as MadePage
from plansite.site.writing.site_address import VARIABLE, completed

log = logging.getLogger("mkdocs.plansite")  # strict mode counts only loggers below «mkdocs.»

SEARCH_JSON, SEARCH_SCRIPT = f"{SEARCH}/search_index.json", f"{SEARCH}/search_index.js"
FOR_AN_ADDRESS = frozenset({"404.html", "sitemap.xml"})
_LEFT_OUT = codes_of(FILE_LINK, FILE_RUNS, FILE_UNREADABLE, NOT_UTF8)
NO_ADDRESS = (
    "Chưa biết địa chỉ của trang, nên không có sitemap, trang 404, opensearch.xml, mã QR, hình khi gửi liên kết, "
    "địa chỉ chính tắc (canonical), địa chỉ đầy đủ trong thẻ chia sẻ và trên bản in; các liên kết là tương đối. "
    "Để có, đặt biến môi trường khi dựng, ví dụ: SITE_URL=https://example.org/ke-hoach/"
)
NO_OWN_ID = (
    "plan/ke-hoach.md chưa có mã của kế hoạch, nên lịch và bản tin dùng mã lập từ số, cơ quan ban hành và tên gọn; sửa "
    "một trong các thứ ấy thì người đã đưa lịch vào máy thấy mọi việc hai lần. Để giữ mã, chạy «uv run plansite id "
    "ghi», hoặc thêm dòng: ma_ke_hoach: {id}"
)


class _Build:
    """One build: the site of the plan, and what MkDocs has told of its pages so far."""

    def __init__(self, site: Site, policy: Policy) -> None:
        self.site = site
        self.policy = policy
        self.sources: dict[str, str] = {}
        self.made: dict[str, MadePage] = {}
        self.rendered: dict[str, RenderedPage] = {}
        self.urls: dict[str, str] = {}

    def locate(self, uri: str, anchor: str) -> str:
        """The address of a place on the site, below its root."""
        url = self.urls[uri].removeprefix("./")
        return f"{url}#{anchor}" if anchor else url


class _Adapter:
    """The events of MkDocs, in the order in which it calls them; `on_config` begins a build anew."""

    def __init__(self) -> None:
        self._begun: _Build | None = None
        self._reuse: Reuse | None = None
        self._nav: Navigation | None = None
        self.output = Output()

    @property
    def _build(self) -> _Build:
        assert self._begun is not None, "on_config comes first"
        return self._begun

    def on_startup(self, command: str, dirty: bool) -> None:  # noqa: ARG002 (MkDocs names it)
        """Keep what is made from build to build, but only while there will be another."""
        self._reuse = Reuse() if command == "serve" else None
        self.output.on_startup()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the plan anew, tell its problems, and give its name and links to the build."""
        # MkDocs stamps the compressed site map with the clock unless told a time; two builds must be equal.
        os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
        page_file = "" if config.use_directory_urls else "index.html"
        config.site_url = _address(config.site_url or os.environ.get(VARIABLE, ""))
        past = self._reuse.past if self._reuse else past_plan
        site = read(Path(config.config_file_path).parent, config.site_url, page_file, past)
        self._begun = _Build(site, Policy(config))
        for problem in site.problems:
            log.warning(str(problem))
        if not config.site_url:
            log.info(NO_ADDRESS)
            # Both lead nowhere without an address: the map is empty, and who misses a page below a sub-path is led out.
            config.theme.static_templates -= FOR_AN_ADDRESS
        if not site.linked.plan.front.id:
            log.info(NO_OWN_ID.format(id=identity(site.linked.plan)))
        quicken(config.theme)
        config.site_name = site.linked.plan.front.short or config.site_name
        resolve = self._reuse.begin(config, site.resolve) if self._reuse else site.resolve
        config.markdown_extensions += [PlanExtension(resolve), Quick()]  # type: ignore[list-item]
        config.nav = navigation(config.nav, site)
        config.extra["words_day"] = site.words_day
        config.extra["plan_word"] = site.linked.plan.word
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Keep other builds out; put the last build's files aside, which MkDocs would delete."""
        self.output.hold(Path(config.site_dir))
        if self._reuse:
            self._reuse.on_pre_build(Path(config.site_dir))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page and file made from the plan; leave out what nobody wrote, cannot be read, or runs."""
        build = self._build
        root = Path(config.config_file_path).absolute().parent
        unread = [root / problem.span.path for problem in build.site.problems if problem.code in _LEFT_OUT]
        for_an_address = FOR_AN_ADDRESS - config.theme.static_templates  # what is no template MkDocs copies as it is
        for file in list(files):
            nobodys = any(is_nobodys(part) for part in file.src_uri.split("/"))
            path = Path(file.abs_src_path).absolute() if file.abs_src_path else None
            unreadable = path and any(path.is_relative_to(each) for each in unread)
            if nobodys or unreadable or file.src_uri in for_an_address:
                files.remove(file)
        for page in build.site.pages():
            build.sources[page.uri], build.made[page.uri] = page.source, page
            level = InclusionLevel.NOT_IN_NAV  # it may be there, and need not be
            files.append(File.generated(config, page.uri, content="", inclusion=level))
        for uri, content in chain(build.site.files(), licences(config)):
            files.append(File.generated(config, uri, content=content))
            if uri.endswith(".html"):
                build.policy.made(content)
        build.urls.update((file.src_uri, file.url) for file in files.documentation_pages())
        if not self._reuse:
            gc.freeze()  # all of it stays to the end: no need to look through it again and again
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Put files and Markdown made before at hand."""
        self._nav = nav
        if self._reuse:
            self._reuse.on_nav(files, Path(config.site_dir))
        return nav

    def on_pre_page(self, page: Page, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002 (MkDocs names it)
        """Lead the edit link of a generated page to the file of `plan/` that it is made from."""
        source = self._build.sources.get(page.file.src_uri)
        if source:
            page.edit_url = urljoin(config.edit_uri, f"../{source}") if config.edit_uri else None
        if page.canonical_url and not config.use_directory_urls:  # the site itself has a folder for every page
            page.canonical_url = f"{page.canonical_url.removesuffix('.html').removesuffix('index').rstrip('/')}/"
        return page

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG002 (MkDocs names it)
        """Hand over a generated page; read one by hand as the check does, and what it says of itself as known."""
        made = self._build.made.pop(page.file.src_uri, None)
        return made.markdown if made else self._build.site.source(page.file.src_uri)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Say to the theme what a page says of itself; bring to a hand-written one what the plan has for it."""
        uri = page.file.src_uri
        if uri not in self._build.sources:
            return self._build.site.written(uri, markdown)
        if page.meta.pop("wide", False):
            page.meta["hide"] = ["navigation", "toc"]
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Note the words of a page for the search, unless its front matter keeps it out.

        Of a generated page only what it says of itself: the rest is found where it stands in the plan.
        """
        uri = page.file.src_uri
        asked = page.meta.get("search")
        made = uri in self._build.sources
        if uri in self._build.site.searched:
            words = escape(str(page.meta.get("description", "")))
            self._build.rendered[uri] = RenderedPage(uri, str(page.title or uri), words)
        elif not made and not (isinstance(asked, dict) and asked.get("exclude")):
            self._build.rendered[uri] = RenderedPage(uri, str(page.title or uri), html)
        page.meta["search"] = {"exclude": True}  # from the theme's index, which is written over
        page.markdown = ""  # nobody reads it again, and all of it together is larger than the site
        return html

    def on_page_context(
        self,
        context: dict[str, Any],
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 (MkDocs names it)
        nav: Navigation,  # noqa: ARG002 (MkDocs names it)
    ) -> dict[str, Any]:
        """Give the page what it says of the plan to machines."""
        context["structured_data"] = self._build.site.structured_data(page.file.src_uri)
        context["feed"] = self._build.site.feed
        context["picture"] = self._build.site.picture(page.file.src_uri)
        return context

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme names that it may put down anywhere; put pages made before at hand."""
        if self._nav:
            escape_names(config, self._nav, files)
        if self._reuse and self._nav:
            self._reuse.on_env(env, config, self._nav)
        return env

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Put the page for missing addresses under the policy."""
        return self._build.policy.page(output) if template_name.endswith(".html") else output

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Put a page under the policy, now that all that it holds is known."""
        content, page.content = page.content or "", ""  # it stands in the output
        return self._build.policy.page(output, content)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: object) -> Any:  # noqa: ARG002
        """Show the problems in the pages that are given."""
        give(server, lambda: self._build.site.problems)
        return server

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what hosts are told, and our search index over the theme's, which the theme's own search box loads."""
        build = self._build
        build.policy.write(config)
        rendered = [page for _, page in sorted(build.rendered.items())]
        index = {
            Path(config.site_dir, uri): content for uri, content in _search_index(build, build.site.entries(rendered))
        }
        for file in index:
            make_folder(file.parent)
        replace_files(index)
        self.output.release()


def _address(written: str) -> str:
    """The site's address, completed; one that cannot be used ends the build before anything bears it."""
    address, why = completed(written)
    if why:
        raise PluginError(f"{VARIABLE}: {why}")
    return address


def _search_index(build: _Build, entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    """The index as the theme loads it over http, and as a script for a folder opened without a server."""
    data = {"config": dict(build.site.search_settings), "docs": [_searchable(build, entry) for entry in entries]}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    yield SEARCH_JSON, f"{text}\n".encode()
    yield SEARCH_SCRIPT, f"var __index = {text}\n".encode()


def _searchable(build: _Build, entry: Entry) -> dict[str, Any]:
    """An entry of the theme's index: only what is said, but for what the theme asks of each."""
    facets = {facet: values for facet, values in entry.said.get("facets", {}).items() if values}
    location = "" if entry.within else build.locate(entry.uri, entry.anchor)
    if location == f"{entry.said['kind']}/{entry.said.get('id', '')}/":
        location = ""  # what `completed` in browser/search/entries.js takes it for
    said = {**entry.said, "facets": facets, "location": location}
    empty = {("location", "trang"), ("leads", "diem")}  # the first page; a point that not the body of its section leads
    return {
        "id": "",
        "text": "",
        **{key: value for key, value in said.items() if value or (key, entry.said["kind"]) in empty},
    }


_adapter = _Adapter()
on_startup = _adapter.on_startup
on_shutdown = _adapter.output.on_shutdown
on_build_error = _adapter.output.on_build_error
on_config = _adapter.on_config
on_pre_build = _adapter.on_pre_build
on_files = _adapter.on_files
on_nav = _adapter.on_nav
on_pre_page = _adapter.on_pre_page
on_page_read_source = _adapter.on_page_read_source
on_page_markdown = _adapter.on_page_markdown
on_page_content = _adapter.on_page_content
on_page_context = _adapter.on_page_context
on_env = _adapter.on_env
on_post_template = _adapter.on_post_template
on_post_page = _adapter.on_post_page
on_serve = _adapter.on_serve
on_post_build = _adapter.on_post_build
