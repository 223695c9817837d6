"""The language of times: what is held of each wording that official plans use, and that nothing said is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.checks.wordings import faults
from plansite.plan.linking.deadlines import Deadline, understand
from plansite.plan.model.wordings import Wording
from plansite.plan.source.decoding import decode_list
from plansite.plan.source.yaml_nodes import read_yaml
from plansite.site.site import read
from plansite.site.writing.wording import until
from tests.support.building import ROOT
from tests.support.plans import accept_issued, laid_over_small
from tests.support.wordings import LISTED, ROWS


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
    (laid_over_small({}, tmp_path / "x") / "plan/thoi-han.yml").write_text(
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
    root = laid_over_small({}, tmp_path / "x")
    for name in ("plan/muc/II.2.md", "plan/nguyen-van.txt"):
        text = (root / name).read_text(encoding="utf-8").replace("khi Huyện ủy yêu cầu", "từ quý sau")
        (root / name).write_text(text, encoding="utf-8")
    accept_issued(root)
    site = read(root)
    assert [(str(each.span), each.code) for each in site.problems] == [("plan/muc/II.2.md:9", "thoi-han-la")]
    kept = site.linked.timing("II.2.1").current
    assert kept is not None
    assert (kept.words, kept.kinds) == ("thực hiện từ quý sau", ())


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
    "- {loi: hằng năm, loai: thuong-xuyen, chu_ky: nam}": "loai",
    "- {loi: 6 tháng, loai: thuong-xuyen, chu_ky: nam}": "chu_ky",
    "- {loi: '{lan} lần', loai: dinh-ky}": "chu_ky",
    "- {loi: sau đại hội, loai: theo-su-kien}": "su_kien",
    "- {loi: sau đại hội, loai: theo-su-kien, su_kien: đại hội}": "su_kien",
    "- {loi: '{so} ngày sau đại hội', loai: theo-su-kien, su_kien: đại hội, khi: sau}": "don_vi",
    "- {loi: sau đại hội, loai: theo-su-kien, su_kien: đại hội, khi: sau, don_vi: ngay}": "don_vi",
}


@pytest.mark.parametrize("entry", FAULTS)
def test_a_wording_that_would_lose_something_is_told(entry: str, tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    file = root / "plan" / "thoi-han.yml"
    lines = file.read_text(encoding="utf-8").count("\n")
    file.write_text(file.read_text(encoding="utf-8") + entry + "\n", encoding="utf-8")
    told = [str(problem).splitlines()[0] for problem in read(root).problems]
    assert len(told) == 1
    assert told[0].startswith(f"plan/thoi-han.yml:{lines + 1}: giá trị của «{FAULTS[entry]}» không đúng dạng: cần ")
