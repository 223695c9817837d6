"""The small invented plan, changed: the one way in which tests make a plan of their own, and what is then told."""

from __future__ import annotations

import functools
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from plansite.plan import versions
from plansite.plan.model.files import BODIES
from plansite.plan.source.text import digest
from plansite.problems.problem import Problem
from plansite.site.site import Site, read
from tests.support.building import ROOT, SMALL

LEDGER, ISSUED, PLAN = "plan/so-ma.txt", "plan/nguyen-van.txt", "plan/ke-hoach.md"
SECTION = "plan/muc/III.4.md"
# A third part, for what needs several points that nothing else leans on.
_WORDS = ("Chọn nơi đặt tủ sách", "Đóng giá sách", "Chia sách cho các thôn", "Sửa sách hỏng")
_POINTS = tuple(f"{words} (*thực hiện thường xuyên*)." for words in _WORDS)
_PART = {
    "plan/muc/III.md": "---\nma: III\nten: TỔ CHỨC THỰC HIỆN\nloai_diem: nhiem-vu\n---\n",
    SECTION: "---\nma: III.4\nten: Các thôn\nchu_tri: phong-van-hoa-huyen\n---\n"
    + "".join(f"\n## III.4.{number}\n\n{words}\n" for number, words in enumerate(_POINTS, 1)),
    "plan/muc/III.5.md": "---\nma: III.5\nten: Các xã\nchu_tri: huyen-doan\n---\n\n## III.5.1\n\nGiúp các thôn.\n",
}
_IDS = ("III mục", "III.4 mục", *(f"III.4.{number} điểm" for number in range(1, 5)), "III.5 mục", "III.5.1 điểm")
EVERY_FILE = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*") if file.is_file())
WAITING = "ngày hội độc sách cho thiếu nhi (*thực hiện khi Huyện ủy yêu cầu*).\n"
COUNTED = "ngày hội độc sách cho thiếu nhi (*thực hiện trong 30 ngày sau khi Huyện ủy yêu cầu*).\n"
ACTIVATION = "\n```yaml\nkich_hoat:\n  ngay: {day}\n  van_ban: 31-tb-hu\n```\n"

# Every plan at hand: what holds of any plan is tried on each.
AT_HAND = {"small": SMALL, **({"this plan": ROOT} if (ROOT / "plan").is_dir() else {})}

Files = Mapping[str, str | bytes | None]


@functools.cache
def read_once(root: Path, origin: str = "", page_file: str = "") -> Site:
    """The site of a plan that no test changes."""
    return read(root, origin, page_file)


def laid_over_small(files: Files, root: Path, plan: Path = SMALL) -> Path:
    """A copy of tests/small, or another plan, at `root` with these files written over it; None takes a file away."""
    shutil.copytree(plan, root)
    for path, content in files.items():
        target = root / path
        if content is None:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    if PLAN not in files:
        accept_issued(root)
    return root


def accept_issued(root: Path) -> None:
    """Have the words as issued be those accepted, where the plan says which these are."""
    file = root / PLAN
    text = file.read_bytes() if file.is_file() else b""
    now = re.sub(rb"(?<=^nguyen_van_sha256: )\w+", digest(root / ISSUED).encode(), text, flags=re.MULTILINE)
    if now != text:
        file.write_bytes(now)


