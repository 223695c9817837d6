"""What can be wrong with the form of a file."""

from __future__ import annotations

from plansite.problems.problem import Rule

FILE_MISSING = Rule(
    "thieu-tep",
    "thiếu tệp này",
    "Thêm lại tệp «{path}», theo mẫu trong hướng dẫn biên tập.",
    "Trang được dựng từ một bộ tệp nhất định; thiếu một tệp thì không biết đọc phần ấy ở đâu.",
)
FILE_UNEXPECTED = Rule(
    "tep-la",
    "tệp này không thuộc bộ tệp của kế hoạch nên không được đọc",
    "Đổi tên tệp cho đúng: mỗi mục một tệp plan/muc/<mã>.md, mỗi cơ quan một tệp plan/co-quan/<mã>.yml, mỗi văn bản "
    "một tệp plan/van-ban/<mã>.yml; hoặc chuyển tệp ra ngoài plan/.",
    "Tệp đặt sai tên hay sai chỗ sẽ bị bỏ qua mà không ai biết; báo để không mất chữ nào.",
)
FILE_COPY = Rule(
    "tep-ban-sao",
    "tệp này mang tên một bản sao của «{original}» nên không được đọc",
    "So hai tệp, đưa những chữ cần giữ vào «{original}», rồi chuyển tệp này ra ngoài plan/.",
    "Máy đặt tên như thế khi chép một tệp lần nữa; đọc cả hai thì mỗi điểm có hai lần.",
)
NAME_OF_SOME_SYSTEMS = Rule(
    "ten-tep-windows",
    "Windows không có tệp hay thư mục nào mang tên này được",
    'Đổi tên, không dùng: dấu < > : " | ? * \\, dấu chấm hay dấu cách ở cuối, các tên con, prn, aux, nul, com1, lpt1.',
    "Ai dùng Windows thì không lấy được kho tệp về máy, và không mở được bản tải về của trang.",
)
FOLDER_NAME = Rule(
    "thu-muc-sai-ten",
    "không tệp nào trong thư mục này được đọc, vì tên nó khác «{name}»",
    "Chuyển các tệp trong đó vào thư mục «{name}», giữ nguyên tên tệp và thư mục con, rồi xóa thư mục này.",
    "Máy dựng trang phân biệt chữ hoa với chữ thường; trang chỉ đọc đúng hai thư mục plan/ và docs/.",
)
FILE_IS_FOLDER = Rule(
    "tep-la-thu-muc",
    "ở đây là một thư mục, không phải một tệp",
    "Chuyển thư mục ra ngoài plan/, hoặc đổi tên nó, rồi đặt ở đây tệp mang tên này.",
    "Thư mục mang tên của tệp thì tệp ấy không có chỗ đứng và không được đọc.",
)
FILE_EMPTY = Rule(
    "tep-rong",
    "tệp này trống{so}",
    "{remedy}",
    "Tệp trống thường do lưu hỏng; điều nó nói không còn trên trang. Không có nguyên văn để so thì không biết lời văn "
    "trên trang có đúng từng chữ hay không.",
)
EMPTIED = {
    "so": ", không còn gì để đọc",
    "remedy": "Khôi phục tệp từ lần lưu trước. Tệp mới thì chép từ tệp cùng loại rồi sửa.",
}
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
VALUE_CUT = Rule(
    "gia-tri-bi-cat",
    "giá trị dừng trước « #», phần còn lại không được đọc: «{words}»",
    "Nếu là chữ của giá trị, đặt cả giá trị trong dấu nháy đơn; nếu là ghi chú, viết ghi chú thành một dòng riêng.",
    "Trong YAML, dấu thăng đứng sau dấu cách mở đầu một ghi chú; chữ sau nó mất mà không ai biết.",
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
    "Thêm ở đầu tệp: dòng «---», các khóa («ma», «ten» ở tệp mục; «ten_ngan» ở ke-hoach.md), rồi dòng «---». Tệp "
    "không phải một mục của kế hoạch thì chuyển ra ngoài plan/.",
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
CARD_FENCE = Rule(
    "the-sai-dau",
    "thiếu dòng {which} thẻ dữ liệu, ở đây đang là «{line}»",
    "Viết riêng một dòng «{right}» {where}.",
    "Thẻ nằm giữa dòng «```yaml» và dòng «```»; thiếu một dấu thì dữ liệu bị đọc nhầm thành lời văn.",
)
CARD_MISPLACED = Rule(
    "the-sai-cho",
    "thẻ dữ liệu đứng giữa lời văn, hoặc là thẻ thứ hai của một điểm",
    "Mỗi điểm có nhiều nhất một thẻ, đặt ngay dưới dòng tiêu đề hoặc sau toàn bộ lời văn của điểm ấy; đã có thẻ thì "
    "ghi thêm khóa vào thẻ đã có. Thẻ là của một điểm khác, mất dòng tiêu đề: viết lại dòng ấy trên lời văn của điểm.",
    "Có hai thẻ, hoặc thẻ ở giữa lời văn, thì không rõ thẻ nào đúng.",
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
MARK_FOREIGN = Rule(
    "dang-la",
    "lời văn có dấu «{mark}» của một dạng mà trang không trình bày",
    "Chép lại thành lời văn thường. Dùng được *in nghiêng*, **in đậm**, [liên kết](https://…), chú thích [^1] với dòng "
    "«[^1]: …» bên dưới, và bảng: dòng tên cột, dòng |---|---|, rồi mỗi dòng của bảng một dòng.",
    "Dấu không hiểu được sẽ in nguyên ra trang, người đọc thấy ký hiệu thay cho điều văn bản in.",
)
LINK_SCHEME = Rule(
    "lien-ket-la",
    "liên kết «{address}» không phải địa chỉ http, https hay địa chỉ tương đối",
    "Dùng địa chỉ bắt đầu bằng https:// hoặc http://, hoặc bỏ liên kết.",
    "Các kiểu liên kết khác có thể chạy mã hoặc không mở được trên máy người đọc.",
)
ADDRESS_DISGUISED = Rule(
    "dia-chi-gia",
    "địa chỉ «{address}» không dẫn tới nơi mà nhìn qua tưởng là dẫn tới: trình duyệt mở máy chủ «{host}»",
    "Mở trang cần dẫn tới bằng trình duyệt rồi chép lại địa chỉ ở thanh địa chỉ: giữa «https://» và dấu gạch chéo "
    "tiếp theo chỉ có tên máy chủ, không có dấu «@», dấu «\\» hay chữ cái của ngôn ngữ khác.",
    "Tên đứng trước dấu «@» không phải tên máy chủ; người đọc tin vào tên ấy và bị dẫn đi nơi khác.",
)
FILE_LINK = Rule(
    "tep-lien-ket",
    "đây là liên kết tượng trưng (symlink) không dẫn tới một tệp nằm trong thư mục {folder}/",
    "Xóa liên kết này; nếu cần nội dung ấy trên trang thì chép hẳn tệp vào {folder}/.",
    "Liên kết có thể dẫn tới tệp riêng của máy dựng trang, và nội dung ấy sẽ bị đăng lên cho mọi người đọc.",
)
FILE_UNREADABLE = Rule(
    "tep-khong-doc-duoc",
    "không đọc được tệp này: {why}",
    "Xem lại tên tệp và quyền đọc tệp trên máy này, rồi kiểm tra lại.",
    "Tệp không đọc được thì phần nội dung ấy không có trên trang.",
)
SIGN_UNSEEN = Rule(
    "ky-tu-an",
    "có ký tự không nhìn thấy trong «{word}»: {name} ({code})",
    "Xóa chữ ấy rồi gõ lại bằng bàn phím, không dán.",
    "Ký tự không nhìn thấy làm đổi thứ tự chữ, làm tìm kiếm và so sánh sai mà mắt không nhận ra.",
)
SIGN_ALIKE = Rule(
    "ky-tu-gia",
    "«{character}» trong «{word}» không phải «{like}» mà là {name} ({code})",
    "Xóa chữ ấy rồi gõ lại bằng bàn phím tiếng Việt, không dán.",
    "Hai chữ nhìn giống nhau mà khác mã thì máy coi là khác: tìm không thấy, tên và số không khớp.",
)
