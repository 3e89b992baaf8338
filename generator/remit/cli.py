"""The commands: each reads what was asked, calls the map of what Remit does, and tells the end."""

from __future__ import annotations

import os
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from remit import pipeline
from remit.call import Call, Commands, with_common_options, with_project_options
from remit.comparing import Question, compare
from remit.problems import Problem, RemitError
from remit.progress import stage
from remit.rules import reference, rule_pages
from remit.suggestions import did_you_mean
from remit.write.changed_pages import with_pages
from remit.write.differences import difference_formats, difference_printer
from remit.write.reports import formats, printer
from remit.write.scaffold import write_scaffold
from remit.write.visible_text import visible_sentence

if TYPE_CHECKING:
    from remit.plugin import Outcome


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
    _tell_faults(call, outcome)
    if not outcome.published:
        click.echo("Nothing was built; the last good site stays as it is.", err=True)
        sys.exit(1)
    folder = os.path.relpath(outcome.folder)
    call.say(f"The site is in {folder}: {len(outcome.site.pages)} pages of the register.")


@commands.command()
@click.argument("version")
@click.option("--alias", "aliases", multiple=True, metavar="NAME",
              help="Let this name lead to the version, too, such as latest; can be given again.")
@click.option("--title", metavar="TEXT", help="What readers see in the list of versions.")
@click.option("--replace", is_flag=True,
              help="Let it take the place of a version that is published under this name.")
@click.option("--push", is_flag=True, help="Send the branch to the remote.")
@click.option("--remote", metavar="NAME",
              help="Where to send it. [default: remote_name of mkdocs.yml, else origin]")
@with_common_options
def publish(
    call: Call, version: str, aliases: tuple[str, ...], title: str | None, replace: bool,
    push: bool, remote: str | None,
) -> None:
    """Add the site to the published versions, as one commit on their branch (gh-pages).

    VERSION is part of its address, such as 2019.2.
    """
    from remit.plugin import publish_command

    call.settings()
    done = publish_command.publish(call.config, publish_command.Asked(
        version, title, aliases, replace, push, remote, call.as_at, call.with_changes))
    _tell_faults(call, done.outcome)
    if not done.outcome.published:
        click.echo("Nothing was published.", err=True)
        sys.exit(1)
    there = f"on the branch {done.branch}" + (f", here and in {done.pushed}" if done.pushed else "")
    if done.commit is None:
        call.say(f"Version {version} is {there} already, and the same.")
    else:
        latest = "It is the latest." if done.latest == version else (
            f"The latest is still {done.latest}; --alias leads it to this one.")
        call.say(f"Version {version} is {there}. {latest}")


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
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option("--format", "format_", type=click.Choice(difference_formats()), default="text",
              show_default=True, help="How to tell it.")
@click.option("--as-at", "dates", multiple=True, metavar="DATE",
              help="Compare what holds at this date; given twice, from the first to the second.")
@click.option("--with", "with_", multiple=True, metavar="CHANGE",
              help="Compare with this proposed change; can be given again.")
@click.option("--pages", "sites", nargs=2, type=click.Path(path_type=Path), metavar="BEFORE AFTER",
              help="Tell the words of pages that differ between these two built sites, too.")
@with_project_options
def diff(
    call: Call, base: str | None, head: str | None, format_: str, dates: tuple[str, ...],
    with_: tuple[str, ...], sites: tuple[Path, Path] | None,
) -> None:
    """Tell what is different between two states of the register, and what follows from it.

    BASE and HEAD are revisions, such as main, or folders; without HEAD it is the files as they are
    now. Without BASE, name two dates, or a change: remit diff --with CHANGE.
    """
    if sites and format_ != "markdown":
        raise RemitError("The words of pages are told in Markdown: add --format markdown.")
    outcome = compare(call.settings(), Question(base, head, dates, with_))
    out = StringIO() if sites else sys.stdout
    if outcome.differences or not call.quiet or format_ != "text":
        difference_printer(format_)(outcome, out)
    if isinstance(out, StringIO) and sites:
        click.echo(with_pages(out.getvalue(), outcome, *sites), nl=False)


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


def _tell_faults(call: Call, outcome: Outcome) -> None:
    """What was found wrong in a build: in the content, and by MkDocs in hand-written pages.

    Notices stop nothing, and a register can have many: they are only counted.
    """
    problems = [one for one in outcome.site.problems if one.severity != "notice"]
    if problems:
        printer("full")(problems, Path(call.config).resolve().parent, sys.stderr)
    if notices := len(outcome.site.problems) - len(problems):
        call.say(f"{notices} {'notices' if notices > 1 else 'notice'}: to see "
                 f"{'them' if notices > 1 else 'it'}, run remit check.")
    for warning in outcome.warnings:
        click.echo(f"warning: {visible_sentence(warning)}", err=True)


def _has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def main() -> None:
    """Run the command that the command line names."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal may lack “curly quotation marks”
    commands(prog_name="remit")
