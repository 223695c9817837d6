"""What is told of a change, in the words an office reads: edits of the small plan and the comparison in Markdown."""

from __future__ import annotations

import dataclasses
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from markdown import Markdown

from plansite.commands.sides import as_it_is
from plansite.comparing.forms import FORMS
from plansite.comparing.forms.markdown import LONGEST, escaped, written
from plansite.comparing.side import Side
from plansite.comparing.telling import Group, Telling, Told, tell
from plansite.problems.problem import Span
from tests.support.building import SMALL
from tests.support.example import Case, made

CASES = yaml.safe_load(Path(__file__).with_name("tellings.yml").read_text(encoding="utf-8"))
HOSTILE = (
    "<script>alert(1)</script> *x* _y_ [z](javascript:1) ![i](/a) `c` ~~d~~ | @ten #12 &amp; $a$ "
    "\\* - + 1. > {{ g }}\n# h"
)


@cache
def base() -> Side:
    return as_it_is(SMALL, "trước")


def compared(case: Case) -> Telling:
    with TemporaryDirectory() as folder:
        return tell(base(), as_it_is(made(case, Path(folder) / "plan"), "sau"))


def shown(telling: Telling) -> str:
    """The comparison in Markdown without its title and what is folded, which other tests look at."""
    unfolded = tuple(group for group in telling.groups if not group.folded)
    return written(dataclasses.replace(telling, groups=unfolded)).partition("\n\n")[2]


@pytest.mark.parametrize("what", CASES)
def test_it_is_told_so(what: str) -> None:
    assert shown(compared(Case(CASES[what]["edits"]))) == CASES[what]["told"]


def test_nothing_differs_from_itself() -> None:
    telling = tell(base(), base())
    assert telling.sentence == "Không có thay đổi nào; không có lỗi."
    assert telling.groups == ()


def test_what_is_touched_is_listed_folded() -> None:
    telling = compared(Case(CASES["a deadline moved by a document"]["edits"]))
    folded = {group.title: [told.what for told in group.told] for group in telling.groups if group.folded}
    assert folded["Tệp có thay đổi"] == ["plan/muc/II.1.md"]
    pages = folded["Trang của những điều đã đổi, không kể trang chung"]
    assert pages == [
        "co-quan/phong-van-hoa-huyen/", "muc/I/", "muc/II.1/", "van-ban/31-tb-hu/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("edits", "page"),
    [
        (
            {"plan/dinh-chinh.yml": {"dung_la: đọc sách\n  vi_sao: lỗi in": "dung_la: đọc sách\n  vi_sao: in sai"}},
            "muc/II.2/",
        ),
        ({"plan/co-quan/huyen-doan.yml": {"ten: Huyện Đoàn": "ten: Đoàn huyện"}}, "co-quan/cac-doan-the-huyen/"),
    ],
    ids=["a correction is of its place", "a name stands where it is linked"],
)
def test_pages_are_those_of_what_changed(edits: dict[str, dict[str, str]], page: str) -> None:
    (pages,) = [group for group in compared(Case(edits)).groups if group.id == "trang"]
    assert page in {told.what for told in pages.told}


def hostile(count: int = 1) -> Telling:
    told = tuple(Told(what=HOSTILE, before=HOSTILE, after=HOSTILE, where=Span("plan/a.md", 3)) for _ in range(count))
    return Telling(HOSTILE, HOSTILE, HOSTILE, (Group("a", HOSTILE, told), Group("b", "B", told, folded=True)))


class Seen(HTMLParser):
    """The text of HTML and the elements in it."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.elements = "", set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(html: str) -> Seen:
    parser = Seen()
    parser.feed(html)
    return parser


def test_words_in_markdown_are_never_marks() -> None:
    found = seen(Markdown().convert(f"- {escaped(HOSTILE)}"))
    assert found.elements == {"ul", "li"}
    assert found.text.strip() == " ".join(HOSTILE.split()).replace("~~", "\\~\\~").replace("|", "\\|").replace(
        "$", "\\$"
    )
    calls = "@ten #12 a@b.vn !3 ~nhãn $4 &5 GH-6 :100: đạt :+1:"
    assert not re.search(r"[@#!~$]\w|&amp;\w|GH-\d|:[\w+]+:", escaped(calls))
    assert "giờ 7:30" in escaped("giờ 7:30")


def test_markdown_never_outgrows_a_comment_and_says_that_it_is_cut() -> None:
    long = written(hostile(5000))
    assert len(long) <= LONGEST
    assert long.count("<details>") == long.count("</details>")
    assert "Còn nữa" in long
    assert "Còn nữa" not in written(hostile(2))


def test_one_thing_that_is_long_hides_no_other() -> None:
    long = Told(what="x" * 2 * LONGEST, before="y" * 2 * LONGEST, advice="z" * 2 * LONGEST)
    telling = Telling(
        "a" * 2 * LONGEST, "b", "c.", (Group("loi", "Lỗi", (long,)), Group("khac", "Khác", (Told(what="k"),)))
    )
    assert "#### Khác (1)\n\n- k\n" in written(telling)
    assert len(written(telling)) <= LONGEST


def test_the_page_stands_by_itself_and_holds_no_foreign_element() -> None:
    page = FORMS["html"](hostile())
    found = seen(page)
    assert "script" not in found.elements
    assert "a" not in found.elements
    assert HOSTILE.split("\n", maxsplit=1)[0] in found.text
    assert not re.search(r"(?:src|href)=", page)


def test_the_data_hold_all_that_is_told() -> None:
    telling = compared(Case(CASES["a word of a point"]["edits"]))
    data = json.loads(FORMS["json"](telling))
    assert data["tom_tat"] == telling.sentence
    assert [group["ma"] for group in data["nhom"]] == [group.id for group in telling.groups]
    words = next(group for group in data["nhom"] if group["ma"] == "loi-van")["muc"][0]
    assert (words["tep"], words["ma"]) == ("plan/muc/II.1.md", ["II.1.2.1"])
    assert {"loai": "new", "chu": "sáng"} in words["chu"]
