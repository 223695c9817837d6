"""Names that hold signs of HTML: each is shown as it is written, and none changes what a page is made of."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.building import SITE_URL, build

pytestmark = pytest.mark.build

SIGNS = "a\" onfocus=\"x' autofocus='y < z > & &amp; &lt;b&gt;"
TAGS = f"{SIGNS} <i title=z></title></script>"  # which only names in the settings may hold
NAMED = ("ten", "ten_ngan", "ten_goi", "so", "khoa", "co_quan_ban_hanh", "title", "description", "thoi_luong")
TAKEN = re.compile(rf"^(\s*(?:- )?)({'|'.join(NAMED)}): (?![\[{{])(.+)$", re.MULTILINE)


class _Structure(HTMLParser):
    """What a page is made of: its elements with the names of their attributes; and the words of some."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[tuple[str, tuple[str, ...]]] = []
        self.values: list[str] = []
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.append((tag, tuple(name for name, _ in attrs)))
        self.values += [value or "" for name, value in attrs if name in ("title", "content", "aria-label")]
        self._in_title = tag == "title" or (self._in_title and tag != "meta")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""


def structures(site: Path) -> dict[str, _Structure]:
    found = {}
    for file in sorted(site.rglob("*.html")):
        found[file.relative_to(site).as_posix()] = reader = _Structure()
        reader.feed(file.read_text(encoding="utf-8"))
    return found


def named(compiled: Path, root: Path, signs: str) -> Path:
    """A copy of a repository in which every name ends in these signs, the navigation's and hand-written pages' too."""
    shutil.copytree(compiled, root)
    for file in [
        *(root / "plan").rglob("*.yml"),
        *(root / "plan").rglob("*.md"),
        *(root / "docs/hoc-tap").glob("*.md"),
    ]:
        text = file.read_text(encoding="utf-8")
        in_quotes = signs.replace("'", "''").replace("\\", "\\\\")
        file.write_text(TAKEN.sub(rf"\1\2: '\3 {in_quotes}'", text), encoding="utf-8")
    said = (TAGS if signs == SIGNS else signs).replace("'", "''")
    in_front = signs.replace("'", "''")
    (root / "docs/rieng.md").write_text(
        f"---\ntitle: 'Riêng {in_front}'\ndescription: 'Mô tả {in_front}'\nauthor: 'Ai {in_front}'\n---\n\n# Riêng\n",
        encoding="utf-8",
    )
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("- Cách dùng: cach-dung.md", f"- 'Cách {said}': cach-dung.md")
    text = text.replace("- Biên tập:", f"- 'Biên tập {said}':")
    settings.write_text(f"site_author: 'Tác giả {said}'\nsite_description: 'Lời {said}'\n{text}", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def built_with_signs(compiled: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same site twice, with plain names and with names that hold signs."""
    here = tmp_path_factory.mktemp("names")
    for name, signs in (("plain", "và chữ"), ("signs", SIGNS)):
        done = build(here / name, named(compiled, here / f"{name}-repository", signs), strict=False, SITE_URL=SITE_URL)
        assert done.returncode == 0, done.stderr
    return here / "plain", here / "signs"


def test_names_change_nothing_that_a_page_is_made_of(built_with_signs: tuple[Path, Path]) -> None:
    plain, signs = (structures(site) for site in built_with_signs)
    assert sorted(plain) == sorted(signs)
    assert {page: extra(plain[page], signs[page]) for page in plain if extra(plain[page], signs[page])} == {}


def extra(plain: _Structure, signs: _Structure) -> list[tuple[str, tuple[str, ...]]]:
    """Elements and attributes that only the names can have brought."""
    return [each for each in signs.made if each not in set(plain.made)]


def test_names_are_shown_as_written_and_escaped_once(built_with_signs: tuple[Path, Path]) -> None:
    _, site = built_with_signs
    pages = structures(site)
    name = f"Kế hoạch phát triển văn hóa đọc {SIGNS}"
    assert [page for page, said in pages.items() if not page.startswith("di/") and name not in said.title] == []
    assert [page for page, said in pages.items() if name not in said.values] == []
    assert f"Mô tả {SIGNS}" in pages["rieng/index.html"].values
    assert f"Riêng {SIGNS}" in pages["rieng/index.html"].values
    twice = ("&amp;quot;", "&amp;#34;", "&amp;#39;", "&amp;#x27;", "&amp;amp;amp;", "&amp;amp;lt;")
    texts = {page: (site / page).read_text(encoding="utf-8") for page in pages}
    assert {page: sign for page, text in texts.items() for sign in twice if sign in text} == {}
