"""Every kind of mistake an editor can be told of, in one catalogue; the guide and the tests are made from it."""

from __future__ import annotations

from plansite.problems import Rule

# Files and their shape
FILE_MISSING = Rule(
    "thieu-tep",
    "thiếu tệp này",
    "Thêm lại tệp «{path}», theo mẫu trong hướng dẫn biên tập.",
    "Trang được dựng từ một bộ tệp nhất định; thiếu một tệp thì không biết đọc phần ấy ở đâu.",
)
FILE_UNEXPECTED = Rule(
    "tep-la",
    "tệp này không thuộc bộ tệp của kế hoạch nên không được đọc",
    "Đổi tên tệp cho đúng (tệp của mục nằm trong plan/muc/, tên là mã mục và đuôi «.md»), hoặc chuyển ra ngoài plan/.",
    "Tệp đặt sai tên hay sai chỗ sẽ bị bỏ qua mà không ai biết; báo để không mất chữ nào.",
)
FILE_EMPTY = Rule(
    "tep-rong",
    "tệp này trống nên lời văn chưa được so với văn bản đã ban hành",
    "Chép toàn bộ văn bản đã ban hành vào «{path}», mỗi đoạn một dòng.",
    "Không có nguyên văn để so thì không biết lời văn trên trang có đúng từng chữ hay không.",
)
NOT_UTF8 = Rule(
    "khong-utf8",
    "tệp không được lưu bằng bảng mã UTF-8",
    "Mở tệp bằng trình soạn thảo, chọn «Lưu với bảng mã UTF-8» rồi lưu lại.",
    "Chữ Việt lưu bằng bảng mã khác sẽ hiện sai; trang chỉ đọc UTF-8.",
)
MERGE_CONFLICT = Rule(
    "xung-dot",
    "còn dấu xung đột «{mark}» do hai người cùng sửa một chỗ",
    "Giữ lại câu đúng, xóa câu kia và các dòng dấu còn lại (<<<<<<<, =======, >>>>>>>).",
    "Khi hai bản sửa chạm nhau, tệp chứa cả hai bản và các dòng dấu; phải có người chọn.",
)
YAML_BROKEN = Rule(
    "yaml-hong",
    "không đọc được phần dữ liệu YAML: {detail}",
    "Xem lại dòng này và dòng ngay trên: dấu hai chấm, dấu ngoặc, dấu nháy và khoảng thụt đầu dòng.",
    "Dữ liệu viết theo YAML; một dấu sai làm cả phần ấy không đọc được.",
)
YAML_FORBIDDEN = Rule(
    "yaml-khong-dung",
    "cách viết YAML «{mark}» không dùng trong kế hoạch",
    "Viết thẳng giá trị ra, không dùng neo (&), tham chiếu (*) hay nhãn kiểu (!).",
    "Giá trị phải đọc được ngay tại chỗ, không phải lần theo tham chiếu.",
)
KEY_DUPLICATE = Rule(
    "khoa-trung",
    "khóa «{key}» được viết hai lần",
    "Gộp lại thành một khóa; lần trước ở dòng {first}.",
    "Khi một khóa có hai giá trị thì không biết giá trị nào là đúng.",
)
FRONT_MATTER_MISSING = Rule(
    "thieu-dau-tep",
    "tệp không mở đầu bằng phần dữ liệu giữa hai dòng «---»",
    "Thêm ở đầu tệp: dòng «---», các khóa («ma», «ten» ở tệp mục; «ten_ngan» ở ke-hoach.md), rồi dòng «---».",
    "Phần đầu tệp cho biết tệp là mục nào, tên gì.",
)
FRONT_MATTER_OPEN = Rule(
    "dau-tep-ho",
    "phần dữ liệu đầu tệp mở bằng «---» nhưng không đóng",
    "Thêm một dòng «---» sau khóa cuối cùng của phần đầu tệp.",
    "Không có dòng đóng thì không biết dữ liệu hết ở đâu, lời văn bắt đầu từ đâu.",
)
CARD_OPEN = Rule(
    "the-ho",
    "thẻ dữ liệu mở bằng «```yaml» nhưng không đóng",
    "Thêm một dòng «```» sau khóa cuối cùng của thẻ.",
    "Không có dòng đóng thì phần lời văn phía sau bị đọc nhầm thành dữ liệu.",
)
CARD_MISPLACED = Rule(
    "the-sai-cho",
    "thẻ dữ liệu không đứng ở cuối một điểm",
    "Mỗi điểm có nhiều nhất một thẻ, đặt sau toàn bộ lời văn của điểm ấy.",
    "Thẻ nói về điểm ở ngay trên nó; có hai thẻ hoặc thẻ ở giữa lời văn thì không rõ thẻ nào đúng.",
)
WORDS_OUTSIDE = Rule(
    "chu-ngoai-diem",
    "có lời văn đứng trước tiêu đề đầu tiên",
    "Chuyển lời văn này xuống dưới tiêu đề của nó; nếu là điểm mới, thêm ngay trên nó một tiêu đề có mã chưa dùng.",
    "Mọi lời văn phải thuộc một điểm có mã thì mới dẫn chiếu được.",
)
RAW_HTML = Rule(
    "html-tho",
    "có mã HTML «{mark}»",
    "Xóa mã HTML, chỉ để lại chữ. Riêng trong lời văn, in nghiêng viết *chữ*, in đậm viết **chữ**.",
    "Kế hoạch chỉ gồm chữ; mã HTML có thể làm hỏng hoặc làm mất an toàn trang.",
)
LINK_SCHEME = Rule(
    "lien-ket-la",
    "liên kết «{address}» không phải địa chỉ http, https hay địa chỉ tương đối",
    "Dùng địa chỉ bắt đầu bằng https:// hoặc http://, hoặc bỏ liên kết.",
    "Các kiểu liên kết khác có thể chạy mã hoặc không mở được trên máy người đọc.",
)

