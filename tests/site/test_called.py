"""A plan that is no «Kế hoạch» is called by its own kind wherever the site speaks of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plansite.comparing.facts import Subject, Thing
from plansite.comparing.naming import subject_named
from plansite.site.site import Site, read
from tests.support.building import ANNEXED, ROOT, SITE_URL

KINDS = {"NGHỊ QUYẾT": "nghị quyết", "CHƯƠNG TRÌNH HÀNH ĐỘNG": "chương trình hành động", "CHỈ THỊ": "chỉ thị"}
FOR_READERS = ("index.md", "cach-dung.md", "gop-y/index.md", "hoc-tap/index.md", "kha-nang-tiep-can/index.md")
OF_THE_FORM = "du-lieu/ke-hoach.schema.json"  # the kinds of documents, one of which is «Kế hoạch»


@pytest.fixture(params=[*KINDS, "without number and date"])
def called(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Site, str]:
    """A site with our guides of a plan of that kind, and what it is called inside a sentence."""
    shutil.copytree(ANNEXED / "plan", tmp_path / "plan")
    for page in FOR_READERS:
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / page, tmp_path / "docs" / page)
    front = tmp_path / "plan" / "ke-hoach.md"
    text = front.read_text(encoding="utf-8")
    if request.param in KINDS:
        text = text.replace("NGHỊ QUYẾT", request.param)
    else:
        text = re.sub(r"^(so|ngay):.*\n", "", text, flags=re.MULTILINE)
    front.write_text(text, encoding="utf-8")
    return read(tmp_path, SITE_URL), KINDS.get(request.param, "nghị quyết")


def written(site: Site) -> dict[str, str]:
    """Everything of the site that holds words, by its uri."""
    made = {page.uri: f"{page.title}\n{page.markdown}" for page in site.pages()}
    made |= {uri: content.decode("utf-8", "ignore") for uri, content in site.files() if uri != OF_THE_FORM}
    return made | {uri: site.written(uri, site.source(uri) or "") for uri in FOR_READERS}


def test_nothing_calls_it_otherwise(called: tuple[Site, str]) -> None:
    site, word = called
    everything = written(site)

    assert [uri for uri, text in everything.items() if "kế hoạch" in text.lower()] == []
    assert f"{word[0].upper()}{word[1:]} giao 3 nhiệm vụ" in everything["nhiem-vu/index.md"]
    assert f"## Đọc {word} " in everything["index.md"]
    assert not re.search(r"\[\[goi:", "".join(everything.values()))


def test_a_report_of_changes_calls_it_so(called: tuple[Site, str]) -> None:
    site, word = called
    assert subject_named(Subject(Thing.PLAN, ""), site.linked) == word


def test_examples_in_guides_are_of_the_plan(called: tuple[Site, str]) -> None:
    site, _ = called
    guide = site.written("cach-dung.md", site.source("cach-dung.md") or "")

    shown = {id.rstrip("/") for id in re.findall(r"/di/([^`\s]+)/`", guide)}
    assert shown
    assert shown <= set(site.addresses)


def test_targets_are_counted_as_they_are_numbered(annexed: Site) -> None:
    """«1.1» and «1.2» within target 1 are parts of it."""
    page = annexed.markdown("chi-tieu/index.md") or ""
    assert "đặt 2 chỉ tiêu (2 chỉ tiêu thành phần)" in page
    assert len(annexed.linked.targets_set) == 4
