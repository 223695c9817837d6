"""A request on GitHub, one of a fork: mistakes at their lines, the comparison as summary, a preview."""

from __future__ import annotations

import re
import zipfile

import pytest

from tests.support.kept_repositories import SECTION, Kept
from tests.support.pipelines import GITHUB, Run

CLEAN = {SECTION: [("san_pham: Danh mục", "san_pham: Lập danh mục")]}
WRONG = {
    SECTION: [("phoi_hop: [cac-doan-the-huyen]", "phoi_hop: [huyen-doann]"), ("buổi tối", "buổi sáng")],
    "docs/index.md": [("#", "[[III.9.9]]\n\n#")],
}
REWRITTEN = {SECTION: [("buổi tối", "buổi sáng")], "plan/nguyen-van.txt": [("buổi tối", "buổi sáng")]}
SENTENCE = "Có 1 thay đổi về mục và điểm; không có lỗi."


def requested(run: Run, kept: Kept, changes: dict[str, list[tuple[str, str]]]) -> str:
    """A request of which the host tells the run; its newest commit."""
    base, head = kept.request(7, changes)
    run.context["github"]["event"] = {"pull_request": {"number": 7, "base": {"sha": base}, "head": {"sha": head}}}
    return head


def annotated(log: str) -> set[tuple[str, str]]:
    """Where each mistake is shown, and its code."""
    found = re.finditer(r"^::error file=([^,]+),line=(\d+),title=([\w-]+)::", log, re.MULTILINE)
    return {(f"{each[1]}:{each[2]}", each[3]) for each in found}


def line(kept: Kept, path: str, words: str) -> str:
    """Where these words stand in the request: «plan/muc/II.1.md:24»."""
    lines = (kept.work / path).read_text(encoding="utf-8").split("\n")
    return f"{path}:{next(number for number, each in enumerate(lines, 1) if words in each)}"


def test_mistakes_are_shown_at_their_lines_and_the_comparison_is_told_all_the_same(run: Run, kept: Kept) -> None:
    requested(run, kept, WRONG)
    assert not run.job(GITHUB / "request.yml", "check")
    assert annotated(run.log) == {
        (line(kept, SECTION, "buổi sáng"), "khac-nguyen-van"),
        (line(kept, SECTION, "huyen-doann"), "co-quan-la"),
        (line(kept, "docs/index.md", "III.9.9"), "tham-chieu-la"),
    }
    assert "#### Lỗi phải sửa (3)" in run.summary
    assert (run.artifacts["so-sanh"] / "so-sanh.md").read_text(encoding="utf-8") == run.summary
    assert (run.artifacts["so-sanh"] / "so-sanh.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert list(run.artifacts) == ["so-sanh"]


def test_what_was_published_and_is_rewritten_is_shown_too(run: Run, kept: Kept) -> None:
    requested(run, kept, REWRITTEN)
    assert not run.job(GITHUB / "request.yml", "check")
    assert {code for _, code in annotated(run.log)} == {"loi-van-sua", "nguyen-van-sua", "trich-can-ra-lai"}
    assert "#### Người duyệt cần tự xem (2)" in run.summary


@pytest.mark.build
def test_a_clean_request_gives_the_comparison_and_a_site_to_look_at(run: Run, kept: Kept) -> None:
    requested(run, kept, CLEAN)
    assert run.job(GITHUB / "request.yml", "check"), run.log
    assert annotated(run.log) == set()
    assert SENTENCE in run.summary
    assert "~~Danh mục sách cho tủ sách thôn~~ → **Lập danh mục sách cho tủ sách thôn**" in run.summary
    with zipfile.ZipFile(run.artifacts["ke-hoach.zip"] / "ke-hoach.zip") as preview:
        assert "Lập danh mục sách cho tủ sách thôn" in preview.read("ke-hoach/muc/II.1/index.html").decode()


def test_what_others_did_meanwhile_is_not_told_as_the_requests_own(run: Run, kept: Kept) -> None:
    head = requested(run, kept, WRONG)
    kept.goes_on("plan/muc/II.2.md", ("ngay: 2024-10", "ngay: 2024-11"))
    base = run.context["github"]["event"]["pull_request"]["base"]
    base["sha"] = kept.main()
    assert kept.main() != head
    assert not run.job(GITHUB / "request.yml", "check")
    assert "plan/muc/II.2.md" not in run.summary
    assert len(annotated(run.log)) == 3


def test_where_there_is_nothing_to_compare_with_it_is_said_why(run: Run, kept: Kept) -> None:
    kept.publishes("2024-11-26")
    body = "plan/co-quan/huyen-doan.yml"
    kept.goes_on(body, ("ma: huyen-doan", "<<<<<<< ma: huyen-doan"))
    requested(run, kept, {body: [("<<<<<<< ma", "ma")]})
    assert run.job(GITHUB / "request.yml", "check"), run.log
    assert run.summary.startswith("### Không so sánh được\n\n    Không so được với «")
    assert "So với bản công bố gần nhất, 26/11/2024." in run.log
