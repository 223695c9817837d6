"""What can be wrong with ids and their order."""

from __future__ import annotations

from plansite.problems.problem import Rule

ID_MALFORMED = Rule(
    "ma-sai",
    "mã «{id}» viết không đúng cách",
    "{expected}",
    "Mã là địa chỉ vĩnh viễn của trang; chỉ gồm chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối.",
)
ID_DUPLICATE = Rule(
    "ma-trung",
    "mã «{id}» đã được dùng ở {first}",
    "Mỗi mã chỉ dùng một lần trong cả kế hoạch; đặt mã khác cho một trong hai chỗ.",
    "Hai chỗ cùng mã thì liên kết không biết dẫn tới đâu.",
)
ID_OUTSIDE = Rule(
    "ma-ngoai-muc",
    "mã «{id}» không thuộc mục «{section}»",
    "Mã của điểm phải bắt đầu bằng «{section}.»; sửa mã hoặc chuyển điểm sang đúng tệp.",
    "Mã nhìn giống cách dẫn chiếu; mã sai mục làm người đọc tìm nhầm chỗ.",
)
ID_ORDER = Rule(
    "ma-sai-thu-tu",
    "mã «{id}» đứng sau «{previous}» là sai thứ tự",
    "Chuyển điểm này lên trước, hoặc sửa lại mã.",
    "Các điểm đứng theo thứ tự như trong văn bản.",
)
HEADING_BARE = Rule(
    "tieu-de-thieu-thang",
    "«{id}» đứng riêng một dòng như tiêu đề nhưng không có dấu thăng",
    "Viết dòng này thành «{line}».",
    "Không có dấu thăng thì mã và lời văn bên dưới bị đọc thành lời văn của điểm trên.",
)
ID_LEVEL = Rule(
    "tieu-de-sai-cap",
    "tiêu đề «{id}» cần {expected} dấu thăng, đang có {actual}",
    "Viết lại dòng này thành «{line}».",
    "Số dấu thăng cho biết điểm nằm trong mục hay nằm trong một điểm khác.",
)
FILE_NAME = Rule(
    "ten-tep-khac-ma",
    "tệp tên «{file}» nhưng khóa «ma» ghi «{id}»",
    "Sửa khóa «ma» cho khớp tên tệp; chỉ đổi tên tệp theo khóa «ma» nếu tệp mới tạo và chưa có tệp mang tên ấy.",
    "Tên tệp và mã giống nhau thì người biên tập mới tìm được đúng tệp.",
)
COLUMN_UNKNOWN = Rule(
    "cot-la",
    "bảng không có cột «{words}»",
    "Viết đúng tên một trong các cột: {known}. Nếu là lời văn chứ không phải một ô, bỏ dấu «- » ở đầu dòng.",
    "Mỗi dòng «- Tên cột: …» dưới lời văn là một ô của bảng; ô không có cột thì không biết đặt vào đâu.",
)
CELL_TWICE = Rule(
    "o-trung",
    "ô của cột «{words}» được ghi hai lần trong một dòng của bảng",
    "Gộp hai ô thành một.",
    "Mỗi dòng của bảng chỉ có một ô ở mỗi cột.",
)
SECTIONS_MISSING = Rule(
    "thieu-muc",
    "chưa có tệp của mục nào trong thư mục này",
    "Viết từng mục của văn bản vào một tệp ở đây, ví dụ «I.md», theo mẫu trong hướng dẫn biên tập; nếu các tệp bị mất "
    "thì khôi phục từ lần lưu trước.",
    "Không có mục nào thì không có lời văn để so, để dẫn tới.",
)
PARENT_MISSING = Rule(
    "thieu-muc-cha",
    "không có tệp của «{parent}», nơi chứa «{id}»",
    "Thêm plan/muc/{parent}.md, hoặc sửa lại mã này.",
    "Mỗi mục con nằm trong một mục lớn hơn có trang riêng.",
)

PLACE_MISSING = Rule(
    "thieu-phan",
    "thiếu phần «# {id}»",
    "Thêm một dòng «# {id}», một dòng trống, rồi {words} như trong văn bản.",
    "Văn bản nào cũng mở đầu bằng tiêu đề và lời dẫn; không có thì trang toàn văn thiếu chữ.",
)
