"""What can be wrong with a change: what readers were given once and may rely on is kept."""

from __future__ import annotations

from plansite.problems.problem import Rule

ISSUED_REWRITTEN = Rule(
    "nguyen-van-sua",
    "bản chép nguyên văn đã bị sửa: trước là «{before}», nay là «{after}»",
    "Lấy lại plan/nguyen-van.txt từ lần lưu trước. Nếu chính bản chép sai so với văn bản đã ban hành thì người duyệt "
    "đối chiếu với văn bản giấy rồi tự quyết định.",
    "Mọi lời văn được so với bản chép này; sửa cả hai cùng lúc thì không phép so nào khác thấy được.",
)
WORDS_REWRITTEN = Rule(
    "loi-van-sua",
    "lời văn đã công bố của «{id}» bị sửa: trước là «{before}», nay là «{after}»",
    "Lấy lại lời văn cũ. Lỗi in thì ghi vào plan/dinh-chinh.yml với «cach: thay»; nội dung của một văn bản mới thì đặt "
    "mã mới, điểm cũ giữ nguyên và ghi «bai_bo» vào thẻ.",
    "Người đọc đã trích dẫn lời văn ấy theo mã ấy; dưới mã cũ không được có lời văn khác.",
)
WORDS_LOST = Rule(
    "loi-van-mat",
    "«{id}» được ghi là chuyển tới «{successor}», nhưng ở đó không có lời văn của nó: «{words}»",
    "Chép nguyên lời văn cũ sang «{successor}». Điểm bị bãi bỏ thì giữ tại chỗ và ghi «bai_bo» vào thẻ.",
    "Mũi tên trong sổ mã đưa người đọc tới lời văn họ đã lưu; lời văn ấy phải ở đó.",
)
ID_LOST = Rule(
    "ma-cong-bo-mat",
    "mã đã công bố không còn trong kế hoạch lẫn trong sổ mã: {ids}",
    "Đưa mã và các dòng ấy của plan/so-ma.txt trở lại. Mã đã rời kế hoạch thì dòng của nó ghi «→ MÃ-MỚI» hoặc «bãi bỏ "
    "theo MÃ-VĂN-BẢN».",
    "Địa chỉ có mã ấy đã được gửi đi; nó phải dẫn tới đâu đó mãi mãi.",
)
LEDGER_LINE_LOST = Rule(
    "so-ma-mat-dong",
    "sổ mã mất dòng: {lines}",
    "Đưa các dòng ấy trở lại plan/so-ma.txt.",
    "Sổ mã nhớ mọi mã đã cấp; một dòng mất đi thì mã ấy có thể bị dùng lại mà không ai biết.",
)
LEDGER_REWRITTEN = Rule(
    "so-ma-sua-dong",
    "dòng của «{id}» trong sổ mã bị sửa: trước là «{before}», nay là «{after}»",
    "Viết lại dòng cũ. Mã kế tục lại chuyển đi nữa thì ghi mũi tên ở dòng của chính mã kế tục.",
    "Mã đã rời kế hoạch thì dẫn tới đâu là dẫn mãi tới đó.",
)
CORRECTION_LOST = Rule(
    "dinh-chinh-mat",
    "đính chính đã công bố ở «{id}» bị bỏ hoặc bị sửa: {what}",
    "Đưa mục ấy trở lại như cũ, ở thẻ của điểm hay ở plan/dinh-chinh.yml.",
    "Đính chính là lời báo với người đọc rằng trang khác văn bản ở đâu, vì sao; lời báo ấy không rút lại.",
)
SOURCE_LOST = Rule(
    "nguon-mat",
    "«{id}» mất nguồn: {address}",
    "Đưa nguồn ấy trở lại; có nguồn tốt hơn thì ghi thêm, không thay. Địa chỉ đã chết thì vẫn giữ, kèm «trich» và "
    "«doc_ngay». Đọc lại ở đó thấy câu khác thì ghi câu ấy kèm «doc_ngay» mới.",
    "Dữ kiện đã công bố phải tra lại được từ chính nguồn đã nêu.",
)
RECORD_LOST = Rule(
    "the-mat-dieu-da-ghi",
    "«{id}» mất điều đã ghi ở khóa «{key}»: {what}",
    "Đưa điều ấy trở lại. Tình hình đã khác thì thêm một mục mới vào khóa ấy, giữ mục cũ; riêng việc bãi bỏ hay thêm "
    "điểm thì ghi văn bản mới đã đổi nó.",
    "Điều đã ghi theo một văn bản, một ngày là việc đã xảy ra; việc đã xảy ra không rút lại.",
)
ASSIGNMENT_CHANGED = Rule(
    "phan-cong-doi-khong-van-ban",
    "{ids}: trước là «{before}», nay là «{after}», không nêu văn bản nào đã đổi",
    "Lấy lại điều cũ. Có văn bản giao lại thì ghi điều mới vào thẻ của từng điểm, kèm «ghi_chu» một câu có tên cơ "
    "quan và số của văn bản ấy; «chu_tri» ở đầu tệp giữ như khi ban hành. Điều ghi trước đây trái với lời văn thì "
    "người duyệt tự đối chiếu.",
    "Việc đã giao cho ai chỉ đổi khi có văn bản giao lại.",
)
CITATION_LOST = Rule(
    "van-ban-dan-doi",
    "lời văn của «{id}» vẫn như trước nhưng không còn dẫn tới {documents}",
    "Lấy lại «van_ban» trong thẻ, và số, khóa, «ten_goi» của văn bản ấy. Trước đây dẫn nhầm thì người duyệt tự đối "
    "chiếu với lời văn.",
    "Cùng những chữ ấy mà dẫn sang văn bản khác thì người đọc hiểu sai lời văn.",
)
FACT_REPLACED = Rule(
    "du-kien-doi-khong-nguon",
    "«{id}»: khóa «{key}» trước là «{before}», nay là «{after}», không có nguồn mới",
    "Lấy lại điều cũ. Tình hình đã khác, hay điều ghi trước đây sai, thì ghi thêm nguồn nêu điều nay đúng, giữ nguồn "
    "cũ; đọc lại nguồn cũ thì ghi «doc_ngay» mới.",
    "Dữ kiện đứng được là nhờ nguồn; nguồn cũ không nói điều mới.",
)
BODY_REPLACED = Rule(
    "co-quan-thay-duoi-ma",
    "mã «{id}» trước là «{before}», nay là «{after}»",
    "Một cơ quan khác, kể cả cơ quan kế tục, thì đặt mã khác và ghi «tiep_noi» ở cơ quan cũ. Nếu vẫn là cơ quan ấy, "
    "chỉ đổi tên hay có cách gọi khác, thì ghi thêm tên cũ vào «ten_goi».",
    "Mã là của một cơ quan; thay cơ quan dưới mã thì việc đã giao cho cơ quan này thành của cơ quan khác.",
)
DOCUMENT_REPLACED = Rule(
    "van-ban-thay-duoi-ma",
    "mã «{id}»: khóa «{key}» trước là «{before}», nay là «{after}»",
    "Một văn bản khác thì đặt mã khác và ghi «quan_he». Nếu điều ghi trước đây sai thì ghi thêm nguồn nêu điều đúng; "
    "riêng số, loại, khóa thì người duyệt tự đối chiếu với nguồn.",
    "Mã là của một văn bản; thay văn bản dưới mã thì mọi chỗ dẫn nó dẫn sang văn bản khác.",
)
DEADLINE_MOVED = Rule(
    "thoi-han-doi-khong-van-ban",
    "thời hạn của «{id}» trước là «{before}», nay là «{after}», không nêu văn bản mới nào đã đổi nó",
    "Lấy lại thời hạn cũ. Có văn bản đã đổi nó thì thêm vào «thoi_han» trong thẻ một mục mới, «theo» là mã văn bản ấy; "
    "giữ các mục cũ.",
    "Thời hạn chỉ đổi khi có văn bản đổi nó.",
)
VERSION_BROKEN = Rule(
    "ban-hong",
    "không đọc được bản đã công bố này: {why}",
    "Lấy lại tệp này từ lần lưu trước. Tệp trong plan/ban/ chỉ do lệnh ghi: «uv run plansite ban ghi NGÀY».",
    "Trang dựng lại kế hoạch của một ngày đã qua từ tệp ấy.",
)
VERSION_EDITED = Rule(
    "ban-da-cong-bo-sua",
    "bản đã công bố {path} bị {how}",
    "Lấy lại tệp ấy từ lần lưu trước; kế hoạch nay đã khác thì ghi một bản mới: «uv run plansite ban ghi NGÀY».",
    "Bản đã công bố là kế hoạch như nó đã là vào ngày ấy, không ai sửa được nữa.",
)
VERSION_UNFOUNDED = Rule(
    "ban-moi-khong-dung",
    "bản mới này {why}",
    "Xóa tệp này, rồi ghi lại bản từ kế hoạch đang có: «uv run plansite ban ghi NGÀY», ngày sau mọi bản đã có.",
    "Bản công bố phải là kế hoạch như nó đang có khi được ghi, không ghi lùi ngày, không viết tay.",
)
