"""What can be wrong with a key or its value."""

from __future__ import annotations

from plansite.problems.problem import Rule

# With what advice ends: whether what cannot be said may be left out.
MUST_BE_THERE = "chỗ này không để trống được"
LEFT_OUT = "văn bản không nói thì bỏ khóa ấy"
WHOLE_DAY = "đủ năm-tháng-ngày, ví dụ 2026-03-31"
SLUG = "Chỉ dùng chữ thường không dấu, chữ số và gạch nối."
UNPROVEN = "không có nguồn thì xóa dữ kiện"
KEY_UNKNOWN = Rule(
    "khoa-la",
    "không có khóa «{key}» ở đây",
    "Sửa tên khóa cho đúng. Các khóa dùng được: {known}.",
    "Khóa viết sai tên sẽ không ai đọc tới, dữ liệu coi như mất.",
)
KEY_MISSING = Rule(
    "thieu-khoa",
    "thiếu khóa «{key}»",
    "Thêm «{key}: …» ({meaning}).",
    "Không có khóa này thì không dựng được trang của mục ấy.",
)
VALUE_SHAPE = Rule(
    "sai-dang",
    "giá trị của «{key}» không đúng dạng: cần {expected}",
    "Viết lại giá trị thành {expected}.",
    "Mỗi khóa có một dạng giá trị; sai dạng thì không hiểu được.",
)
VALUE_UNKNOWN = Rule(
    "gia-tri-la",
    "«{value}» không có trong danh sách giá trị của «{key}»",
    "Chọn một trong: {known}.",
    "Khóa này chỉ nhận những giá trị đã định nghĩa, để máy hiểu thống nhất.",
)
DATE_IMPOSSIBLE = Rule(
    "ngay-khong-co",
    "«{value}» không phải một thời điểm có thật",
    "{remedy}",
    "Ngày không có trên lịch thì không xếp được vào bảng thời hạn.",
)
DAY_UNLIKELY = Rule(
    "ngay-kho-tin",
    "«{key}» ghi {date}: {why}",
    "Đối chiếu với nguồn rồi sửa lại năm; chưa rõ thì bỏ trống nếu khóa này không bắt buộc. Đúng là năm ấy thì nói vì "
    "sao ở «ghi_chu» (đính chính: ở «vi_sao»), câu ấy có nêu năm.",
    "Một con số gõ nhầm đẩy mọi thay đổi khác xuống dưới và làm sai ngày cập nhật của cả trang.",
)
PLACEHOLDER_LEFT = Rule(
    "con-cho-trong",
    "còn chỗ chưa điền: «{words}»",
    "Điền điều văn bản nói vào chỗ «???» (can-xem.md nói chỗ ấy cần gì); {otherwise}.",
    "«???» do lệnh lập dự án để lại ở chỗ máy không tự quyết được; «chưa rõ» hay một dấu thì hiện ra như tên thật. "
    "Người đọc không được thấy các chữ ấy.",
)
DAY_TOO_EARLY = Rule(
    "ngay-nguoc",
    "«{key}» ghi {date}, trước ngày của {what} ({other})",
    "Đối chiếu với nguồn rồi sửa ngày bị chép sai; nếu cả hai ngày đều đúng thì mã văn bản ghi ở đây là mã khác.",
    "Không việc gì do một văn bản đặt ra lại có trước văn bản ấy.",
)
ACTIVATION_IDLE = Rule(
    "kich-hoat-thua",
    "điểm {id} không chờ ai và không chờ việc gì, nên không có gì để kích hoạt",
    "Xóa «kich_hoat»; nếu một văn bản đặt thời hạn cho việc này thì ghi «thoi_han» kèm «theo».",
    "«kich_hoat» chỉ ghi cho việc mà thời hạn tính theo yêu cầu, hướng dẫn hay một sự kiện.",
)
PROGRESS_UNPROVEN = Rule(
    "tien-do-thieu-bang-chung",
    "tình trạng «{state}» của {id} không có gì chứng minh",
    "Thêm «van_ban: mã văn bản», «bang_chung: https://…», hoặc «van_ban_noi_bo» với số văn bản của cơ quan; chưa có "
    "thì xóa mục tiến độ ấy.",
    "Tiến độ hiện cho mọi người đọc, nên phải có cái để kiểm tra lại.",
)
CARRIED_OUT_UNFIT = Rule(
    "thuc-hien-sai-cho",
    "{id} không thể «thuc_hien» {target}: {why}",
    "Ghi «thuc_hien» ở thẻ của một nhiệm vụ, giá trị là mã điểm nêu giải pháp; nếu không thì xóa.",
    "Ma trận xếp nhiệm vụ theo giải pháp; chỗ khác hai loại điểm ấy không có ô nào.",
)
CARRIED_OUT_UNREASONED = Rule(
    "thuc-hien-thieu-ly-do",
    "lời văn của {id} và {target} không cùng nêu văn bản nào, cũng không chung cụm chữ nào đáng kể",
    "Thêm «vi_sao_thuc_hien: …» nói vì sao nhiệm vụ này thực hiện giải pháp ấy; không nói được thì xóa mã {target}.",
    "Việc nối là do người biên tập đối chiếu, nên người đọc phải thấy được lý do.",
)
VALUE_TWICE = Rule(
    "gia-tri-trung",
    "«{value}» ghi hai lần ở «{key}»",
    "Xóa một lần; nếu định ghi hai thứ khác nhau thì sửa lại một.",
    "Ghi hai lần thường là chép nhầm một mã khác.",
)
