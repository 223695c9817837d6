"""What holds of any built site: every link resolves, nothing comes from outside, all is in Vietnamese."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import material

from plansite.plan.model.plan import Plan
from plansite.site.site import Site
from tests.support import crawl
from tests.support.building import EDIT_URI, SITE_URL
from tests.support.weights import weights

_ENGLISH = ("Skip to", "Search", "Made with", "Back to top", "Table of contents", "Edit this", "Initializing")

_HEAVIEST = 120_000  # bytes
_STYLED = re.compile(r"\.(-?[A-Za-z_][\w-]*)(?=[\s.:,>+~\[{)])")
_CLASSES = re.compile(r"\sclass=(?:\"([^\"]*)\"|([^\s>]+))")


@dataclass(frozen=True)
class Built:
    """A site with the folder it was built into, and the repository it was built from."""

    site: Site
    folder: Path
    repository: Path

    @cached_property
    def pages(self) -> Mapping[str, crawl.Page]:
        """Its pages by address."""
        return crawl.read_once(self.folder)


def every_id_has_its_page_and_its_resolver(built: Built) -> None:
    """Each id leads to its element in one hop."""
    pages = built.pages
    for id, address in built.site.composer.addresses.items():
        page, _, anchor = address.path.partition("#")
        assert f"/{page}" in pages
        assert not anchor or anchor in pages[f"/{page}"].ids
        resolved = [crawl.target(f"/di/{id}/", link) for link in pages[f"/di/{id}/"].links]
        assert resolved == [(f"/{page}", anchor)]


def unresolved(plan: Plan, pages: Mapping[str, crawl.Page]) -> list[str]:
    """The ids of the ledger whose page leads to no element in one hop, as issued or typed in lower case."""
    lost = []
    for line in plan.ledger.lines:
        for spelling in {line.id, line.id.lower()}:
            page = pages.get(f"/di/{spelling}/")
            found = [crawl.target(f"/di/{spelling}/", link) for link in page.links] if page else []
            there = [each for each in found if each and (not each[1] or each[1] in pages[each[0]].ids)]
            if not found or there != found:
                lost.append(spelling)
    return lost


def every_id_of_the_ledger_leads_to_an_element(built: Built) -> None:
    """None is lost."""
    assert unresolved(built.site.linked.plan, built.pages) == []


def pages_are_those_of_the_plan_and_those_written_by_hand(built: Built) -> None:
    """No page is missing and none is too many."""
    plan, addresses = built.site.linked.plan, built.site.composer.addresses
    numbered = len(plan.sections) + len(plan.points)
    resolvers = [page for page in built.pages if page.startswith("/di/")]
    alone = ("tasks", "times", "six questions", "text", "lookup", "data", "bodies", "documents", "matrix", "changes")
    generated = len(plan.sections) + len(plan.bodies) + len(plan.documents) + len(alone)
    by_hand = len(list((built.repository / "docs").rglob("*.md")))
    assert len(addresses) == len(plan.ledger.lines)
    # Ids of sections and points hold Roman numerals: each has a page in lower case too.
    assert len(resolvers) == len(addresses) + numbered
    versions = len(list((built.repository / "plan" / "ban").glob("*.json")))
    assert len(built.pages) - len(resolvers) == generated + versions + by_hand + len(("404",))


def every_link_and_anchor_inside_resolves(built: Built) -> None:
    """No link leads nowhere."""
    broken = []
    for uri, page in built.pages.items():
        if uri == "/404.html":
            continue  # served at any depth, its links are absolute from site_url
        for link in page.links:
            found = crawl.target(uri, link)
            if found is None:
                continue
            path, anchor = found
            if path in built.pages:
                if anchor and anchor not in built.pages[path].ids:
                    broken.append((uri, link))
            elif not (built.folder / path.lstrip("/")).is_file():
                broken.append((uri, link))
    assert broken == []


def ids_are_unique_on_their_page(built: Built) -> None:
    """No id stands twice on a page."""
    for uri, page in built.pages.items():
        assert [id for id, count in Counter(page.ids).items() if count > 1] == [], uri


def every_edit_link_names_a_file_of_the_repository(built: Built) -> None:
    """Every page but resolvers and the page for a missing address can be edited."""
    edited = {uri: page.edit for uri, page in built.pages.items() if page.edit}
    assert len(edited) == len([uri for uri in built.pages if not uri.startswith("/di/") and uri != "/404.html"])
    base = EDIT_URI.removesuffix("docs/")
    for uri, link in edited.items():
        assert link.startswith(base), uri
        assert (built.repository / link.removeprefix(base)).exists(), (uri, link)


def nothing_is_loaded_from_outside(built: Built) -> None:
    """No page names a script, style, picture or frame of another host."""
    for uri, page in built.pages.items():
        outside = [load for load in page.loads if urlsplit(load).netloc and not load.startswith(SITE_URL)]
        assert outside == [], uri


def every_page_is_in_vietnamese(built: Built) -> None:
    """Nothing of the theme is left in English."""
    for uri, page in built.pages.items():
        file = built.folder / uri.lstrip("/")
        html = (file / "index.html" if uri.endswith("/") else file).read_text(encoding="utf-8")
        assert 'lang="vi"' in html, uri
        assert [words for words in _ENGLISH if re.search(rf"\b{words}\b", page.text)] == [], uri


def nothing_that_the_theme_styles_is_left_bare(built: Built) -> None:
    """Each class of a page that the theme has a style for has it in the bundle too."""
    bundle = (built.folder / "assets/css/plan.min.css").read_text(encoding="utf-8")
    sheets = Path(material.__path__[0], "templates/assets/stylesheets")
    styled = set().union(*(set(_STYLED.findall(file.read_text(encoding="utf-8"))) for file in sheets.glob("*.css")))
    bare = styled - set(_STYLED.findall(bundle))
    assert {"md-tabs", "highlight"} <= bare, "the bundle is the theme's whole sheets"
    for uri in built.pages:
        file = built.folder / uri.lstrip("/")
        html = (file / "index.html" if uri.endswith("/") else file).read_text(encoding="utf-8")
        borne = {name for quoted, alone in _CLASSES.findall(html) for name in (quoted or alone).split()}
        assert borne & bare == set(), uri


def no_page_is_heavy(built: Built) -> None:
    """With all that a visit may load but fonts, compressed, each is at most 120 kB."""
    found = weights(built.folder)
    assert [each for each in found if each[0] > _HEAVIEST] == []
    assert len(found) == len(built.pages)
    assert found[0][0] > _HEAVIEST / 2, "what pages load was not found"


def the_whole_text_holds_every_word_in_order(built: Built) -> None:
    """Each point opens after the one before it."""
    text = " ".join(built.pages["/toan-van/"].text.split())
    position = 0
    for point in built.site.linked.plan.points:
        opening = " ".join(point.words.split()[:6])
        found = text.find(opening, position)
        assert found >= 0, point.id
        position = found


def nothing_is_announced_that_is_not_there(built: Built) -> None:
    """No heading stands over nothing or counts none, no list is empty, no link is without an address."""
    for uri in built.pages:
        if uri.startswith("/di/"):
            continue
        file = built.folder / uri.lstrip("/")
        page = lxml.html.parse(str(file / "index.html" if uri.endswith("/") else file)).getroot()
        found = page.xpath("//article//*[self::h2 or self::h3 or self::h4 or self::summary][contains(., '(0)')]")
        found += page.xpath("//article//*[(self::ul or self::ol or self::tbody) and not(@hidden) and not(*)]")
        found += page.xpath("//a[not(@href)]")
        titles = page.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
        for title, following in pairwise(titles):
            between = title.xpath("following::text()[normalize-space()][1]")
            if following.tag <= title.tag and between and between[0].getparent() in following.iter():
                found.append(title)
        assert [lxml.html.tostring(each, encoding="unicode")[:120] for each in found] == [], uri


SOUND: tuple[Callable[[Built], None], ...] = (
    every_id_has_its_page_and_its_resolver,
    every_id_of_the_ledger_leads_to_an_element,
    pages_are_those_of_the_plan_and_those_written_by_hand,
    every_link_and_anchor_inside_resolves,
    ids_are_unique_on_their_page,
    every_edit_link_names_a_file_of_the_repository,
    nothing_is_loaded_from_outside,
    every_page_is_in_vietnamese,
    nothing_that_the_theme_styles_is_left_bare,
    no_page_is_heavy,
    the_whole_text_holds_every_word_in_order,
    nothing_is_announced_that_is_not_there,
)