# Keys and values
KEY_UNKNOWN = Rule(
    "khoa-la",
    "không có khóa «{key}» ở đây",
    "Sửa tên khóa hoặc xóa đi. Các khóa dùng được: {known}.",
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

# Ids and order
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
ID_LEVEL = Rule(
    "tieu-de-sai-cap",
    "tiêu đề «{id}» cần {expected} dấu thăng, đang có {actual}",
    "Viết lại dòng này thành «{line}».",
    "Số dấu thăng cho biết điểm nằm trong mục hay nằm trong một điểm khác.",
)
FILE_NAME = Rule(
    "ten-tep-khac-ma",
    "tệp tên «{file}» nhưng khóa «ma» ghi «{id}»",
    "Sửa khóa «ma» cho khớp tên tệp; chỉ đổi tên tệp thành «{id}.md» nếu tệp mới tạo và chưa có tệp ấy.",
    "Tên tệp và mã giống nhau thì người biên tập mới tìm được đúng tệp.",
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

# Words
POINT_EMPTY = Rule(
    "diem-rong",
    "điểm «{id}» không có lời văn",
    "Chép lời văn của điểm này từ văn bản đã ban hành, hoặc xóa tiêu đề thừa.",
    "Một điểm không có chữ nào thì không có gì để dẫn chiếu.",
)
SENTENCE_TORN = Rule(
    "cau-dut",
    "câu bị đứt: đoạn trước kết thúc ở «{before}», đoạn này bắt đầu bằng «{after}»",
    "Xóa dòng trống ở giữa để nối hai đoạn thành một.",
    "Khi chép từ bản giấy, chỗ sang trang hay làm đứt câu làm đôi.",
)
WORDS_DIFFER = Rule(
    "khac-nguyen-van",
    "khác nguyên văn: ở đây là «{actual}», văn bản đã ban hành là «{expected}»",
    "Sửa lại cho đúng nguyên văn; nếu sự khác nhau là có chủ ý, ghi vào plan/dinh-chinh.yml.",
    "Lời văn trên trang phải đúng từng chữ với văn bản đã ban hành.",
)
CORRECTION_UNMATCHED = Rule(
    "dinh-chinh-khong-khop",
    "đính chính này không khớp: «{words}» (khóa «{key}») không có ở «{place}»",
    "Chép lại đúng cụm chữ đang có ở nơi ấy, hoặc xóa mục đính chính.",
    "Đính chính chỉ có nghĩa khi chỉ đúng vào chữ đang có.",
)
DEADLINE_UNKNOWN = Rule(
    "thoi-han-la",
    "chưa hiểu cụm thời hạn «{words}»: không có trong plan/thoi-han.yml",
    "Sửa lại nếu chép sai; nếu đúng, thêm cụm này vào plan/thoi-han.yml và chọn loại cho nó.",
    "Thời hạn chỉ được xếp loại theo danh sách đã định, không đoán.",
)
DEADLINE_TWICE = Rule(
    "thoi-han-hai-noi",
    "lời văn đã có thời hạn «{words}», thẻ lại ghi thêm thời hạn khác",
    "Xóa «thoi_han» trong thẻ; nếu một văn bản sau này đổi thời hạn, ghi văn bản ấy ở khóa «theo».",
    "Điều lời văn đã nói thì không ghi lại lần thứ hai.",
)

# References and registries
BODY_UNKNOWN = Rule(
    "co-quan-la",
    "không có cơ quan nào mang mã «{id}»",
    "Sửa mã cho đúng, hoặc thêm cơ quan vào plan/co-quan.yml.",
    "Mỗi cơ quan được gọi bằng mã của nó trong danh bạ, để trang của cơ quan gom đủ mọi việc.",
)
DOCUMENT_UNKNOWN = Rule(
    "van-ban-la",
    "không có văn bản nào mang mã «{id}»",
    "Sửa mã cho đúng, hoặc thêm văn bản vào plan/van-ban.yml.",
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
    "Thêm văn bản vào plan/van-ban.yml, hoặc sửa số nếu chép sai.",
    "Mọi văn bản được dẫn đều có trang riêng, nên phải có trong danh mục.",
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
    "Xem lại «loai» trong plan/van-ban.yml; nếu là một văn bản khác cùng số thì thêm văn bản ấy.",
    "Ký hiệu QĐ dùng cho cả Quyết định và Quy định; loại giúp không nhầm văn bản.",
)
REGISTRY_ORDER = Rule(
    "danh-muc-sai-thu-tu",
    "«{id}» phải đứng trước «{previous}»",
    "Xếp các mục trong tệp theo thứ tự chữ cái của «ma».",
    "Tệp xếp theo thứ tự thì dễ tìm và hai người cùng sửa ít chạm nhau.",
)
SOURCE_MISSING = Rule(
    "thieu-nguon",
    "«{fact}» của «{id}» không có nguồn",
    "Thêm vào «nguon» nơi có dữ kiện này (mã điểm, hoặc địa chỉ công khai); không có nguồn thì xóa dữ kiện.",
    "Không ghi dữ kiện nào theo trí nhớ; điều chưa rõ thì để trống.",
)
SOURCE_ADDRESS = Rule(
    "nguon-sai",
    "nguồn «{address}» không phải mã một chỗ trong kế hoạch, cũng không phải địa chỉ https:// hay http://",
    "Ghi mã như «III.4.1», hoặc địa chỉ trang công khai bắt đầu bằng https://.",
    "Người đọc phải mở được nguồn để kiểm tra.",
)
LOOP = Rule(
    "vong-lap",
    "«{id}» đi một vòng trở về chính nó qua khóa «{key}»",
    "Xóa một trong các mã làm thành vòng.",
    "Một cơ quan không thể là thành viên hay kế tục của chính mình.",
)

# Hand-written pages
REFERENCE_UNKNOWN = Rule(
    "tham-chieu-la",
    "«[[{id}]]» không dẫn tới mục, điểm, cơ quan, văn bản hay khối nào",
    "Sửa mã giữa hai cặp ngoặc vuông.",
    "Trang viết tay dẫn tới kế hoạch bằng mã, để tên và địa chỉ luôn đúng.",
)
PAGE_TAKEN = Rule(
    "trang-trung",
    "tệp này chiếm địa chỉ của một trang được dựng từ plan/",
    "Đổi tên tệp trong docs/.",
    "Hai trang cùng một địa chỉ thì một trang sẽ mất.",
)

ALL: tuple[Rule, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
