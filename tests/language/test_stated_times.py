"""Which running words may say by when something is due, how often or after what, and which only speak."""

from __future__ import annotations

import pytest

from plansite.language.stated_times import rounds_in, times_in, waits_in

# Words in which one stretch, between the bars, says by when.
DUE = """
Sửa xong cầu |trước Tết Nguyên đán| Bính Ngọ.
Chi trả |trước dịp Tết|, bảo đảm đủ.
Rà soát đê |trước mùa mưa|, bão năm 2026.
Bố trí đủ giáo viên |trước ngày khai giảng|.
Sửa chữa trường, lớp |trước năm học mới|.
Thực hiện sắp xếp |trong năm học 2026 - 2027|.
Sửa chữa |trước khi bước vào năm học| mới.
Trình Hội đồng nhân dân tỉnh |trước kỳ họp| giữa năm.
Tiếp xúc cử tri |trước mỗi kỳ họp|.
Trình Quốc hội |tại Kỳ họp thứ 10|.
Trình Hội đồng nhân dân tỉnh |tại kỳ họp giữa năm| 2026.
Kiện toàn nhân sự |trước Đại hội| Đảng bộ tỉnh.
Xây trụ sở, |hoàn thành trong nhiệm kỳ 2025 - 2030|.
Thay đổi |trước khi hết nhiệm kỳ| này.
Tổ chức tổng kết |cuối năm 2026| tại xã.
Sơ kết |giữa năm 2026|.
|Đến cuối năm 2026| lập xong hồ sơ.
|Đến tháng 6/2026| hoàn thành số hóa.
Lập hồ sơ từ nay |đến cuối năm|.
Khởi công |vào quý III/2026|.
Tổ chức hội nghị |vào ngày 15/6/2026|.
Báo cáo |trước 31/12|.
Báo cáo |trong quý I| để tổng hợp.
Ban hành |chậm nhất quý II|.
Trình |trước tháng 9|.
Rà soát |trong 6 tháng đầu năm|.
Rà soát |trong nửa đầu năm 2026|.
Xử lý |trong tháng này|.
|Quý I/2026|, ban hành kế hoạch.
Đọc sách; |năm 2027|: mở rộng ra các xã.
Trả lời |trong 05 ngày| làm việc.
Trả lời |trong thời hạn không quá 10 ngày|.
Gửi |chậm nhất sau 15 ngày| kể từ khi nhận.
Trả lời |sau 30 ngày kể từ| ngày nhận.
Gửi số liệu |trước ngày làm việc cuối cùng của tháng|.
Gửi số liệu |trước 16 giờ thứ Năm hằng tuần|.
Gửi số liệu |vào ngày 20 hằng tháng|.
Tổ chức Ngày hội |tháng 11 hằng năm|.
Kiểm kê sách |cuối mỗi quý|.
Xây cầu, |khánh thành vào dịp 2/9|.
Báo cáo |trước quí II/2026|.
"""

# Words in which one stretch says how often.
ROUND = """
|Hằng tháng|, báo cáo Huyện ủy.
|Mỗi năm|, tổ chức một lớp.
Theo dõi, |hằng quý| báo cáo Huyện ủy.
Theo dõi, đôn đốc và |hàng tháng| tổng hợp kết quả.
Tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy |hằng quý|.
Đôn đốc, báo cáo kết quả |hàng tháng|; đọc sách.
Tổng hợp, báo cáo |hằng quý|.
Giao ban |hằng tuần|.
Tổ chức kiểm kê |định kỳ hằng quý|.
Thực hiện Chương trình của Chính phủ, |định kỳ 6 tháng| báo cáo Bộ.
Tổ chức đối thoại với thanh niên |hằng năm|.
Họp ít nhất |6 tháng một lần|.
Kiểm tra |02 lần/năm|.
Kiểm tra |mỗi quý ít nhất một lần|.
Kiểm tra ít nhất |hai lần trong năm|.
"""

