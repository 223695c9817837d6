"""What can be wrong with an edited table of tasks that is to be brought back into the cards."""

from __future__ import annotations

from plansite.problems.problem import Rule

TABLE_COLUMNS = Rule(
    "bang-sai-cot",
    "bảng không đọc được: {detail}",
    "Lấy lại tệp nhiem-vu.csv từ trang Tải về, giữ nguyên dòng tiêu đề, rồi sửa trên tệp ấy.",
    "Máy nhận ra từng cột bằng tên ở dòng đầu; thiếu cột thì không biết ô nào là gì.",
)
TABLE_ROW = Rule(
    "bang-dong-la",
    "dòng này không ứng với một nhiệm vụ nào: {detail}",
    "Sửa lại mã ở cột «Mã», hoặc xóa dòng. Thêm, bỏ nhiệm vụ thì làm trong plan/muc/.",
    "Bảng chỉ sửa được thẻ của nhiệm vụ đang có; mã là cách duy nhất để nhận ra nhiệm vụ.",
)
TABLE_VALUE = Rule(
    "bang-gia-tri-la",
    "chưa hiểu «{value}» ở cột «{column}»: {detail}",
    "{remedy}",
    "Giá trị không có trong danh sách đã định thì không ghi vào thẻ, để không đoán.",
)
TABLE_CONFLICT = Rule(
    "bang-xung-dot",
    "ô ở cột «{column}» khác kế hoạch mà bảng không sửa được: {detail}",
    "{remedy}",
    "Lời văn và điều lời văn đã nói chỉ đổi ở plan/muc/, nơi từng chữ được so với văn bản đã ban hành.",
)
