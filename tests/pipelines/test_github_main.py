"""Main on GitHub becomes the site, and a tag the release of a version; `gh` is a stand-in that notes its use."""

from __future__ import annotations

import json
import os
import re
import zipfile
from pathlib import Path

import pytest

from tests.support.kept_repositories import SECTION, Kept
from tests.support.pipelines import GITHUB, Run

pytestmark = pytest.mark.build
DAY, TAG = "2024-11-26", "ban-2024-11-26"
# Answers as GitHub's program does: what the expression asks for of the repository's Pages, or the API's refusal.
GH = """#!/usr/bin/env python3
import json, os, sys
words = sys.argv[1:]
with open({noted!r}, "a") as file:
    print(json.dumps(words), file=file)
if words[0] == "api":
    assert os.environ["GH_TOKEN"] and words[1] == "repos/xa/kho/pages", words
    assert words[2:] == ["--jq", 'select(.build_type == "workflow") | .html_url'], words
    pages = json.loads({pages!r})
    if pages is None:
        print('{{"message": "Not Found", "status": "404"}}')
        sys.exit("gh: Not Found (HTTP 404)")
    if pages["build_type"] == "workflow":
        print(pages["html_url"])
"""
SHOWN = {"build_type": "workflow", "html_url": "https://xa.github.example/kho/"}


def github(run: Run, folder: Path, pages: dict[str, str] | None = SHOWN, ref: str = "main") -> None:
    """GitHub's program on the path, and what GitHub tells the run."""
    program = folder / "bin" / "gh"
    program.parent.mkdir(exist_ok=True)
    program.write_text(GH.format(noted=str(folder / "noted"), pages=json.dumps(pages)))
    program.chmod(0o755)
    run.environment = {**run.environment, "PATH": f"{program.parent}:{os.environ['PATH']}", "GITHUB_REF_NAME": ref}
    run.context["github"].update(sha=run.environment["GITHUB_SHA"], ref_name=ref)


def published(run: Run) -> None:
    assert run.job(GITHUB / "publish.yml", "build"), run.log
    if run.resolved("${{ needs.build.outputs.pages }}") == "true":
        assert run.job(GITHUB / "publish.yml", "deploy")


def test_main_becomes_the_site_at_the_address_that_github_gives(run: Run, tmp_path: Path) -> None:
    github(run, tmp_path)
    published(run)
    page = (run.into / "shown" / "muc" / "II.1" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://xa.github.example/kho/muc/II.1/">' in page
    assert 'href="https://git.example/xa/kho/edit/main/plan/muc/II.1.md"' in page
    shown = {path.relative_to(run.into / "shown").as_posix() for path in (run.into / "shown").rglob("*")}
    assert {"index.html", "404.html", "sitemap.xml", "du-lieu/ke-hoach.json", "di/II.1.1/index.html"} <= shown
    assert "plan" not in shown
    assert "::" not in run.log


@pytest.mark.parametrize("pages", [None, {"build_type": "legacy", "html_url": "https://xa.github.example/kho/"}])
def test_without_pages_main_is_built_and_nothing_shown(pages: dict[str, str] | None, run: Run, tmp_path: Path) -> None:
    github(run, tmp_path, pages)
    published(run)
    assert not (run.into / "shown").exists()
    assert "::notice title=GitHub Pages::Kho này chưa bật GitHub Pages" in run.log
    assert run.resolved("${{ needs.build.outputs.pages }}") == "false"


def test_an_address_of_ones_own_goes_before(run: Run, tmp_path: Path) -> None:
    github(run, tmp_path)
    run.context["vars"] = {"SITE_URL": "https://ke-hoach.example.vn"}
    published(run)
    assert "https://ke-hoach.example.vn/muc/II.1/" in (run.into / "shown" / "sitemap.xml").read_text(encoding="utf-8")


def test_mistakes_on_main_are_shown_and_nothing_is_built(run: Run, kept: Kept, tmp_path: Path) -> None:
    run.environment = {**run.environment, "GITHUB_SHA": kept.goes_on(SECTION, ("[cac-doan-the-huyen]", "[khong-co]"))}
    github(run, tmp_path)
    assert not run.job(GITHUB / "publish.yml", "build")
    assert re.search(r"^::error file=plan/muc/II.1.md,line=\d+,title=co-quan-la::", run.log, re.MULTILINE)
    assert run.artifacts == {}


def tagged(run: Run, sha: str, folder: Path, tag: str = TAG) -> bool:
    """A tag at a commit; whether its release could be built."""
    run.environment = {**run.environment, "GITHUB_SHA": sha}
    github(run, folder, ref=tag)
    return run.job(GITHUB / "release.yml", "build")


def test_a_tag_gives_out_the_version_of_its_day(run: Run, kept: Kept, tmp_path: Path) -> None:
    assert tagged(run, kept.publishes(DAY), tmp_path), run.log
    assert run.job(GITHUB / "release.yml", "release"), run.log
    *_, created = map(json.loads, (tmp_path / "noted").read_text(encoding="utf-8").splitlines())
    assert created == [
        *("release", "create", TAG, "phat-hanh/ke-hoach.zip", "--verify-tag"),
        *("--title", "Bản ngày 26/11/2024", "--notes-file", "phat-hanh/ghi-chu.md"),
    ]
    given = run.artifacts["phat-hanh"]
    assert (given / "ghi-chu.md").read_text(encoding="utf-8").startswith("Bản đầu tiên được công bố.")
    with zipfile.ZipFile(given / "ke-hoach.zip") as site:
        assert "https://xa.github.example/kho/" in site.read("ke-hoach/muc/II.1/index.html").decode()


def test_the_notes_are_what_changed_since_the_version_before(run: Run, kept: Kept, tmp_path: Path) -> None:
    kept.publishes("2024-06-01")
    kept.goes_on(SECTION, ("san_pham: Danh mục", "san_pham: Lập danh mục"))
    assert tagged(run, kept.publishes(DAY), tmp_path), run.log
    notes = (run.artifacts["phat-hanh"] / "ghi-chu.md").read_text(encoding="utf-8")
    assert notes.startswith("### So sánh «bản 01/06/2024» với «bản 26/11/2024»\n\nCó 1 thay đổi về mục và điểm;")


@pytest.mark.parametrize("tag", ["ban-2024-11-27", "ban-26-11-2024", "ban-../ban/2024-11-26"])
def test_a_tag_of_no_version_is_refused(tag: str, run: Run, kept: Kept, tmp_path: Path) -> None:
    assert not tagged(run, kept.publishes(DAY), tmp_path, tag)
    assert f"Thẻ «{tag}» không ứng với bản đã công bố nào." in run.log
    assert run.artifacts == {}


def test_a_tag_behind_later_changes_is_refused(run: Run, kept: Kept, tmp_path: Path) -> None:
    kept.publishes(DAY)
    later = kept.goes_on(SECTION, ("san_pham: Danh mục", "san_pham: Lập danh mục"))
    assert not tagged(run, later, tmp_path)
    assert f"Kế hoạch ở thẻ «{TAG}» không còn là bản {DAY}: Có 1 thay đổi" in run.log
