"""Progress: what an editor writes, what is told when nothing proves it, and what readers see, or do not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plansite.plan.model.choices import PROGRESS_STATES
from plansite.site.site import Site, read
from plansite.site.writing.addresses import PROGRESS
from tests.support.building import SITE_URL, build
from tests.support.plans import change, changed, laid_over_small
from tests.support.screens import PHONE, assert_accessible, assert_fits, on_a_phone
from tests.support.serving import made_once

TASK = "san_pham: Danh mục sách cho tủ sách thôn\n"
NOT_TRACKED = "Trang này không theo dõi tiến độ"
LONG_ADDRESS = """tien_do:
  - ngay: 2024-06-20
    trang_thai: dang-thuc-hien
    bang_chung: https://example.org/mot-dia-chi-rat-dai/khong-co-cho-ngat-dong/van-ban-chung-minh-tien-do
  - ngay: 2024-07
    trang_thai: hoan-thanh
    van_ban: 31-tb-hu
    ghi_chu: Ghi chú của một mục thử.
"""


def pages(site: Site) -> dict[str, str]:
    return {page.uri: page.markdown for page in site.pages()}


def entry(**keys: str) -> str:
    first, *rest = (f"{key}: {value}" for key, value in keys.items())
    return "".join(["tien_do:\n", f"  - {first}\n", *(f"    {line}\n" for line in rest)])


def test_a_plan_without_progress_says_so_and_shows_no_place_for_it(site: Site) -> None:
    made = pages(site)
    assert PROGRESS not in made
    assert NOT_TRACKED in made["nhiem-vu/index.md"]
    assert NOT_TRACKED in (site.block("tien-do") or "")
    assert [uri for uri, text in made.items() if "tien-do/" in text] == []
    assert [uri for uri, text in made.items() for label, _ in PROGRESS_STATES.values() if label in text] == []


def test_a_plan_with_progress_has_a_page_of_it(tracked: Site) -> None:
    assert [str(problem) for problem in tracked.problems] == []
    made = pages(tracked)
    assert not [uri for uri, text in made.items() if NOT_TRACKED in text]
    assert "[Tiến độ](../tien-do/index.md)" in made["nhiem-vu/index.md"]
    assert "[Tiến độ](/tien-do/index.md)" in (tracked.block("tien-do") or "")
    for label, meaning in PROGRESS_STATES.values():
        assert f"{label}\n:   {meaning[0].upper()}{meaning[1:]}. " in made[PROGRESS]


def test_the_newest_state_counts_and_none_is_lost(tracked: Site) -> None:
    made = pages(tracked)
    done = made[PROGRESS].partition("## Đã hoàn thành (1)")[2].partition("\n## ")[0]
    lines = [line[:40] for line in done.split("\n") if line.startswith("- ")]
    assert lines == ["- 09/2024: **Đã hoàn thành**, xem [examp", "- 03/06/2024: **Đang thực hiện**, theo ["]
    assert "Đang thực hiện (" not in made[PROGRESS]
    assert "Tiến độ](../../tien-do/index.md#II.1.1), 09/2024: **Đã hoàn thành**" in made["muc/II.1/index.md"]
    assert "## Chứng minh tiến độ của (2)" in made["van-ban/31-tb-hu/index.md"]


def test_the_words_of_what_is_tracked_are_whole(tmp_path: Path) -> None:
    long = "Lập danh mục sách cho tủ sách thôn, " + "và cho từng tổ đọc sách, " * 20
    words = ("Lập danh mục sách cho tủ sách thôn", long.rstrip(", "))
    edits = changed("plan/muc/II.1.md", words, (TASK, TASK + LONG_ADDRESS)) | changed("plan/nguyen-van.txt", words)
    site = read(laid_over_small(edits, tmp_path / "plan"))
    assert long.rstrip(", ") in pages(site)[PROGRESS]


def test_of_a_month_and_a_day_in_it_the_month_is_newer(tracked: Site) -> None:
    history = tracked.linked.points["II.1.1"].card.history
    assert [each.date for each in history] == ["2024-09", "2024-06-03"]


def test_a_state_can_be_put_into_a_table(tracked: Site) -> None:
    write = tracked.composer.writer("nhiem-vu/index.md")
    pieces = tracked.composer.templates.get_template("pieces.md.j2").make_module({})
    state = pieces.state  # type: ignore[attr-defined]
    shown = str(state(write, tracked.linked.points["II.1.1"]))
    assert shown == '[Đã hoàn thành](../tien-do/index.md#II.1.1) <span class="dem">09/2024</span>'
    assert str(state(write, tracked.linked.points["II.1.2"])) == ""


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban": "31-tb-hu"}, []),
        ({"ngay": "2024", "trang_thai": "hoan-thanh", "bang_chung": "http://example.org/bao-cao"}, []),
        ({"ngay": "2024-09-31", "trang_thai": "hoan-thanh", "van_ban": "31-tb-hu"}, ["ngay-khong-co"]),
        ({"ngay": "tháng 9", "trang_thai": "hoan-thanh", "van_ban": "31-tb-hu"}, ["sai-dang"]),
        ({"trang_thai": "hoan-thanh", "van_ban": "31-tb-hu"}, ["thieu-khoa"]),
        ({"ngay": "2024-09", "van_ban": "31-tb-hu"}, ["thieu-khoa"]),
        ({"ngay": "2024-09", "trang_thai": "gần xong", "van_ban": "31-tb-hu"}, ["gia-tri-la"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh"}, ["tien-do-thieu-bang-chung"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban": "99-tb-hu"}, ["van-ban-la"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "ftp://example.org/"}, ["nguon-sai"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "javascript:x"}, ["nguon-sai"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "http://"}, ["nguon-sai"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "https://[::1"}, ["nguon-sai"]),
        (
            {"ngay": "２０２４-09", "trang_thai": "hoan-thanh", "bang_chung": "https://example.org/bao-cao"},
            ["ky-tu-gia"] * 3,
        ),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "văn bản ở văn thư"}, ["nguon-sai"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "bang_chung": "II.1.2"}, ["sai-dang"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban_noi_bo": "Báo cáo số 12-BC/HU"}, []),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban_noi_bo": "12-BC/HU"}, []),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban_noi_bo": "báo cáo ở văn thư"}, ["sai-dang"]),
        ({"ngay": "2024-09", "trang_thai": "hoan-thanh", "van_ban_noi_bo": "12-BC/HU, 13-BC/HU"}, ["sai-dang"]),
    ],
)
def test_what_an_editor_is_told(keys: dict[str, str], codes: list[str], tmp_path: Path) -> None:
    site = read(laid_over_small(changed("plan/muc/II.1.md", (TASK, TASK + entry(**keys))), tmp_path / "plan"))
    assert [problem.code for problem in site.problems] == codes
    assert {problem.span.path for problem in site.problems} <= {"plan/muc/II.1.md"}
    assert pages(site)[PROGRESS]
    assert dict(site.files())


@pytest.fixture(scope="module")
def built_with_progress(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with progress written down for one task, built strictly."""

    def make(into: Path) -> None:
        shutil.copytree(compiled, into / "repository")
        change(into / "repository", "plan/muc/II.1.md", (TASK, TASK + LONG_ADDRESS))
        done = build(into / "site", into / "repository", SITE_URL=SITE_URL)
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "progress", make) / "site"


def test_the_pages_of_readers_lead_to_it(built_with_progress: Path) -> None:
    for page in ("nhiem-vu/index.html", "cach-dung/index.html", "muc/II.1/index.html"):
        html = (built_with_progress / page).read_text(encoding="utf-8")
        assert "tien-do/" in html
        assert NOT_TRACKED not in html
        assert "{:" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_for_everyone(scheme: str, browser: Browser, built_with_progress: Path) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((built_with_progress / PROGRESS.replace(".md", ".html")).as_uri())
    assert_accessible(page)
    with on_a_phone(page):
        assert_fits(page)
    context.close()
