"""Quotations in study sessions: the mark of the words they were written for, and what is told when words change."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from plansite.commands.main import main
from plansite.plan.hand_written.quotations import accept, fingerprint, written
from plansite.site.site import Site, read
from tests.support.plans import change, told

PAGE = "docs/hoc-tap/bai.md"
FRONT = "---\ntitle: Bài\ndoi_tuong: cán bộ\nthoi_luong: 10 phút\nmuc_tieu: [biết]\n---\n"
SECTION = "plan/muc/II.1.md"


@pytest.fixture
def session(copy: Path, small: Site) -> Path:
    """A copy of the plan with one session, its one quotation accepted, on line 9."""
    point = small.linked.points["II.1.1"]
    (copy / PAGE).parent.mkdir(parents=True)
    (copy / PAGE).write_text(f"{FRONT}\n## Một\n{written(point.id, point.words)}\n", encoding="utf-8")
    assert told(copy) == []
    return copy


def test_the_fingerprint_is_of_the_words_alone() -> None:
    words = "Quy định về phân cấp;\nnêu cao trách nhiệm"
    assert fingerprint(words) == fingerprint(words.replace("\n", "  "))
    assert fingerprint(words) == fingerprint(unicodedata.normalize("NFD", words))
    assert fingerprint(words) != fingerprint(words.replace("cao", "cáo"))
    assert re.fullmatch(r"[0-9a-f]{8}", fingerprint(words))


def test_wrapping_lines_otherwise_changes_nothing(session: Path) -> None:
    change(session, SECTION, ("tủ sách thôn;\nđặt mua", "tủ sách\nthôn; đặt mua"))
    assert told(session) == []


def test_changed_words_are_told_shown_and_accepted(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (session / PAGE).read_bytes()
    for path in (SECTION, "plan/nguyen-van.txt"):
        change(session, path, ("đặt mua sách nói", "đặt làm sách nói"))
    site = read(session)
    stale = [str(problem).split("\n")[0] for problem in site.problems]
    assert stale == [
        f"{PAGE}:9: cần rà lại: lời văn của II.1.1 đã đổi từ khi chỗ trích này được duyệt [trich-can-ra-lai]"
    ]
    opening, quoted = site.written("hoc-tap/bai.md", ""), site.written("khac.md", before.decode().splitlines()[-1])
    assert "Cần rà lại" in opening
    assert "Cần rà lại" in quoted
    assert (session / PAGE).read_bytes() == before
    assert main(["--root", str(session), "duyet", PAGE]) == 0
    assert "đặt làm sách nói" in capsys.readouterr().out
    assert told(session) == []
    assert "Cần rà lại" not in read(session).written("hoc-tap/bai.md", "")


def test_accepting_touches_nothing_but_the_fingerprint(session: Path) -> None:
    (session / PAGE).write_bytes(b"\xef\xbb\xbf" + FRONT.replace("\n", "\r\n").encode() + b"\r\n[[trich:II.1.1]]  \r\n")
    assert main(["--root", str(session), "duyet", PAGE]) == 0
    content = (session / PAGE).read_bytes()
    assert re.fullmatch(rb"\xef\xbb\xbf---\r\n.*\r\n\r\n\[\[trich:II\.1\.1 [0-9a-f]{8}\]\]  \r\n", content, re.DOTALL)
    assert told(session) == []


@pytest.mark.parametrize("wrong", ["[[trich:II.1.99]]", "[[trich:II.1]]", "[[trich:phong-van-hoa-huyen]]"])
def test_a_wrong_id_is_told_and_nothing_is_accepted(session: Path, wrong: str) -> None:
    text = f"{FRONT}\n[[trich:II.1.1]]\n\n{wrong}\n"
    (session / PAGE).write_text(text, encoding="utf-8")
    assert [(each.span.line, each.code) for each in told(session)] == [(8, "trich-chua-duyet"), (10, "trich-la")]
    assert main(["--root", str(session), "duyet", PAGE]) == 1
    assert (session / PAGE).read_text(encoding="utf-8") == text


def test_words_that_are_not_as_issued_are_not_accepted(session: Path) -> None:
    change(session, SECTION, ("đặt mua sách nói", "đặt làm sách nói"))
    before = (session / PAGE).read_bytes()
    assert main(["--root", str(session), "duyet", PAGE]) == 1
    assert (session / PAGE).read_bytes() == before


@pytest.mark.parametrize("file", ["docs/khong-co.md", "plan/ke-hoach.md"])
def test_only_pages_are_accepted(session: Path, file: str) -> None:
    assert main(["--root", str(session), "duyet", file]) == 2


def test_a_session_says_for_whom_and_how_long(session: Path) -> None:
    (session / PAGE).write_text("Chào.\n", encoding="utf-8")
    assert [each.code for each in told(session)] == ["thieu-khoa"] * 4
    assert read(session).written("hoc-tap/bai.md", "")


def test_what_is_accepted_already_is_not_accepted_again(session: Path) -> None:
    """Nor is what quotes no point."""
    text = (session / PAGE).read_text(encoding="utf-8") + "[[trich:II.9.9]]\n"
    assert accept(text, PAGE, read(session).linked) == (text, ())


@pytest.mark.parametrize("front", ["a: [b", "một chữ", "- a"])
def test_a_session_whose_beginning_cannot_be_read_is_one_all_the_same(session: Path, front: str) -> None:
    (session / PAGE).write_text(f"---\n{front}\n---\n\nChào.\n", encoding="utf-8")
    site = read(session)
    assert [each.uri for each in site.sessions] == ["hoc-tap/bai.md"]
    assert "chưa ghi" in site.written("hoc-tap/bai.md", "")
