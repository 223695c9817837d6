"""One slip is told once, as what it is: nothing that only follows from it, nothing that advises to delete words."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.hand_written.quotations import fingerprint
from tests.support.building import SMALL
from tests.support.plans import EVERY_FILE, Files, changed, laid_over_small, told

CORRECTIONS, HUYEN_DOAN = "plan/dinh-chinh.yml", "plan/co-quan/huyen-doan.yml"
NOTICE, OLDER, NEWER = (f"plan/van-ban/{id}.yml" for id in ("31-tb-hu", "12-nq-tu-khoa-xv", "12-nq-tu-khoa-xvi"))
WORDINGS, FRONT, LEDGER, ISSUED = "plan/thoi-han.yml", "plan/ke-hoach.md", "plan/so-ma.txt", "plan/nguyen-van.txt"
HANDBOOK = "plan/van-ban/so-tay-thu-thu.yml"
ONE, TWO = "plan/muc/II.1.md", "plan/muc/II.2.md"
OF_THE_PLAN = [path for path in EVERY_FILE if path.startswith("plan/")]
CONFLICT = "<<<<<<< a\n{0}=======\n{0}>>>>>>> b\n"
ASKED = "khi Huyện ủy yêu cầu*).\n"
ACTIVATED = f"{ASKED}\n```yaml\nkich_hoat:\n  ngay: 2024-10-02\n  van_ban: 31-tb-hu\n```\n"
TRACKED = f"{ASKED}\n```yaml\ntien_do:\n  - ngay: 2024-10\n    trang_thai: tam-dung\n    van_bản: 31-tb-hu\n```\n"

SLIPS: dict[str, tuple[Files, list[str]]] = {
    "a kind of points that is none": (
        changed("plan/muc/II.md", ("loai_diem: nhiem-vu", "loai_diem: nhiệm vụ")),
        ["gia-tri-la"],
    ),
    "a key of it misspelt": (changed("plan/muc/II.md", ("loai_diem:", "loai_diêm:")), ["khoa-la"]),
    "corrections that cannot be read": (changed(CORRECTIONS, ("- tai: II.1.2", "- tai: 'II.1.2")), ["yaml-hong"]),
    "corrections in conflict": (changed(CORRECTIONS, ("- tai: II.2.1", "<<<<<<< a\n- tai: II.2.1")), ["xung-dot"]),
    "corrections that are not there": ({CORRECTIONS: None}, ["thieu-tep"]),
    "a correction of a place that is none": (changed(CORRECTIONS, ("II.2.1", "II.2.9")), ["noi-la"]),
    "a correction without a place": (changed(CORRECTIONS, ("- tai: II.2.1\n  cach", "- cach")), ["thieu-khoa"]),
    "a way to correct that is none": (changed(CORRECTIONS, ("cach: thay", "cach: thay thế")), ["gia-tri-la"]),
    "a correction whose key is misspelt": (changed(CORRECTIONS, ("dung_la: các xã", "dung_là: các xã")), ["khoa-la"]),
    "the words as issued in conflict": (changed(ISSUED, ("II- ", "=======\nII- ")), ["xung-dot"]),
    "a section in conflict": (changed(TWO, ("## II.2.2", "<<<<<<< a\n## II.2.2")), ["xung-dot"]),
    "the ledger in conflict": (
        changed(LEDGER, ("II.1 mục\n", CONFLICT.format("II.1 mục\n"))),
        ["xung-dot"],
    ),
    "a body in conflict": (changed(HUYEN_DOAN, ("ma: huyen-doan\n", "=======\nma: huyen-doan\n")), ["xung-dot"]),
    "a body that cannot be read": (changed(HUYEN_DOAN, ("ten: Huyện ", "ten: x: ")), ["yaml-hong"]),
    "a body without its id": (changed(HUYEN_DOAN, ("ma: huyen-doan\n", "")), ["thieu-khoa"]),
    "the key of an id misspelt": (changed(HUYEN_DOAN, ("ma: huyen-doan", "mã: huyen-doan")), ["khoa-la"]),
    "a document without its id": (changed(NOTICE, ("ma: 31-tb-hu\n", "")), ["thieu-khoa"]),
    "a number that is none": (changed(OLDER, ("so: 12-NQ/TU", "so: 12NQTU")), ["sai-dang"]),
    "the key of a number misspelt": (changed(OLDER, ("so: 12-NQ/TU", "số: 12-NQ/TU")), ["khoa-la"]),
    "a term that is none": (changed(NEWER, ("khoa: XVI", "khoa: 16")), ["sai-dang"]),
    "sources that are no list": (changed(NEWER, ("nguon:\n  - tai: loi-dan", "nguon: loi-dan")), ["sai-dang"]),
    "a list by another dash": (changed(HUYEN_DOAN, ("  - tai: https", "  – tai: https")), ["sai-dang"]),
    "the key of sources misspelt": (
        changed(NEWER, ("\nnguon:\n  - tai: loi", "\nnguồn:\n  - tai: loi")),
        ["khoa-la"],
    ),
    "a document that cannot be read": (changed(NOTICE, ("ten: về lùi", "ten: 'về lùi")), ["yaml-hong"]),
    "times that cannot be read": (changed(WORDINGS, ("- loi: thực hiện khi", "- loi: x: khi")), ["yaml-hong"]),
    "a time whose words are lost": (changed(WORDINGS, ("- loi: thực hiện khi", "- lời: thực hiện khi")), ["khoa-la"]),
    "a time with a field that is none": (changed(WORDINGS, ("tháng {thang}/", "tháng {tháng}/")), ["sai-dang"]),
    "the title of a section misspelt": (changed(ONE, ("ten: Phòng", "tên: Phòng")), ["khoa-la"]),
    "a sign that is none": (changed("plan/muc/I.md", ("dau: so", "dau: số")), ["gia-tri-la"]),
    "an id in capitals only there": (changed(ONE, ("## II.1.3\n", "## II.11.3\n")), ["ma-ngoai-muc"]),
    "a document that a card lists misspelt": (
        changed("plan/muc/I.md", ("công cộng.", "công cộng.\n\n```yaml\nvan_ban: 12-nq-tu-khoa-v\n```"))
        | changed(ISSUED, ("", "")),
        ["van-ban-la"],
    ),
    "a number typed wrongly": (changed(FRONT, ("số 12-NQ/TU khóa XVI", "số 12-NQ/TV khóa XVI")), ["khac-nguyen-van"]),
    "a time typed wrongly": (changed(TWO, ("thực hiện thường xuyên", "thực hiện thuờng xuyên")), ["khac-nguyen-van"]),
    "the time of what was activated": (
        changed(TWO, (ASKED, ACTIVATED)) | changed(WORDINGS, ("loai: theo-yeu-cau", "loai: theo-yeu-câu")),
        ["gia-tri-la"],
    ),
    "proof under a key misspelt": (
        changed(TWO, (ASKED, TRACKED)),
        ["khoa-la"],
    ),
    "a reason under a key misspelt": (
        changed(ONE, ("vi_sao_thuc_hien: hai", "vi_sao_thuc_hiện: hai")),
        ["khoa-la"],
    ),
    "what the plan carries out misspelt": (
        changed(FRONT, ("thuc_hien: 12-nq-tu-khoa-xvi", "thuc_hien: 12-nq-tu-khoa-xvj"))
        | changed("plan/muc/I.md", (" (khóa XV)", ""))
        | changed(ISSUED, (" (khóa XV)", "")),
        ["nguyen-van-doi", "van-ban-la"],
    ),
    "an id of a body as it is spoken": (changed(HUYEN_DOAN, ("ma: huyen-doan", "ma: Huyện Đoàn")), ["ten-tep-khac-ma"]),
    "a section named in small letters": (
        {**changed(TWO), TWO: None, "plan/muc/ii.2.md": changed(TWO)[TWO]},
        ["ma-sai"],
    ),
    "a quotation of words typed wrongly": (
        changed(TWO, ("chợ trung tâm", "chợ trung tam"))
        | {
            "docs/x.md": "[[trich:II.2.2 "
            + fingerprint("Đặt thùng nhận sách cũ ở chợ trung tâm (thực hiện thường xuyên).")
            + "]]\n"
        },
        ["khac-nguyen-van"],
    ),
    "words typed wrongly that a source is quoted with": (
        changed(ONE, ("giữ tủ sách theo", "giữ tủ sach theo"))
        | changed(HANDBOOK, ("[loai, ten]", "[loai, ten]\n  - tai: II.1.3\n    trich: Tập huấn người giữ tủ sách")),
        ["khac-nguyen-van"],
    ),
    "a name typed wrongly wherever it stands": (
        changed(ONE, ("ten: Phòng Văn hóa", "ten: Phòng Văn hoa"))
        | changed(FRONT, ("- Phòng Văn hóa", "- Phòng Văn hoa")),
        ["khac-nguyen-van", "khac-nguyen-van"],
    ),
    "a heading without its signs": (changed(ONE, ("## II.1.3\n", "II.1.3\n")), ["tieu-de-thieu-thang"]),
    "a section to which a page links": ({TWO: None, "docs/x.md": "[x](muc/II.2/index.md#II.2.1)\n"}, ["ma-mat"]),
    "front matter closed by one sign too many": (changed(TWO, ("huyen\n---", "huyen\n----")), ["dau-tep-ho"]),
    "a sign for a whole section": (changed(ONE, ("chu_tri: phong", "dau: so\nchu_tri: phong")), ["dau-khac"]),
    "points that changed places": (
        changed(TWO, ("## II.2.1", "## II.2.9"), ("## II.2.2", "## II.2.1"), ("## II.2.9", "## II.2.2")),
        ["ma-sai-thu-tu"],
    ),
    "an added point numbered anew": (changed(ONE, ("## II.1.3a", "## II.1.4")), ["ma-doi"]),
    "a wording that many points use": (
        changed(WORDINGS, ("- loi: thực hiện thường", "- loi: làm")),
        ["thoi-han-la"],
    ),
    "a document that is gone": ({NEWER: None}, ["ma-mat"]),
    "a body that is gone": ({HUYEN_DOAN: None}, ["ma-mat"]),
    "the front of the plan empty": ({FRONT: ""}, ["tep-rong"]),
    "a section that is not there": ({ONE: None}, ["ma-mat"]),
    "a section that cannot be read": (changed(ONE, ("ten: Phòng", "ten: x: Phòng")), ["yaml-hong"]),
    "the plan's own file not there": ({FRONT: None}, ["thieu-tep"]),
    "a letter of a name that is another's": (changed(HUYEN_DOAN, ("ten: Huyện", "ten: Нuyện")), ["ky-tu-gia"]),
    "a letter of a key": (changed(HUYEN_DOAN, ("loai:", "lo\u0430i:")), ["ky-tu-gia"]),
    "a letter of an id": (changed(HUYEN_DOAN, ("ma: huyen-doan", "ma: huyen-do\u0430n")), ["ky-tu-gia"]),
    "a letter of the words": (changed(ONE, ("## II.1.1\n\n", "## II.1.1\n\n\u00ad")), ["ky-tu-an"]),
    "a letter of the words as issued": (changed(ISSUED, ("II- ", "ІI- ")), ["ky-tu-gia"]),
    "a sign that turns a name round": (changed(HUYEN_DOAN, ("ten: Huyện", "ten: \u202eHuyện")), ["ky-tu-an"]),
    "the whole plan in a folder that some systems take for it": (
        dict.fromkeys(OF_THE_PLAN) | {f"P{path[1:]}": (SMALL / path).read_bytes() for path in OF_THE_PLAN},
        ["thu-muc-sai-ten"],
    ),
    "the front of the plan": (changed(FRONT, ("ten_ngan: Kế", "ten_ngan: x: Kế")), ["yaml-hong"]),
}


def test_what_is_wrong_in_the_plan_is_told_before_the_pages_that_lean_on_it(tmp_path: Path) -> None:
    files = {"docs/a.md": "[x](khong-co.md)\n", **changed(ONE, ("chu_tri: phong", "chu_tri: phng"))}
    assert [each.code for each in told(laid_over_small(files, tmp_path / "plan"))] == ["co-quan-la", "lien-ket-hong"]


@pytest.mark.parametrize(("files", "codes"), SLIPS.values(), ids=SLIPS)
def test_one_slip_is_told_once(files: Files, codes: list[str], tmp_path: Path) -> None:
    problems = told(laid_over_small(files, tmp_path / "plan"))
    assert [problem.code for problem in problems] == codes, "\n".join(map(str, problems))
