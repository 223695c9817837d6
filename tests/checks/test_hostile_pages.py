"""Whatever stands in the pages of `docs/`, and whatever these are called: told at its place, in time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import PAGES_OF_SMALL
from tests.support.chance import IDS, SIGNS, TABLES, dumped, laid, often, spoilt
from tests.support.plans import ISSUED, change
from tests.support.telling import checked

PAGE = "docs/hoc-tap/bai.md"
QUOTED = sorted((PAGES_OF_SMALL / "hoc-tap").glob("*.md"))
MARKS = [
    "[[trich:II.1.1 41a7cda5]]",
    "[[trich:II.1.1]]",
    "[[trich:",
    "[[II.1|",
    "[[khoi:muc-luc]]",
    "[[khoi:hoc-tap]]",
    "]]",
    "```",
    "~~~",
    "`",
    "    ",
    "> ",
    "- ",
    "1. ",
    "# ",
    "| a | b |\n|---|---|\n",
    "[x](",
    "![x](",
    "[x]: ",
    "[^1]: ",
    "{: #a }",
    "{: .ghi-chu }",
    "<div markdown>",
    "</div>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "&#0;",
    "&#x110000;",
    "&lt;",
    "../../../x",
    "https://[::1",
    "//x:99999/",
    "%00",
    "muc/I/#I.1",
    "\n",
    "\n\n",
    "***",
    "__",
    "!!! note\n",
    ": x\n",
    "???",
    "\\",
    "\x02amp\x03",
    "klzzwxh:0",
    "*[x]: y",
]
TEXTS = st.lists(st.one_of(st.sampled_from(MARKS), SIGNS, IDS), max_size=30).map("".join)
LONG = {
    "brackets": "[" * 20_000,
    "closing brackets": "]" * 20_000,
    "pictures": "![" * 10_000,
    "links": "[a](" * 10_000,
    "stars": "*a " * 20_000,
    "stars alone": "*" * 20_000,
    "lines": "_a" * 20_000,
    "code": "`a" * 20_000,
    "ticks": "`" * 20_001,
    "entities": "&amp;" * 20_000,
    "tags": "<a " * 10_000,
    "opening tags": "<b>" * 10_000,
    "divisions": "<div>\n" * 5_000,
    "comments": "<!--" * 10_000,
    "quotes": "> " * 3_000 + "x",
    "lists": "\n".join("    " * depth + "- a" for depth in range(300)),
    "a wide table": "|a" * 5_000 + "\n" + "|-" * 5_000,
    "odd spaces": "\u00a0x\n" * 10_000,
    "odd letters": "学" * 4_000,
    "unseen signs": "\u200b" * 2_000,
    "a table": "|a|b|\n|-|-|\n" + "|a|b|\n" * 3_000,
    "definitions": "[a]: b\n" * 10_000,
    "names": "[[I.1]]" * 10_000,
    "names begun": "[[" * 20_000,
    "attributes": "{: #a" * 10_000,
    "headings": "# a\n" * 1_500,
    "blank lines": "\n" * 50_000,
    "blanks": " " * 100_000 + "x",
    "one word": "x" * 200_000,
    "backslashes": "\\" * 20_000,
    "words": "chữ " * 50_000,
    "addresses": "https://" * 10_000,
    "letters": "a@" * 20_000,
    "equal signs": 'a="' * 10_000,
    "quotations": "[[trich:II.1.1]]\n\n" * 400,
    "fences": "```\n~~~\n" * 5_000,
    "notes": "!!! a\n    b\n" * 800,
}
NAMES = {
    "a line break": "a\nb.md",
    "a tab": "a\tb.md",
    "no letters": "-.md",
    "a device": "con.md",
    "a blank at the end": "a .md",
    "marks": "[x](y).md",
    "percents": "%2e%2e.md",
    "a hash": "a#b.md",
    "a question": "a?b.md",
    "a colon": "a:b.md",
    "a backslash": "a\\b.md",
    "a quotation mark": "a\"b'<c>.md",
    "two names": "README.md",
    "of a file": "co-quan.md",
    "no Latin letters": "学.md",
    "letters apart": "Bu\u031b\u0300i.md",
    "unseen": "a\u200bb.md",
    "turned round": "a\u202edm.b",
    "no UTF-8": os.fsdecode(b"a\xffb.md"),
    "long": "x" * 250 + ".md",
    "a page's": "x.md/y.md",
    "braces": "{{x}}{%y%}.md",
    "a bare mark": "&amp;.md",
    "control": "a\x1bb.md",
}


def page(name: str, text: str) -> dict[str, str | bytes | None]:
    return {f"docs/{name}": text}


@often(30)
@given(text=TEXTS)
def test_a_page_may_hold_anything(text: str) -> None:
    with laid({PAGE: text.encode("utf-8", "surrogatepass")}) as root:
        checked(root)


@often(20)
@given(session=st.sampled_from(QUOTED), slip=st.data())
def test_no_slip_of_the_hand_in_a_session_ends_in_a_traceback(session: Path, slip: st.DataObject) -> None:
    text = slip.draw(spoilt(session.read_text(encoding="utf-8")))
    with laid({PAGE: text.encode("utf-8", "surrogatepass")}) as root:
        checked(root)


@often(30)
@given(front=st.one_of(TABLES.map(dumped), TEXTS), more=TABLES, text=TEXTS)
def test_a_page_may_say_anything_of_itself(front: str, more: dict[str, object], text: str) -> None:
    own = {"title": "A", "doi_tuong": "B", "thoi_luong": "C", "muc_tieu": ["D"], **more}
    written = (f"---\n{front}---\n{text}", f"---\n{dumped(own)}---\n\n{text}")
    with laid(
        {"docs/hoc-tap/a.md": written[0].encode("utf-8", "replace"), PAGE: written[1].encode("utf-8", "replace")}
    ) as root:
        checked(root)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_page_takes_no_long_time(text: str) -> None:
    with laid(page("dai.md", text)) as root:
        checked(root)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("folder", ["", "hoc-tap/", "tai-lieu/"])
def test_a_page_may_have_any_name(folder: str, name: str) -> None:
    quoting = "---\ntitle: A\n---\n\n[[trich:II.1.1]]\n\n[[khong-co]] <script>\n"
    leading = f"[x](<{folder}{name}>)\n".encode("utf-8", "replace")
    with laid({f"docs/{folder}{name}": quoting, "docs/khac.md": leading}) as root:
        assert f"docs/{folder}{name}" in {problem.span.path for problem in checked(root).problems}


@often(30)
@given(
    name=st.text(st.characters(codec="utf-8", exclude_characters="/\x00"), min_size=1, max_size=12),
    folder=st.booleans(),
)
def test_no_name_ends_in_a_traceback(name: str, folder: bool) -> None:
    if name in (".", ".."):
        return
    with laid({}) as root:
        below = root / "docs" / ("hoc-tap" if folder else "")
        below.mkdir(exist_ok=True)
        (below / f"{name}.md").write_text("[[trich:II.1.1]]\n", encoding="utf-8")
        (below / f"_{name}").write_text("x", encoding="utf-8")
        checked(root)


@often(30)
@given(
    word=st.sampled_from(["Lập", "danh", "mục", "sách", "cho", "tủ", "thôn"]),
    new=st.text("abcđêơ", min_size=1, max_size=5),
)
def test_words_changed_in_both_places_are_told_wherever_they_are_quoted(word: str, new: str) -> None:
    with laid({PAGE: (PAGES_OF_SMALL / "hoc-tap/tu-sach.md").read_bytes()}) as root:
        before = "Lập danh mục sách cho tủ sách thôn"
        after = before.replace(word, new, 1)
        for path in ("plan/muc/II.1.md", ISSUED):
            change(root, path, (before, after))
        told = [problem for problem in checked(root).problems if problem.code == "trich-can-ra-lai"]
    assert [problem.span.path for problem in told] == [PAGE]
