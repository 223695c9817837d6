"""The kinds of documents that offices issue, and the letters that stand for them in numbers. Lists, no grammar.

Of the State: Law on the promulgation of legal documents of 2025, article 4
(tintuc.thuvienphapluat.com/ho-tro-phap-luat/chinh-sach-moi/82319); Decree 30/2020/NĐ-CP, article 7, 29 kinds
(thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/thoi-su-phap-luat/tu-van-phap-luat/33707), letters in its annex III
(kynangandlifeskills.com/chu-viet-tat-ten-loai-mau-trinh-bay-van-ban-hanh-chinh-va-ban-sao-van-ban); what Decree
09/2010/NĐ-CP had besides (ccvtlt.sonoivu.hochiminhcity.gov.vn, 510). Of the Party: Regulation 399-QĐ/TW of 2026
(lsvn.vn, a168642). «Điều lệ» and «Cương lĩnh» go by one word, as plans cite them.
"""

from __future__ import annotations

import re

DOCUMENT_KINDS = (
    "Báo cáo", "Biên bản", "Bản cam kết", "Bản ghi nhớ", "Bản thỏa thuận", "Bộ luật", "Chiến lược", "Chương trình",
    "Chỉ thị", "Công văn", "Công điện", "Cương lĩnh", "Dự án", "Giấy biên nhận hồ sơ", "Giấy chứng nhận",
    "Giấy giới thiệu", "Giấy mời", "Giấy nghỉ phép", "Giấy đi đường", "Giấy ủy quyền", "Hiến pháp", "Hướng dẫn",
    "Hợp đồng", "Kế hoạch", "Kết luận", "Luật", "Lệnh", "Lời kêu gọi", "Nghị quyết", "Nghị quyết liên tịch",
    "Nghị định", "Phiếu báo", "Phiếu chuyển", "Phiếu gửi", "Pháp lệnh", "Phương án", "Quy chế", "Quy hoạch",
    "Quy định", "Quyết định", "Thông báo", "Thông cáo", "Thông tri", "Thông tư", "Thông tư liên tịch", "Thư công",
    "Tuyên bố", "Tờ trình", "Điều lệ", "Đề án",
)  # fmt: skip

# «QyĐ» and «QYĐ», «QCPH» for joint rules of work: as found in numbers.
ABBREVIATIONS = (
    "BB", "BC", "BGN", "BTT", "CT", "CTr", "CTrHĐ", "CV", "CĐ", "ĐA", "DA", "GGT", "GM", "GNP", "GUQ", "HD", "HDLT",
    "HĐ", "KH", "KHLT", "KHPH", "KL", "L", "NQ", "NQLT", "NĐ", "PA", "PB", "PC", "PG", "PL", "QC", "QCPH", "QĐ", "QyĐ",
    "QYĐ", "TB", "TBKL", "TC", "TT", "TTLT", "TTr",
)  # fmt: skip

# What the letters of a number say of the kind of a document, where no two kinds go by them.
KIND_BY_LETTERS = {
    "NQ": "Nghị quyết", "NĐ": "Nghị định", "CT": "Chỉ thị", "KL": "Kết luận", "KH": "Kế hoạch", "HD": "Hướng dẫn",
    "TB": "Thông báo", "BC": "Báo cáo", "TTR": "Tờ trình", "CĐ": "Công điện", "TTLT": "Thông tư liên tịch",
    "CTR": "Chương trình", "CTRHĐ": "Chương trình hành động",
}  # fmt: skip


def kind_by_letters(number: str) -> str | None:
    """The kind that the letters of a number say: «45-NQ/TU» is that of a Nghị quyết."""
    parts = re.split(r"[/-]", number.upper().replace(" ", ""))
    return next((KIND_BY_LETTERS[part] for part in parts if part in KIND_BY_LETTERS), None)


def kind_beginning(text: str) -> str | None:
    """The longest kind with which `text` begins, in any letter case: «Thông tư liên tịch số …»."""
    folded = text.casefold()
    return max((kind for kind in DOCUMENT_KINDS if folded.startswith(kind.casefold())), key=len, default=None)
