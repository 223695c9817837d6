"""What one build under `mkdocs serve` leaves to the next: rendered Markdown, whole pages, and files as they stand.

Each is used again where all that it comes from is the same; values are compared, never times. MkDocs has no event that
can say «not again»: a page's own `render`, that of the template of pages and a file's `copy_file` are put before those
of the library, for these objects alone. `_title_from_render` is the one private name that is read and set.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from plansite.comparing.past import past_plan
from plansite.values import frozen

Resolve = Callable[[str], tuple[str, str] | None]
PAGE_TEMPLATE = "main.html"
ASIDE = ".before"


@frozen
class _Rendered:
    """What rendering gave a page, what it asked about ids, and what was logged meanwhile."""

    made_from: object
    asked: Mapping[str, tuple[str, str] | None]
    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: Mapping[str, dict[str, str]] | None
    logged: tuple[logging.LogRecord, ...]

    def give(self, page: Page, files: Files) -> None:
        """Give the page all of it, as if it had been rendered."""
        page.content, page.toc, page.present_anchor_ids = self.content, self.toc, self.anchors
        page._title_from_render = self.title
        if self.links is not None:
            page.links_to_anchors = {files.src_uris[uri]: links for uri, links in self.links.items()}
        for record in self.logged:
            logging.getLogger(record.name).handle(record)


class Reuse:
    """The memory of one `mkdocs serve`, which holds what the last build used."""

    def __init__(self) -> None:
        self.past = lru_cache(maxsize=1)(past_plan)  # an edit is compared with the last version alone
        self._rendered: dict[str, _Rendered] = {}
        self._pages: dict[str, tuple[object, str]] = {}
        self._resolve: Resolve = lambda _: None
        self._asked: dict[str, tuple[str, str] | None] = {}
        self._settings: object = None
        self._files: object = None
        self._navigation: object = None
        self._copied: dict[str, bytes] = {}

    def begin(self, config: MkDocsConfig, resolve: Resolve) -> Resolve:
        """Begin a build; what resolves ids for its pages, noting what was asked."""
        self._resolve = resolve
        theme = Path(config.theme.custom_dir or config.docs_dir)
        read = (*Path(config.config_file_path).parent.glob("*.yml"), *theme.rglob("*.html"))
        self._settings = _one(self._settings, {str(file): file.read_bytes() for file in sorted(read)})
        return self._noted

    def on_pre_build(self, site_dir: Path) -> None:
        """Put aside what stands in the folder of the site; of that folder MkDocs deletes all but what is hidden."""
        aside = site_dir / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        standing = list(site_dir.iterdir()) if site_dir.is_dir() else []
        aside.mkdir(parents=True)
        for each in standing:
            each.rename(aside / each.name)

    def on_nav(self, files: Files, site_dir: Path) -> None:
        """Note the files of the site, now that all are known: links lead to them."""
        self._put_back(files, site_dir)
        self._files = _one(self._files, [(file.src_uri, file.url, file.inclusion) for file in files])
        for page in (file.page for file in files.documentation_pages() if file.page):
            page.render = partial(self._render, page)  # type: ignore[method-assign]
        self._rendered = {uri: each for uri, each in self._rendered.items() if uri in files.src_uris}
        self._pages = {uri: each for uri, each in self._pages.items() if uri in files.src_uris}

    def _put_back(self, files: Files, site_dir: Path) -> None:
        """Put back the copied files that are the same, which MkDocs then need not copy, and nothing else."""
        for each in list((site_dir / ASIDE).iterdir()):
            each.rename(site_dir / each.name)
        (site_dir / ASIDE).rmdir()
        copied = {file.dest_uri: file for file in files if not file.is_documentation_page()}
        before, self._copied = self._copied, {uri: _digest(file.content_bytes) for uri, file in copied.items()}
        for folder, _, names in os.walk(site_dir):
            below = Path(folder).relative_to(site_dir).as_posix()
            for name in names:
                uri = name if below == "." else f"{below}/{name}"
                if uri in copied and before.get(uri) == self._copied[uri]:
                    copied[uri].copy_file = _nothing  # type: ignore[method-assign]
                else:
                    Path(folder, name).unlink()

    def on_env(self, env: Environment, config: MkDocsConfig, nav: Navigation) -> None:
        """Note the navigation, now that all titles are known: every page shows it."""
        told = config.extra.get("words_day"), config.extra.get("plan_word")
        shown = (config.site_name, config.site_url, told, [_shown(item) for item in nav.items])
        self._navigation = _one(self._navigation, shown)
        template = env.get_template(PAGE_TEMPLATE)
        template.render = partial(self._page, template.render)  # type: ignore[method-assign]

    def _noted(self, id: str) -> tuple[str, str] | None:
        self._asked[id] = self._resolve(id)
        return self._asked[id]

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        uri = page.file.src_uri
        made_from = (page.markdown, self._files, self._settings)
        before = self._rendered.get(uri)
        if before and before.made_from == made_from and _same(before.asked, self._resolve):
            before.give(page, files)
            return
        self._asked = {}
        with _logged() as logged:
            Page.render(page, config, files)
        links = page.links_to_anchors
        self._rendered[uri] = _Rendered(
            made_from, self._asked, page.content, page.toc, page._title_from_render, page.present_anchor_ids,
            None if links is None else {file.src_uri: found for file, found in links.items()}, tuple(logged),
        )  # fmt: skip

    def _page(self, render: Callable[..., str], context: Mapping[str, Any]) -> str:
        page: Page = context["page"]
        uri = page.file.src_uri
        shown = (page.content, page.title, repr(page.meta), [_told(link) for link in page.toc], page.edit_url)
        made_from = (shown, context["structured_data"], context["feed"], self._navigation, self._files, self._settings)
        before = self._pages.get(uri)
        if before and before[0] == made_from:
            return before[1]
        self._pages[uri] = made_from, render(context)
        return self._pages[uri][1]


def _digest(content: bytes) -> bytes:
    return blake2b(content).digest()


def _nothing(dirty: bool = False) -> None:
    """Copy nothing: the file stands already."""


def _one(before: object, now: object) -> object:
    """The one from before if the other equals it, so that every page need not compare all of it again."""
    return before if before == now else now


def _same(asked: Mapping[str, tuple[str, str] | None], resolve: Resolve) -> bool:
    return all(resolve(id) == said for id, said in asked.items())


def _shown(item: Any) -> object:
    """What a page can show of an entry of the navigation."""
    meta = repr(item.meta) if item.is_page else ""
    return (item.title, None if item.is_section else item.url, meta, [_shown(each) for each in item.children or ()])


def _told(link: AnchorLink) -> object:
    return (link.title, link.id, link.level, [_told(each) for each in link.children])


class _Noting(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _logged() -> Iterator[list[logging.LogRecord]]:
    """Whatever MkDocs logs meanwhile."""
    handler, logger = _Noting(), logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler.records
    finally:
        logger.removeHandler(handler)
