"""Nothing of this repository's plan stands in what another plan's repository is given of pipelines and templates."""

from __future__ import annotations

import re

from plansite.site.site import Site
from tests.support.building import ROOT

FOLDERS = (".ci", ".github", ".gitlab", ".forgejo")


def test_pipelines_and_templates_know_no_plan(real: Site) -> None:
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*files, ROOT / ".gitlab-ci.yml"))
    plan = real.linked.plan
    names = {plan.front.short, *(body.name for body in plan.bodies), *(body.id for body in plan.bodies)}
    ids = {point.id for point in plan.points} | {document.id for document in plan.documents}
    assert [name for name in names if name and name in text] == []
    assert ids & set(re.findall(r"[\w.-]*\w", text)) == set()
