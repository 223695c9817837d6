"""What can be wrong in the hand-written pages of docs/."""

from __future__ import annotations

from plansite.problems.problem import Rule

LINK_BROKEN = Rule(
    "lien-ket-hong",
    "liên kết «{address}» không dẫn tới trang hay chỗ nào",
    "Sửa lại tên tệp hoặc phần sau dấu #; dẫn tới kế hoạch thì viết mã trong hai cặp ngoặc vuông.",
    "Người đọc bấm vào sẽ gặp trang trống.",
)
LINK_RAW = Rule(
    "lien-ket-html",
    "«{address}» là địa chỉ viết trong mã HTML, không dẫn tới tệp của trang khi dựng xong",
    "Viết theo Markdown: [chữ](tệp.md), ![hình](hinh.png); phim, âm thanh thì đặt liên kết tới tệp.",
    "Khi dựng, mỗi trang thành một thư mục và liên kết Markdown được viết lại theo; địa chỉ trong mã HTML giữ nguyên, "
    "dẫn sai chỗ.",
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
    "Đổi tên tệp, hoặc chuyển tệp sang thư mục khác của docs/.",
    "Hai trang cùng một địa chỉ thì một trang sẽ mất.",
)
PAGE_UNREAD = Rule(
    "trang-khong-doc",
    "tệp này {why}",
    "{remedy}",
    "Tệp không được đọc thì không có trong danh sách, không được kiểm tra, mà người viết không biết.",
)
PAGE_COPY = Rule(
    "trang-ban-sao",
    "tệp này mang tên một bản sao của «{original}», mà vẫn được đưa lên trang",
    "So hai tệp, đưa những chữ cần giữ vào «{original}», rồi xóa tệp này; không phải bản sao thì đặt tên khác.",
    "Bản cũ hay bản nháp của một tệp hiện ra cho người đọc mà không ai định đăng.",
)
FILE_RUNS = Rule(
    "tep-chay-ma",
    "tệp này {why}, nên không được đưa lên trang",
    "Bài viết thì chép chữ vào một tệp «.md». Hình vẽ thì mở bằng chương trình vẽ rồi lưu lại thành hình thường (ví dụ "
    "«SVG thường» hay «.png»). Cần cho người đọc giữ nguyên tệp thì nén thành «.zip» hoặc xuất ra «.pdf».",
    "Tệp như vậy mở thẳng trong trình duyệt, dưới tên của trang, mà không có gì ngăn nó chạy mã hay lấy nội dung nơi "
    "khác.",
)
PAGE_UNBUILT = Rule(
    "trang-khong-dung-duoc",
    "trang này không dựng được: {why}",
    "Bớt tầng và khoảng thụt đầu dòng, đóng hoặc xóa các dấu ngoặc, chia đoạn bằng dòng trống; chưa rõ chỗ nào thì xóa "
    "dần từng đoạn rồi kiểm tra lại.",
    "Một trang không dựng được thì địa chỉ của nó chỉ còn lời báo, người đọc không có gì để đọc.",
)
WORDS_UNSEEN = Rule(
    "chu-khong-hien",
    "trình duyệt coi «{mark}» là mã HTML, chữ viết ở đó không hiện ra trên trang",
    "Là chữ cần đọc thì viết dấu «<» thành «&lt;», hoặc đổi thành ngoặc «…»; là mã thì xóa.",
    "Người đọc không thấy phần chữ ấy mà cũng không biết là thiếu.",
)
CONTENT_FOREIGN = Rule(
    "html-bi-chan",
    "«{mark}» chạy mã, tự đặt kiểu chữ hoặc lấy nội dung từ nơi khác, nên sẽ bị chặn trên trang",
    "Với hình, âm thanh, phim: chép tệp vào docs/ rồi dẫn tới tệp ấy; còn lại thì thay bằng chữ hoặc liên kết https://.",
    "Trang chỉ chạy và tải những gì của chính trang, để người đọc không bị theo dõi hay bị đưa đi nơi khác.",
)
TITLE_TWICE = Rule(
    "ten-trang-trung",
    "trang này cùng tên «{title}» với {other}",
    "Đặt tên khác cho một trong hai trang, ở «title» đầu tệp hoặc ở dòng tiêu đề đầu tiên; hai trang là một thì gộp "
    "lại rồi xóa một.",
    "Trong danh sách, khi tìm kiếm và trên thẻ của trình duyệt, người đọc không phân biệt được hai trang cùng tên.",
)
PLACE_TWICE = Rule(
    "cho-trung",
    "trong trang này nhiều chỗ cùng tên «#{name}»",
    "Đặt tên khác cho một chỗ, rồi sửa những liên kết dẫn tới chỗ ấy.",
    "Liên kết tới tên ấy chỉ dẫn được tới chỗ đầu tiên.",
)
