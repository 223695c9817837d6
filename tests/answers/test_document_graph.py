"""The map of documents: which are on it, where each stands and leads, and that nothing hostile comes out of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plansite.answers.document_graph import DocumentGraph
from plansite.plan.linking.references import PLAN_ID
from plansite.site.pictures.boxes import Arrow, Box, Drawing, Group, svg
from plansite.site.site import Site, read
from tests.support.building import SMALL
from tests.support.plans import changed, entry, laid_over_small, read_once

NAMES = {"svg": "http://www.w3.org/2000/svg"}
INDEX = "van-ban/index.md"


def pictures(markdown: str) -> list[ElementTree.Element]:
    """Every picture in the Markdown, which must be well-formed."""
    return [ElementTree.fromstring(found) for found in re.findall(r"<svg.*?</svg>", markdown, re.DOTALL)]


def led_to(picture: ElementTree.Element) -> list[str]:
    return [link.get("href", "") for link in picture.iterfind(".//svg:a", NAMES)]


def body(site: Site, uri: str) -> str:
    return next(page for page in site.pages() if page.uri == uri).body


def test_what_the_plan_carries_out_stands_above_it(small: Site) -> None:
    above = DocumentGraph(small.linked).above
    assert above.members == ("12-nq-tu-khoa-xv", "12-nq-tu-khoa-xvi", PLAN_ID)
    assert {(tie.source, tie.target) for tie in above.ties} == {
        ("12-nq-tu-khoa-xvi", "12-nq-tu-khoa-xv"),
        (PLAN_ID, "12-nq-tu-khoa-xvi"),
    }


def test_the_map_holds_what_is_cited_and_what_is_tied_to_it_and_nothing_else(tmp_path: Path) -> None:
    tie = "quan_he:\n  - loai: can-cu\n    van_ban: so-tay-thu-thu\n    nguon: [{tai: I.1}]\n"
    files = changed("plan/van-ban/31-tb-hu.yml", ("ngay: 2024-10-02\n", f"ngay: 2024-10-02\n{tie}"))
    tied = read(laid_over_small(files, tmp_path / "x"))
    linked = tied.linked
    # 31-tb-hu is not cited, but acts on what is.
    expected = {f"{document.id}/" for document in linked.cited} | {"31-tb-hu/", "../toan-van/"}
    drawn = pictures(body(tied, INDEX))
    assert len(drawn) == 2
    for picture in drawn:
        assert sorted(led_to(picture)) == sorted(expected)


def test_what_is_tied_at_any_remove_is_drawn_together(tmp_path: Path) -> None:
    more = {
        entry(id, "van-ban"): f"ma: {id}\nloai: Luật\nten: Tên {id}\nnguon: [{{tai: I.1}}]\n"
        f"quan_he: [{{loai: can-cu, van_ban: {other}, nguon: [{{tai: I.1}}]}}]\n"
        for id, other in (("x1", "so-tay-thu-thu"), ("x2", "x1"), ("x3", "x2"))
    }
    graph = DocumentGraph(read(laid_over_small(more, tmp_path / "x")).linked)
    (family,) = [each for each in graph.families if "so-tay-thu-thu" in each.members]
    assert family.members == ("so-tay-thu-thu", "x1", "x2", "x3")
    assert [(tie.source, tie.target) for tie in family.ties] == [("x1", "so-tay-thu-thu"), ("x2", "x1"), ("x3", "x2")]


def test_the_first_page_only_counts_what_has_neither_number_nor_tie(site: Site) -> None:
    block = site.block("so-do") or ""
    left_out = [id for id in DocumentGraph(site.linked).alone if not site.linked.documents[id].number]
    if not left_out:
        assert "văn bản không nêu số" not in block
        return
    for picture in pictures(block):
        assert not {f"van-ban/{id}/" for id in left_out} & set(led_to(picture))
        assert led_to(picture)[-1] == "van-ban/"
    assert f">{len(left_out)} văn bản không nêu số" in block


@pytest.mark.parametrize(
    ("uri", "page_file", "href"),
    [
        ("index.md", "", "van-ban/12-nq-tu-khoa-xvi/"),
        ("hoc-tap/bai.md", "", "../../van-ban/12-nq-tu-khoa-xvi/"),
        ("hoc-tap/bai.md", "index.html", "../van-ban/12-nq-tu-khoa-xvi/index.html"),
        ("van-ban/index.md", "index.html", "12-nq-tu-khoa-xvi/index.html"),
    ],
)
def test_links_lead_on_from_whichever_page_the_map_is_on(uri: str, page_file: str, href: str) -> None:
    site = read_once(SMALL, page_file=page_file)
    assert all(href in led_to(picture) for picture in pictures(site.block("so-do", uri) or ""))


def test_everything_drawn_is_said_in_words_too(site: Site) -> None:
    words = body(site, INDEX).split("</figure>")[1]
    for family in (DocumentGraph(site.linked).above, *DocumentGraph(site.linked).families):
        for tie in family.ties:
            if tie.source != PLAN_ID:
                assert re.search(rf"\({tie.source}/index\.md\): .*\({tie.target}/index\.md\)", words), tie


# Drawing alone


def drawing(*boxes: Box, arrows: tuple[Arrow, ...] = (), groups: tuple[Group, ...] = ()) -> Drawing:
    return Drawing("Tên", "Tả", Group(boxes, arrows), groups, "dẫn")


class Elements(HTMLParser):
    """The names of the elements a browser would make."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names += [tag, *(name for name, _ in attrs if name.startswith("on"))]


