"""A page as a screen reader is given it: Chromium's accessibility tree, a node a line, in reading order."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

# What says nothing by itself; its children are read in its place.
SILENT = {
    "none",
    "generic",
    "InlineTextBox",
    "StaticText",
    "RootWebArea",
    "Ignored",
    "LineBreak",
    "ListMarker",
    "LabelText",
}
# Of these, those that say something once they have a name.
NAMELESS = {"generic", "LabelText"}
# States a screen reader says, and the value that it leaves unsaid.
STATES = (
    ("level", None),
    ("expanded", None),
    ("checked", None),
    ("pressed", None),
    ("selected", False),
    ("disabled", False),
    ("required", False),
    ("invalid", "false"),
    ("live", "off"),
    ("modal", False),
)


def read_aloud(page: Page) -> str:
    """Role, name, states and description of every node not ignored, children indented; texts in a row joined."""
    hand = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = hand.send("Accessibility.getFullAXTree")["nodes"]
    hand.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    lines: list[tuple[int, str, str]] = []
    _tell(nodes[0], by_id, 0, "", lines)
    return "".join(f"{'  ' * depth}{role}{f' {words}' if words else ''}\n" for depth, role, words in lines)


def _tell(
    node: dict[str, Any], by_id: dict[str, Any], depth: int, said: str, lines: list[tuple[int, str, str]]
) -> None:
    role = node.get("role", {}).get("value", "")
    name = " ".join(node.get("name", {}).get("value", "").split())
    told = not node["ignored"] and (role not in SILENT or (role in NAMELESS and bool(name)))
    if role == "StaticText" and not node["ignored"]:
        if name and name != said:
            _join(name, depth, lines)
        return
    if told:
        lines.append((depth, role, " ".join((f"«{name}»" if name else "", *_states(node))).strip()))
    start = len(lines)
    for child in node.get("childIds", ()):
        if child in by_id:
            _tell(by_id[child], by_id, depth + told, name if told else said, lines)
    if told and lines[start:] == [(depth + 1, "text", name)]:
        del lines[start:]  # the name, once more


def _join(name: str, depth: int, lines: list[tuple[int, str, str]]) -> None:
    if lines and lines[-1][:2] == (depth, "text"):
        lines[-1] = (depth, "text", f"{lines[-1][2]} {name}")
    else:
        lines.append((depth, "text", name))


def _states(node: dict[str, Any]) -> list[str]:
    values = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    said = [f"{name}={values[name]}".lower() for name, unsaid in STATES if name in values and values[name] != unsaid]
    description = " ".join(node.get("description", {}).get("value", "").split())
    return [*said, *([f"({description})"] if description else [])]
