"""Pictures of links that are sent: one of every section, body and document, read back; each page leads to one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

from plansite.site.exports.previews import previews
from plansite.site.exports.previews.drawing import drawn
from plansite.site.exports.previews.preview import Preview
from plansite.site.site import Site, read
from plansite.site.writing.sharing import pictured
from tests.support.building import ROOT, SITE_URL, SMALL
from tests.support.exports import made
from tests.support.heads import Head
from tests.support.plans import laid_over_small

FONTS = ROOT / "docs" / "assets" / "fonts"
LONG = "Đổi mới phương thức lãnh đạo của cấp ủy " * 40
PREVIEWS = {
    "long words": Preview("Mục " * 90, LONG, LONG, LONG, "x" * 200, ""),
    "one long word": Preview("x" * 500, "ở" * 500, "W" * 500, "Ế" * 500, "a.vn", ""),
    "nothing": Preview("", "", "", "", "", ""),
    "foreign signs": Preview("学", "学 \U0001f4da", "\u202ea\u0300", "\n\t", "a.vn", ""),
}


def test_every_section_body_and_document_has_its_own_and_the_site_has_one(published: Site) -> None:
    plan = published.linked.plan
    files = made(published, previews)
    assert len(files) == len(plan.sections) + len(plan.bodies) + len(plan.documents) + 1
    sizes = []
    for uri, content in files.items():
        with Image.open(BytesIO(content)) as picture:
            picture.load()
            assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (1200, 630)), uri
            assert len(set(picture.get_flattened_data())) > 3, uri
        sizes.append(len(content))
    assert len({*files.values()}) == len(files), "two pages show one picture"
    assert max(sizes) < 30_000
    assert sum(sizes) / len(sizes) < 17_000


def test_the_same_plan_gives_the_same_bytes(published: Site) -> None:
    of_page = previews._preview(published.composer, published.linked.parts[0])
    assert drawn(of_page, FONTS) == drawn(of_page, FONTS)


def test_other_words_make_another_picture(tmp_path: Path) -> None:
    before = made(read(SMALL, SITE_URL), previews)
    changed = {
        "plan/muc/I.md": (SMALL / "plan/muc/I.md").read_text(encoding="utf-8").replace("Đến năm", "Tới năm"),
    }
    after = made(read(laid_over_small(changed, tmp_path / "x"), SITE_URL), previews)
    assert {uri for uri in before if before[uri] != after[uri]} == {"muc/I/chia-se.png"}


def test_without_an_address_there_is_none(small: Site) -> None:
    assert made(small, previews) == {}
    assert small.picture("muc/I/index.md") is None


@pytest.mark.parametrize("preview", PREVIEWS.values(), ids=PREVIEWS)
def test_any_words_stand_within_the_margins(preview: Preview) -> None:
    with Image.open(BytesIO(drawn(preview, FONTS))) as picture:
        seen = picture.convert("RGB")
    paper = seen.getpixel((5, 300))
    for box in ((0, 20, 66, 630), (1136, 20, 1200, 630), (0, 610, 1200, 630)):
        assert seen.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), paper)]


def test_every_letter_of_the_plans_is_in_the_fonts(published: Site) -> None:
    """What is missing is drawn as the empty box that stands for it."""
    from fontTools.ttLib import TTFont

    known: set[int] = set()
    for subset in ("latin", "vietnamese"):
        known |= set(TTFont(FONTS / f"source-serif-4-{subset}.woff2").getBestCmap())
    composer = published.composer
    for id in ("", *pictured(composer).values()):
        preview = previews._preview(composer, id)
        assert {letter for letter in preview.name + preview.words if ord(letter) not in known} == set(), id


def test_every_page_that_can_be_sent_leads_to_a_picture(built: Path, small: Site) -> None:
    own = 0
    for page in sorted(built.rglob("*.html")):
        head = Head(page.read_text(encoding="utf-8"))
        if "og:title" not in head.meta:
            continue
        address = head.meta["og:image"]
        assert address.startswith(SITE_URL), page
        path = urlsplit(address).path.removeprefix(urlsplit(SITE_URL).path)
        with Image.open(built / path) as picture:
            said = (head.meta["og:image:width"], head.meta["og:image:height"])
            assert said == tuple(str(side) for side in picture.size)
        assert head.meta["og:image:type"] == "image/png"
        assert head.meta["og:image:alt"]
        assert head.meta["twitter:card"] == "summary_large_image"
        own += path != "chia-se.png"
    plan = small.linked.plan
    pages = len(plan.sections) + len(plan.bodies) + len(plan.documents)
    assert own >= 2 * pages + len(plan.points), "each page and its short address, each point at its own"
    point = Head((built / "di/II.1.1/index.html").read_text(encoding="utf-8"))
    assert point.meta["og:image"] == f"{SITE_URL}muc/II.1/chia-se.png"
