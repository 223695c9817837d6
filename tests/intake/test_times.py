"""Which wordings of time a plan is given, and who must ask or guide first."""

from __future__ import annotations

import pytest

from plansite.intake.bodies import names_in
from plansite.intake.prose import with_shared_end
from plansite.intake.times import Wordings
from plansite.intake.understanding import common_wordings
from plansite.language import ids
from plansite.plan.linking.deadlines import understand
from tests.support.building import ROOT

COMMON = common_wordings(ROOT)


def wordings() -> Wordings:
    return Wordings(COMMON, lambda words: tuple(ids.slug(name) for name in with_shared_end(names_in(words))))


@pytest.mark.parametrize(
    ("words", "kind", "who"),
    [
        ("thực hiện khi Trung ương yêu cầu", "theo-yeu-cau", ("trung-uong",)),
        ("khi Ban Thường vụ, Thường trực Tỉnh ủy yêu cầu", "theo-yeu-cau",
         ("ban-thuong-vu-tinh-uy", "thuong-truc-tinh-uy")),
        ("thực hiện theo Hướng dẫn của Ban Tổ chức Trung ương", "theo-huong-dan", ("ban-to-chuc-trung-uong",)),
        ("Ngay sau khi Nghị quyết được ban hành", "theo-su-kien", ()),
        ("theo kế hoạch của Bộ Nội vụ", "theo-huong-dan", ("bo-noi-vu",)),
        ("Sau khi có hướng dẫn của Bộ Nội vụ", "theo-huong-dan", ("bo-noi-vu",)),
        ("Đột xuất theo yêu cầu của UBND tỉnh", "theo-yeu-cau", ("ubnd-tinh",)),
    ],
)  # fmt: skip
def test_who_must_ask_or_guide_is_told_by_grammar(words: str, kind: str, who: tuple[str, ...]) -> None:
    found = wordings()
    assert found.read(words, cell=False)
    assert [(each.words, each.kind, each.waits_on) for each in found.new.values()] == [(words, kind, who)]


@pytest.mark.parametrize(
    "words",
    [
        "Hằng năm (quý IV)",
        "Quý II/2026 (dự kiến)",
        "Quý II/2026 (sau khi có Luật)",
        "Năm 2026 (hoàn thành trước 30/9/2026)",
        "Quý III",
        "Tháng 10",
        "Đầu năm 2027",
        "Trước ngày 15/6 và 15/12 hằng năm",
    ],
)
def test_a_cell_whose_time_could_be_another_is_not_read(words: str) -> None:
    assert not wordings().read(words, cell=True)


@pytest.mark.parametrize("cell", [True, False])
@pytest.mark.parametrize("words", ["Trước ngày 15/6", "hoàn thành trước ngày 05/12"])
def test_a_day_without_a_year_is_of_no_year_that_is_guessed(words: str, cell: bool) -> None:
    assert not wordings().read(words, cell=cell)


@pytest.mark.parametrize("words", ["sớm nhất", "theo tiến độ", "trước 6/2025", "2013", "khi cần", "31/02/2025"])
def test_what_has_no_certain_meaning_is_not_read(words: str) -> None:
    found = wordings()
    assert not found.read(words, cell=False)
    assert (found.needed(), found.new) == ([], {})


def test_a_bare_number_is_a_time_in_a_cell_alone() -> None:
    found = wordings()
    assert found.read("2025", cell=True)
    assert not found.read("2025", cell=False)
    assert [wording.words for wording in found.needed()] == ["{nam}"]


def test_only_what_is_used_is_listed_and_in_the_order_of_the_common_list() -> None:
    found = wordings()
    for words in ("hằng năm", "Quý I/2026", "quý II/2026", "Thường xuyên"):
        assert found.read(words, cell=True)
    assert [wording.words for wording in found.needed()] == ["quý {quy}/{nam}", "thường xuyên", "hằng năm"]


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("Tháng 6 và tháng 12 hằng năm", True),
        ("31/12/2026 (giai đoạn 1); 31/12/2027 (giai đoạn 2)", True),
        ("Thường xuyên; sơ kết tháng 12 hằng năm", True),
        ("Quý III/2025, cập nhật hằng năm", True),
        ("Theo lộ trình", True),
        ("Khởi công quý II/2026, hoàn thành quý IV/2027", True),
        ("Qúy II/2026", True),
        ("Sau khi Trung ương ban hành", True),
        ("thực hiện hằng năm", False),
        ("Ban Tổ chức Tỉnh ủy chủ trì; hoàn thành trong quý I/2026", False),
        ("Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy; hoàn thành trước ngày 30/4/2026", False),
    ],
)
def test_what_offices_write_is_read(words: str, cell: bool) -> None:
    assert wordings().read(words, cell=cell)


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("Xong trong Quý II/2026", "Xong trong quý {quy}/{nam}"),
        ("Trình Hội đồng nhân dân tỉnh trước 30/6/2026", "Trình Hội đồng nhân dân tỉnh trước {ngay}/{thang}/{nam}"),
        ("Hoàn thành đầu tư, lắp đặt trước ngày 01/01/2030",
         "Hoàn thành đầu tư, lắp đặt trước ngày {ngay}/{thang}/{nam}"),
        ("Quí II/2026", "quí {quy}/{nam}"),
        ("Thường xuyên, hàng năm", "thường xuyên, hàng năm"),
        ("Từ tháng 01/2026 đến 12/2026", "từ tháng {thang_tu}/{nam_tu} đến {thang}/{nam}"),
    ],
)  # fmt: skip
def test_what_is_done_and_another_spelling_are_listed_as_they_are_written(words: str, listed: str) -> None:
    found = wordings()
    assert found.read(words, cell=True)
    assert [wording.words for wording in found.needed()] == [listed]
    assert understand(words, found.needed())


@pytest.mark.parametrize("words", ["Hoàn thành đầu năm 2026", "Báo cáo trước khi trình 6/2026", "Trình sau năm 2026"])
def test_what_is_done_never_takes_a_part_of_the_time(words: str) -> None:
    assert not wordings().read(words, cell=True)


def test_who_does_it_alone_is_no_time() -> None:
    assert not wordings().read("Ban Tổ chức Tỉnh ủy chủ trì; các ban phối hợp", cell=False)
