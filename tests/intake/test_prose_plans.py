"""Plans that share the work out in sentences: what of it is read, what is proposed, what is left to the check."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.intake.due import SaidInSentence
from plansite.intake.prose import lead_in, partners_in
from plansite.plan.model.choices import TASK
from plansite.plan.model.roles import Role
from plansite.site.site import read
from tests.support.reading_files import FILES, found_in, found_in_text, made_of, word_of

HEAD = "**HUYỆN ỦY BA SÔNG**\n\n**Số 45-KH/HU**\n\n*Ba Sông, ngày 02 tháng 3 năm 2026*\n\n"
TITLE = "**KẾ HOẠCH**\n\n**mở thư viện**\n\nBan Thường vụ Huyện ủy ban hành Kế hoạch như sau:\n\n"


def plan(*points: str, title: str = "NHIỆM VỤ, GIẢI PHÁP") -> str:
    return f"{HEAD}{TITLE}**I. {title}**\n\n" + "\n\n".join(f"{n}. {words}" for n, words in enumerate(points, 1))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("Mở phòng đọc, hoàn thành trước ngày 30/4/2026.", [("hoàn thành trước ngày 30/4/2026", "")]),
        ("Mở phòng đọc, hoàn thành trong quý II/2026 tại xã.", [("hoàn thành trong quý II/2026", "")]),
        ("Trình Ban Thường vụ Huyện ủy trước ngày 30/10/2026.", [("trước ngày 30/10/2026", "")]),
        ("Ban hành quy chế chậm nhất ngày 31/5/2026.", [("chậm nhất ngày 31/5/2026", "")]),
        ("Báo cáo kết quả trước ngày 15 tháng 12 hằng năm.", [("trước ngày 15 tháng 12 hằng năm", "")]),
        (
            "Lập danh mục, hoàn thành trước ngày 30/4/2026; mua sách, hoàn thành trước ngày 30/6/2026.",
            [("hoàn thành trước ngày 30/4/2026", "Lập danh mục"), ("hoàn thành trước ngày 30/6/2026", "mua sách")],
        ),
        (
            "Lập danh mục, hoàn thành trước ngày 30/4/2026; mua sách (trước ngày 30/6/2026).",
            [("hoàn thành trước ngày 30/4/2026", "Lập danh mục")],
        ),
        ("Mua sách (hoàn thành trước ngày 30/6/2026) cho xã.", []),
        ("Tổ chức hội nghị trong tháng 4/2026.", []),
        ("Thanh lý sách đã mua trước ngày 31/12/2026.", []),
        ("Rà soát đối với thẻ cấp trước ngày 31/12/2026.", []),
        ("Kiểm kê sách, hoàn thành trước ngày 31/12/2025.", []),
        ("Phấn đấu đến năm 2028 hoàn thành thư viện.", []),
        ("Nhận sách tặng trước ngày 30/4/2026 của các xã.", []),
        ("Báo cáo kết quả trước ngày 30/4.", []),
        ("Hằng năm, mở ngày hội đọc sách.", [("Hằng năm", "")]),
        ("Đọc sách; định kỳ 6 tháng, hằng năm báo cáo Huyện ủy.", [("định kỳ 6 tháng, hằng năm", "")]),
        ("Tổ chức kiểm kê định kỳ hằng quý.", [("định kỳ hằng quý", "")]),
        ("Hằng năm, kiểm kê sách; hoàn thành trước ngày 30/6/2026.", [("hoàn thành trước ngày 30/6/2026", "")]),
        ("Hằng quý, báo cáo Huyện ủy; hằng năm, tổng kết.", []),
        ("Xây dựng kế hoạch hằng năm về mua sách.", []),
        ("Nâng cao chất lượng báo cáo định kỳ hằng quý của các xã.", []),
    ],
)
def test_a_time_in_a_sentence_is_read_where_it_can_be_of_nothing_else(
    words: str, times: list[tuple[str, str]], tmp_path: Path
) -> None:
    found = found_in_text(plan(words), tmp_path)
    assert found.in_sentences == tuple(SaidInSentence("I.1", 15, said, of) for said, of in times)


def test_what_is_read_stands_in_the_card_and_what_is_not_is_told_by_the_check(tmp_path: Path) -> None:
    text = plan(
        "Lập danh mục, hoàn thành trước ngày 30/4/2026; mua sách, hoàn thành trước ngày 30/6/2026.",
        "Tổ chức hội nghị trong tháng 4/2026.",
        "Mua sách (trong tháng 5/2026); mở cửa, xong trước ngày 30/6/2026.",
    )
    (tmp_path / "van-ban.md").write_text(text, encoding="utf-8")
    site = read(made_of(tmp_path / "van-ban.md", tmp_path))
    assert [(each.code, each.span.path, "tháng 4" in str(each)) for each in site.problems] == [
        ("thoi-han-bo-sot", "plan/muc/I.md", True)
    ]
    days = {task.id: [each.until for each in site.linked.timing(task.id).moments] for task in site.linked.tasks}
    assert days == {"I.1": ["2026-04-30", "2026-06-30"], "I.2": [], "I.3": ["2026-05-31", "2026-06-30"]}


LEADS = "Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với Văn phòng Huyện ủy và các cơ quan liên quan tham mưu mở lớp."


@pytest.mark.parametrize(
    ("words", "lead", "partners"),
    [
        (LEADS, "Ban Tổ chức Huyện ủy", ("Văn phòng Huyện ủy", "các cơ quan liên quan")),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng tuyên truyền.", "Ban Tuyên giáo và Dân vận Tỉnh ủy", ()),
        ("Báo và Phát thanh, Truyền hình tỉnh mở chuyên trang.", "Báo và Phát thanh, Truyền hình tỉnh", ()),
        ("Các đảng ủy trực thuộc Tỉnh ủy tổ chức học tập.", "Các đảng ủy trực thuộc Tỉnh ủy", ()),
        ("Các cấp ủy, tổ chức đảng chỉ đạo học tập.", "Các cấp ủy, tổ chức đảng", ()),
        ("Các cơ quan tham mưu, giúp việc Tỉnh ủy theo dõi.", "Các cơ quan tham mưu, giúp việc Tỉnh ủy", ()),
        ("Sở Y tế chủ trì, phối hợp chặt chẽ với các sở, ban, ngành xây dựng.", "Sở Y tế", ("các sở, ban, ngành",)),
        ("Sở Y tế phối hợp với nhân dân mở phòng khám.", "Sở Y tế", ()),
        ("Sở Công Thương hoàn thành việc mở chợ trong tháng 10/2026.", "Sở Công Thương", ()),
        ("Các chi bộ trực thuộc bám sát nội dung Nghị quyết, cụ thể hóa.", "Các chi bộ trực thuộc", ()),
        ("Phòng Nội vụ quyết toán kết quả, báo cáo.", None, ()),
        ("Ủy ban bầu cử tỉnh chủ trì kiểm tra.", "Ủy ban bầu cử tỉnh", ()),
        ("Sở Giáo dục và đào tạo chủ trì mở lớp.", "Sở Giáo dục và đào tạo", ()),
        ("Văn phòng điều phối chương trình nông thôn chủ trì.", "Văn phòng điều phối chương trình nông thôn", ()),
        ("Chi cục kiểm tra văn bản tham mưu.", None, ()),
        ("Sở Công Thương là cơ quan thường trực, chủ trì theo dõi.", "Sở Công Thương", ()),
        ("Chi cục Hải quan khu vực VII kiểm soát cửa khẩu, lối mở.", "Chi cục Hải quan khu vực VII", ()),
        ("Ban cán sự đảng Chính phủ (để phối hợp),", None, ()),
    ],
)
def test_who_leads_and_who_works_on_it_end_where_the_sentence_goes_on(
    words: str, lead: str | None, partners: tuple[str, ...]
) -> None:
    found = lead_in(words)
    assert (found[0] if found else None, partners_in(words)) == (lead, partners)


def test_who_seems_to_lead_is_mentioned_and_has_a_file_so_that_a_person_copies_one_line(tmp_path: Path) -> None:
    (tmp_path / "van-ban.md").write_text(plan(LEADS), encoding="utf-8")
    site = read(made_of(tmp_path / "van-ban.md", tmp_path))
    assert [str(each) for each in site.problems] == []
    assert site.linked.targets("I.1", Role.LEADS) == ()
    named = ("ban-to-chuc-huyen-uy", "van-phong-huyen-uy", "cac-co-quan-lien-quan")
    assert site.linked.targets("I.1", Role.MENTIONS) == named
    asked = (tmp_path / "moi/can-xem.md").read_text(encoding="utf-8")
    proposed = ["chu_tri: ban-to-chuc-huyen-uy", "phoi_hop: [van-phong-huyen-uy, cac-co-quan-lien-quan]"]
    assert [line.strip("- `") for line in asked.splitlines() if line.startswith("    - `")] == proposed
    section = tmp_path / "moi/plan/muc/I.md"
    mentioned = "nhac_den: [ban-to-chuc-huyen-uy, van-phong-huyen-uy, cac-co-quan-lien-quan]"
    assert mentioned in section.read_text(encoding="utf-8")
    section.write_text(section.read_text(encoding="utf-8").replace(mentioned, "\n".join(proposed)), encoding="utf-8")
    site = read(tmp_path / "moi")
    assert [str(each) for each in site.problems] == []
    assert site.linked.targets("I.1", Role.LEADS) == ("ban-to-chuc-huyen-uy",)


@pytest.mark.parametrize(
    ("title", "points", "kind"),
    [
        ("NHIỆM VỤ, GIẢI PHÁP", ("Mở phòng đọc.",), TASK),
        ("CÁC NHIỆM VỤ CHỦ YẾU", ("Mở phòng đọc.",), TASK),
        ("TỔ CHỨC THỰC HIỆN", ("Huyện đoàn vận động góp sách.", "Các xã ủy lãnh đạo việc này."), TASK),
        ("TỔ CHỨC THỰC HIỆN", ("Kinh phí lấy từ ngân sách.", "Báo cáo khi có yêu cầu."), None),
        ("MỤC TIÊU, NHIỆM VỤ", ("Mở phòng đọc.",), None),
        ("MỤC ĐÍCH, YÊU CẦU", ("Sách đến với mọi nhà.",), None),
    ],
)
def test_points_are_tasks_where_the_title_says_so_or_sentences_share_the_work_out(
    title: str, points: tuple[str, ...], kind: str | None, tmp_path: Path
) -> None:
    found = found_in_text(plan(*points, title=title), tmp_path)
    assert found.kind_of("I") == kind
    assert any("loai_diem: nhiem-vu" in each.otherwise for each in found.questions) == (title != "MỤC ĐÍCH, YÊU CẦU")


DECISION = """**QUYẾT ĐỊNH**

