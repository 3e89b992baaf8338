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

_INTRODUCTION = """\
# What Remit checks

`remit check` tells everything that is wrong with the content at once, sorted by file and line.
These are its {count} rules. `remit explain` and the name of a rule prints one of them.

An *error* stops the site from being built. A *warning* or a *notice* does not."""


@cache
def rule_pages() -> dict[str, str]:
    """The page of every rule, in Markdown, by the rule's name."""
    return {name.replace("_", "-"): (import_module(f"{__name__}.{name}").__doc__ or "").strip()
            for name in _modules()}


def reference() -> str:
    """The pages of all rules as one document in Markdown: docs/reference/rules.md."""
    pages = rule_pages()
    parts = [_INTRODUCTION.format(count=len(pages))]
    for name, page in sorted(pages.items()):
        # Comments in examples begin with # too, but never at the beginning of a line.
        parts.append(f"## {name}\n\n" + page.replace("\n## ", "\n### "))
    return "\n\n".join(parts) + "\n"


@cache
def all_rules() -> tuple[Check, ...]:
    """The check of every rule that has one, by the rule's name."""
    modules = (import_module(f"{__name__}.{name}") for name in _modules())
    return tuple(module.check for module in modules if hasattr(module, "check"))


@cache
def rules_about_sources() -> frozenset[str]:
    """The names of the rules that say `ABOUT_SOURCES`: what they find may be a source's own
    mistake, and nothing is wrong with the content."""
    return frozenset(name.replace("_", "-") for name in _modules()
                     if getattr(import_module(f"{__name__}.{name}"), "ABOUT_SOURCES", False))


def _modules() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))
