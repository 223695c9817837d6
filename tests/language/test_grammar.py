"""The small languages that words are written in: ids, document numbers, times and marks, each as a table."""

from __future__ import annotations

import random

import pytest

from plansite.language import document_numbers, ids, inline, phrasing
from plansite.plan.linking import deadlines
from plansite.plan.model.plan import Wording
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


# Document numbers


# As found in public texts; the dashes and slashes of the last lines are signs that look alike.
NUMBERS = """
    28-NQ/TW, 167-KH/TU, 15-HD/UBKTTW, 09-CTr/TU, 01-KL/TW, 9-TB/HU, 28 - NQ/TW, 28–NQ/TW, 12-KH/BCĐ35, 09-KL/BCĐ,
    05-HD/BTCTW-BTGTW, 03-QCPH/BTCTU-MTTQ, 367-QĐ/TWĐTN-VPĐOÀN, 367 - QĐ/TWĐTN, 84 QĐ/TWĐTN, 28-NQ/TƯ, 28-NQ/T.Ư,
    218/QĐ-TW, 123/2020/NĐ-CP, 45/2019/QH14, 57/2024/QH15, 110/2025/UBTVQH15, 05/2015/TT-BTTTT, 1234/QĐ-UBND,
    66.7/2025/NQ-CP, 12a/2019/QĐ-UBND, 16a/QĐ-HĐCDGSNN, 2134A/QĐ-ĐHNH, 119 A/QĐ-CA, 01/NQ-HĐND, 101/QĐ-TTG,
    01/2014/TTLT-BNV-BTC, 05/2025/TTLT-BCA-BQP-VKSNDTC-TANDTC, 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN,
    04/TTr-BKHCN-BTTTT, 83/BKHCN-BTTTT-VP, 22/TTg-V.III, 1129/TTg-KGVX, 1/ TTg-KTN, 1206 /QĐ-HVTC, 01/2011/TT – BNV,
    123 / 2020 / NĐ-CP, 15-HD / UBKTTW, 12\u2011NQ/TU, 12\u2010NQ\u2215TU, 12\u2212NQ\u2044TU,
    12\u00a0-\u00a0NQ/TU, 27-QÐ/TW, 27-QƉ/TW
"""


@pytest.mark.parametrize("number", [each.strip(" \n") for each in NUMBERS.split(",")])
def test_these_are_document_numbers(number: str) -> None:
    assert document_numbers.is_number(number)
    words = f"theo {number}, và ({number}). Tờ trình {number}"
    assert [each.number for each in document_numbers.citations(words)] == [number] * 3
    assert document_numbers.malformed(words) == ()


@pytest.mark.parametrize(
    "words",
    ["tháng 3/2023", "Quý I/2023", "24/7", "giai đoạn 2026-2031", "ban chỉ đạo 35 các cấp", "ngày 18/5/2021",
     "Nghị quyết Trung ương 4 (khóa XII)", "Quy chế 218", "28-NQ", "NQ/TW", "1/2", "COVID-19", "1-2", "2021-2025/2030",
     "Điều 5/6", "chính trị-xã hội", "công nghệ 5G/AI", "QCVN 14:2008/BTNMT", "ISO 9001/ISO 27001", "đạt 100/GDP",
     "mẫu 2C-BNV/2008", "mẫu 2C/TCTW-98", "B-52", "điểm 3-KH"],
)  # fmt: skip
def test_these_are_no_document_numbers(words: str) -> None:
    assert document_numbers.citations(words) == ()
    assert document_numbers.malformed(words) == ()


