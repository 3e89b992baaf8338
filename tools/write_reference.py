"""Writes what the documentation takes from the program: rules, kinds, commands, the README's chart.

`make reference` runs it; a test fails where a file is not what it would write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from remit import pipeline
from remit.cli import commands
from remit.rules import reference as rules_reference
from remit.views.kinds_reference import kinds_reference

ROOT = Path(__file__).resolve().parent.parent
_LINK = re.compile(rb"</?a\b[^>]*>")


def written() -> Mapping[str, bytes]:
    """The bytes of each file, by its path in the project."""
    chart = pipeline.charts(pipeline.Settings(ROOT), ["structure-2019"], ["svg"])
    return {
        "docs/reference/rules.md": rules_reference().encode(),
        "docs/reference/kinds.md": kinds_reference().encode(),
        "docs/reference/commands.md": commands_reference().encode(),
        # In the README its links would lead nowhere.
        "docs/images/structure-2019.svg": _LINK.sub(b"", chart["thurrock/structure-2019.svg"]),
    }


def commands_reference() -> str:
    """Every command with its arguments and options, as `--help` says them."""
    context = click.Context(commands, info_name="remit")
    parts = [
        "# Commands",
        "`python -m remit` is the same tool as `remit`. Exit status: 0 nothing is wrong, 1 the "
        "content has errors, 2 the call or what it needs was wrong.",
    ]
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert command is not None
        parts += [f"## remit {name}", *_about(command, click.Context(command, context, name))]
    return "\n\n".join(parts) + "\n"


def _about(command: click.Command, context: click.Context) -> list[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    rows = [record for parameter in command.get_params(context)
            if (record := parameter.get_help_record(context)) is not None]
    table = ["| Option | What it does |", "| --- | --- |",
             *(f"| `{_cell(option)}` | {_cell(said)} |" for option, said in rows)]
    about = " ".join((command.help or "").split())
    return [f"`{context.command_path} {usage}`", about, "\n".join(table)]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    for name, content in written().items():
        (ROOT / name).write_bytes(content)
        print(name)
