"""Fields («PAGE», «TOC», links …): their code is not printed, what Word last made of them is."""

from __future__ import annotations

from dataclasses import dataclass, field

_MOST_CODE = 1000
_PRINT_NOTHING: tuple[list[str], ...] = (
    [],
    ["TC"],
    ["XE"],
    ["TA"],
    ["RD"],
    ["SET"],
)  # marks for tables of contents and the like


@dataclass
class Open:
    """A field that has begun: its code so far, and whether what follows is its result."""

    code: str = ""
    in_result: bool = False


@dataclass
class Fields:
    """The fields that are open at a place of the text, the innermost last."""

    open: list[Open] = field(default_factory=list)

    @property
    def prints(self) -> bool:
        """Whether what stands here is printed, and is no code."""
        return all(each.in_result for each in self.open)

    def meet(self, kind: str) -> str:
        """A sign of a field: it begins, its code ends, or it ends. The code of one that ends without its result."""
        if kind == "begin":
            self.open.append(Open())
        elif kind == "separate" and self.open:
            self.open[-1].in_result = True
        elif kind == "end" and self.open:
            ended = self.open.pop()
            if not ended.in_result and ended.code.split()[:1] not in _PRINT_NOTHING:
                return " ".join(ended.code.split())
        return ""

    def say(self, code: str) -> None:
        """A piece of the code of the innermost field."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].code = (self.open[-1].code + code)[:_MOST_CODE]

    def leave(self) -> str:
        """End the fields whose code has not ended with its paragraph; the code of the outermost of them."""
        at = next((at for at, each in enumerate(self.open) if not each.in_result), None)
        if at is None:
            return ""
        code = self.open[at].code
        del self.open[at:]
        return " ".join(code.split()) or "?"
