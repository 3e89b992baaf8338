"""Is it right? One rule a file, found by its folder; a rule's page is its docstring.

A rule is a module. Its file's name is the rule's name. `check(register)` yields problems; a rule
without `check` is one that reading a file already tells, and is here for its page.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from remit.model.register import Register
from remit.problems import Problem

Check = Callable[[Register], Iterable[Problem]]


@cache
def rule_pages() -> dict[str, str]:
    """The page of every rule, in Markdown, by the rule's name."""
    return {name.replace("_", "-"): (import_module(f"{__name__}.{name}").__doc__ or "").strip()
            for name in _modules()}


@cache
def all_rules() -> tuple[Check, ...]:
    """The check of every rule that has one, by the rule's name."""
    modules = (import_module(f"{__name__}.{name}") for name in _modules())
    return tuple(module.check for module in modules if hasattr(module, "check"))


def _modules() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))