def changed(path: str, *changes: tuple[str, str]) -> dict[str, str | bytes | None]:
    """The file of tests/small at `path` with words in it changed."""
    text = (SMALL / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {path: text}


def entries(folder: str, *ids: str) -> dict[str, str | bytes | None]:
    """Files with these ids, enough for bodies or documents, named by them where a file can bear the name."""
    rest = f"ten: Tên\nloai: {'don-vi' if folder == BODIES else 'Luật'}\nnguon: [{{tai: I.1}}]\n"
    named = {id if "/" not in id and len(id) < 200 and id not in (".", "..") else f"x{number}": id
             for number, id in enumerate(ids)}  # fmt: skip
    return {f"{folder}/{name}.yml": f"ma: {json.dumps(id)}\n{rest}" for name, id in named.items()}


def entry(id: str, registry: str = "co-quan") -> str:
    """Where a body, or an entry of another registry, of tests/small stands."""
    return f"plan/{registry}/{id}.yml"


def change(root: Path, path: str, *changes: tuple[str, str]) -> None:
    """Change words of one file, each where it first stands."""
    text = (root / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (root / path).write_text(text, encoding="utf-8", newline="")
    if path == ISSUED:
        accept_issued(root)


def with_third_part(root: Path) -> Path:
    """A copy of the small plan at `root` with a part III, whose section III.4 has four points."""
    issued = [f"- {words.replace('*', '')}" for words in _POINTS]
    lines = ["III- TỔ CHỨC THỰC HIỆN", "4. Các thôn", *issued, "5. Các xã", "- Giúp các thôn.", "Nơi nhận:"]
    ledger = (SMALL / LEDGER).read_text(encoding="utf-8").splitlines()
    recorded = "\n".join([*ledger[:2], *sorted([*ledger[2:], *_IDS])]) + "\n"
    text = changed("plan/nguyen-van.txt", ("Nơi nhận:", "\n".join(lines)))
    return laid_over_small({**_PART, **text, LEDGER: recorded, "docs/index.md": None}, root)


def publish(root: Path, day: str) -> None:
    """Have the plan at `root` published as the version of a day."""
    file = versions.version_file(root, day)
    file.parent.mkdir(exist_ok=True)
    file.write_text(versions.written(versions.as_it_is(root, day)), encoding="utf-8")


def with_versions(root: Path) -> Path:
    """The small plan with progress, as it was published once, and what has become of it since."""
    with_progress(root)
    publish(root, "2024-11-26")
    _move(root)
    _correct(root)
    return root


def published_twice(root: Path) -> Path:
    """A plan that is the small one, published, its deadline moved, published again, a misprint corrected after that."""
    publish(root, "2024-11-26")
    _move(root)
    publish(root, "2024-12-20")
    _correct(root)
    return root


def _move(root: Path) -> None:
    change(
        root,
        "plan/muc/II.1.md",
        ("san_pham: Danh mục", "san_pham: Lập danh mục"),
        ("quý I/2025\n  theo: 31-tb-hu", "quý II/2025\n  theo: 12-nq-tu-khoa-xvi"),
    )


def _correct(root: Path) -> None:
    change(root, "plan/muc/II.2.md", ("độc sách", "đọc sách"))
    change(root, "plan/dinh-chinh.yml", ("cach: ghi-chu", "cach: thay"))


def with_progress(root: Path) -> Path:
    """A copy of the small plan at `root` with progress, an activation, and corrections of a known and unknown day."""
    shutil.copytree(SMALL, root)
    change(
        root,
        "plan/muc/II.1.md",
        (
            "san_pham: Danh mục sách cho tủ sách thôn\n",
            """san_pham: Danh mục sách cho tủ sách thôn
tien_do:
  - ngay: 2024-09
    trang_thai: hoan-thanh
    bang_chung: https://example.org/danh-muc
    ghi_chu: Danh mục có 120 đầu sách.
  - ngay: 2024-06-03
    trang_thai: dang-thuc-hien
    van_ban: 31-tb-hu
""",
        ),
    )
    change(
        root,
        "plan/muc/II.2.md",
        (
            "(*thực hiện khi Huyện ủy yêu cầu*).\n",
            """(*thực hiện khi Huyện ủy yêu cầu*).

```yaml
kich_hoat:
  ngay: 2024-10-02
  van_ban: 31-tb-hu
tien_do:
  - ngay: 2024-11
    trang_thai: tam-dung
    van_ban: 31-tb-hu
```
""",
        ),
    )
    change(root, "plan/dinh-chinh.yml", ("vi_sao: lỗi in\n", "vi_sao: lỗi in\n  ngay: 2024-05-27\n"))
    return root


def without(root: Path, point: str, following: str) -> None:
    """Take a point out of its file."""
    file = root / SECTION
    head, _, rest = file.read_text(encoding="utf-8").partition(f"## {point}\n")
    file.write_text(head + f"## {following}\n" + rest.partition(f"## {following}\n")[2], encoding="utf-8")


def number(root: Path, line: str) -> int:
    """The number of a line of the ledger."""
    return (root / LEDGER).read_text(encoding="utf-8").split("\n").index(line) + 1


def told(root: Path) -> list[Problem]:
    """Every problem."""
    return list(read(root).problems)


def activated(root: Path, words: str = WAITING, day: str = "2024-11-05") -> Site:
    """The small plan at `root` once what II.2.1 waited for has come; `words` stand for its own."""
    section = changed("plan/muc/II.2.md", (WAITING, words + ACTIVATION.format(day=day)))
    counted = changed(
        "plan/thoi-han.yml",
        (
            "- loi: thực hiện thường xuyên\n",
            "- loi: thực hiện thường xuyên\n  loai: thuong-xuyen\n"
            "- loi: thực hiện trong {so} ngày sau khi Huyện ủy yêu cầu\n  loai: theo-su-kien\n  khi: sau\n"
            "  su_kien: Huyện ủy yêu cầu\n  don_vi: ngay\n- loi: làm đều\n",
        ),
    )
    return read(laid_over_small({**section, **counted}, root))
