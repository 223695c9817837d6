"""Under `mkdocs serve` much is used again; after whatever edit the site is what a build afresh would give."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.rebuilding import Told, begin_afresh, serving

Edit = Callable[[Path], object]


def say(path: str, old: str, new: str) -> Edit:
    """Other words in a file."""

    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def write(path: str, text: str) -> Edit:
    """A file, new or written anew."""

    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return edit


def remove(path: str) -> Edit:
    """A file less."""
    return lambda root: (root / path).unlink()


def rename(path: str, new: str) -> Edit:
    """A file under another name."""

    def edit(root: Path) -> None:
        (root / path).rename(root / new)

    return edit


def together(*edits: Edit) -> Edit:
    """Several edits at once."""

    def edit(root: Path) -> None:
        for each in edits:
            each(root)

    return edit


DOCS_PAGE = "docs/ghi-chep.md"
# One after the other, on the same files: what an edit leaves is there for the next.
EDITS = {
    "a word of a point": say("plan/muc/II.1.md", "vào buổi tối", "vào buổi sáng"),
    "the word back": say("plan/muc/II.1.md", "vào buổi sáng", "vào buổi tối"),
    "nothing": lambda _: None,
    "a title of a section": say("plan/muc/II.2.md", "ten: Các đoàn thể huyện", "ten: Đoàn thể"),
    "the title of the plan": say("plan/ke-hoach.md", "ten_ngan: Kế hoạch phát triển", "ten_ngan: Phát triển"),
    "the number of the plan": say("plan/ke-hoach.md", "so: 45-KH/HU", "so: 46-KH/HU"),
    "the day of the plan": say("plan/ke-hoach.md", "2024-05-20", "2024-05-21"),
    "a signature": say("plan/ke-hoach.md", "Lê Thị Mẫu", "Lê Thị Mẫn"),
    "a body of a task": say("plan/muc/II.1.md", "phoi_hop: [cac-doan-the-huyen]", "phoi_hop: [huyen-doan]"),
    "a body of a task who is not there": say("plan/muc/II.1.md", "[huyen-doan]", "[huyn-doan]"),
    "that mended": say("plan/muc/II.1.md", "[huyn-doan]", "[huyen-doan]"),
    "a name of a body": say("plan/co-quan/huyen-doan.yml", "ten: Huyện Đoàn", "ten: Đoàn thanh niên"),
    "an alias of a body": say("plan/co-quan/ban-thuong-vu-huyen-uy.yml", "ten_goi: Huyện ủy", "ten_goi: Cấp ủy huyện"),
    "the alias back": say("plan/co-quan/ban-thuong-vu-huyen-uy.yml", "ten_goi: Cấp ủy huyện", "ten_goi: Huyện ủy"),
    "a number of a document": say("plan/van-ban/31-tb-hu.yml", "so: 31-TB/HU", "so: 32-TB/HU"),
    "a name of a document": say("plan/van-ban/31-tb-hu.yml", "về lùi thời gian tập huấn", "về lùi thời hạn tập huấn"),
    "a wording of time": say("plan/thoi-han.yml", "loai: thuong-xuyen", "loai: khong-thoi-han"),
    "the wording back": say("plan/thoi-han.yml", "loai: khong-thoi-han", "loai: thuong-xuyen"),
    "a document that cannot be read": say("plan/van-ban/31-tb-hu.yml", "ma: 31-tb-hu", "ma: [31-tb-hu"),
    "the document mended": say("plan/van-ban/31-tb-hu.yml", "ma: [31-tb-hu", "ma: 31-tb-hu"),
    "a correction": say("plan/dinh-chinh.yml", "dung_la: đọc sách", "dung_la: đọc truyện"),
    "words as issued": say("plan/nguyen-van.txt", "thiếu nhi", "trẻ em"),
    "words as issued back": say("plan/nguyen-van.txt", "trẻ em", "thiếu nhi"),
    "an id": together(
        say("plan/muc/II.1.md", "## II.1.3a", "## II.1.3b"),
        say("plan/so-ma.txt", "II.1.3a điểm", "II.1.3a điểm → II.1.3b\nII.1.3b điểm"),
    ),
    "a point more": together(
        say("plan/muc/II.1.md", "## II.1.3b", "## II.1.2a\n\nDán nhãn sách.\n\n## II.1.3b"),
        say("plan/so-ma.txt", "II.1.3 điểm", "II.1.2a điểm\nII.1.3 điểm"),
    ),
    "a section more": together(
        write("plan/muc/II.3.md", "---\nma: II.3\nten: Các xã\nchu_tri: huyen-doan\n---\n\n## II.3.1\n\nGiúp thôn.\n"),
        say("plan/so-ma.txt", "ban-thuong-vu-huyen-uy", "II.3 mục\nII.3.1 điểm\nban-thuong-vu-huyen-uy"),
    ),
    "a section less": remove("plan/muc/II.3.md"),
    "a page more": write(DOCS_PAGE, "# Ghi chép\n\nXem [[II.1.1]], [[II.1]] và [trang kia](khac.md#cho).\n"),
    "the page that it links to": write("docs/khac.md", "# Trang khác\n\n## Chỗ ấy {: #cho }\n\nLời.\n"),
    "an anchor less": say("docs/khac.md", " {: #cho }", ""),
    "the anchor back": say("docs/khac.md", "## Chỗ ấy", "## Chỗ ấy {: #cho }"),
    "front matter": say(DOCS_PAGE, "# Ghi chép", "---\ntitle: Sổ ghi\ndescription: Một trang.\n---\n\n# Ghi chép"),
    "a description alone": say(DOCS_PAGE, "description: Một trang.", "description: Một trang ghi chép."),
    "a title that a page names": say("plan/muc/II.1.md", "ten: Phòng Văn hóa huyện", "ten: Phòng Văn hóa"),
    "a page kept from the search": say(DOCS_PAGE, "title: Sổ ghi", "title: Sổ ghi\nsearch:\n  exclude: true"),
    "a page under another name": rename("docs/khac.md", "docs/doi.md"),
    "the link to it": say(DOCS_PAGE, "khac.md#cho", "doi.md#cho"),
    "a page less": remove("docs/doi.md"),
    "words of a session": say("docs/hoc-tap/tu-sach.md", "Việc này chỉ làm", "Việc ấy chỉ làm"),
    "the time of a session": say("docs/hoc-tap/tu-sach.md", "thoi_luong: 30 phút", "thoi_luong: 45 phút"),
    "a file that cannot be read": lambda root: (root / DOCS_PAGE).write_bytes("# Hỏng".encode("utf-16")),
    "that file mended": write(DOCS_PAGE, "# Ghi chép\n\nXem [[II.1.2]] và ![hình](assets/x.svg).\n"),
    "a picture": write("docs/assets/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "the navigation": say(
        "mkdocs.yml", "- Cách dùng trang này: cach-dung.md", "- Hướng dẫn: cach-dung.md\n      - ghi-chep.md"
    ),
    "a setting of the theme": say("mkdocs.yml", "    - toc.follow\n", ""),
    "a setting of Markdown": say("mkdocs.yml", "toc_depth: 4", "toc_depth: 2"),
    "a template of the theme": say("overrides/main.html", "<title>", "<title>* "),
    "a piece of that template": say("overrides/partials/copyright.html", "<div", "<div data-x"),
    "settings that cannot be read": say("mkdocs.yml", "site_name:", "site_nam:\nsite_name: ["),
    "the settings mended": say("mkdocs.yml", "site_nam:\nsite_name: [", "site_name:"),
}  # fmt: skip


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def without_folder(told: Told, folder: Path) -> Told:
    """What was told, wherever the site was built."""
    return [line.replace(str(folder), "…") for line in told]


@pytest.mark.build
def test_whatever_is_edited_the_site_is_what_a_build_afresh_gives(root: Path, tmp_path: Path) -> None:
    again, afresh = tmp_path / "again", tmp_path / "afresh"
    shutil.rmtree(root / "docs/bien-tap")  # the guides are long, and like other pages
    changed = []
    with serving(root, again) as rebuild:
        now = tree(again)
        for name, edit in EDITS.items():
            edit(root)
            expected = begin_afresh(root, afresh)
            told = rebuild()
            assert without_folder(told, again) == without_folder(expected(), afresh), name
            before, now, fresh = now, tree(again), tree(afresh)
            assert sorted(now) == sorted(fresh), name
            assert [path for path, content in fresh.items() if now[path] != content] == [], name
            changed.append(now != before)
    assert len(EDITS) >= 40
    assert sum(changed) > 0.8 * len(EDITS)