@pytest.mark.parametrize(
    "name", ["</svg><script>alert(1)</script>", '" onload="alert(1)', "</title></a><img src=x>", "a & b < c", "\n\n# a"]
)
def test_hostile_names_are_only_words(name: str, tmp_path: Path) -> None:
    box = Box("a", name, name, name, name)
    for columns in (1, 3):
        text = svg(drawing(box, groups=(Group((box,)),)), "x", 300, columns)
        ElementTree.fromstring(text)
        seen = Elements()
        seen.feed(text)
        assert set(seen.names) <= {"svg", "title", "desc", "a", "rect", "text", "path"}
    escaped = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    files = changed("plan/van-ban/12-nq-tu-khoa-xvi.yml", ("ten: về phát triển văn hóa đọc", f'ten: "{escaped}"'))
    assert len(pictures(body(read(laid_over_small(files, tmp_path / "x")), INDEX))) == 2


def boxes_of(picture: str) -> list[tuple[float, float, float, float]]:
    return [
        tuple(float(rect.get(side, "nan")) for side in ("x", "y", "width", "height"))  # type: ignore[misc]
        for rect in ElementTree.fromstring(picture).iterfind(".//svg:rect", NAMES)
    ]


@pytest.mark.parametrize("columns", [1, 3])
@pytest.mark.parametrize("many", [1, 2, 3, 40])
def test_boxes_stay_inside_and_never_lie_on_each_other(many: int, columns: int) -> None:
    boxes = tuple(Box(str(n), "Một tên rất dài " * 9, "x" * 300, "#", cited=True) for n in range(many))
    every = tuple(Arrow(str(n), str(m), "theo") for n in range(many) for m in range(n))
    groups = tuple(Group((box,)) for box in boxes)
    picture = svg(drawing(*boxes, arrows=every, groups=groups), "x", 640 if columns > 1 else 288, columns)
    found = boxes_of(picture)
    size = ElementTree.fromstring(picture)
    assert len(found) == 2 * many
    for number, (x, y, width, height) in enumerate(found):
        assert x >= 0
        assert width > 100
        assert x + width <= float(size.get("width", 0))
        assert y + height <= float(size.get("height", 0))
        for left, top, wide, high in found[:number]:
            assert x >= left + wide or left >= x + width or y >= top + high or top >= y + height


def test_documents_in_a_ring_are_drawn_all_the_same(tmp_path: Path) -> None:
    back = "khoa: XV\nquan_he:\n  - loai: can-cu\n    van_ban: 12-nq-tu-khoa-xvi\n    nguon: [{tai: I.1}]\n"
    files = changed(entry("12-nq-tu-khoa-xv", "van-ban"), ("khoa: XV\n", back))
    site = read(laid_over_small(files, tmp_path / "x"))
    assert set(DocumentGraph(site.linked).above.members) == {"12-nq-tu-khoa-xv", "12-nq-tu-khoa-xvi", PLAN_ID}
    assert len(pictures(body(site, INDEX))) == 2


def test_the_same_plan_gives_the_same_picture(small: Site) -> None:
    assert read(SMALL).block("so-do") == small.block("so-do")
