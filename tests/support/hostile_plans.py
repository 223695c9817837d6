"""Plans that nobody writes on purpose, each by what is wrong with it: files laid over the small plan."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.plans import EVERY_FILE, Files, changed, entries, entry

BODIES, DOCUMENTS, WORDINGS, CORRECTIONS, ISSUED, PLAN = (
    f"plan/{name}" for name in ("co-quan", "van-ban", "thoi-han.yml", "dinh-chinh.yml", "nguyen-van.txt", "ke-hoach.md")
)
GROUP, LIST = entry("cac-doan-the-huyen"), "[hoi-phu-nu-huyen, huyen-doan]"
SECTION, TASKS = "plan/muc/I.md", "plan/muc/II.1.md"


def words(text: str) -> dict[str, str | bytes | None]:
    """Section I with `text` as the words of its one point, nothing before them."""
    return {SECTION: f"---\nma: I\nten: MỤC TIÊU\ndau: khong\n---\n\n## I.1\n\n{text}\n"}


def card(text: str) -> dict[str, str | bytes | None]:
    """Section I whose one point has `text` as its card."""
    return words(f"Một chữ.\n\n```yaml\n{text}\n```")


PLANS: Mapping[str, Files] = {
    "every file empty": dict.fromkeys(EVERY_FILE, ""),
    "every file missing": dict.fromkeys(EVERY_FILE, None),
    "no section": dict.fromkeys((path for path in EVERY_FILE if "/muc/" in path), None),
    "a key that is a list": {entry("a"): "[a, b]: c\n", entry("b"): "{a: b}: c\n", entry("c"): "? [x]\n: y\n"},
    "numbers as ids": {entry("3"): "ma: 3\nten: 4\nloai: don-vi\nnguon:\n  - tai: 5\n"},
    "ids that are paths": entries(BODIES, "a/b", "a//b", "/etc", "../x", "..", ".", "a\\b"),
    "documents whose ids are paths": entries(DOCUMENTS, "a/b", "/etc", "../x", "..", "."),
    "ids that are marks": entries(BODIES, "<b>", "{x}", "a|b", "%2e%2e", "[a](b)", "a b", "-", "I.1", "CON"),
    "members as a table": changed(GROUP, (LIST, "{a: b}")),
    "members in members": changed(GROUP, (LIST, "[[a], {b: c}, '', ~]")),
    "a source as a string": changed(entry("12-nq-tu-khoa-xv", "van-ban"), ("nguon:\n  - tai: I.1", "nguon: I.1")),
    "a source as a table": changed(GROUP, ("nguon:\n  - tai: II.2", "nguon: {tai: II.2}")),
    "front matter as a list": {SECTION: "---\n- ma\n---\n## I.1\nx\n", PLAN: "---\n[a]\n---\n# tieu-de\n\nx\n"},
    "front matter as a word": {SECTION: "---\nma\n---\n## I.1\nx\n", PLAN: "---\nmột\n---\n# tieu-de\n\nx\n"},
    "a card as a list": card("- a\n- b"),
    "a card as a word": card("a"),
    "an empty card": card(""),
    "a card in a card": card("```yaml\n## I.2\n```yaml"),
    "places without words": {PLAN: "---\nten_ngan: x\n---\n\n# tieu-de\n\n# loi-dan\n\n# noi-nhan\n\n# chu-ky\n"},
    "places twice": {PLAN: "---\nten_ngan: x\n---\n\n# tieu-de\n\nA\n\n# tieu-de\n\nB\n\n# loi-dan\n\nC\n"},
    "a point twice": {SECTION: "---\nma: I\nten: X\n---\n\n## I.1\n\nTheo 12-NQ/TU.\n\n## I.1\n"},
    "a section that is a point too": {SECTION: "---\nma: I\nten: X\n---\n\n## II.1\n\nx\n"},
    "a section far from its parents": {"plan/muc/V.Y.Z.md": "---\nma: V.Y.Z\nten: X\n---\n"},
    "a file in capitals and not": {"plan/muc/i.md": "---\nma: i\nten: X\n---\n"},
    "a file with dots": {"plan/muc/..md": "---\nma: .\nten: X\n---\n", "plan/muc/I..md": "---\nma: I.\n---\n"},
    "a number beyond counting": {SECTION: f"---\nma: I\nten: X\n---\n\n## I.{'9' * 5000}\n\nx\n"},
    "brackets in a deadline": words("x (*hoàn thành {nam}*) (*{*) (*}*) (*hoàn thành trong tháng 99/9999*)."),
    "a wording with a brace": {WORDINGS: "- loi: 'hoàn thành {'\n  loai: moc\n- loi: '{x} {ngay'\n  loai: dinh-ky\n"},
    "a wording with a year twice": {WORDINGS: "- loi: '{nam}-{nam}'\n  loai: moc\n  do_chinh_xac: nam\n"},
}  # fmt: skip
