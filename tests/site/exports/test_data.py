"""The data under /du-lieu/, each file read by a tool that is not ours."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plansite.site.exports.open_data import data as data_export
from plansite.site.site import Site, read
from tests.support.exports import made
from tests.support.plans import laid_over_small

DATA, SCHEMA = "du-lieu/ke-hoach.json", "du-lieu/ke-hoach.schema.json"


def files(site: Site) -> dict[str, bytes]:
    return made(site, data_export)


@pytest.fixture(scope="module")
def schema(small: Site) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files(small)[SCHEMA])
    jsonschema.Draft202012Validator.check_schema(read)
    return read


def test_the_json_keeps_its_schema(site: Site, tracked: Site, schema: dict[str, Any]) -> None:
    for each in (site, tracked):
        assert json.loads(files(each)[SCHEMA]) == schema
        jsonschema.validate(json.loads(files(each)[DATA]), schema, jsonschema.Draft202012Validator)


WRONG = {
    "a key too many": lambda data: data["diem"][0].update(ten_la="x"),
    "a key missing": lambda data: data["diem"][0].pop("chu_tri"),
    "a name for an id": lambda data: data["diem"][0].update(chu_tri=["Ban Tổ chức"]),
    "a kind of time unknown": lambda data: next(e for e in data["diem"] if e["thoi_han"])["thoi_han"].update(
        loai=["x"]
    ),
    "a day for a text": lambda data: next(e for e in data["diem"] if e["thoi_han"])["thoi_han"].update(den="3/2023"),
    "another version": lambda data: data.update(luoc_do=2),
    "nothing for a list": lambda data: data["ke_hoach"].update(noi_nhan=None),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_the_schema_refuses(mistake: str, small: Site, schema: dict[str, Any]) -> None:
    data = copy.deepcopy(json.loads(files(small)[DATA]))
    WRONG[mistake](data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema, jsonschema.Draft202012Validator)


def test_characters_that_only_a_quoted_scalar_can_write_reach_no_file(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    bodies = root / "plan/co-quan/cac-doan-the-huyen.yml"
    text = bodies.read_text(encoding="utf-8").replace("ten: Các đoàn thể huyện", r'ten: "Đoàn\0\x01\uD800\uFFFE thể"')
    bodies.write_text(text, encoding="utf-8")
    data = json.loads(files(read(root))[DATA])
    assert next(each["ten"] for each in data["co_quan"] if each["ma"] == "cac-doan-the-huyen") == "Đoàn thể"
