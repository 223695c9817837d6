"""`python -m plansite check` tells every problem; `write OUT` puts the pages and data on disk for any generator;
`import-csv FILE` brings an edited table of tasks back into the cards."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from plansite.importing import apply, changes
from plansite.site import Site, read


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if the plan has no problem, 1 if it has, 2 if there is no plan here."""
    parser = argparse.ArgumentParser(prog="python -m plansite", description="Kiểm tra và dựng trang của kế hoạch.")
    parser.add_argument(
        "--root", type=Path, default=None, help="thư mục chứa plan/ (mặc định: tìm từ thư mục hiện tại)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="báo mọi lỗi trong plan/ và docs/")
    write = commands.add_parser("write", help="ghi các trang và dữ liệu ra một thư mục")
    write.add_argument("out", type=Path, help="thư mục sẽ chứa các trang")
    table = commands.add_parser("import-csv", help="đưa bảng nhiem-vu.csv đã sửa trở lại các thẻ trong plan/muc/")
    table.add_argument("file", type=Path, help="tệp nhiem-vu.csv đã sửa")
    options = parser.parse_args(arguments)
    root = options.root or _root(Path.cwd())
    if root is None or not (root / "plan").is_dir():
        print("Không tìm thấy thư mục plan/ ở đây hay ở thư mục bên trên.", file=sys.stderr)
        return 2
    site = read(root)
    if options.command == "import-csv":
        return _import(root, site, options.file)
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
        print(f"{change.task}: {', '.join(change.keys)}")
    print(f"Đã sửa thẻ của {len(wanted)} nhiệm vụ: {', '.join(written)}" if wanted else "Bảng không đổi gì.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
