"""What can be wrong with the words of the plan."""

from __future__ import annotations

from plansite.problems.problem import Rule

POINT_EMPTY = Rule(
    "diem-rong",
    "điểm «{id}» không có lời văn",
    "Chép lời văn của điểm này từ văn bản đã ban hành. "
    "Chỉ bỏ tiêu đề khi văn bản không có điểm ấy và mã chưa ghi vào sổ mã.",
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
    "khác nguyên văn: ở đây là «{actual}», văn bản đã ban hành là «{expected}»{letters}",
    "Sửa lại cho đúng nguyên văn; nếu sự khác nhau là có chủ ý, ghi vào plan/dinh-chinh.yml.",
    "Lời văn trên trang phải đúng từng chữ với văn bản đã ban hành.",
)
SIGN_DIFFERS = Rule(
    "dau-khac",
    "dấu hay số in trước chỗ này khác nguyên văn: trang in «{actual}», văn bản đã ban hành là «{expected}»",
    "Dấu đầu dòng đặt bằng khóa «dau» ở đầu tệp hoặc trong thẻ của điểm, số của mục đặt bằng khóa «nhan» ở đầu tệp; "
    "nếu plan/nguyen-van.txt chép sai thì chép lại.",
    "Dấu và số không nằm trong lời văn của tệp; trang tự in, nên phải in như văn bản đã ban hành.",
)
WORDS_MISSING = Rule(
    "thieu-chu",
    "thiếu chữ so với nguyên văn, ngay trước chỗ này: «{expected}»",
    "Chép thêm cho đủ; nếu cả một mục bị thiếu thì khôi phục tệp của mục ấy.",
    "Lời văn trên trang phải đủ từng chữ của văn bản đã ban hành.",
)
WORDS_ADDED = Rule(
    "thua-chu",
    "thừa chữ so với nguyên văn: «{actual}»",
    "Đối chiếu với văn bản đã ban hành: điểm được thêm sau khi ban hành thì giữ và ghi «them» vào thẻ của "
    "điểm, cả một mục thì vào đầu tệp của mục; chỉ bỏ phần chép thừa.",
    "Lời văn trên trang không được có chữ nào ngoài văn bản đã ban hành.",
)
PARAGRAPHS_DIFFER = Rule(
    "ngat-doan",
    "ở đây {how} chỗ ngắt đoạn so với văn bản đã ban hành, trước «{words}»",
    "Chuyển câu về đúng điểm, hoặc thêm, bỏ dòng trống cho giống plan/nguyen-van.txt.",
    "Câu đứng sai điểm thì dẫn chiếu tới điểm ấy sẽ sai, dù không thiếu chữ nào.",
)
CORRECTION_UNMATCHED = Rule(
    "dinh-chinh-khong-khop",
    "đính chính này không khớp: «{words}» (khóa «{key}») không có ở «{place}»",
    "So cụm chữ này với lời văn ở nơi ấy và với văn bản đã ban hành, rồi chép lại cho đúng bên nào chép sai; "
    "«cach: ghi-chu» thì lời văn giữ chữ in sai, «cach: thay» thì lời văn đã viết chữ đúng.",
    "Đính chính chỉ có nghĩa khi chỉ đúng vào chữ đang có.",
)
CORRECTION_PLACE = Rule(
    "dinh-chinh-sai-cho",
    "đính chính ghi ở cả mục «{id}», không ở điểm nào nên không có tác dụng",
    "Ghi mã của điểm có cụm chữ ấy vào «tai».",
    "Đính chính được đặt ngay vào lời văn của một điểm; ở cả mục thì không biết đặt vào đâu.",
)
CORRECTION_UNCLEAR = Rule(
    "dinh-chinh-khong-ro",
    "đính chính này không rõ chỗ: «{words}» (khóa «{key}») có {count} lần ở «{place}»",
    "Chép thêm vài chữ đứng ngay trước hoặc sau vào cả hai cụm chữ, để cụm chữ chỉ có một lần.",
    "Cụm chữ có nhiều lần thì không biết lần nào sai.",
)
CORRECTION_TWICE = Rule(
    "dinh-chinh-trung",
    "đính chính này trùng hoặc chồng lên đính chính ở {first}, cùng ở «{place}»",
    "So hai mục, gộp thành một mục đúng.",
    "Hai đính chính cho cùng một chữ thì người đọc thấy hai lời ghi ở một chỗ.",
)
ADDED_THOUGH_ISSUED = Rule(
    "them-diem-da-co",
    "«{id}» được ghi là điểm thêm sau, nhưng plan/nguyen-van.txt có đúng lời văn ấy",
    "Điểm có từ khi ban hành thì bỏ «them» khỏi thẻ, giữ nguyên điểm; nếu không thì xem lại thẻ này là của điểm nào.",
    "Điểm thêm sau không được so với văn bản; điểm đã ban hành thì phải được so và được đếm khi dẫn chiếu.",
)
NOTE_MISSING = Rule(
    "chu-thich-thieu",
    "dấu chú thích «[^{sign}]» ở «{id}» không có lời chú thích nào",
    "Dưới lời văn của điểm, thêm một dòng «[^{sign}]: …» và chép lời chú thích; nếu văn bản không có chú thích ở đây "
    "thì bỏ dấu.",
    "Dấu chú thích mà không có lời thì người đọc không biết văn bản nói thêm điều gì.",
)
NOTE_UNCALLED = Rule(
    "chu-thich-thua",
    "lời chú thích «[^{sign}]» ở «{id}» không gắn vào chữ nào",
    "Ghi «[^{sign}]» ngay sau chữ mà văn bản đặt dấu chú thích, trong lời văn của chính điểm này.",
    "Chú thích đứng cùng điểm với chữ mà nó giải thích, để đọc, trích và in cùng nhau.",
)
NOTE_TWICE = Rule(
    "chu-thich-trung",
    "điểm này có hai lời chú thích «[^{sign}]»",
    "So với văn bản, giữ một lời, hoặc ghi dấu khác cho lời kia và cho chữ của nó.",
    "Hai lời cho một dấu thì không biết lời nào là của chữ ấy.",
)
DEADLINE_UNKNOWN = Rule(
    "thoi-han-la",
    "chưa hiểu cụm thời hạn «{words}»: không có trong plan/thoi-han.yml",
    "Sửa lại nếu chép sai; nếu đúng, thêm cụm này vào «cum_thoi_han» trong thẻ, hoặc vào plan/thoi-han.yml, và chọn "
    "loại cho nó; không phải thời hạn thì ghi cụm ấy vào «khong_phai_han» trong thẻ.",
    "Thời hạn chỉ được xếp loại theo danh sách đã định, không đoán.",
)
DEADLINE_OVERLOOKED = Rule(
    "thoi-han-bo-sot",
    "«{words}» có thể là thời hạn, mà chưa được đọc thành thời hạn của nhiệm vụ này",
    "Nếu là thời hạn: ở trong ngoặc thì thêm cụm ấy vào plan/thoi-han.yml, ở trong câu thì ghi cụm ấy vào «loi» của "
    "«thoi_han» trong thẻ; nhiệm vụ đã có thời hạn khác thì ghi thêm «cua», cụm chữ mà thời hạn này là của nó. Nếu "
    "không phải: ghi cụm ấy vào «khong_phai_han» trong thẻ.",
    "Thời hạn không được đọc thì nhiệm vụ nằm ngoài bảng thời hạn và lịch mà không ai biết.",
)
DEADLINE_OF_NOTHING = Rule(
    "thoi-han-cua-la",
    "thời hạn trong thẻ ghi là của «{words}», nhưng lời văn của «{id}» không có cụm ấy",
    "Chép lại cụm chữ ấy đúng như trong lời văn của điểm, hoặc bỏ khóa «cua» nếu điểm chỉ có một thời hạn.",
    "Thời hạn gắn vào chữ không có thì người đọc không biết việc nào phải xong khi ấy.",
)
DEADLINE_UNSTATED = Rule(
    "thoi-han-khong-neu",
    "thẻ của «{id}» ghi thời hạn «{words}», mà lời văn không có cụm ấy",
    "Chép lại cụm chữ đúng như trong lời văn. Văn bản về sau đặt ra thời hạn này: ghi mã văn bản ấy ở khóa «theo». "
    "Lời văn nói thời hạn ấy ở chỗ khác: nói rõ ở «ghi_chu» trong thẻ, câu ấy có cụm chữ ấy.",
    "Thời hạn không có trong lời văn, cũng không văn bản nào đặt ra, là thời hạn mà người đọc không kiểm lại được.",
)
PRODUCT_UNSTATED = Rule(
    "san-pham-khong-neu",
    "thẻ của «{id}» ghi sản phẩm «{words}», mà lời văn không nói thế",
    "Chép lại chữ của lời văn (bớt chữ ở giữa thì được, thêm hay đổi chữ thì không), hoặc bỏ «san_pham»: trang sẽ ghi "
    "văn bản không nêu. Văn bản khác nêu sản phẩm: nói rõ ở «ghi_chu» trong thẻ, câu ấy có chữ ấy và số của văn bản.",
    "Sản phẩm hiện cho người đọc, trong phụ lục và mẫu báo cáo như lời của văn bản.",
)
DEADLINE_REPEATED = Rule(
    "thoi-han-trung",
    "«thoi_han» ghi hai lần thời hạn của {of}, lần trước ở dòng {first}",
    "Giữ mục đúng. Văn bản về sau đổi thời hạn thì mục sau ghi mã văn bản ấy ở «theo»; là thời hạn của việc khác thì "
    "ghi cụm chữ của việc ấy ở «cua».",
    "Một việc có hai thời hạn thì không biết phải xong khi nào.",
)
NOT_TIME_IDLE = Rule(
    "khong-phai-han-thua",
    "«khong_phai_han» ghi «{words}», mà {why}",
    "Chép lại cụm chữ đúng như trong lời văn của điểm, hoặc xóa dòng ấy.",
    "Dòng không ứng với chữ nào thì không bỏ qua thời hạn nào; người ghi lại tưởng đã bỏ qua.",
)
WORDING_TWICE = Rule(
    "cum-thoi-han-trung",
    "cụm «{words}» đã có ở {first}",
    "Giữ một mục, là mục hiểu đúng cụm ấy; gộp điều mục kia nói thêm rồi bỏ mục kia.",
    "Hai mục cùng một cụm chữ thì chỉ mục đầu có tác dụng, điều mục sau nói bị bỏ qua.",
)
DEADLINE_TWICE = Rule(
    "thoi-han-hai-noi",
    "lời văn đã có thời hạn «{words}», thẻ lại ghi thêm thời hạn khác",
    "Xóa «thoi_han» trong thẻ; nếu một văn bản sau này đổi thời hạn, ghi văn bản ấy ở khóa «theo»; nếu điểm có nhiều "
    "thời hạn, ghi ở khóa «cua» cụm chữ mà thời hạn này là của nó.",
    "Điều lời văn đã nói thì không ghi lại lần thứ hai.",
)
ISSUED_CHANGED = Rule(
    "nguyen-van-doi",
    "plan/nguyen-van.txt không còn khớp với dấu đã duyệt ở khóa «{key}»: một trong hai đã bị sửa",
    "Nếu không định sửa nguyên văn, lấy lại cả hai từ lần lưu trước. Nếu sửa có chủ ý, đối chiếu với văn bản đã ban "
    "hành rồi chạy «uv run plansite duyet plan/nguyen-van.txt», hoặc ghi «{key}: {digest}».",
    "Mọi lời văn được so với tệp ấy; tệp đổi mà không ai biết thì chữ sai cũng thành đúng.",
)
ISSUED_UNACCEPTED = Rule(
    "nguyen-van-chua-duyet",
    "thiếu khóa «{key}», dấu của plan/nguyen-van.txt đã duyệt",
    "Nếu khóa này mới bị xóa, lấy lại từ lần lưu trước. Nếu kế hoạch mới nhập, đối chiếu plan/nguyen-van.txt với văn "
    "bản đã ban hành rồi chạy «uv run plansite duyet plan/nguyen-van.txt», hoặc ghi «{key}: {digest}».",
    "Mọi lời văn được so với tệp ấy; tệp đổi mà không ai biết thì chữ sai cũng thành đúng.",
)
MARK_ADDED = Rule(
    "dau-ngoai-nguyen-van",
    "{what} ở «{words}» không có trong văn bản đã ban hành",
    "Bỏ dấu ấy, chỉ để lại chữ. Văn bản in như vậy thì ghi cả dấu vào plan/nguyen-van.txt rồi duyệt lại tệp ấy.",
    "Liên kết và chữ in đậm, in nghiêng thêm vào làm lời văn nói điều văn bản không nói.",
)
CELL_CUT = Rule(
    "o-qua-dai",
    "{id} dài hơn một ô của Excel chứa được ({longest} ký tự): cột «{column}» của nhiem-vu.xlsx bị cắt phần cuối",
    "Dán nhầm thì xóa phần thừa; nếu không, ghi ngắn lại, hoặc tách lời văn thành nhiều điểm.",
    "Excel coi tệp có ô dài hơn là hỏng; người nhận bảng không được thiếu chữ nào.",
)
