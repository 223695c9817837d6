"""Document numbers as offices write them, and titles in capitals, which may hide one."""

from __future__ import annotations

import pytest

from plansite.language import document_numbers, phrasing

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
     "20-30/KH-UBND", "28-NQ/\u0422W", "28-NQ/TW\u201330-NQ/TW", "12.NQ/TU"],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_told_whole_and_never_cut(number: str) -> None:
    words = f"Theo Nghị quyết số {number}. Các đơn vị"
    assert document_numbers.citations(words) == ()
    assert [words[start:end] for start, end in document_numbers.malformed(words)] == [number]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Công văn số 1551/BTTTT và số: 12a/NQ-HĐND", ["1551/BTTTT", "12a/NQ-HĐND"]),
        ("Quyết định số 2139/QĐ- TTg và Công văn số 15/BTC- VP", ["2139/QĐ- TTg", "15/BTC"]),
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
        ("Chương trình hành động số 12-KH/TU", "Chương trình hành động số 12-KH/TU", "Chương trình", None),
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
