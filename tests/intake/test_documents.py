"""What the words beside a number say of the document, and what only its letters say."""

from __future__ import annotations

from plansite.intake.documents import Cited


def cited(*words: str, own: str | None = None) -> Cited:
    found = Cited(own)
    for number, each in enumerate(words, 1):
        found.read(f"I.{number}", each, number)
    return found


def test_kind_day_issuer_and_term_stand_beside_the_number() -> None:
    (document,) = cited(
        "Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về kinh tế tập thể"
    ).every()
    assert (document.id, document.kind, document.date) == ("20-nq-tw-khoa-xiii", "Nghị quyết", "2022-06-16")
    assert (document.issuer, document.term) == ("Ban Chấp hành Trung ương Đảng", "XIII")
    assert document.said_at == dict.fromkeys(("kind", "term", "date", "issuer", "number"), "I.1")


def test_what_is_said_elsewhere_is_added_with_its_place() -> None:
    (document,) = cited("theo 12-KH/TW", "Kế hoạch số 12-KH/TW của Bộ Chính trị").every()
    assert (document.kind, document.issuer) == ("Kế hoạch", "Bộ Chính trị")
    assert document.said_at == {"number": "I.1", "kind": "I.2", "issuer": "I.2"}


def test_a_law_is_named_before_its_number() -> None:
    found = cited("Luật Thư viện số 46/2019/QH14; Nghị quyết của Quốc hội, số 54/2022/QH15", "theo 13/2022/QH15")
    assert {each.number: each.kind for each in found.every()} == {
        "46/2019/QH14": "Luật",
        "54/2022/QH15": "Nghị quyết",
        "13/2022/QH15": None,
    }


def test_letters_tell_a_kind_where_one_kind_goes_by_them_and_bring_no_source() -> None:
    found = {each.number: each for each in cited("83/BKHCN-BTTTT-VP, 35/2025/NĐ-CP và 12/2025/QĐ-TTg").every()}
    assert found["83/BKHCN-BTTTT-VP"].kind == "Công văn"
    assert found["35/2025/NĐ-CP"].kind == "Nghị định"
    assert found["12/2025/QĐ-TTg"].kind is None  # a decision or a regulation
    assert all("kind" not in each.said_at for each in found.values())


def test_what_several_issue_together_is_of_its_kind_and_no_letter() -> None:
    joint = "Kế hoạch liên tịch số 15/KHLT-SVH-TĐ; Quy chế phối hợp số 03/QCPH-CA-QS; Hướng dẫn liên ngành 2/HDLN-SNV"
    assert [each.kind for each in cited(joint, "theo 7/NQLT-SVH-TĐ").every()] == [
        "Quy chế", "Kế hoạch", "Hướng dẫn", None,
    ]  # fmt: skip


def test_one_number_in_two_terms_is_two_documents() -> None:
    found = cited("Nghị quyết 21-NQ/TW khóa XII", "Nghị quyết 21-NQ/TW khóa XIII").every()
    assert [each.id for each in found] == ["21-nq-tw-khoa-xii", "21-nq-tw-khoa-xiii"]


def test_what_is_said_twice_in_two_ways_is_asked() -> None:
    found = cited("Nghị quyết 5-NQ/TW ngày 01/02/2025", "Nghị quyết 5-NQ/TW ngày 02/02/2025")
    assert [question.line for question in found.questions] == [2]


def test_the_plan_does_not_cite_itself() -> None:
    assert cited("Kế hoạch số 12/KH-UBND này", own="12/KH-UBND").every() == []
