"""The small languages that words are written in: ids, document numbers, times and marks, each as a table."""

from __future__ import annotations

import random

import pytest

from plansite.language import ids, inline
from plansite.plan.linking import deadlines
from plansite.plan.model.wordings import Wording
from plansite.plan.source.fields import Reference
from plansite.problems.problem import Span

# Ids


@pytest.mark.parametrize("id", ["I", "II", "III.4", "III.4.2", "II.1.4.4", "II.6.3a", "II.3.2.5", "PL1.3", "IV.10"])
def test_an_id_of_a_place_looks_like_its_citation(id: str) -> None:
    assert ids.is_place(id)


@pytest.mark.parametrize(
    "id", ["", ".", "III.", ".4", "III..4", "III 4", "III-4", "III.4.2đ", "III.\u0664", "../I", "I/1", "Điểm 1"]
)
def test_what_is_no_id_of_a_place(id: str) -> None:
    assert not ids.is_place(id)


@pytest.mark.parametrize("id", ["ban-to-chuc-tinh-uy", "28-nq-tw", "a", "7"])
def test_an_id_of_a_registry_is_words_joined_by_hyphens(id: str) -> None:
    assert ids.is_slug(id)


@pytest.mark.parametrize("id", ["", "-a", "a-", "a--b", "Ban", "ban_to", "đảng", "a/b", "..", "a b", "a\n"])
def test_what_is_no_id_of_a_registry(id: str) -> None:
    assert not ids.is_slug(id)


@pytest.mark.parametrize(
    "in_order",
    [
        ["I", "II", "III", "IV", "V", "IX", "X", "XI", "XIV", "XL", "XC"],
        ["A", "B", "C", "C.1", "D", "L", "M"],
        ["I.2", "I.2a", "I.2b", "I.3", "I.10", "I.10a", "I.11"],
        ["III", "III.1", "III.1.1", "III.1.2", "III.2", "III.10", "IV"],
        ["IV", "PL1", "PL2", "PL10"],
        ["I.a", "I.b", "I.d", "I.dd", "I.e"],
    ],
    ids=lambda each: each[0] + "…",
)
def test_ids_sort_as_the_document_counts(in_order: list[str]) -> None:
    mixed = list(in_order)
    random.Random(28).shuffle(mixed)
    assert sorted(mixed, key=ids.order) == in_order


@pytest.mark.parametrize(("id", "above", "depth"), [("II", None, 1), ("II.1", "II", 2), ("II.1.4.3", "II.1.4", 4)])
def test_an_id_says_what_holds_it(id: str, above: str | None, depth: int) -> None:
    assert (ids.parent(id), ids.depth(id)) == (above, depth)


@pytest.mark.parametrize(
    ("id", "whether"), [("II", True), ("II.4a", True), ("B", True), ("KT", False), ("PL1", False), ("m2", False)]
)
def test_what_a_document_counts_by(id: str, whether: bool) -> None:
    assert ids.is_counted(id) is whether


@pytest.mark.parametrize(("own", "printed"), [("dd", "đ"), ("d", "d"), ("4a", "4a")])
def test_an_id_is_ascii_and_print_is_not(own: str, printed: str) -> None:
    assert ids.printed(own) == printed


def test_of_two_marks_that_begin_together_the_longer_is_the_outer_one() -> None:
    assert [mark.kind for mark in inline.parse("***a* b**").marks] == ["strong", "em"]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Đảng đoàn", "dang-doan"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "uy-ban-kiem-tra-tinh-uy"),
        ("  Quyết định 27-QĐ/TW (khoá XIII) ", "quyet-dinh-27-qd-tw-khoa-xiii"),
        ("đ", "d"),
        ("ĐƯỜNG", "duong"),
        ("…", ""),
    ],
)
def test_a_slug_keeps_every_letter(words: str, slug: str) -> None:
    assert ids.slug(words) == slug
    assert ids.slug(slug) == slug


# Times

