"""The one door to Jinja: every page is a template here, and whatever it is given is text.

Autoescape is on, and a name that a template misspells is an error. Only what this module and
`prose` make is markup; officers' words become markup nowhere else.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from remit.views.prose import clause, prose
from remit.views.wording import linked

_TEMPLATES = Path(__file__).parent


@cache
def environment() -> Environment:
    """The templates below `views/`, compiled once for each process."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["prose"] = prose
    made.filters["clause"] = clause
    made.filters["linked"] = linked
    return made


def render(template: str, values: dict[str, Any]) -> str:
    """The text that a template, named by its path below `views/`, makes of some values."""
    return environment().get_template(template).render(values)
