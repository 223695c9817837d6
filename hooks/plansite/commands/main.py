"""The commands: `check` tells every problem, `write OUT` makes pages for any generator, `id` tells and records ids,
`import-csv FILE` brings an edited table of tasks back into the cards, `duyet FILE…` accepts the words that
hand-written pages quote, `archive SITE ZIP` packs a built site."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from plansite.checks.consequences import keeps_from_recording
from plansite.commands.archive import archive
from plansite.commands.import_csv import apply, changes
from plansite.plan.hand_written import quotations
from plansite.plan.ledger_history import fates, issuing
from plansite.plan.model.files import FOLDER, LEDGER_FILE
from plansite.problems import rules
from plansite.problems.problem import Problem
from plansite.site.site import Site, read

RECORD = "ghi"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if the plan has no problem, 1 if it has, 2 if there is no plan here."""
    parser = argparse.ArgumentParser(prog="uv run plansite", description="Kiểm tra và dựng trang của kế hoạch.")
    parser.add_argument(
        "--root", type=Path, default=None, help="thư mục chứa plan/ (mặc định: tìm từ thư mục hiện tại)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="báo mọi lỗi trong plan/ và docs/")
    write = commands.add_parser("write", help="ghi các trang và dữ liệu ra một thư mục")
    write.add_argument("out", type=Path, help="thư mục sẽ chứa các trang")
    write.add_argument(
        "--address",
        default=os.environ.get("SITE_URL", ""),
        help="địa chỉ của trang (mặc định: biến SITE_URL)",
    )
    packed = commands.add_parser("archive", help="gói một trang đã dựng thành một tệp zip để mở không cần máy chủ")
    packed.add_argument("site", type=Path, help="thư mục trang đã dựng")
    packed.add_argument("target", type=Path, help="tệp zip sẽ ghi")
    identity = commands.add_parser("id", help="xem mã mới, ghi mã vào sổ mã, hỏi mã chưa dùng")
    identity.add_argument(
        "what",
        nargs="*",
        help="để trống: xem mã mới; «ghi»: ghi mã mới vào sổ; mã một mục hay điểm, hoặc một tên: hỏi mã chưa dùng",
    )
    table = commands.add_parser("import-csv", help="đưa bảng nhiem-vu.csv đã sửa trở lại các thẻ trong plan/muc/")
    table.add_argument("file", type=Path, help="tệp nhiem-vu.csv đã sửa")
    accepted = commands.add_parser("duyet", help="nhận lời văn hiện nay cho các chỗ trích [[trich:…]] của một trang")
    accepted.add_argument("files", type=Path, nargs="+", help="tệp trong docs/, ví dụ docs/hoc-tap/ten-bai.md")
    options = parser.parse_args(arguments)
    if options.command == "archive":
        print(f"Đã gói {archive(options.site, options.target)} tệp vào {options.target}")
        return 0
    root = options.root or _root(Path.cwd())
    if root is None or not (root / "plan").is_dir():
        print("Không tìm thấy thư mục plan/ ở đây hay ở thư mục bên trên.", file=sys.stderr)
        return 2
    site = read(root, options.address if options.command == "write" else "")
    if options.command == "id":
        return _id(site, root, " ".join(options.what))
    if options.command == "import-csv":
        return _import(root, site, options.file)
    if options.command == "duyet":
        return _accept(root, site, options.files)
    for problem in site.problems:
        print(problem)
    if options.command == "write":
        _write(site, options.out)
    elif site.problems:
        print(f"\nCó {len(site.problems)} lỗi. Giải thích từng loại: docs/bien-tap/thong-bao.md")
    else:
        plan = site.linked.plan
        print(f"Không có lỗi: {len(plan.sections)} mục, {len(plan.points)} điểm, {len(plan.bodies)} cơ quan, "
              f"{len(plan.documents)} văn bản.")  # fmt: skip
    return 1 if site.problems else 0


def _id(site: Site, root: Path, asked: str) -> int:
    """Tell of ids; only with «ghi» is anything written, and only into the ledger."""
    plan = site.linked.plan
    if asked and asked != RECORD:
        said, proposed = issuing.answer(plan, asked)
        print(said)
        return 0 if proposed else 1
    if not asked:
        print(issuing.news(plan))
        return 0
    hindrances = keeps_from_recording(site.problems)
    if hindrances:
        print(*hindrances, sep="\n")
        print(f"\nChưa ghi gì vào {LEDGER_FILE}: sửa các lỗi trên trước, vì mã đã ghi thì không đổi được nữa.")
        return 1
    file, fresh = root / LEDGER_FILE, fates.new(plan)
    text = issuing.recorded(plan).encode()
    if file.is_file() and file.read_bytes() == text:
        print("Không có gì để ghi: mọi mã của kế hoạch đã ở trong sổ mã.")
        return 0
    file.write_bytes(text)
    added = fates.listed(entry.id for entry in fresh)
    print(f"Đã ghi {len(fresh)} mã mới vào {LEDGER_FILE}: {added}." if fresh else f"Đã xếp lại {LEDGER_FILE}.")
    return 0


def _root(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if (folder / "plan" / "muc").is_dir()), None)


