"""Templates as quick Python: what Jinja asks anew at each value is settled once, for ours.

Our templates always escape, are given records and functions that ask for no context, and
never take their own arguments apart; so a macro is a function, a call a call, a name
after a dot an attribute. Templates that want more fall back to Jinja's own code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from io import StringIO
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escaped  # type: ignore[attr-defined]

safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""What a macro gave is HTML: said without being looked at again."""
_NAMES = f"from {__name__} import Given, printed, safe"


class Given(dict[str, Any]):
    """A dictionary written in a template, read like a record."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def printed(value: object) -> str:
    """Write a value into HTML: escaped, unless it is HTML."""
    kind = type(value)
    if kind is str:
        return escaped(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is Undefined:
        return ""
    return str(value) if kind is int else escape(value)


class QuickCode(CodeGenerator):
    """Jinja's compiler, with quick code where values are printed, called, looked up."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Begin a module with the names that the quick code uses."""
        self.writeline(_NAMES)
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("printed(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Look up a name after a dot: what lacks it stops the build."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        """Write a dictionary whose entries are looked up as attributes."""
        self.write("Given(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Call(
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Call a macro or a function, as Python does."""
        self.visit(node.node, frame)
        extra = {"caller": "caller"} if forward_caller else None
        with self._aside() as words:
            self.signature(node, frame, extra)
        self.write(f"({words.getvalue().removeprefix(', ')})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a function of a macro: Python itself sets its arguments in their places."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        defaults = {arg.name: "missing" for arg in macro_ref.node.args}
        if macro_ref.accesses_caller:
            defaults["caller"] = "undefined(name='caller')"
        taken = ", ".join(f"{name}={value}" for name, value in defaults.items())
        given = ", ".join(defaults)
        self.write(f"(lambda _m: lambda {taken}: safe(_m({given})))(macro)")

    @contextmanager
    def _aside(self) -> Iterator[StringIO]:
        """Write somewhere else for a while."""
        stream, self.stream = self.stream, StringIO()
        try:
            yield self.stream
        finally:
            self.stream = stream


class QuickTemplates(Environment):
    """An environment whose templates are found once, and run as quick code."""

    code_generator_class = QuickCode

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._found: dict[str, Template] = {}

    def make_globals(self, d: Any) -> Any:
        """Give a template its globals as one dictionary, quickly looked up and copied."""
        return {**self.globals, **(d or {})}

    def get_template(  # type: ignore[override]
        self,
        name: str,
        parent: str | None = None,
        globals: Mapping[str, Any] | None = None,
    ) -> Template:
        """Give a template by its name; they share all globals."""
        if name not in self._found:
            self._found[name] = super().get_template(name)
        return self._found[name]
