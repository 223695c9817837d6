"""What can be wrong with the words of the plan."""

from __future__ import annotations

from plansite.problems.problem import Rule

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
WORDS_MISSING = Rule(
    "thieu-chu",
    "thiếu chữ so với nguyên văn, ngay trước chỗ này: «{expected}»",
    "Chép thêm cho đủ; nếu cả một mục bị thiếu thì khôi phục tệp của mục ấy.",
    "Lời văn trên trang phải đủ từng chữ của văn bản đã ban hành.",
)
WORDS_ADDED = Rule(
    "thua-chu",
    "thừa chữ so với nguyên văn: «{actual}»",
    "Xóa phần thừa; nếu là điểm được thêm sau khi ban hành, ghi vào plan/dinh-chinh.yml với «cach: them».",
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
    "Chép lại đúng cụm chữ đang có ở nơi ấy, hoặc xóa mục đính chính.",
    "Đính chính chỉ có nghĩa khi chỉ đúng vào chữ đang có.",
)
DEADLINE_UNKNOWN = Rule(
    "thoi-han-la",
    "chưa hiểu cụm thời hạn «{words}»: không có trong plan/thoi-han.yml",
    "Sửa lại nếu chép sai; nếu đúng, thêm cụm này vào plan/thoi-han.yml và chọn loại cho nó.",
    "Thời hạn chỉ được xếp loại theo danh sách đã định, không đoán.",
)
WORDING_TWICE = Rule(
    "cum-thoi-han-trung",
    "cụm «{words}» đã có ở dòng {first}",
    "Giữ một mục, là mục hiểu đúng cụm ấy; gộp điều mục kia nói thêm rồi bỏ mục kia.",
    "Hai mục cùng một cụm chữ thì chỉ mục đầu có tác dụng, điều mục sau nói bị bỏ qua.",
)
DEADLINE_TWICE = Rule(
    "thoi-han-hai-noi",
    "lời văn đã có thời hạn «{words}», thẻ lại ghi thêm thời hạn khác",
    "Xóa «thoi_han» trong thẻ; nếu một văn bản sau này đổi thời hạn, ghi văn bản ấy ở khóa «theo».",
    "Điều lời văn đã nói thì không ghi lại lần thứ hai.",
)
