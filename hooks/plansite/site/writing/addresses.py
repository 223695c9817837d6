"""Where each id lives on the site. Every link between pages is made here."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Container, Iterable, Mapping
from typing import TYPE_CHECKING

from plansite.answers.changes import concerning, dated
from plansite.answers.solutions import Correspondences
from plansite.language.ids import is_slug
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.values import frozen

if TYPE_CHECKING:
    from plansite.comparing.history import History

HOME = "index.md"
SECTION_PAGES, BODY_PAGES, DOCUMENT_PAGES, RESOLVER = "muc", "co-quan", "van-ban", "di"
TASKS = "nhiem-vu/index.md"
TIMES = "thoi-han/index.md"
SIX_QUESTIONS = "sau-ro/index.md"
PROGRESS = "tien-do/index.md"
TARGETS = "chi-tieu/index.md"
WHOLE_TEXT = "toan-van/index.md"
BODY_INDEX = f"{BODY_PAGES}/index.md"
DOCUMENT_INDEX = f"{DOCUMENT_PAGES}/index.md"
SOLUTIONS = "ma-tran/index.md"
LOOKUP = "tra-cuu/index.md"
CHANGES = "thay-doi/index.md"
ROOT = "/"
VERSION = "ban"  # the parameter by which what was printed says of which version it is
DATA_FOLDER = "du-lieu"
DATA = f"{DATA_FOLDER}/ke-hoach.json"
SCHEMA = f"{DATA_FOLDER}/ke-hoach.schema.json"
TASKS_CSV = f"{DATA_FOLDER}/nhiem-vu.csv"
TASKS_XLSX = f"{DATA_FOLDER}/nhiem-vu.xlsx"
TASKS_DOCX = f"{DATA_FOLDER}/nhiem-vu.docx"
REPORT_DOCX = f"{DATA_FOLDER}/bao-cao-thang.docx"
REPORT_XLSX = f"{DATA_FOLDER}/bao-cao-thang.xlsx"
CALENDAR = f"{DATA_FOLDER}/lich.ics"
AKOMA_NTOSO = f"{DATA_FOLDER}/ke-hoach.akn.xml"
LINKED_DATA = f"{DATA_FOLDER}/ke-hoach.jsonld"
FEED = f"{DATA_FOLDER}/thay-doi.atom"
CHANGES_DATA = f"{DATA_FOLDER}/thay-doi.json"
DATA_PACKAGE = f"{DATA_FOLDER}/datapackage.json"
DATA_INDEX = f"{DATA_FOLDER}/index.md"
SITE_PICTURE = "chia-se.png"
OPENSEARCH = "opensearch.xml"
RUNNING_HEAD = "assets/css/running-head.css"
SEARCH, LICENCES = "search", "LICENSES"
# What is in these folders the build makes alone: addresses that are for ever, files for other programs (more of them as
# a plan changes), what the search box loads, terms of use.
KEPT_FOLDERS = (RESOLVER, DATA_FOLDER, SEARCH, LICENCES)
_KEPT = frozenset({SITE_PICTURE, OPENSEARCH, RUNNING_HEAD, "404.html", "sitemap.xml", "sitemap.xml.gz"})
# Pages that a plan has only where it has something for them: what that is.
_SOME: Mapping[str, Callable[[LinkedPlan], object]] = {
    PROGRESS: lambda linked: linked.tracked,
    TARGETS: lambda linked: linked.targets_set,
    SOLUTIONS: lambda linked: Correspondences(linked).links,
}
# Pages of which a plan has one each, whatever stands in it.
_ALWAYS = (TASKS, TIMES, SIX_QUESTIONS, WHOLE_TEXT, BODY_INDEX, DOCUMENT_INDEX, DATA_INDEX, LOOKUP, CHANGES)


@frozen
class Address:
    """A generated page (`uri` of its Markdown below docs/) and an anchor in it, or none; or a file that is no page."""

    uri: str
    anchor: str = ""

    @property
    def path(self) -> str:
        """The public path from the root of the site: «muc/III.4/#III.4.2»."""
        page = self.uri.removesuffix("index.md")
        return f"{page}#{self.anchor}" if self.anchor else page

    def seen_from(self, uri: str) -> str:
        """The relative link to here from the page `uri`; from `ROOT`, a link that serves on every page."""
        anchor = f"#{self.anchor}" if self.anchor else ""
        if uri == ROOT:
            return f"/{self.uri}{anchor}"
        if uri == self.uri:
            return anchor or posixpath.basename(uri)
        return _relative(self.uri, posixpath.dirname(uri)) + anchor

    def opened_from(self, uri: str, page_file: str = "") -> str:
        """The relative address a browser opens from the built page, or the file, `uri`; no generator rewrites it.

        `page_file` is what a link to a folder must name besides; where it is "", every page is a folder.
        """
        folder = posixpath.dirname(uri)
        if not page_file and uri.endswith(".md") and posixpath.basename(uri) != HOME:
            folder = uri.removesuffix(".md")
        page, _, anchor = self.path.partition("#")
        if uri == self.uri and anchor:
            return f"#{anchor}"
        there = _relative(page.removesuffix("/"), folder)
        return f"{there}/{page_file}{'#' if anchor else ''}{anchor}" if self.uri.endswith(".md") else there