HERE = Span("plan/thoi-han.yml")


def _wording(words: str, kinds: str, precision: str | None = None, waits_on: str = "") -> Wording:
    who = tuple(Reference(id, HERE) for id in waits_on.split())
    return Wording(HERE, words, tuple(kinds.split()), precision, who)


WORDINGS = (
    _wording("thực hiện thường xuyên", "thuong-xuyen"),
    _wording("thực hiện thường xuyên và theo định kỳ", "thuong-xuyen dinh-ky"),
    _wording("thực hiện định kỳ", "dinh-ky"),
    _wording("thực hiện khi Trung ương yêu cầu", "theo-yeu-cau", None, "trung-uong"),
    _wording("thực hiện khi Ban Thường vụ, Thường trực Tỉnh ủy yêu cầu", "theo-yeu-cau", None, "btv thuong-truc"),
    _wording("thực hiện theo hướng dẫn của Trung ương", "theo-huong-dan", None, "trung-uong"),
    _wording("hoàn thành trước ngày {ngay}/{thang}/{nam}", "moc", "ngay"),
    _wording("hoàn thành trong tháng {thang}/{nam}", "moc", "thang"),
    _wording("hoàn thành trong quý {quy}/{nam}", "moc", "quy"),
    _wording("hoàn thành trong năm {nam}", "moc", "nam"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "until", "precision"),
    [
        ("hoàn thành trước ngày 31/3/2023", "2023-03-31", "ngay"),
        ("hoàn thành trước ngày 05/09/2023", "2023-09-05", "ngay"),
        ("hoàn thành trước ngày 29/2/2024", "2024-02-29", "ngay"),
        ("hoàn thành trong tháng 3/2023", "2023-03-31", "thang"),
        ("hoàn thành trong tháng 2/2023", "2023-02-28", "thang"),
        ("hoàn thành trong tháng 02/2024", "2024-02-29", "thang"),
        ("hoàn thành trong tháng 2/2100", "2100-02-28", "thang"),
        ("hoàn thành trong tháng 12/2025", "2025-12-31", "thang"),
        ("hoàn thành trong Quý I/2023", "2023-03-31", "quy"),
        ("hoàn thành trong quý II/2023", "2023-06-30", "quy"),
        ("hoàn thành trong quý III/2023", "2023-09-30", "quy"),
        ("hoàn thành trong quý IV/2023", "2023-12-31", "quy"),
        ("hoàn thành trong quý 1/2023", "2023-03-31", "quy"),
        ("hoàn thành trong quý 4/2023", "2023-12-31", "quy"),
        ("hoàn thành trong năm 2025", "2025-12-31", "nam"),
        ("  Hoàn thành  trong\nnăm 2025. ", "2025-12-31", "nam"),
    ],
)
def test_a_dated_time_ends_on_its_last_day(words: str, until: str, precision: str) -> None:
    said = deadlines.understand(words, WORDINGS)
    assert isinstance(said, deadlines.Deadline)
    assert (said.kinds, said.until, said.precision, said.words) == (("moc",), until, precision, words)


@pytest.mark.parametrize(
    ("words", "kinds", "waits_on"),
    [
        ("thực hiện thường xuyên", ["thuong-xuyen"], []),
        ("Thực hiện thường xuyên.", ["thuong-xuyen"], []),
        ("thực hiện thường xuyên và theo định kỳ", ["thuong-xuyen", "dinh-ky"], []),
        ("thực hiện định kỳ", ["dinh-ky"], []),
        ("thực hiện khi Trung ương yêu cầu", ["theo-yeu-cau"], ["trung-uong"]),
        (
            "thực hiện khi Ban Thường vụ, Thường trực Tỉnh ủy yêu cầu",
            ["theo-yeu-cau"],
            ["btv", "thuong-truc"],
        ),
        ("thực hiện theo Hướng dẫn của Trung ương", ["theo-huong-dan"], ["trung-uong"]),
    ],
)
def test_a_time_without_a_date(words: str, kinds: list[str], waits_on: list[str]) -> None:
    said = deadlines.understand(words, WORDINGS)
    assert isinstance(said, deadlines.Deadline)
    assert (list(said.kinds), said.until, [each.id for each in said.waits_on]) == (kinds, None, waits_on)


