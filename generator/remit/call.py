"""What every command has: its common options, and one sentence where the call was wrong."""

from __future__ import annotations

import errno
import functools
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.control import Control
from rich.segment import ControlType
from rich.text import Text

from remit import pipeline
from remit.load.project_file import read_project
from remit.problems import RemitError
from remit.progress import listening
from remit.write.visible_text import visible_sentence

# What mkdocs.yml can say to the plugin; the folder, the name and the address are those of the
# project itself.
SETTINGS = {field.name for field in fields(pipeline.Settings)} - {
    "root", "name", "address", "edition"}

Command = TypeVar("Command", bound=Callable[..., Any])


class Sentence(click.ClickException):
    """What is wrong with the call or its surroundings: one sentence, and exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(visible_sentence(self.message), err=True)


class Commands(click.Group):
    """Turns what can be wrong around a call into a sentence."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RemitError as fault:
            raise Sentence(str(fault)) from None
        except OSError as fault:
            if fault.errno == errno.EPIPE:
                raise  # whoever reads our output has seen enough; Click ends quietly
            where = f"{fault.filename}: " if fault.filename else ""
            raise Sentence(f"{where}{fault.strerror or fault}.") from None


class _StageLine:
    """Shows on a terminal which stage the work is in, on one line that is taken back."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def began(self, stage: str) -> None:
        self.clear()
        self._console.print(Text(f"{stage} …", style="dim"), end="")

    def ended(self, stage: str) -> None:
        self.clear()

    def clear(self) -> None:
        self._console.control(
            Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2)))


class Call:
    """What the common options say."""

    def __init__(self, config: str, quiet: bool) -> None:
        self.config, self.quiet = config, quiet
        self.as_at: str | None = None
        self.with_changes: tuple[str, ...] = ()

    def settings(self) -> pipeline.Settings:
        """The settings of mkdocs.yml, with those of the command line over them."""
        file = Path(self.config)
        said: dict[str, Any] = {**read_project(file, SETTINGS), "root": file.resolve().parent}
        if self.as_at:
            said["as_at"] = self.as_at
        if self.with_changes:
            said["with_changes"] = self.with_changes
        return pipeline.Settings(**said)

    def say(self, words: str) -> None:
        """Tell how it ended, unless the call asked for quiet."""
        if not self.quiet:
            click.echo(words)


def with_common_options(command: Command) -> Command:
    """Add the options that every command on a project has; it takes them as one `call`."""

    @click.option("--as-at", metavar="DATE", help="Tell the facts as at this date: 2019-12-01.")
    @click.option("--with", "with_", multiple=True, metavar="CHANGE",
                  help="Show them as if this proposed change went ahead; can be given again.")
    @functools.wraps(command)
    def called(call: Call, as_at: str | None, with_: tuple[str, ...], **others: Any) -> Any:
        call.as_at, call.with_changes = as_at, with_
        return command(call, **others)

    return with_project_options(called)  # type: ignore[return-value]  # it has other arguments


def with_project_options(command: Command) -> Command:
    """Add the options of a command that asks for moments in its own way; it takes a `call`."""

    @click.option("--config", default="mkdocs.yml", metavar="FILE", show_default=True,
                  help="The project's mkdocs.yml.")
    @click.option("--quiet", is_flag=True, help="Say only what is wrong.")
    @functools.wraps(command)
    def called(config: str, quiet: bool, **others: Any) -> Any:
        call = Call(config, quiet)
        console = Console(stderr=True, highlight=False)
        if quiet or not console.is_terminal:
            return command(call, **others)
        line = _StageLine(console)
        try:
            with listening(line):
                return command(call, **others)
        finally:
            line.clear()

    return called  # type: ignore[return-value]  # click's decorators keep no type