def _write(site: Site, out: Path) -> None:
    files = [(page.uri, page.markdown.encode()) for page in site.pages()]
    for uri, content in (*files, *site.files()):
        target = out / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _import(root: Path, site: Site, file: Path) -> int:
    """Bring a table back, or say why not; nothing is written unless all of it can be."""
    if not file.is_file():
        print(f"Không có tệp {file}.", file=sys.stderr)
        return 2
    content = file.read_bytes()
    wanted, problems = changes(site.linked, content, file.name)
    problems = site.problems or problems
    written: tuple[str, ...] = ()
    if wanted and not problems:
        written, problems = apply(root, site, wanted, content, file.name)
    for problem in problems:
        print(problem)
    if problems:
        print(f"\nCó {len(problems)} lỗi, chưa ghi gì. Giải thích từng loại: docs/bien-tap/thong-bao.md")
        return 1
    for change in wanted:
        print(*(f"{change.task}, {told}" for told in change.told), sep="\n")
    print(f"Đã sửa thẻ của {len(wanted)} nhiệm vụ: {', '.join(written)}" if wanted else "Bảng không đổi gì.")
    return 0


def _accept(root: Path, site: Site, files: list[Path]) -> int:
    """Accept the words that pages quote, all of them or none; only the named files are written."""
    docs = (root / "docs").resolve()
    pages: list[tuple[Path, str]] = []
    for file in files:
        found = next((path.resolve() for path in (file, root / file) if path.is_file()), None)
        if found is None or found.suffix != ".md" or not found.is_relative_to(docs):
            print(f"{file}: không có tệp này, hoặc không phải một trang .md trong docs/.", file=sys.stderr)
            return 2
        pages.append((found, f"docs/{found.relative_to(docs).as_posix()}"))
    hindering = [problem for problem in site.problems if _keeps_from_accepting(problem, [path for _, path in pages])]
    if hindering:
        print(*hindering, sep="\n")
        print("\nChưa ghi gì: sửa các lỗi trên trước, vì duyệt là nhận đúng lời văn đang có.")
        return 1
    for file, path in pages:
        text, changed = quotations.accept(file.read_bytes().decode("utf-8"), path, site.linked)
        for each in changed:
            print(f"{each.quotation.span}: {each.line}\n    «{each.words}»")
        if changed:
            file.write_bytes(text.encode())
        print(f"Đã duyệt {len(changed)} chỗ trích trong {path}." if changed else f"{path}: không có gì phải duyệt.")
    return 0


def _keeps_from_accepting(problem: Problem, pages: list[str]) -> bool:
    """Whether the words of the plan are not certain, or a page has a quotation that cannot be accepted."""
    asked = (rules.QUOTATION_STALE.code, rules.QUOTATION_UNMARKED.code)
    if problem.span.path.startswith(f"{FOLDER}/"):
        return True
    return problem.span.path in pages and problem.code not in asked
