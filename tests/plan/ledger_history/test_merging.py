"""Two branches that change ids, merged by the real git."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from plansite.commands.main import main
from plansite.site.site import read
from tests.support.building import ROOT
from tests.support.plans import LEDGER, SECTION, change, told, without

Edit = Callable[[Path], None]


def add(section: str, before: str, id: str) -> Edit:
    """Put a point in and record it, as an editor would."""

    def edit(root: Path) -> None:
        card = "```yaml\nthem:\n  theo: 31-tb-hu\n```"
        text = f"## {id}\n\nTham mưu việc mới (*thực hiện thường xuyên*).\n\n{card}\n\n"
        change(root, f"plan/muc/{section}.md", (f"## {before}\n", f"{text}## {before}\n"))
        assert main(["--root", str(root), "id", "ghi"]) == 0

    return edit


def merged(root: Path, ours: Edit, theirs: Edit) -> int:
    """Commit each edit on a branch of its own and merge the two; git's exit code."""
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.hooksPath=/dev/null"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}

    def git(*words: str, check: bool = True) -> int:
        command = ["git", *who, *words]
        return subprocess.run(command, cwd=root, capture_output=True, check=check, env=clean).returncode

    shutil.copyfile(ROOT / ".gitattributes", root / ".gitattributes")
    git("init", "-q", "-b", "chinh")
    git("add", "-A")
    git("commit", "-qm", "x")
    git("switch", "-qc", "nhanh")
    theirs(root)
    git("commit", "-qam", "x")
    git("switch", "-q", "chinh")
    ours(root)
    git("commit", "-qam", "x")
    return git("merge", "-q", "nhanh", "-m", "x", check=False)


def test_two_branches_that_each_add_a_point_merge(copy: Path) -> None:
    assert merged(copy, add("III.4", "III.4.3", "III.4.2a"), add("II.1", "II.1.2", "II.1.1a")) == 0
    assert told(copy) == []
    assert {"III.4.2a", "II.1.1a"} <= {line.id for line in read(copy).linked.plan.ledger.lines}


def test_points_at_one_spot_of_the_ledger_merge_too(copy: Path) -> None:
    # Both lines are kept, one behind the other; their order is told, and mended by recording.
    def one(root: Path) -> None:
        change(root, SECTION, ("## III.4.2\n", "## III.4.1a\n\nViệc.\n\n## III.4.2\n"))
        main(["--root", str(root), "id", "ghi"])

    def other(root: Path) -> None:
        change(root, SECTION, ("## III.4.2\n", "## III.4.1b\n\nViệc.\n\n## III.4.2\n"))
        main(["--root", str(root), "id", "ghi"])

    merged(copy, other, one)
    text = (copy / LEDGER).read_text(encoding="utf-8")
    assert "<<<<" not in text
    assert {"III.4.1a điểm", "III.4.1b điểm"} <= set(text.split("\n"))
    assert "so-ma-sai-thu-tu" in {problem.code for problem in told(copy)}


def test_a_point_moved_on_one_branch_and_recorded_on_the_other_is_told(copy: Path) -> None:
    def moved(root: Path) -> None:
        without(root, "III.4.3", "III.4.4")
        change(root, LEDGER, ("III.4.3 điểm\n", "III.4.3 điểm → III.4.4\n"))

    def added(root: Path) -> None:
        change(root, LEDGER, ("III.4.3 điểm\n", "III.4.3 điểm bãi bỏ theo 31-tb-hu\n"))

    merged(copy, moved, added)
    assert "so-ma-trung" in {problem.code for problem in told(copy)}