@pytest.mark.parametrize(
    "number",
    ["X28-NQ/TWX", "a/28-NQ/TW", "31-TB/HU/x", "12-NQ/TU/2022", "12-NQ/TU-2021", "12-NQ/TU-một", "28-nq/tw",
     "99/7/2025/NQ-CP", "7,5/2025/NQ-CP", "66.7.8.9/2025/NQ-CP", "12b2/QĐ-UBND", "123456/QĐ-UBND", "12/QĐ-UB.123",
     "20-30/KH-UBND", "28-NQ/\u0422W", "28-NQ/TW\u201330-NQ/TW"],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_told_whole_and_never_cut(number: str) -> None:
    words = f"Theo Nghị quyết số {number}. Các đơn vị"
    assert document_numbers.citations(words) == ()
    assert [words[start:end] for start, end in document_numbers.malformed(words)] == [number]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Công văn số 1551/BTTTT và số: 12a/NQ-HĐND", ["1551/BTTTT", "12a/NQ-HĐND"]),
        ("12-NQ/TU,13-NQ/TU; 14-NQ/TU", ["12-NQ/TU", "13-NQ/TU", "14-NQ/TU"]),
        ("28-NQ/TW.Các cấp, 29-NQ/TW - Kế hoạch", ["28-NQ/TW", "29-NQ/TW"]),
        ("66.7/2025/NQ-CP chứ không phải 7/2025/NQ-CP", ["66.7/2025/NQ-CP", "7/2025/NQ-CP"]),
    ],
)
def test_where_a_number_ends(words: str, numbers: list[str]) -> None:
    assert [each.number for each in document_numbers.citations(words)] == numbers
    assert document_numbers.malformed(words) == ()


@pytest.mark.parametrize(
    ("words", "covered", "kind", "term"),
    [
        ("theo 28-NQ/TW", "28-NQ/TW", None, None),
        ("Nghị quyết 28-NQ/TW", "Nghị quyết 28-NQ/TW", "Nghị quyết", None),
        ("Chỉ thị số 18-CT/TW ngày 26/10/2022 của Ban Bí thư", "Chỉ thị số 18-CT/TW", "Chỉ thị", None),
        ("QUYẾT ĐỊNH SỐ 27-QĐ/TW", "QUYẾT ĐỊNH SỐ 27-QĐ/TW", "QUYẾT ĐỊNH", None),
        ("Hướng dẫn số 15-HD/UBKTTW", "Hướng dẫn số 15-HD/UBKTTW", "Hướng dẫn", None),
        ("Chương trình hành động số 12-KH/TU", "12-KH/TU", None, None),
        ("Kế hoạch số: 12-KH/TU", "Kế hoạch số: 12-KH/TU", "Kế hoạch", None),
        ("Thông tư liên tịch số 01/2014/TTLT-BNV-BTC", "Thông tư liên tịch số 01/2014/TTLT-BNV-BTC",
         "Thông tư liên tịch", None),
        ("Bộ luật số 45/2019/QH14", "Bộ luật số 45/2019/QH14", "Bộ luật", None),
        ("Tờ trình số 04/TTr-BKHCN-BTTTT", "Tờ trình số 04/TTr-BKHCN-BTTTT", "Tờ trình", None),
        ("Kết luận 21-KL/TW (khóa XIII)", "Kết luận 21-KL/TW", "Kết luận", "XIII"),
        ("Kết luận 21-KL/TW (khoá XIII)", "Kết luận 21-KL/TW", "Kết luận", "XIII"),
        ("Nghị quyết số 28-NQ/TW, khóa XIII", "Nghị quyết số 28-NQ/TW", "Nghị quyết", "XIII"),
        ("Nghị quyết số 28-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII", "Nghị quyết số 28-NQ/TW",
         "Nghị quyết", "XIII"),
        ("Nghị quyết 37-NQ/TW của Bộ Chính trị khoá XI về", "Nghị quyết 37-NQ/TW", "Nghị quyết", "XI"),
        ("Quyết định 218-QĐ/TW của Bộ Chính trị khoá XI ban hành Quy định", "Quyết định 218-QĐ/TW",
         "Quyết định", "XI"),
        ("Chỉ thị số 05-CT/TW, ngày 15-5-2016, của Bộ Chính trị khóa XII", "Chỉ thị số 05-CT/TW", "Chỉ thị", "XII"),
        ("Nghị quyết 35-NQ/TW của Bộ Chính trị về tăng cường", "Nghị quyết 35-NQ/TW", "Nghị quyết", None),
        ("Nghị quyết 28-NQ/TW. Đại hội khóa XIV", "Nghị quyết 28-NQ/TW", "Nghị quyết", None),
    ],
)  # fmt: skip
def test_a_citation_has_its_type_before_and_its_term_after(
    words: str, covered: str, kind: str | None, term: str | None
) -> None:
    (found,) = document_numbers.citations(words)
    assert (words[found.start : found.end], found.kind, found.term) == (covered, kind, term)