**Ban hành Kế hoạch mở phòng đọc**

Theo đề nghị của Giám đốc Sở Văn hóa.

**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch mở phòng đọc.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nguyễn Văn Mẫu

**KẾ HOẠCH**

**Mở phòng đọc**

**I. MỤC TIÊU**

1. Ai cũng đọc.

**II. {title}**

1. Mở phòng đọc.

2. Sở Y tế mua sách.
"""


def test_parts_of_what_is_attached_are_parts(tmp_path: Path) -> None:
    assert found_in_text(DECISION.format(title="NHIỆM VỤ"), tmp_path).kinds == {"KT.II": "nhiem-vu"}
    asked = found_in_text(DECISION.format(title="GIẢI PHÁP, NỘI DUNG"), tmp_path)
    assert asked.kinds == {}
    assert [each.met for each in asked.questions if "loai_diem" in each.otherwise] == ["phần «II. GIẢI PHÁP, NỘI DUNG»"]


def test_solutions_are_no_tasks_where_sections_that_bear_names_are(tmp_path: Path) -> None:
    text = (
        plan("Mở rộng việc đọc.")
        + "\n\n**II. PHÂN CÔNG**\n\n**1. Sở Y tế**\n\n- Mua sách.\n\n**2. Sở Nội vụ**\n\n- Đọc.\n"
    )
    found = found_in_text(text, tmp_path)
    assert found.kinds == {"II": TASK}
    assert [each.done for each in found.questions if "I. NHIỆM VỤ" in each.met] == [
        "không coi các điểm là nhiệm vụ, vì việc được giao ở mục mang tên cơ quan"
    ]


def test_who_is_named_by_a_heading_and_who_by_a_sentence_are_given_tasks_alike(tmp_path: Path) -> None:
    shared = (
        "**1. Sở Y tế**\n\n- Mua sách.",
        "2. Sở Tài chính: Bố trí kinh phí.",
        "3. Sở Nội vụ chủ trì, phối hợp với Cảng vụ Ba Sông mở tàu đọc sách.",
        "4. Đề nghị Hội Khuyến học huyện vận động góp sách.",
    )
    found = found_in_text(
        plan("Sách đến với mọi nhà.", title="MỤC TIÊU") + "\n\n**II. TỔ CHỨC THỰC HIỆN**\n\n" + "\n\n".join(shared),
        tmp_path,
    )
    assert found.kinds == {"II": TASK}
    assert [(each.leads, each.partners) for each in found.proposals] == [
        (("so-noi-vu",), ("cang-vu-ba-song",)),
        (("hoi-khuyen-hoc-huyen",), ()),
    ]


@pytest.mark.parametrize("form", ["md", "docx"])
def test_a_plan_of_prose_is_whole_and_its_tasks_have_times(form: str, tmp_path: Path) -> None:
    source = FILES / "dang-uy.md" if form == "md" else word_of("dang-uy.md", tmp_path)
    assert found_in(source).kinds == {"II": TASK, "III": TASK}
    site = read(made_of(source, tmp_path))
    untold = [problem for problem in site.problems if problem.code != "thoi-han-bo-sot"]
    assert [str(each) for each in untold] == []
    due = {task.id: site.linked.timing(task.id).until for task in site.linked.tasks}
    assert {id: day for id, day in due.items() if day} == {
        "II.1.a": "2025-09-30",
        "II.1.b.2": "2025-12-31",
        "II.2.a.2": "2025-11-30",
        "III.1": "2025-09-30",
    }
