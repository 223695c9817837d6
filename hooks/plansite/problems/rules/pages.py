"""What can be wrong in the hand-written pages of docs/."""

from __future__ import annotations

from plansite.problems.problem import Rule

LINK_BROKEN = Rule(
    "lien-ket-hong",
    "liên kết «{address}» không dẫn tới trang hay chỗ nào",
    "Sửa lại tên tệp hoặc phần sau dấu #; dẫn tới kế hoạch thì viết mã trong hai cặp ngoặc vuông.",
    "Người đọc bấm vào sẽ gặp trang trống.",
)
REFERENCE_UNKNOWN = Rule(
    "tham-chieu-la",
    "«[[{id}]]» không dẫn tới mục, điểm, cơ quan, văn bản hay khối nào",
    "Sửa mã giữa hai cặp ngoặc vuông.",
    "Trang viết tay dẫn tới kế hoạch bằng mã, để tên và địa chỉ luôn đúng.",
)
PAGE_TAKEN = Rule(
    "trang-trung",
    "tệp này chiếm địa chỉ của {other}",
    "Đổi tên tệp trong docs/.",
    "Hai trang cùng một địa chỉ thì một trang sẽ mất.",
)
PAGE_UNREAD = Rule(
    "trang-khong-doc",
    "tệp này {why}",
    "{remedy}",
    "Tệp không được đọc thì không có trong danh sách, không được kiểm tra, mà người viết không biết.",
)
PAGE_HEAVY = Rule(
    "trang-qua-nang",
    "trang này không dựng được trong thời gian hợp lý: {why}",
    "Đóng hoặc xóa các dấu ấy, chia đoạn bằng dòng trống, bớt khoảng thụt đầu dòng; rồi kiểm tra lại.",
    "Máy đọc lại cả đoạn cho mỗi dấu mở mà không đóng; dán nhầm một tệp khác vào trang là lúc hay gặp.",
)
CONTENT_FOREIGN = Rule(
    "html-bi-chan",
    "«{mark}» chạy mã, tự đặt kiểu chữ hoặc lấy nội dung từ nơi khác, nên sẽ bị chặn trên trang",
    "Với hình, âm thanh, phim: chép tệp vào docs/ rồi dẫn tới tệp ấy; còn lại thì thay bằng chữ hoặc liên kết https://.",
    "Trang chỉ chạy và tải những gì của chính trang, để người đọc không bị theo dõi hay bị đưa đi nơi khác.",
)
