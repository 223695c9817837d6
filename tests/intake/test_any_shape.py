"""Whatever the shape of a document: every word of it is in the plan, under ids that hold."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from plansite.checks import check
from plansite.intake.writing_files import plan_files
from plansite.plan.linking.linked_plan import link
from plansite.plan.reading import read_plan
from plansite.problems import rules
from tests.support.invented_documents import invented
from tests.support.reading_files import found_in_text

# What only a person can answer; the ledger is made from the plan.
FOR_A_PERSON = {
    rule.code
    for rule in (
        rules.LEDGER_MISSING, rules.CELL_BODY_UNKNOWN, rules.DEADLINE_UNKNOWN,
        rules.DEADLINE_OVERLOOKED, rules.PLACEHOLDER_LEFT, rules.SOURCE_MISSING, rules.POINT_EMPTY,
        rules.BODY_UNKNOWN, rules.VALUE_UNKNOWN,
    )
}  # fmt: skip


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_no_word_is_lost_and_no_id_is_wrong(seed: int) -> None:
    document = invented(Random(seed))
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in plan_files(found_in_text(document, root)).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        plan, unread = read_plan(root)
        linked, unlinked = link(plan)
        told = [str(each) for each in (*unread, *unlinked, *check(linked)) if each.code not in FOR_A_PERSON]
    assert told == [], document
