"""Sums up what is different in one sentence, such as “5 bodies close and 4 begin; 2 lines move”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from remit.model.board import Line, Scrutiny
from remit.queries.differences import Comparison
from remit.queries.differences.changed_lines import lines_on
from remit.queries.differences.difference import Difference
from remit.views.wording import listed, words_of

_Count: TypeAlias = tuple[str, str]  # of what, and what befalls it
# One of them, several of them, in the order in which they are told.
_NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "body": ("body", "bodies"), "line": ("line", "lines"), "seat": ("seat", "seats"),
    "duty": ("duty", "duties"), "clause": ("clause", "clauses"),
    "function": ("function or part of one", "functions or parts of them"),
    "agreement": ("agreement", "agreements"),
    "organisation": ("organisation", "organisations"), "post": ("post", "posts"),
    "other": ("other fact", "other facts"),
})
# After “would”, of one, of several.
_VERBS: Mapping[str, tuple[str, str, str]] = MappingProxyType({
    "close": ("close", "closes", "close"), "begin": ("begin", "begins", "begin"),
    "end": ("end", "ends", "end"), "move": ("move", "moves", "move"),
    "rename": ("be renamed", "is renamed", "are renamed"),
    "add": ("be added", "is added", "are added"), "drop": ("be dropped", "is dropped",
                                                           "are dropped"),
    "change": ("change", "changes", "change"),
    "get": ("get a place", "gets a place", "get a place"),
    "lose": ("lose its place", "loses its place", "lose their place"),
})
_BODIES = {"record-created": "begin", "record-closed": "close", "record-renamed": "rename"}
_OTHERS = {"organisations": "organisation", "posts": "post"}
# What is counted of each kind of difference; None is told in other ways, or is no fact of its own.
_KINDS: Mapping[str, _Count | None] = MappingProxyType({
    "seat-gained": ("seat", "add"), "seat-lost": ("seat", "drop"), "seat-changed": (
        "seat", "change"),
    "clause-added": ("clause", "add"), "clause-removed": ("clause", "drop"),
    "clause-changed": ("clause", "change"), "terms-replaced": ("clause", "change"),
    "function-gained": ("function", "get"), "function-lost": ("function", "lose"),
    "function-moved": ("function", "move"), "function-changed": ("function", "change"),
    "agreement-signed": ("agreement", "begin"), "agreement-lapsed": ("agreement", "end"),
    **dict.fromkeys(("agreement-varied", "party-joined", "party-left", "party-changed"),
                    ("agreement", "change")),
    **dict.fromkeys(("line-added", "line-removed", "line-moved", "bodies-merged", "body-split",
                     "body-became", "bodies-rearranged", "handed-over", "doubt-arisen",
                     "doubt-settled", "question-opened", "question-settled", "question-changed",
                     "evidence-changed")),
})


def summed_up(comparison: Comparison, *, would: bool = False) -> str:
    """What is different, in one sentence; `would` where it hangs on a proposal."""
    counted = _counted(comparison)
    clauses = []
    for noun, names in _NOUNS.items():
        verbs = [(verb, counted[noun, verb]) for verb in _VERBS if counted[noun, verb] > 0]
        if verbs:
            clauses.append(_clause(names, verbs, would))
    if not clauses:
        return f"Nothing that is recorded {'would be' if would else 'is'} different."
    return "; ".join(clauses) + "."


def _clause(names: tuple[str, str], verbs: list[tuple[str, int]], would: bool) -> str:
    """“5 bodies would close, 4 begin and 1 be renamed”."""
    said: list[str] = []
    for verb, count in verbs:
        base, one, many = _VERBS[verb]
        form = base if would else one if count == 1 else many
        first = f" {names[count != 1]}{' would' if would else ''}" if not said else ""
        said.append(f"{count:,}{first} {form}")
    return words_of(listed(said))


def _counted(comparison: Comparison) -> Counter[_Count]:
    each: set[object] = set()
    counted: Counter[_Count] = Counter()
    for place, one in enumerate(comparison.differences):
        what = _what(one)
        if what is None:
            continue
        # A body is renamed once, and an agreement changed once, in however many ways.
        once = (one.about, what) if what[0] in ("body", "agreement") else place
        counted[what] += once not in each
        each.add(once)
    return counted + _lines(comparison)


def _what(one: Difference) -> _Count | None:
    if one.about.kind == "boards" and one.kind in _BODIES:
        return "body", _BODIES[one.kind]
    if one.kind == "line-changed":  # a line of another sort is told with the lines
        return None if isinstance(one.was, Line | Scrutiny) else ("line", "change")
    if one.kind.startswith("clause-") and one.path[:1] == ("responsibilities",):
        return "duty", {"clause-added": "add", "clause-removed": "drop"}.get(one.kind, "change")
    if one.about.kind in _OTHERS and one.kind in ("record-created", "record-closed"):
        return _OTHERS[one.about.kind], "begin" if one.kind == "record-created" else "end"
    if one.kind in ("record-created", "item-added"):
        return "other", "add"
    if one.kind in ("record-closed", "item-removed"):
        return "other", "drop"
    return _KINDS.get(one.kind, ("other", "change"))


def _lines(comparison: Comparison) -> Counter[_Count]:
    """The lines as a chart shows them, those of bodies that begin and close among them."""
    both = comparison.both
    keys = {key for one in comparison.differences for key in (one.before, one.after)
            if key is not None}
    was, now = set(lines_on(both, both.before, keys)), set(lines_on(both, both.after, keys))
    moved = sum(one.kind in ("line-moved", "line-changed") and isinstance(one.was, Line | Scrutiny)
                for one in comparison.differences)
    begun, ended = len(now - was) - moved, len(was - now) - moved
    return Counter({("line", "move"): moved, ("line", "begin"): max(begun, 0),
                    ("line", "end"): max(ended, 0)})