@pytest.mark.parametrize(
    "words",
    ["hoàn thành trước ngày 31/4/2023", "hoàn thành trước ngày 29/2/2023", "hoàn thành trước ngày 0/3/2023",
     "hoàn thành trong tháng 13/2023", "hoàn thành trong tháng 0/2023", "hoàn thành trong năm 0000"],
)  # fmt: skip
def test_a_day_on_no_calendar(words: str) -> None:
    assert deadlines.understand(words, WORDINGS) == deadlines.ImpossibleDate(words)


@pytest.mark.parametrize(
    "words",
    ["", "sau đây gọi là Nghị quyết 28-NQ/TW", "thực hiện", "hoàn thành trong quý V/2023",
     "hoàn thành trong quý 5/2023", "hoàn thành trong năm 25", "không thực hiện thường xuyên",
     "thực hiện thường xuyên hoặc không", "{nam}"],
)  # fmt: skip
def test_a_wording_not_listed_is_not_guessed(words: str) -> None:
    assert deadlines.understand(words, WORDINGS) is None


# Marks in the words


@pytest.mark.parametrize(
    ("text", "plain", "marks"),
    [
        ("chữ thường", "chữ thường", []),
        ("", "", []),
        ("(*thực hiện định kỳ*).", "(thực hiện định kỳ).", [("em", "thực hiện định kỳ")]),
        ("**đậm**", "đậm", [("strong", "đậm")]),
        ("**đậm *nghiêng* đậm**", "đậm nghiêng đậm", [("strong", "đậm nghiêng đậm"), ("em", "nghiêng")]),
        ("*a* b *c*", "a b c", [("em", "a"), ("em", "c")]),
        ("[chữ](https://example.org/a)", "chữ", [("link", "chữ")]),
        ("*[chữ](a.md)*", "chữ", [("link", "chữ"), ("em", "chữ")]),
        ("3 * 4", "3 * 4", []),
        ("chưa *đóng", "chưa *đóng", []),
        ("chưa **đóng", "chưa **đóng", []),
        ("[chữ] (không phải liên kết)", "[chữ] (không phải liên kết)", []),
        ("[chữ](hai từ)", "[chữ](hai từ)", []),
        (r"\*sao\* và \[ngoặc\] và \\", r"*sao* và [ngoặc] và \ "[:-1], []),
        (r"\- một; \+ hai", "- một; + hai", []),
        (r"a\b", r"a\b", []),
        ("[[III.4.2]]", "[[III.4.2]]", []),
    ],
)
def test_marks_are_read_and_all_else_stays(text: str, plain: str, marks: list[tuple[str, str]]) -> None:
    parsed = inline.parse(text)
    assert parsed.plain == plain
    assert [(mark.kind, plain[mark.start : mark.end]) for mark in parsed.marks] == marks
    assert [text[offset] for offset in parsed.offsets] == list(plain)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c:d", "http://example.org", "muc/III.4/", "../van-ban/", "#III.4.2", "/toan-van/", "a.md",
     "a/b:c", "?q=1"],
)  # fmt: skip
def test_a_link_may_lead_there(address: str) -> None:
    assert inline.is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:x",
     "java\tscript:alert(1)", "javascript :alert(1)", "data:text/html,x", "vbscript:x", "mailto:a@example.org",
     "tel:1080", "ftp://example.org", "file:///etc/passwd", "//example.org", "\\\\example.org", "/\\\\example.org",
     "&#106;avascript:alert(1)", "\x01javascript:alert(1)", "1a:b"],
)  # fmt: skip
def test_a_link_may_not_lead_there(address: str) -> None:
    assert not inline.is_safe_address(address)