# Words in which one stretch says after what.
WAITS = """
Tổ chức học tập |ngay sau khi được ban hành|.
Sửa quy chế |sau khi Quốc hội thông qua| Luật.
Triển khai đề án |sau khi được cấp có thẩm quyền phê duyệt|.
Lập kế hoạch |ngay khi có| hướng dẫn.
Tổng kết |sau khi kết thúc| đợt cao điểm.
Báo cáo |khi có yêu cầu|.
Cử cán bộ tham gia |khi Ban Tổ chức Huyện ủy yêu cầu|.
"""

SPEECH = """
Kiểm tra an toàn thực phẩm trước, trong và sau Tết Nguyên đán.
Chăm lo cho người nghèo trong dịp Tết.
Tiếp xúc cử tri trước và sau kỳ họp.
Nâng chất lượng các kỳ họp.
Trước khi ban hành cần lấy ý kiến.
Trước hết là người đứng đầu; trước mắt tập trung mở lớp.
Đổi mới trong giai đoạn 2021-2025, trong nhiệm kỳ 2025 - 2030.
Không chờ hết nhiệm kỳ mới thay thế.
Nghị quyết Đại hội nhiệm kỳ 2025 - 2030.
Đến năm 2030, 100% thôn có tủ sách.
Tính đến tháng 12/2025, tỉnh có 20 tủ sách, tăng so với cuối năm 2024.
Từ đầu năm 2025, số người đọc tăng gấp 2 lần mỗi năm.
Trong 2/3 số thôn, trong ba tháng qua, trong 5 năm tới.
Xây dựng kế hoạch hằng năm.
Xây dựng kế hoạch 5 năm, hằng năm phát triển văn hóa.
Xây dựng chương trình kiểm tra, giám sát hằng năm.
Nâng cao chất lượng báo cáo hằng quý.
Thực hiện chế độ thông tin, báo cáo hằng quý.
Việc đánh giá, xếp loại chất lượng hằng năm đối với cán bộ.
Bảo đảm kinh phí thực hiện hằng năm theo Nghị quyết.
Khuyến khích cán bộ từ chức khi có khuyết điểm.
Theo yêu cầu nhiệm vụ; đáp ứng yêu cầu phát triển.
Người nghỉ sau khi hoàn thành nhiệm vụ.
Nghị quyết số 12-NQ/TU ngày 02/10/2014 của Tỉnh ủy khóa XV.
Giao lưu tại Hội nghị; trình Hội đồng tại kỳ họp.
Học sinh năm học 2025 - 2026; sách giáo khoa năm 2026.
Sau Đại hội; hậu kiểm; trước đại dịch.
"""


def cases(table: str) -> list[tuple[str, str]]:
    """Each row of a table: its words, and those between the bars."""
    rows = [row.split("|") for row in table.strip().splitlines()]
    return [("".join(row), row[1] if len(row) > 1 else "") for row in rows]


@pytest.mark.parametrize(("words", "said"), cases(DUE))
def test_what_says_by_when(words: str, said: str) -> None:
    assert [found for found, _ in times_in(words)] == [said]


@pytest.mark.parametrize(("words", "said"), cases(ROUND))
def test_what_says_how_often(words: str, said: str) -> None:
    assert [found for found, _ in rounds_in(words)] == [said]
    assert not list(times_in(words))


@pytest.mark.parametrize(("words", "said"), cases(WAITS))
def test_what_says_after_what(words: str, said: str) -> None:
    assert [found for found, _ in waits_in(words)] == [said]
    assert not [*times_in(words), *rounds_in(words)]


@pytest.mark.parametrize(("words", "said"), cases(SPEECH))
def test_what_only_speaks(words: str, said: str) -> None:
    assert not [*times_in(words), *rounds_in(words), *waits_in(words)]


@pytest.mark.parametrize(
    ("find", "words"),
    [(times_in, "Mở, xong trước Tết."), (rounds_in, "Mở, hằng quý báo cáo."), (waits_in, "Mở ngay khi có sách.")],
)
def test_a_stretch_is_where_it_says(find: object, words: str) -> None:
    assert callable(find)
    ((said, start),) = find(words)
    assert words[start:].startswith(said)
