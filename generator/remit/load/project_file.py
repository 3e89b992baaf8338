"""Reads what mkdocs.yml says to Remit, without MkDocs: its other entries can be anything."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Mapping
from pathlib import Path

import yaml

from remit.load.syntax_words import in_plain_words
from remit.problems import RemitError
from remit.suggestions import did_you_mean

_MOST_FILES = 10  # that inherit from each other
_TRUTHS = frozenset(("publish_notices",))
_CHOICES = {"dot": ("bundled", "system"), "alias_type": ("symlink", "copy", "redirect")}


class _Tolerant(yaml.CSafeLoader):
    """Reads plain values; what a tag of MkDocs would build (`!!python/name:…`) is left out."""


def _environment(loader: _Tolerant, node: yaml.Node) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`, as MkDocs has it."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node) or [None]
        return next((os.environ[str(name)] for name in names if str(name) in os.environ), default)
    return os.environ.get(str(node.value))


_Tolerant.add_constructor("!ENV", _environment)
_Tolerant.add_multi_constructor("", lambda loader, tag, node: None)


def read_project(config_file: Path, known: Collection[str]) -> Mapping[str, object]:
    """What stands under `remit` in `plugins` of mkdocs.yml; `known` are the settings there are.

    `with_changes` is a tuple of ids, `accessibility` has keys and values, `publish_notices` is true
    or false, and `compare` is as it was typed; everything else is text, and what is not said is not
    there.
    Raises RemitError where there is no such file, or where it says what Remit cannot use.
    """
    plugins = _merged(config_file, _MOST_FILES).get("plugins") or []
    said: object = None
    named = False
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(entry, dict) and "remit" in entry:
            named, said = True, entry["remit"]
        named = named or entry == "remit"
    if not named:
        raise RemitError(f"{config_file} does not name Remit: add “- remit” below “plugins:”.")
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise RemitError(f"What {config_file} says to the plugin remit must be keys with values.")
    for key in said:
        if key not in known:
            help = did_you_mean(str(key), known) or "leave it out."
            raise RemitError(f"In {config_file}, the plugin remit has no setting “{key}”: {help}")
    return {key: _setting(key, value, config_file) for key, value in said.items()
            if value is not None}


def _setting(key: str, value: object, config_file: Path) -> object:
    if key == "compare":
        return value
    if key == "accessibility":
        if isinstance(value, dict):
            return value
        raise RemitError(f"In {config_file}, {key} of the plugin remit must be keys with values.")
    if key in _TRUTHS:
        if isinstance(value, bool):
            return value
        raise RemitError(f"In {config_file}, {key} of the plugin remit is either true or false.")
    if key == "with_changes":
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        raise RemitError(f"In {config_file}, with_changes of the plugin remit must be a list of "
                         "ids of changes.")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        quoted = "; put the number in quotation marks" if isinstance(value, int | float) else ""
        raise RemitError(f"In {config_file}, {key} of the plugin remit must be text{quoted}.")
    if value not in _CHOICES.get(key, (value,)):
        raise RemitError(f"In {config_file}, {key} of the plugin remit is either "
                         f"{' or '.join(_CHOICES[key])}.")
    return value


def _merged(config_file: Path, files_left: int) -> dict[str, object]:
    """The file's entries over those of the file from which it inherits, as MkDocs merges them."""
    try:
        with config_file.open("rb") as opened:
            read = yaml.load(opened, _Tolerant)  # builds plain values only
    except FileNotFoundError:
        raise RemitError(f"There is no {config_file} here: go to the folder that has one, or name "
                         "it with --config.") from None
    except OSError as fault:
        raise RemitError(f"{config_file} cannot be opened: {fault.strerror}.") from None
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as fault:
        if isinstance(fault, yaml.YAMLError):
            text = config_file.read_text("utf-8-sig", errors="replace")
            told = in_plain_words(fault, text, str(config_file))
            raise RemitError(f"{told.place}: {told.message}; {told.help}.") from None
        raise RemitError(f"{config_file} cannot be read as YAML: save it again as UTF-8, and "
                         "check its brackets and dates.") from None
    own = read if isinstance(read, dict) else {}
    parent = own.get("INHERIT")
    if not isinstance(parent, str):
        return own
    if not files_left:
        raise RemitError(f"{config_file} inherits without end: correct INHERIT.")
    inherited = _merged(config_file.parent / parent, files_left - 1)
    both = (inherited.get("plugins"), own.get("plugins"))
    if isinstance(both[0], dict) and isinstance(both[1], dict):
        own = {**own, "plugins": {**both[0], **both[1]}}
    return {**inherited, **own}
