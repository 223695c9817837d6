"""Which bodies a cell and the title of a section name."""

from __future__ import annotations

import pytest

from plansite.intake.bodies import Registry, key, names_in, names_in_title

CELLS = [
    ("Bộ Nội vụ", ["Bộ Nội vụ"]),
    ("Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính"]),
    ("Bộ Tài chính, bộ, ngành liên quan", ["Bộ Tài chính", "bộ, ngành liên quan"]),
    (
        "Bộ Khoa học và Công nghệ và các bộ, ngành, địa phương",
        ["Bộ Khoa học và Công nghệ", "các bộ, ngành, địa phương"],
    ),
    ("Ban Tuyên giáo; các bộ, ngành; VTV, VOV, TTXVN", ["Ban Tuyên giáo", "các bộ, ngành", "VTV", "VOV", "TTXVN"]),
    ("Công an tỉnh và các địa phương Hạ, Trung, Thượng", ["Công an tỉnh", "các địa phương Hạ, Trung, Thượng"]),
    ("Ủy ban nhân dân các huyện, thành phố", ["Ủy ban nhân dân các huyện, thành phố"]),
    ("UBND các xã, phường; Công an xã", ["UBND các xã, phường", "Công an xã"]),
    ("Sở Y tế Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
    ("Tập đoàn, doanh nghiệp công nghệ số", ["Tập đoàn, doanh nghiệp công nghệ số"]),
    ("Ban Thường vụ, Thường trực Tỉnh ủy", ["Ban Thường vụ", "Thường trực Tỉnh ủy"]),
    ("Sở VH,TT&DL; Ủy ban KH,CN&MT", ["Sở VH,TT&DL", "Ủy ban KH,CN&MT"]),
    ("Sở Y tế,Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    (
        "Sở Công Thương (cân đối nguồn, cấp phép); Sở NN&MT và UBND các xã, phường (thuê đất, môi trường)",
        ["Sở Công Thương", "Sở NN&MT", "UBND các xã, phường"],
    ),
    ("Sở Y tế; UBND các xã (GPMB, tái định cư)", ["Sở Y tế", "UBND các xã"]),
    ("Các sở (gồm Sở Y tế, Sở Nội vụ)", ["Các sở (gồm Sở Y tế, Sở Nội vụ)"]),
    ("Trường Chính trị (TCT), UBND TP. Lam Giang", ["Trường Chính trị (TCT)", "UBND TP. Lam Giang"]),
    (
        "Cảng vụ Hàng hải, Đồn Biên phòng cửa khẩu và Hạt Kiểm lâm liên xã",
        ["Cảng vụ Hàng hải", "Đồn Biên phòng cửa khẩu", "Hạt Kiểm lâm liên xã"],
    ),
    ("Trạm Y tế xã; Thư viện tỉnh; Bảo tàng tỉnh", ["Trạm Y tế xã", "Thư viện tỉnh", "Bảo tàng tỉnh"]),
    ("BQL Khu kinh tế tỉnh. Công ty Khánh An", ["BQL Khu kinh tế tỉnh", "Công ty Khánh An"]),
    ("", []),
]
TITLES = [
    ("Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy"]),
    ("Trách nhiệm của Sở Tư pháp", ["Sở Tư pháp"]),
    ("Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", ["Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"]),
    ("Đảng đoàn tỉnh và Ban Thường vụ Tỉnh đoàn", ["Đảng đoàn tỉnh", "Ban Thường vụ Tỉnh đoàn"]),
    ("Ban hành văn bản", []),
    ("Hội nhập quốc tế", []),
    ("Tổ chức thực hiện", []),
    ("Phòng, chống tham nhũng", []),
    ("Về tổ chức bộ máy", []),
    ("Đoàn kết, thống nhất", []),
    ("Lãnh đạo, chỉ đạo rà soát pháp luật; tăng cường giám sát", []),
    ("Lãnh đạo các sở, ban, ngành", ["Lãnh đạo các sở, ban, ngành"]),
    ("Tổ đảng ở Thường trực Ủy ban Xã hội", ["Tổ đảng ở Thường trực Ủy ban Xã hội"]),
    ("Thanh tra, kiểm tra việc thực hiện", []),
    ("Thanh tra tỉnh", ["Thanh tra tỉnh"]),
    ("Tổ chức hội nghị quán triệt", []),
    ("Các tổ chức chính trị - xã hội tỉnh", ["Các tổ chức chính trị - xã hội tỉnh"]),
    ("Chính quyền số, xã hội số", []),
    ("Kiểm toán việc sử dụng ngân sách", []),
    ("CÁC DỰ ÁN KHÁC", []),
    ("Thư viện số", []),
    ("Bảo tàng ngoài trời", []),
    ("Các nhiệm vụ trọng tâm", []),
    ("Các hội nghị", []),
    ("Các cơ sở dữ liệu", []),
    ("Tất cả các sở, ngành", ["Tất cả các sở, ngành"]),
    ("Các lực lượng vũ trang tỉnh", ["Các lực lượng vũ trang tỉnh"]),
    ("Sở Nội vụ (cơ quan Thường trực của Hội đồng Thi đua - Khen thưởng tỉnh)", ["Sở Nội vụ"]),
]


@pytest.mark.parametrize(("cell", "names"), CELLS, ids=lambda each: str(each)[:40])
def test_the_names_in_a_cell(cell: str, names: list[str]) -> None:
    assert list(names_in(cell)) == names


@pytest.mark.parametrize(("title", "names"), TITLES, ids=lambda each: str(each)[:40])
def test_the_names_in_a_title(title: str, names: list[str]) -> None:
    assert list(names_in_title(title)) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ Công an", "Bộ Công An"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Các bộ, ngành và địa phương", "bộ, ngành, địa phương"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
    ],
)
def test_two_spellings_are_one_body(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_likeness_makes_no_body_one_with_another() -> None:
    registry = Registry()
    for name in ("Ngân hàng Nhà nước", "Ngân hàng nhà nước Việt Nam", "Bộ Khoa học, Công nghệ", "Bộ KH&CN"):
        registry.named(name, "I.1")
    assert len(registry.every()) == 4


def test_a_body_goes_by_the_spelling_that_offices_use() -> None:
    registry = Registry()
    for name in ("Bộ Y Tế", "Bộ Y tế", "Bộ y tế"):
        registry.named(name, "I.1")
    (body,) = registry.every()
    assert (body.id, body.name, body.aliases, body.places) == ("bo-y-te", "Bộ Y tế", [], ["I.1"])