def test_each_number_has_its_own_term() -> None:
    words = "Chỉ thị 05-CT/TW và Kết luận 01-KL/TW ngày 18/5/2021 của Bộ Chính trị, Kết luận 21-KL/TW (khóa XIII)"
    found = [(each.kind, each.number, each.term) for each in document_numbers.citations(words)]
    assert found == [("Chỉ thị", "05-CT/TW", None), ("Kết luận", "01-KL/TW", None), ("Kết luận", "21-KL/TW", "XIII")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("218-QĐ/TW", "218/QĐ-TW"), ("218-QD/TW", "218-QĐ/TW"), ("01-KL/TW", "1-KL/TW"), ("28 - NQ/TW", "28–NQ/TW"),
     ("123/2020/NĐ-CP", "123/2020/ND-CP"), ("12\u2011NQ/TU", "12-NQ/TU"), ("27-QÐ/TW", "27-QĐ/TW"),
     ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN"), ("1/ TTg-KTN", "01/TTg-KTN"), ("12A/QĐ-UB", "12a/QĐ-UB"),
     ("119 A/QĐ-CA", "119A/QĐ-CA"), ("101/QĐ-TTG", "101/QĐ-TTg"), ("12-NQ\u2215TU", "12-NQ/TU")],
)  # fmt: skip
def test_two_spellings_of_one_number(one: str, other: str) -> None:
    assert document_numbers.number_key(one) == document_numbers.number_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("218-QĐ/TW", "217-QĐ/TW"), ("218-QĐ/TW", "218-QĐ/TU"), ("218-QĐ/TW", "218-QC/TW"),
     ("123/2020/NĐ-CP", "123/2021/NĐ-CP"), ("28-NQ/TW", "28-NQ/TWU"), ("45/2019/QH14", "45/2019/QH15"),
     ("66.7/2025/NQ-CP", "667/2025/NQ-CP"), ("66.7/2025/NQ-CP", "7/2025/NQ-CP"), ("12a/QĐ-UB", "12/QĐ-UB"),
     ("28-NQ/TƯ", "28-NQ/TU"), ("01/2014/TTLT-BNV-BTC", "01/2014/TTLT-BNV"), ("1/NQ-CP", "1/2025/NQ-CP")],
)  # fmt: skip
def test_two_numbers(one: str, other: str) -> None:
    assert document_numbers.number_key(one) != document_numbers.number_key(other)


# Titles in capitals


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"),
        ("NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM", "Nhiệm vụ, giải pháp trọng tâm"),
        ("Về tổ chức bộ máy", "Về tổ chức bộ máy"),
        ("THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW", "THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW"),
        ("NHIỆM VỤ CỦA BỘ TÀI CHÍNH", "NHIỆM VỤ CỦA BỘ TÀI CHÍNH"),
        ("MỤC TIÊU ĐẾN NĂM 2030", "MỤC TIÊU ĐẾN NĂM 2030"),
    ],
)
def test_capitals_stay_where_they_may_hide_a_name_or_a_number(title: str, shown: str) -> None:
    assert phrasing.heading(title) == shown


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
     "&#106;avascript:alert(1)", "\x01javascript:alert(1)"],
)  # fmt: skip
def test_a_link_may_not_lead_there(address: str) -> None:
    assert not inline.is_safe_address(address)
