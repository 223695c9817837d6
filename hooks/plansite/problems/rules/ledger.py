"""What can be wrong with the ledger of ids, and with ids that it holds."""

from __future__ import annotations

from plansite.problems.problem import Rule

LEDGER_MISSING = Rule(
    "thieu-so-ma",
    "chưa có sổ mã, hoặc sổ mã trống",
    "Khôi phục tệp này từ lần lưu trước. Kế hoạch mới chưa có sổ thì chạy «uv run plansite id ghi».",
    "Sổ mã nhớ mọi mã đã cấp; mất sổ thì không biết mã nào đã mất hay bị dùng lại.",
)
LEDGER_LINE = Rule(
    "so-ma-sai-dong",
    "không hiểu dòng «{line}»",
    "Viết theo một trong ba cách: «III.4.2 điểm»; «III.4.9 điểm → III.4.2»; «III.4.9 điểm bãi bỏ theo 12-qd-tu».",
    "Mỗi dòng của sổ mã là một mã, loại của nó, và nếu mã đã rời kế hoạch thì rời thế nào.",
)
LEDGER_DUPLICATE = Rule(
    "so-ma-trung",
    "mã «{id}» đã có ở {first}",
    "Xóa một trong hai dòng, giữ dòng đúng.",
    "Một mã có hai dòng, hoặc hai mã chỉ khác chữ hoa chữ thường, thì không biết dòng nào đúng.",
)
LEDGER_ORDER = Rule(
    "so-ma-sai-thu-tu",
    "dòng «{id}» phải đứng trước «{previous}»",
    "Chuyển dòng này lên, hoặc chạy «uv run plansite id ghi» để máy xếp lại cả tệp.",
    "Sổ xếp theo một thứ tự cố định thì hai đề nghị sửa cùng lúc ít chạm nhau.",
)
LEDGER_KIND = Rule(
    "so-ma-sai-loai",
    "sổ ghi «{id}» là {written}, trong kế hoạch mã ấy là {actual}",
    "Sửa chữ sau mã thành «{actual}»; nếu mã trong kế hoạch mới là mã sai thì đặt mã khác cho chỗ ấy.",
    "Một mã đã cấp cho loại này thì không dùng cho loại khác.",
)
ID_GONE = Rule(
    "ma-mat",
    "mã đã cấp, trước đứng ở tệp này, nay không còn trong kế hoạch: {ids}",
    "Đưa mã, hay cả tệp, trở lại chỗ cũ; điểm đã ban hành mà bị bãi bỏ thì đưa trở lại và ghi «bai_bo» vào thẻ. "
    "Nếu bỏ có chủ ý, sửa dòng {number} của plan/so-ma.txt thành «{line} → MÃ-MỚI» "
    "(đã chuyển hay gộp vào mã khác) hoặc «{line} bãi bỏ theo MÃ-VĂN-BẢN»{rest}.",
    "Người đọc đã lưu và gửi địa chỉ có mã ấy; địa chỉ phải còn dẫn tới đâu đó. Lời văn đã ban hành thì ở lại, kể cả "
    "khi bị bãi bỏ.",
)
ID_RENAMED = Rule(
    "ma-doi",
    "mã mới «{new}» đứng ở đây, còn mã đã cấp «{id}» không còn trong tệp này",
    "Nếu vẫn là chỗ ấy, viết lại mã cũ «{id}». Nếu là chỗ khác, sửa dòng {number} của plan/so-ma.txt thành "
    "«{line} → MÃ-MỚI» (đã chuyển hay gộp vào mã khác) hoặc «{line} bãi bỏ theo MÃ-VĂN-BẢN».",
    "Mã không bao giờ đổi: người đọc đã lưu và gửi địa chỉ có mã cũ.",
)
ID_REUSED = Rule(
    "ma-dung-lai",
    "mã «{id}» đã rời kế hoạch theo {place}, không được dùng lại",
    "Đặt mã khác chưa dùng: «uv run plansite id {ask}» gợi ý một mã. Nếu chỗ ấy ghi nhầm, xóa phần sau mã ở "
    "dòng ấy của sổ mã, hay «tu» trong thẻ ấy.",
    "Địa chỉ cũ đã được gửi đi với lời văn cũ; dùng lại mã thì người đọc gặp lời văn khác mà không biết.",
)
ID_SHIFTED = Rule(
    "ma-chen-giua",
    "điểm thêm sau mang mã «{id}», đứng trước điểm đã ban hành «{next}»: số ấy là của một điểm đã ban hành",
    "Đặt cho điểm thêm một mã có chữ: «uv run plansite id {previous}» gợi ý một mã. Trả mã cũ cho các điểm sau.",
    "Đánh số lại thì mã đã gửi đi dẫn tới lời văn khác; vì thế điểm chen vào giữa luôn mang chữ, như III.4.2a.",
)
SUCCESSOR_UNKNOWN = Rule(
    "ma-ke-tuc-la",
    "«{id}» chuyển tới «{successor}», nhưng không có mã ấy trong kế hoạch hay trong sổ",
    "Sửa mã sau dấu mũi tên thành một mã đang có.",
    "Địa chỉ của mã cũ dẫn tới mã này, nên mã này phải có.",
)
SUCCESSOR_KIND = Rule(
    "ma-ke-tuc-khac-loai",
    "sổ ghi «{id}» ({written}) chuyển tới «{successor}», nhưng mã ấy là {actual}",
    "Sửa mã sau dấu mũi tên: mục và điểm chỉ chuyển tới mục và điểm, cơ quan chỉ chuyển tới cơ quan, văn bản chỉ "
    "chuyển tới văn bản.",
    "Người mở địa chỉ cũ của một điểm phải tới lời văn, không tới trang của một cơ quan; văn bản cũng vậy.",
)
LEDGER_LOOP = Rule(
    "so-ma-vong",
    "theo các dấu mũi tên, «{id}» trở về chính nó: {path}",
    "Sửa một trong các dòng ấy để mũi tên cuối cùng dẫn tới một mã đang có.",
    "Người đọc mở mã cũ phải tới được một chỗ có thật.",
)
