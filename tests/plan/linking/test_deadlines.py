"""The language of times: what is held of each wording that official plans use, and that nothing said is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plansite.checks.wordings import faults
from plansite.plan.linking.deadlines import Deadline, closing_bracket, understand
from plansite.plan.model.plan import Wording
from plansite.plan.source.decoding import decode_list
from plansite.plan.source.yaml_nodes import read_yaml
from plansite.site.site import Site, read
from plansite.site.writing.wording import until
from tests.support.building import ROOT, SMALL

LISTED = ROOT / "docs" / "bien-tap" / "thoi-han-mau.yml"

# Wording | kinds | first day | last day | the rest: moments where there are several, what comes round, what event.
TABLE = """
hoàn thành trước ngày 31/3/2023                          | moc | - | 2023-03-31 |
trước ngày 25/02/2026                                    | moc | - | 2026-02-25 |
Trước 30/6/2026                                          | moc | - | 2026-06-30 |
Ngày 19/5/2026                                           | moc | - | 2026-05-19 |
15/12/2026                                               | moc | - | 2026-12-15 |
15.12.2026                                               | moc | - | 2026-12-15 |
Trước ngày 30 tháng 9 năm 2026                           | moc | - | 2026-09-30 |
Chậm nhất ngày 01/7/2026                                 | moc | - | 2026-07-01 |
xong trước ngày 15-6-2026                                | moc | - | 2026-06-15 |
Báo cáo kết quả trước ngày 20/11/2026                    | moc | - | 2026-11-20 |
đến hết ngày 29/02/2028                                  | moc | - | 2028-02-29 |
hoàn thành trong tháng 3/2023                            | moc | - | 2023-03-31 |
Tháng 02/2026                                            | moc | - | 2026-02-28 |
Trong tháng 12 năm 2026                                  | moc | - | 2026-12-31 |
trong tháng Tư năm 2026                                  | moc | - | 2026-04-30 |
Trước tháng 9/2026                                       | moc | - | 2026-08-31 |
Cuối tháng 6/2026                                        | moc | - | 2026-06-30 |
hoàn thành trong Quý I/2023                              | moc | - | 2023-03-31 |
Quý II/2026                                              | moc | - | 2026-06-30 |
Quý IV năm 2026                                          | moc | - | 2026-12-31 |
quý 3/2026                                               | moc | - | 2026-09-30 |
hoàn thành trong năm 2025                                | moc | - | 2025-12-31 |
Năm 2026                                                 | moc | - | 2026-12-31 |
Trong năm 2026                                           | moc | - | 2026-12-31 |
Đến năm 2030                                             | moc | - | 2030-12-31 |
đến hết năm 2027                                         | moc | - | 2027-12-31 |
Cuối năm 2026                                            | moc | - | 2026-12-31 |
6 tháng đầu năm 2026                                     | moc | - | 2026-06-30 |
9 tháng đầu năm 2026                                     | moc | - | 2026-09-30 |
6 tháng cuối năm 2026                                    | moc | - | 2026-12-31 |
Trước ngày 30/11                                         | moc | - | 2026-11-30 |
Quý III, IV năm 2026                                     | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
Quý I, Quý II/2026                                       | moc | - | 2026-06-30 | 2026-03-31 quy, 2026-06-30 quy
Quý I, II, III năm 2026                                  | moc | - | 2026-09-30 | 2026-03-31 quy, 2026-06-30 quy, 2026-09-30 quy
Quý IV/2026 và quý I/2027                                | moc | - | 2027-03-31 | 2026-12-31 quy, 2027-03-31 quy
tháng 6 và tháng 12/2026                                 | moc | - | 2026-12-31 | 2026-06-30 thang, 2026-12-31 thang
Tháng 3, 6, 9/2026                                       | moc | - | 2026-09-30 | 2026-03-31 thang, 2026-06-30 thang, 2026-09-30 thang
ngày 15 và ngày 30/6/2026                                | moc | - | 2026-06-30 | 2026-06-15 ngay, 2026-06-30 ngay
Năm 2026, 2028                                           | moc | - | 2028-12-31 | 2026-12-31 nam, 2028-12-31 nam
dự thảo trước ngày 15/3/2026; ban hành trước ngày 30/4/2026 | moc | - | 2026-04-30 | 2026-03-15 ngay, 2026-04-30 ngay
ban hành trong quý II/2026; hoàn thành trước ngày 15/12/2026 | moc | - | 2026-12-15 | 2026-06-30 quy, 2026-12-15 ngay
từ ngày 10/7/2026 đến hết ngày 30/11/2026                | moc | 2026-07-10 | 2026-11-30 |
Từ ngày 01/3 đến ngày 26/3/2026                          | moc | 2026-03-01 | 2026-03-26 |
từ ngày 10 đến ngày 15/7/2026                            | moc | 2026-07-10 | 2026-07-15 |
Từ tháng 3 đến tháng 6/2026                              | moc | 2026-03-01 | 2026-06-30 |
Tháng 3 - 6/2026                                         | moc | 2026-03-01 | 2026-06-30 |
Từ quý II đến quý IV năm 2026                            | moc | 2026-04-01 | 2026-12-31 |
từ quý III/2026 đến hết năm 2027                         | moc | 2026-07-01 | 2027-12-31 |
2026-2030                                                | moc | 2026-01-01 | 2030-12-31 |
2026 – 2030                                              | moc | 2026-01-01 | 2030-12-31 |
Giai đoạn 2026 - 2030                                    | moc | 2026-01-01 | 2030-12-31 |
Từ năm 2025 đến năm 2027                                 | moc | 2025-01-01 | 2027-12-31 |
Thường xuyên                                             | thuong-xuyen | - | - |
thực hiện thường xuyên                                   | thuong-xuyen | - | - |
Thường xuyên, liên tục                                   | thuong-xuyen | - | - |
Thường xuyên trong năm 2026                              | thuong-xuyen moc | - | 2026-12-31 |
Thường xuyên, từ năm 2026                                | thuong-xuyen | 2026-01-01 | - |
Từ quý III/2026 trở đi                                   | thuong-xuyen | 2026-07-01 | - |
Thường xuyên; hoàn thành trước ngày 31/12/2026           | thuong-xuyen moc | - | 2026-12-31 |
thực hiện thường xuyên và theo định kỳ                   | thuong-xuyen dinh-ky | - | - |
Định kỳ                                                  | dinh-ky | - | - |
hằng năm                                                 | dinh-ky | - | - | mỗi nam
Hàng năm                                                 | dinh-ky | - | - | mỗi nam
Hằng quý                                                 | dinh-ky | - | - | mỗi quy
Hằng tháng, quý                                          | dinh-ky | - | - | mỗi thang quy
Định kỳ 6 tháng, hằng năm                                | dinh-ky | - | - | mỗi 6-thang nam
Định kỳ 6 tháng, năm và đột xuất khi có yêu cầu          | dinh-ky theo-yeu-cau | - | - | mỗi 6-thang nam
Tối thiểu 02 lần/năm                                     | dinh-ky | - | - | mỗi nam, 2 lần
Giữa nhiệm kỳ                                            | dinh-ky | - | - | mỗi nhiem-ky
trước ngày 25 hằng tháng                                 | dinh-ky | - | - | mỗi thang, ngày 25
Trước ngày 15/12 hằng năm                                | dinh-ky | - | - | mỗi nam, tháng 12, ngày 15
Tháng 11 hằng năm                                        | dinh-ky | - | - | mỗi nam, tháng 11
Quý IV hằng năm                                          | dinh-ky | - | - | mỗi nam, quý 4
2025 và những năm tiếp theo                              | dinh-ky | 2025-01-01 | - | mỗi nam
Năm 2026 và các năm tiếp theo                            | dinh-ky | 2026-01-01 | - | mỗi nam
Hằng năm, đến hết năm 2030                               | dinh-ky moc | - | 2030-12-31 | mỗi nam
Hằng năm, giai đoạn 2026-2030                            | dinh-ky moc | 2026-01-01 | 2030-12-31 | mỗi nam
Trước ngày 30/11 hằng năm, đến năm 2030                  | dinh-ky moc | - | 2030-12-31 | mỗi nam, tháng 11, ngày 30
Tháng 6/2026 và định kỳ hằng năm                         | moc dinh-ky | - | 2026-06-30 | mỗi nam
30 ngày sau khi Trung ương ban hành                      | theo-su-kien | - | - | 30 ngay sau khi Trung ương ban hành
Trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản | theo-su-kien | - | - | 5 ngay-lam-viec sau ngày nhận được văn bản
Chậm nhất 02 tháng sau khi có hướng dẫn của Trung ương   | theo-huong-dan | - | - | 2 thang sau khi có hướng dẫn của Trung ương
Sau khi hoàn thành sắp xếp tổ chức bộ máy                | theo-su-kien | - | - | sau khi hoàn thành sắp xếp tổ chức bộ máy
Trước Đại hội Đảng bộ tỉnh                               | theo-su-kien | - | - | truoc Đại hội Đảng bộ tỉnh
10 ngày trước kỳ họp                                     | theo-su-kien | - | - | 10 ngay truoc kỳ họp
Trong quý III/2026, sau khi Trung ương ban hành          | moc theo-su-kien | - | 2026-09-30 | sau khi Trung ương ban hành
Theo hướng dẫn của Trung ương                            | theo-huong-dan | - | - |
Theo kế hoạch của Trung ương                             | theo-huong-dan | - | - |
Khi có yêu cầu                                           | theo-yeu-cau | - | - |
Khi Trung ương yêu cầu                                   | theo-yeu-cau | - | - |
"""  # noqa: E501
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


def _wordings(text: str) -> tuple[Wording, ...]:
    node, broken = read_yaml(text, "plan/thoi-han.yml")
    wordings, wrong = decode_list(Wording, node)
    assert (broken, wrong) == ([], [])
    return wordings


WORDINGS = _wordings(LISTED.read_text(encoding="utf-8"))


def rest(said: Deadline) -> str:
    """What the table says in its last column."""
    held = []
    if len(said.moments) > 1:
        held.append(", ".join(f"{moment.until} {moment.precision}" for moment in said.moments))
    if round := said.recurrence:
        numbers = (("quý", round.quarter), ("tháng", round.month), ("ngày", round.day))
        times = [f"{round.times} lần"] if round.times else []
        shown = [f"{unit} {number}" for unit, number in numbers if number]
        held.append(", ".join([f"mỗi {' '.join(round.every)}", *times, *shown]))
    if event := said.event:
        counted = f"{event.count} {event.unit} " if event.count else ""
        held.append(f"{counted}{event.side} {event.words}")
    return "; ".join(held)


def test_the_table_is_long_and_uses_every_listed_wording() -> None:
    assert len(ROWS) >= 80
    unused = [each.words for each in WORDINGS if not any(understand(row[0], [each]) for row in ROWS)]
    assert unused == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_held_of_a_wording(row: tuple[str, ...]) -> None:
    said = understand(row[0], WORDINGS)
    assert isinstance(said, Deadline), said
    assert said.words == row[0]
    held = (" ".join(said.kinds), said.since or "-", said.until or "-", rest(said))
    assert held == (row[1], row[2], row[3], row[4] if len(row) > 4 else "")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_wording_means_one_thing(row: tuple[str, ...]) -> None:
    """Two listed wordings that both fit would make the order of the list decide."""
    found = [said for each in WORDINGS if (said := understand(row[0], [each]))]
    assert len(found) == 1


def test_the_listed_wordings_are_sound(tmp_path: Path) -> None:
    text = LISTED.read_text(encoding="utf-8").replace("[trung-uong]", "[ban-thuong-vu-huyen-uy]")
    (shutil.copytree(SMALL, tmp_path / "x") / "plan/thoi-han.yml").write_text(
        text + "- {loi: thực hiện khi Huyện ủy yêu cầu, loai: theo-yeu-cau}\n", encoding="utf-8"
    )
    assert [str(problem) for problem in read(tmp_path / "x").problems] == []


def test_the_examples_of_the_guide_are_understood() -> None:
    guide = (ROOT / "docs" / "bien-tap" / "index.md").read_text(encoding="utf-8")
    block = next(part for part in guide.split("```yaml\n") if part.startswith("# Quý III")).split("```")[0]
    said = [line.removeprefix("# ") for line in block.splitlines() if line.startswith("# ")]
    for words, wording in zip(said, _wordings(block), strict=True):
        assert isinstance(understand(words, [wording]), Deadline), words
        assert list(faults(wording)) == []


@pytest.mark.parametrize(
    "words",
    ["trước ngày 31/4/2026", "từ ngày 10/12/2026 đến hết ngày 30/11/2026", "từ ngày 31/2/2026 đến hết ngày 30/11/2026",
     "2030-2026", "Tháng 13/2026", "Quý I, tháng 2/2026", "ngày 15 và ngày 31/6/2026", "trước ngày 31/4 hằng năm",
     "trước ngày 32 hằng tháng", "Tháng 13 hằng năm", "Từ quý III/0000 trở đi"],
)  # fmt: skip
def test_what_no_calendar_has_is_told_not_kept(words: str) -> None:
    assert not isinstance(understand(words, WORDINGS), Deadline)


def test_29_february_comes_round() -> None:
    assert isinstance(understand("trước ngày 29/2 hằng năm", WORDINGS), Deadline)


@pytest.mark.parametrize(
    "words",
    ["Quý III", "tháng 6", "khoảng năm 2026", "trước Tết", "30 ngày sau khi tỉnh ban hành", "Quý III, V năm 2026",
     "hoàn thành sớm", "Thường xuyên; hoàn thành", "trước ngày 30 tháng mười ba năm 2026", "{nam}", "2026-"],
)  # fmt: skip
def test_what_is_not_listed_is_not_guessed(words: str) -> None:
    assert understand(words, WORDINGS) is None


def test_what_is_not_understood_is_told_with_its_line(tmp_path: Path) -> None:
    root = shutil.copytree(SMALL, tmp_path / "x")
    for name in ("plan/muc/II.2.md", "plan/nguyen-van.txt"):
        text = (root / name).read_text(encoding="utf-8").replace("khi Huyện ủy yêu cầu", "từ quý sau")
        (root / name).write_text(text, encoding="utf-8")
    site = read(root)
    assert [(str(each.span), each.code) for each in site.problems] == [("plan/muc/II.2.md:9", "thoi-han-la")]
    kept = site.linked.timing("II.2.1").current
    assert kept is not None
    assert (kept.words, kept.kinds) == ("thực hiện từ quý sau", ())


REAL = {
    "thực hiện thường xuyên": ("thuong-xuyen",),
    "thực hiện thường xuyên và theo định kỳ": ("thuong-xuyen", "dinh-ky"),
    "thực hiện định kỳ": ("dinh-ky",),
    "thực hiện khi Trung ương yêu cầu": ("theo-yeu-cau",),
    "thực hiện khi Ban Thường vụ, Thường trực Tỉnh ủy yêu cầu": ("theo-yeu-cau",),
    "thực hiện theo Hướng dẫn của Trung ương": ("theo-huong-dan",),
    "thực hiện theo hướng dẫn của Trung ương": ("theo-huong-dan",),
    "hoàn thành trong tháng 3/2023": ("moc",),
    "hoàn thành trong Quý I/2023": ("moc",),
}


def test_every_wording_of_the_real_plan(real: Site) -> None:
    plan = real.linked.plan
    brackets = {point.id: bracket.words for point in plan.points if (bracket := closing_bracket(point))}
    timings = {id: timing.current for id, timing in real.linked.timings.items() if timing.current}
    assert {id: said.words for id, said in timings.items()} == {
        id: words for id, words in brackets.items() if id in timings
    }
    assert len(timings) == 34
    assert {said.words: said.kinds for said in timings.values()} == REAL


@pytest.mark.parametrize(
    ("words", "shown"),
    [("Quý III, IV năm 2026", "quý III/2026, quý IV/2026"),
     ("từ ngày 10/7/2026 đến hết ngày 30/11/2026", "10/07/2026 đến 30/11/2026"),
     ("Giai đoạn 2026 - 2030", "năm 2026 đến năm 2030"),
     ("từ quý III/2026 đến hết năm 2027", "quý III/2026 đến năm 2027"),
     ("Tháng 3 - 6/2026", "tháng 3/2026 đến tháng 6/2026")],
)  # fmt: skip
def test_how_a_dated_time_is_shown(words: str, shown: str) -> None:
    said = understand(words, WORDINGS)
    assert isinstance(said, Deadline)
    assert until(said) == shown


FAULTS = {
    "- {loi: 'tháng {thang}', loai: thuong-xuyen}": "loi",
    "- {loi: 'quý {quy}, {quy_2}', loai: dinh-ky}": "loi",
    "- {loi: 'từ quý {quy_tu}', loai: thuong-xuyen}": "loi",
    "- {loi: 'trước năm {nam}', loai: thuong-xuyen}": "loi",
    "- {loi: 'trước ngày {ngay}/{thang}', loai: moc, do_chinh_xac: ngay}": "loi",
    "- {loi: 'năm {nam_9}', loai: moc, do_chinh_xac: nam}": "loi",
    "- {loi: '6 tháng đầu năm {nam}', loai: moc, do_chinh_xac: thang, hieu_la: {thang: sáu mươi}}": "hieu_la",
    "- {loi: 'tháng {thang}/{nam}', loai: moc, do_chinh_xac: thang, hieu_la: {thang: 6}}": "hieu_la",
    "- {loi: hằng năm, loai: thuong-xuyen, chu_ky: nam}": "chu_ky",
    "- {loi: '{lan} lần', loai: dinh-ky}": "chu_ky",
    "- {loi: sau đại hội, loai: theo-su-kien}": "su_kien",
    "- {loi: sau đại hội, loai: theo-su-kien, su_kien: đại hội}": "su_kien",
    "- {loi: '{so} ngày sau đại hội', loai: theo-su-kien, su_kien: đại hội, khi: sau}": "don_vi",
    "- {loi: sau đại hội, loai: theo-su-kien, su_kien: đại hội, khi: sau, don_vi: ngay}": "don_vi",
}


@pytest.mark.parametrize("entry", FAULTS)
def test_a_wording_that_would_lose_something_is_told(entry: str, tmp_path: Path) -> None:
    root = shutil.copytree(SMALL, tmp_path / "x")
    file = root / "plan" / "thoi-han.yml"
    lines = file.read_text(encoding="utf-8").count("\n")
    file.write_text(file.read_text(encoding="utf-8") + entry + "\n", encoding="utf-8")
    told = [str(problem).splitlines()[0] for problem in read(root).problems]
    assert len(told) == 1
    assert told[0].startswith(f"plan/thoi-han.yml:{lines + 1}: giá trị của «{FAULTS[entry]}» không đúng dạng: cần ")