def _relative(path: str, folder: str) -> str:
    """`posixpath.relpath` for paths from one root that go down only, without asking where this process is."""
    here, there = folder.split("/") if folder else [], path.split("/") if path else []
    shared = len(posixpath.commonprefix([here, there]))
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."


def addresses(linked: LinkedPlan) -> Mapping[str, Address]:
    """The address of every id of the plan; an id that is no slug has none, it could lead out of the site."""
    return (
        {place.id: Address(WHOLE_TEXT, place.id) for place in linked.plan.front_places}
        | {section.id: Address(f"{SECTION_PAGES}/{section.id}/index.md") for section in linked.plan.sections}
        | {point.id: Address(f"{SECTION_PAGES}/{point.section}/index.md", point.id) for point in linked.plan.points}
        | {body.id: Address(f"{BODY_PAGES}/{body.id}/index.md") for body in linked.plan.bodies if is_slug(body.id)}
        | {
            document.id: Address(f"{DOCUMENT_PAGES}/{document.id}/index.md")
            for document in linked.plan.documents
            if is_slug(document.id)
        }
    )


def pages(linked: LinkedPlan, addressed: Mapping[str, Address], versions: Iterable[str] = ()) -> frozenset[str]:
    """The Markdown files below docs/ that the generated pages of a plan take; `versions` are the published ones' days.

    Only a plan that sets targets, keeps track of progress, or says which task carries out which solution, has a page of
    that.
    """
    single = {*_ALWAYS, *_SOME} - absent(linked)
    return frozenset((*(address.uri for address in addressed.values()), *single, *map(version_page, versions)))


def beside_pages(made: Iterable[str]) -> frozenset[str]:
    """The files that a build writes besides its pages, `made`, outside of KEPT_FOLDERS."""
    return _KEPT | {posixpath.join(posixpath.dirname(uri), SITE_PICTURE) for uri in made}


def version_page(date: str) -> str:
    """The page of the version that was published on a day: «ban/2026-11-26/index.md»."""
    return f"ban/{date}/index.md"


def absent(linked: LinkedPlan) -> frozenset[str]:
    """The pages, by their Markdown below docs/, that this plan has nothing for."""
    return frozenset(uri for uri, listed in _SOME.items() if not listed(linked))


def short(id: str, version: str = "") -> str:
    """The permanent short path of an id from the root of the site: «di/III.4.2/»; on paper, of the version of a day."""
    return f"{RESOLVER}/{id}/{f'?{VERSION}={version}' if version else ''}"


def resolver_page(id: str) -> Address:
    """The page at that path, where it is of no version."""
    return Address(f"{short(id)}index.md")


def code_image(id: str) -> str:
    """The picture of that address to be scanned, where the site's own address is known: «di/III.4.2/qr.svg»."""
    return f"{short(id)}qr.svg"


def of_body(uri: str, body: str) -> str:
    """A body's own file of the kind that `uri` is for the whole plan: «du-lieu/co-quan/<id>/lich.ics»."""
    return f"{DATA_FOLDER}/{BODY_PAGES}/{body}/{posixpath.basename(uri)}"


def of_document(uri: str, document: str) -> str:
    """A document's own file, likewise: «du-lieu/van-ban/<id>/thay-doi.atom»."""
    return f"{DATA_FOLDER}/{DOCUMENT_PAGES}/{document}/{posixpath.basename(uri)}"


def feeds(linked: LinkedPlan, addressed: Container[str], history: History) -> Mapping[str, str]:
    """The feeds of changes: of the whole plan (""), of bodies and documents by id; none where no change has a day."""
    if not dated(linked) and not history.concerning:
        return {}
    own = (id for id in dict.fromkeys((*concerning(linked), *history.concerning)) if id in addressed)
    return {"": FEED} | {id: of_body(FEED, id) if id in linked.bodies else of_document(FEED, id) for id in own}
