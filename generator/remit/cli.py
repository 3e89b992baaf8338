"""The commands: each reads what was asked, calls the map of what Remit does, and tells the end."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from rich.console import Console

from remit import pipeline
from remit.call import Call, Commands, with_common_options
from remit.problems import Problem, RemitError
from remit.progress import stage
from remit.rules import reference, rule_pages
from remit.suggestions import did_you_mean
from remit.write.reports import formats, printer
from remit.write.scaffold import write_scaffold
from remit.write.visible_text import visible_sentence


@click.group(cls=Commands)
@click.version_option(package_name="remit", message="%(version)s")
def commands() -> None:
    """Turn YAML about who governs what into a searchable website with structure charts."""


@commands.command()
@with_common_options
def build(call: Call) -> None:
    """Build the site into its folder (site/)."""
    from remit import plugin  # MkDocs takes long to start, and only two commands need it

    call.settings()  # what is wrong with them is told in our words, not in those of MkDocs
    outcome = plugin.build(call.config, as_at=call.as_at, with_changes=call.with_changes)
    problems = list(outcome.site.problems)
    if problems:
        printer("full")(problems, Path(call.config).resolve().parent, sys.stderr)
    for warning in outcome.warnings:
        click.echo(f"warning: {visible_sentence(warning)}", err=True)
    if not outcome.published:
        click.echo("Nothing was built; the last good site stays as it is.", err=True)
        sys.exit(1)
    folder = os.path.relpath(outcome.folder)
    call.say(f"The site is in {folder}: {len(outcome.site.pages)} pages of the register.")


@commands.command()
@click.option("--address", default="127.0.0.1:8000", metavar="HOST:PORT", show_default=True,
              help="Where the browser finds the site.")
@with_common_options
def serve(call: Call, address: str) -> None:
    """Show the site in the browser while you edit it."""
    from remit import plugin

    call.settings()
    plugin.serve(call.config, address, as_at=call.as_at, with_changes=call.with_changes)


@commands.command()
@click.option("--format", "format_", type=click.Choice(formats()), default="full",
              show_default=True, help="How to tell the problems.")
@with_common_options
def check(call: Call, format_: str) -> None:
    """Tell everything that is wrong with the content; exit status 1 where there are errors."""
    settings = call.settings()
    with stage("Reading the register"):
        _register, problems = pipeline.check(settings)
    if problems or not call.quiet or format_ in ("json", "sarif"):
        printer(format_)(problems, settings.root, sys.stdout)
    sys.exit(1 if _has_errors(problems) else 0)


@commands.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Explain a rule: what it does, why it matters, an example. Without RULE, explain them all."""
    pages = rule_pages()
    if rule is not None and rule not in pages:
        help = did_you_mean(rule, pages) or f"the rules are {', '.join(pages)}."
        raise RemitError(f"There is no rule “{rule}”: {help}")
    page = reference() if rule is None else f"# {rule}\n\n{pages[rule]}\n"
    console = Console(highlight=False)
    if console.is_terminal:
        from rich.markdown import Markdown  # it is large, and only this command needs it

        console.print(Markdown(page))
    else:
        click.echo(page, nl=False)


@commands.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--format", "format_", type=click.Choice(("svg", "png", "dot")), default="svg",
              show_default=True, help="What to write.")
@click.option("--out", default="charts", metavar="DIR", show_default=True,
              help="The folder to write into.")
@with_common_options
def charts(call: Call, names: tuple[str, ...], format_: str, out: str) -> None:
    """Write the structure charts of these NAMEs, or all of them."""
    with stage("Drawing the charts"):
        drawn = pipeline.charts(call.settings(), names, (format_,))
    for name, content in drawn.items():
        path = Path(out, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        call.say(str(path))


@commands.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Begin a register of your own in DIR: a small one that builds, to be changed."""
    write_scaffold(folder)
    click.echo(f"A small register is in {folder}. To see it:\n\n  cd {folder}\n  remit serve\n\n"
               "README.md there says how to make it yours.")


def _has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def main() -> None:
    """Run the command that the command line names."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal may lack “curly quotation marks”
    commands(prog_name="remit")
