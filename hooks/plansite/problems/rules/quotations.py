"""What can be wrong with words quoted in the hand-written pages of docs/."""

from __future__ import annotations

from plansite.problems.problem import Rule

QUOTATION_STALE = Rule(
    "trich-can-ra-lai",
    "cần rà lại: lời văn của {id} đã đổi từ khi chỗ trích này được duyệt",
    "Đọc lại lời văn ấy và phần viết quanh chỗ trích, sửa nếu cần; rồi thay cả dòng này bằng «{line}», hoặc chạy "
    "lệnh «uv run plansite duyet {path}».",
    "Câu hỏi và ghi chú được viết cho lời văn lúc ấy; lời văn đổi thì phải có người đọc lại.",
)
QUOTATION_UNMARKED = Rule(
    "trich-chua-duyet",
    "chỗ trích {id} chưa ghi dấu của lời văn",
    "Đọc lại lời văn ấy, rồi thay cả dòng này bằng «{line}», hoặc chạy lệnh «uv run plansite duyet {path}».",
    "Dấu cho biết chỗ trích được viết cho lời văn nào; không có dấu thì lời văn đổi mà không ai biết.",
)
QUOTATION_UNKNOWN = Rule(
    "trich-la",
    "«{id}» không phải mã của một điểm nên không có lời văn để trích",
    "Sửa mã cho đúng với mã của một điểm trong plan/muc/.",
    "Trang trích nguyên lời văn của điểm; mã sai thì chỗ ấy trống.",
)
QUOTATION_FORM = Rule(
    "trich-sai-dang",
    "chỗ trích «{words}» viết sai dạng nên không hiện lời văn nào",
    "Viết thành một dòng riêng, sát lề trái, ví dụ «[[trich:III.4.2]]»; lệnh «uv run plansite duyet {path}» "
    "sẽ thêm dấu của lời văn vào sau mã.",
    "Chỉ dòng đúng dạng mới được thay bằng lời văn.",
)
