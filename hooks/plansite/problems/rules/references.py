"""What can be wrong with references and registries."""

from __future__ import annotations

from plansite.problems.problem import Rule

BODY_UNKNOWN = Rule(
    "co-quan-la",
    "không có cơ quan nào mang mã «{id}»",
    "Sửa mã cho đúng, hoặc thêm cơ quan thành tệp «plan/co-quan/{id}.yml».",
    "Mỗi cơ quan được gọi bằng mã của nó trong danh bạ, để trang của cơ quan gom đủ mọi việc.",
)
DOCUMENT_UNKNOWN = Rule(
    "van-ban-la",
    "không có văn bản nào mang mã «{id}»",
    "Sửa mã cho đúng, hoặc thêm văn bản thành tệp «plan/van-ban/{id}.yml».",
    "Mỗi văn bản được gọi bằng mã của nó trong danh mục.",
)
PLACE_UNKNOWN = Rule(
    "noi-la",
    "không có mục hay điểm nào mang mã «{id}»",
    "Sửa mã cho đúng với mã trong plan/muc/.",
    "Chỗ được dẫn tới phải có trong kế hoạch.",
)
NUMBER_UNKNOWN = Rule(
    "so-van-ban-la",
    "số văn bản «{number}» chưa có trong danh mục",
    "Thêm văn bản thành một tệp trong plan/van-ban/, hoặc sửa số nếu chép sai.",
    "Mọi văn bản được dẫn đều có trang riêng, nên phải có trong danh mục.",
)
NUMBER_MALFORMED = Rule(
    "so-van-ban-sai",
    "«{number}» giống một số, ký hiệu văn bản nhưng không viết theo cách nào đã biết, nên không nối được tới văn bản",
    "Đối chiếu với bản đã ban hành, sửa nếu chép sai. Nếu bản in đúng như vậy: ghi mã văn bản vào «van_ban» trong thẻ "
    "của điểm, và ghi đúng cụm chữ này vào «ten_goi» của văn bản ấy.",
    "Cắt lấy một phần của số thì thành số của văn bản khác; bỏ qua thì người đọc không tới được văn bản.",
)
NUMBER_ODD = Rule(
    "so-viet-la",
    "«so» ghi «{number}», {why}",
    "Chép đúng từng dấu như trên văn bản: 12-NQ/TU, 45-KH/HU, 123/2020/NĐ-CP. Văn bản in đúng như đang ghi thì thêm "
    "nguồn có «trich» nêu số ấy.",
    "Số ở «so» là số mà trang in ra và người đọc chép lại; viết khác một dấu là số của không văn bản nào.",
)
NUMBER_OF_KIND = Rule(
    "so-khac-loai",
    "số «{number}» là số của {lettered}, mà đây là {kind}",
    "Đối chiếu với bản đã ban hành rồi sửa số hoặc loại. Văn bản ban hành kèm theo một văn bản khác không mang số của "
    "văn bản ấy: để trống «so».",
    "Cách dẫn ghép loại với số; ghép sai thì thành một văn bản không có.",
)
NUMBER_OWN = Rule(
    "so-cua-ke-hoach",
    "«{id}» mang số «{number}» là số của chính kế hoạch này",
    "Xóa tệp này và mọi chỗ ghi mã của nó: lời văn nêu số ấy là nói về chính kế hoạch.{ledger} Nếu là văn bản khác "
    "cùng số thì ghi «khoa» hoặc «ngay» của văn bản ấy để phân biệt.",
    "Ghi chính kế hoạch vào danh mục thì sơ đồ và trang văn bản coi như kế hoạch dẫn một văn bản khác.",
)
NUMBER_AMBIGUOUS = Rule(
    "so-van-ban-trung",
    "số «{number}» là số của nhiều văn bản: {candidates}",
    "Ghi mã của văn bản đúng vào «van_ban» trong thẻ của điểm, hoặc ghi «khoa» của từng văn bản nếu lời văn nêu khóa.",
    "Số văn bản của Đảng đánh lại từ đầu mỗi khóa; một số có thể thuộc nhiều văn bản, không được đoán.",
)
KIND_DIFFERS = Rule(
    "loai-van-ban-khac",
    "lời văn gọi «{number}» là «{words}», danh mục ghi loại «{kind}»",
    "Xem lại «loai» trong tệp của văn bản; nếu là một văn bản khác cùng số thì thêm văn bản ấy.",
    "Ký hiệu QĐ dùng cho cả Quyết định và Quy định; loại giúp không nhầm văn bản.",
)
CELL_BODY_UNKNOWN = Rule(
    "o-co-quan-la",
    "ô «{column}» có «{words}» không phải tên một cơ quan trong danh bạ",
    "Thêm tên này vào «ten_goi» của cơ quan ấy, hoặc thêm cơ quan thành một tệp trong plan/co-quan/; nếu ô không kể "
    "tên từng cơ quan được thì ghi mã các cơ quan vào thẻ của điểm.",
    "Cơ quan ghi trong ô phải là một cơ quan đã biết thì việc mới hiện ở trang của cơ quan ấy.",
)
CELL_BODY_AMBIGUOUS = Rule(
    "o-co-quan-trung",
    "ô «{column}» có «{words}», mà nhiều cơ quan cùng được gọi như thế: {candidates}",
    "Ghi mã cơ quan đúng vào thẻ của điểm, hoặc bỏ tên gọi ấy khỏi «ten_goi», «viet_tat» của cơ quan kia.",
    "Máy không tự chọn; chọn nhầm là giao việc cho người không được giao.",
)
LEAD_MISSING = Rule(
    "thieu-chu-tri",
    "mục {id} mang tên «{name}» mà không ghi ai chủ trì các nhiệm vụ ở đó",
    "Thêm «chu_tri: {body}» vào đầu tệp; cơ quan khác chủ trì thì ghi mã ấy, ở đó hoặc trong thẻ của từng nhiệm vụ.",
    "Thiếu thì trang của cơ quan không có những việc mà mục này giao cho cơ quan.",
)
LEAD_IDLE = Rule(
    "chu-tri-thua",
    "«chu_tri» ghi ở đầu mục {id}, mà không điểm nào của mục là nhiệm vụ",
    "Các điểm là nhiệm vụ thì ghi «loai_diem: nhiem-vu» ở đầu tệp của mục, hoặc của phần chứa các mục như vậy; không "
    "phải thì xóa «chu_tri».",
    "Chỉ nhiệm vụ mới có người chủ trì: ở các điểm khác, trang không nói ai làm.",
)
SOURCE_MISSING = Rule(
    "thieu-nguon",
    "«{fact}» của «{id}» không có nguồn",
    "Thêm vào «nguon» nơi có dữ kiện này (mã điểm, hoặc địa chỉ công khai); {otherwise}.",
    "Không ghi dữ kiện nào theo trí nhớ; điều chưa rõ thì để trống.",
)
SOURCE_LACKS = Rule(
    "nguon-khong-neu",
    "nguồn «{place}» không nêu «{value}» (khóa «{fact}» của «{id}»)",
    "Ghi nơi có nêu dữ kiện ấy; nếu nguồn này chỉ chứng minh dữ kiện khác thì ghi các khóa ấy vào «cho».",
    "Người đọc mở nguồn ra phải thấy đúng dữ kiện đang ghi.",
)
NAME_NOWHERE = Rule(
    "ten-khong-co",
    "«{name}» (khóa «{key}») không có trong lời văn của kế hoạch",
    "Chép lại tên đúng như lời văn gọi. Tên mà lời văn gọi tắt, nêu không liền một mạch («Ban A và B»), hoặc chỉ có ở "
    "nơi khác, như tên mới của cơ quan đã đổi tên: thêm vào «nguon» nơi có tên ấy (mã điểm, hoặc địa chỉ công khai), "
    "kèm «trich» là câu có đủ các chữ của tên.",
    "Trang nói ai chủ trì, ai phối hợp; nêu một tên mà văn bản không nêu là giao việc cho người không được giao.",
)
BODY_NOT_NAMED = Rule(
    "vai-tro-khong-neu",
    "«{id}» ghi ở «{key}» của «{place}», nhưng lời văn ở đó không nêu «{name}»",
    "Xem lại mã. Lời văn gọi cơ quan ấy bằng tên khác: thêm cách gọi đó vào «ten_goi» trong plan/co-quan/{id}.yml. "
    "Giao theo một văn bản khác: nói rõ ở «ghi_chu» trong thẻ của điểm, câu ấy có tên cơ quan.",
    "Trang nói ai chủ trì, ai phối hợp; ghi một cơ quan mà lời văn không nêu là giao việc cho người không được giao.",
)
DOCUMENT_NOT_NAMED = Rule(
    "van-ban-khong-neu",
    "«{id}» ghi ở thẻ của «{place}», nhưng lời văn ở đó không nêu «{name}»",
    "Xem lại mã. Lời văn gọi văn bản ấy bằng tên khác: thêm cách gọi đó vào «ten_goi» trong plan/van-ban/{id}.yml. Cần "
    "dẫn mà lời văn không nêu: nói rõ ở «ghi_chu» trong thẻ của điểm, câu ấy có số hoặc tên văn bản.",
    "Trang nói điểm nào dẫn văn bản nào; ghi một văn bản mà lời văn không nêu là thêm điều kế hoạch không nói.",
)
PARTS_CLASH = Rule(
    "vai-tro-trung",
    "«{id}» vừa ghi ở «{other}» vừa ghi ở «{key}» của «{place}»",
    "Giữ vai trò mà lời văn nêu, xóa mã ấy ở khóa kia; mã đọc từ ô của bảng thì ghi khóa kia vào thẻ của điểm, không "
    "có mã ấy. Văn bản in cả hai: nói rõ ở «ghi_chu» trong thẻ của điểm, câu ấy có tên cơ quan.",
    "Một cơ quan không phối hợp với chính mình, cũng không báo cáo chính mình.",
)
LISTED_TWICE = Rule(
    "danh-muc-trung",
    "«{id}» và «{other}» cùng {what}",
    "Nếu là một thì giữ mã đã cấp trước, chuyển dữ kiện về đó và ghi mã kia «→» mã ấy trong plan/so-ma.txt; nếu là hai "
    "thì ghi điều phân biệt chúng (tên đầy đủ, «khoa», «ngay»).",
    "Một cơ quan hay văn bản có hai trang thì mỗi trang chỉ gom được một nửa việc.",
)
ABBREVIATION_TAKEN = Rule(
    "viet-tat-cua-khac",
    "«{words}» ở «viet_tat» của «{id}» là chữ viết tắt của «{other}», không phải của «{name}»",
    "Ghi chữ viết tắt của chính cơ quan này, hoặc xóa; quen gọi như thế thật thì thêm tên ấy vào «ten_goi».",
    "Người gõ chữ viết tắt tìm thấy cơ quan này ở chỗ của cơ quan kia; thường do chép tệp của cơ quan kia.",
)
SOURCE_ADDRESS = Rule(
    "nguon-sai",
    "nguồn «{address}» không phải mã một chỗ trong kế hoạch, cũng không phải địa chỉ https:// hay http://",
    "Ghi mã của một mục hay điểm đang có, hoặc địa chỉ trang công khai bắt đầu bằng https://.",
    "Người đọc phải mở được nguồn để kiểm tra.",
)
SOURCE_PASSING = Rule(
    "nguon-doi-noi-dung",
    "nguồn «{address}» là {what}, nội dung thay đổi từng ngày",
    "Mở trang ấy, bấm vào bài có câu chữ đã chép rồi ghi địa chỉ của chính bài ấy; bài không còn ở đó thì tìm trang "
    "khác có câu chữ ấy.",
    "Người đọc mở nguồn để tìm đúng câu đã chép; trang danh sách ít lâu sau đã là bài khác.",
)
SOURCE_MACHINE = Rule(
    "nguon-may-rieng",
    "nguồn «{address}» nằm trên {what}, người đọc không chắc mở được",
    "Tìm trang ấy ở địa chỉ chính thức của cơ quan hoặc báo, đối chiếu lại câu chữ, rồi ghi địa chỉ đó.",
    "Máy thử nghiệm có thể tắt hoặc thay nội dung bất cứ lúc nào; máy nội bộ thì người ngoài không vào được.",
)
SOURCE_ONWARD = Rule(
    "nguon-chuyen-tiep",
    "nguồn «{address}» là {what}, không cho biết dẫn tới trang nào",
    "Mở nguồn ấy bằng trình duyệt, đợi trang hiện ra rồi chép lại địa chỉ ở thanh địa chỉ; là bản dịch, bản rút gọn, "
    "bản lưu tạm thì tìm địa chỉ của chính trang gốc.",
    "Nơi nhận địa chỉ ấy có thể bị đổi hoặc hết hạn mà không ai biết; người đọc phải thấy nguồn là trang của ai.",
)
READING_IDLE = Rule(
    "ngay-doc-thua",
    "«{key}» ghi ở nguồn không có câu chữ nào được chép từ một địa chỉ công khai",
    "Nguồn là địa chỉ công khai thì ghi câu chữ đọc được vào «trich»; nguồn là một chỗ trong kế hoạch thì không ghi "
    "«{key}».",
    "Ngày đọc cho biết câu chữ chép ở «trich» có ở địa chỉ ấy vào ngày nào.",
)
LOOP = Rule(
    "vong-lap",
    "«{id}» đi một vòng trở về chính nó qua khóa «{key}»",
    "Xóa một trong các mã làm thành vòng.",
    "Một cơ quan không thể là thành viên hay kế tục của chính mình; một văn bản không thể thay thế văn bản đã thay thế "
    "nó.",
)
