"""What Forgejo does with a request, with main and with a tag; its comment is in test_comments."""

from __future__ import annotations

import json
import re

import pytest

from tests.support.host_api import Host
from tests.support.kept_repositories import SECTION, Kept, git
from tests.support.pipelines import FORGEJO, Run


def requested(run: Run, kept: Kept, *words: tuple[str, str]) -> None:
    base, head = kept.request(7, {SECTION: list(words)})
    run.context["github"]["event"] = {"pull_request": {"number": 7, "base": {"sha": base}, "head": {"sha": head}}}


def test_mistakes_and_the_comparison_are_in_the_log(run: Run, kept: Kept) -> None:
    requested(run, kept, ("[cac-doan-the-huyen]", "[khong-co]"))
    assert not run.job(FORGEJO / "request.yml", "check")
    assert re.search(r"^plan/muc/II\.1\.md:\d+: .*\[co-quan-la\]$", run.log, re.MULTILINE)
    assert "#### Lỗi phải sửa (1)" in run.log
    assert list(run.artifacts) == ["so-sanh"]


@pytest.mark.build
def test_a_clean_request_gives_the_comparison_and_a_site_to_look_at(run: Run, kept: Kept) -> None:
    requested(run, kept, ("san_pham: Danh mục", "san_pham: Lập danh mục"))
    assert run.job(FORGEJO / "request.yml", "check"), run.log
    assert "Có 1 thay đổi về mục và điểm; không có lỗi." in run.log
    assert (run.artifacts["ke-hoach"] / "ke-hoach.zip").is_file()


@pytest.fixture
def forgejo(run: Run, kept: Kept) -> Run:
    """A run on a host whose repositories are files, so that a push arrives."""
    (kept.bare.parent / "xa").mkdir()
    (kept.bare.parent / "xa" / "kho.git").symlink_to(kept.bare)
    run.environment = {**run.environment, "GITHUB_SERVER_URL": f"file://{kept.bare.parent}"}
    run.context["github"]["sha"] = run.environment["GITHUB_SHA"]
    return run


@pytest.mark.build
def test_main_becomes_the_branch_of_the_site_and_replaces_what_was_there(forgejo: Run, kept: Kept) -> None:
    forgejo.context["vars"] = {"SITE_URL": "https://xa.pages.example/kho/", "PAGES_BRANCH": "pages"}
    assert forgejo.job(FORGEJO / "publish.yml", "publish"), forgejo.log
    page = git(kept.bare, "show", "pages:muc/II.1/index.html")
    assert '<link rel="canonical" href="https://xa.pages.example/kho/muc/II.1/">' in page
    assert 'href="https://git.example/xa/kho/_edit/main/plan/muc/II.1.md"' in page
    assert git(kept.bare, "rev-list", "--count", "pages") == "1"
    main = kept.goes_on(SECTION, ("san_pham: Danh mục", "san_pham: Lập danh mục"))
    forgejo.environment = {**forgejo.environment, "GITHUB_SHA": main}
    forgejo.context["github"]["sha"] = main
    assert forgejo.job(FORGEJO / "publish.yml", "publish"), forgejo.log
    assert "Lập danh mục sách cho tủ sách thôn" in git(kept.bare, "show", "pages:muc/II.1/index.html")
    assert git(kept.bare, "log", "-1", "--format=%s", "pages") == f"Trang của {main}"
    assert git(kept.bare, "rev-list", "--count", "pages") == "1"
    assert kept.main() == main


@pytest.mark.build
def test_the_site_never_takes_the_place_of_main(forgejo: Run, kept: Kept) -> None:
    before = kept.main()
    forgejo.context["vars"] = {"PAGES_BRANCH": "main"}
    assert not forgejo.job(FORGEJO / "publish.yml", "publish")
    assert kept.main() == before


@pytest.mark.build
def test_a_tag_gives_out_the_version_of_its_day(run: Run, kept: Kept, host: Host) -> None:
    tag, sha = "ban-2024-11-26", kept.publishes("2024-11-26")
    run.environment = {**run.environment, "GITHUB_REF_NAME": tag, "GITHUB_SHA": sha}
    run.context["github"].update(sha=sha, ref_name=tag)
    assert run.job(FORGEJO / "release.yml", "release"), run.log
    (_, made, release), (_, added, content) = host.sent
    assert made == "/repos/xa/kho/releases"
    told = json.loads(release)
    assert (told["tag_name"], told["name"]) == (tag, "Bản ngày 26/11/2024")
    assert told["body"].startswith("Bản đầu tiên được công bố.")
    assert added == "/repos/xa/kho/releases/1/assets"
    assert b'filename="ke-hoach.zip"' in content
    assert b"PK\x03\x04" in content
