"""The closed lists of the model, each value with the words a reader sees."""

from __future__ import annotations

UNIT, GROUP, CLASS = "don-vi", "nhom", "loai-co-quan"
BODY_KINDS = {UNIT: "Cơ quan", GROUP: "Nhóm cơ quan", CLASS: "Loại cơ quan, chức danh"}
DATED, ONGOING, REPEATED = "moc", "thuong-xuyen", "dinh-ky"
ON_REQUEST, BY_GUIDANCE, ON_EVENT = WAITING = "theo-yeu-cau", "theo-huong-dan", "theo-su-kien"
TIME_KINDS = {
    DATED: "Có hạn",
    ONGOING: "Thường xuyên",
    REPEATED: "Định kỳ",
    ON_REQUEST: "Khi có yêu cầu",
    BY_GUIDANCE: "Theo hướng dẫn",
    ON_EVENT: "Theo một sự kiện",
}
PERIODS = {
    "ngay": "hằng ngày",
    "tuan": "hằng tuần",
    "thang": "hằng tháng",
    "quy": "hằng quý",
    "6-thang": "6 tháng một lần",
    "nam": "hằng năm",
    "nhiem-ky": "mỗi nhiệm kỳ",
}
BEFORE, AFTER = "truoc", "sau"
SIDES = {BEFORE: "trước", "trong": "trong", AFTER: "sau"}
UNITS = {"ngay": "ngày", "ngay-lam-viec": "ngày làm việc", "tuan": "tuần", "thang": "tháng", "nam": "năm"}
PRECISIONS = {"ngay": "ngày", "thang": "tháng", "quy": "quý", "nam": "năm"}
CARRIES_OUT, REPLACES = "thuc-hien", "thay-the"
RELATIONS = {
    CARRIES_OUT: ("Thực hiện", "Được thực hiện bởi"),
    "ban-hanh-kem-theo": ("Ban hành kèm theo", "Ban hành kèm theo văn bản này"),
    "tong-ket": ("Tổng kết", "Được tổng kết bởi"),
    "sua-doi": ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    REPLACES: ("Thay thế", "Bị thay thế bởi"),
    "tiep-tuc-thuc-hien": ("Tiếp tục thực hiện", "Được tiếp tục thực hiện bởi"),
    "huong-dan": ("Hướng dẫn", "Được hướng dẫn bởi"),
    "noi-dung-cua": ("Là nội dung của", "Có nội dung là"),
    "can-cu": ("Căn cứ", "Là căn cứ của"),
}
# How far a task is, each with what the word means here, which readers are shown.
PROGRESS_STATES = {
    "chua-bat-dau": ("Chưa bắt đầu", "chưa có văn bản hay việc làm nào để thực hiện nhiệm vụ"),
    "dang-thuc-hien": ("Đang thực hiện", "đã có văn bản hay việc làm để thực hiện, sản phẩm hay kết quả chưa có đủ"),
    "hoan-thanh": ("Đã hoàn thành", "đã có đủ sản phẩm hay kết quả mà lời văn nêu"),
    "tam-dung": ("Tạm dừng", "có văn bản cho dừng hoặc hoãn, chưa bãi bỏ nhiệm vụ"),
}
# What the points of a section are; «diem» says that they are no more than that, below a section whose points are.
TASK, TARGET, PLAIN = "nhiem-vu", "chi-tieu", "diem"
POINT_KINDS = {TASK: "nhiệm vụ", TARGET: "chỉ tiêu", PLAIN: "điểm"}
DASH, PLUS, NUMBER, LETTER, UNMARKED = "gach", "cong", "so", "chu", "khong"
MARKERS = {DASH: "-", PLUS: "+", NUMBER: "{n}.", LETTER: "{n})", UNMARKED: ""}
MARKER_WITHIN = {NUMBER: LETTER}  # what stands before points inside such a point; else a plus
# What a column of an annex is, besides the roles that bodies may have.
NUMBER_COLUMN, WORDS_COLUMN, PRODUCT_COLUMN, TIME_COLUMN = "so", "loi", "san_pham", "thoi_han"
TITLE, PREAMBLE, RECIPIENTS, SIGNATURE = "tieu-de", "loi-dan", "noi-nhan", "chu-ky"
FRONT_PLACES = {TITLE: "Tiêu đề", PREAMBLE: "Lời dẫn", RECIPIENTS: "Nơi nhận", SIGNATURE: "Chữ ký"}
NOTED, REPLACED = "ghi-chu", "thay"
CORRECTION_KINDS = (NOTED, REPLACED)
