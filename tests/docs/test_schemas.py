"""Editors that know YAML complete keys of `plan/` and mark wrong values, by the committed schemas."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from plansite.plan.model.files import BODIES, CORRECTIONS_FILE, DOCUMENTS, WORDINGS_FILE
from plansite.plan.model.registries import Body
from plansite.plan.model.schemas import SCHEMAS, modeline, schemas
from plansite.plan.source.fields import keys
from plansite.site.site import read
from tests.support.building import ANNEXED, ROOT
from tests.support.golden import compare
from tests.support.language_server import editing
from tests.support.plans import AT_HAND, change, entry

OF = (BODIES, DOCUMENTS, WORDINGS_FILE, CORRECTIONS_FILE)
BODY = "ma: doan\nten: Đoàn\nloai: don-v\ntiep_noi:\n  - co_quan: a\n    \n"


def files(root: Path, of: str) -> list[Path]:
    return sorted((root / of).glob("*.yml")) if (root / of).is_dir() else [root / of]


def test_the_committed_ones_are_those_of_the_model() -> None:
    for path, text in schemas().items():
        compare(Path(path).name, text, ROOT / SCHEMAS)
    assert {f"{SCHEMAS}/{file.name}" for file in (ROOT / SCHEMAS).iterdir()} == set(schemas())


@pytest.mark.parametrize("root", [*AT_HAND.values(), ANNEXED], ids=str)
@pytest.mark.parametrize("of", OF)
def test_what_is_written_is_what_they_say(root: Path, of: str) -> None:
    (schema,) = (text for path, text in schemas().items() if Path(path).stem == Path(of).stem)
    Draft7Validator.check_schema(yaml.safe_load(schema))
    judge = Draft7Validator(yaml.safe_load(schema))
    for file in files(root, of):
        held = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        assert [error.message for error in judge.iter_errors(_emptied(held) or [])] == [], file


def _emptied(value: object) -> object:
    """As a language server reads what is left empty."""
    if isinstance(value, dict):
        return {key: _emptied(each) for key, each in value.items()}
    return [_emptied(each) for each in value] if isinstance(value, list) else value or None


def test_the_first_line_of_a_file_leads_to_its_schema_and_the_check_does_not_mind(copy: Path) -> None:
    for of in OF:
        for file in files(copy, of):
            file.write_text(modeline(of) + file.read_text(encoding="utf-8"), encoding="utf-8")
            where = modeline(of).partition("=")[2].strip()
            assert ((ROOT / file.relative_to(copy)).parent / where).resolve().is_relative_to(ROOT / SCHEMAS)
            assert ((ROOT / file.relative_to(copy)).parent / where).resolve().is_file()
    assert read(copy).problems == ()
    change(copy, entry("huyen-doan"), ("ten: ", "tn: "))
    told = {(problem.code, problem.span.line) for problem in read(copy).problems}
    assert ("khoa-la", 3) in told


def test_an_editor_completes_keys_and_marks_a_wrong_value() -> None:
    meanings = {name: key.meaning for name, (_, key) in keys(Body).items()}
    file = ROOT / BODIES / "doan.yml"
    with editing(ROOT) as editor:
        uri = editor.open(file, modeline(BODIES) + BODY)
        problems = editor.problems(uri)
        assert [line for line, _ in problems if line == 3] == [3]
        assert "don-vi" in next(why for line, why in problems if line == 3)
        offered = editor.completions(uri, 7, 0)
        left = {name for name in meanings if f"\n{name}:" not in f"\n{BODY}"}
        assert left <= set(offered)
        assert {name: offered[name] for name in left} == {name: meanings[name] for name in left}
        assert "nguon" in editor.completions(uri, 6, 4)
        right = editor.open(ROOT / BODIES / "moi.yml", modeline(BODIES) + "ma: moi\nten: 3.10\nloai: nhom\nnguon: []\n")
        assert editor.problems(right) == []
