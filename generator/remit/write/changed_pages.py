"""Tells which pages of the site read differently after a change, and shows their words.

It compares two built sites, for a comment on a pull request: whoever reads it has no site to open.
"""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from remit.load.page_words import own_part, words_of
from remit.model.kinds import SHARED
from remit.problems import RemitError
from remit.queries.outcome import Outcome
from remit.views.addresses import path_of
from remit.write.harmless_markdown import harmless
from remit.write.visible_text import visible_sentence

_INDEX = "index.html"
_MOST = 64_000  # characters with what is told before; GitHub takes 65,536, foot and all
_SHOWN = 12  # pages whose words are shown
_NAMED = 50  # pages that are only named
_LINES = 60  # of the words of one page
_WIDTH = 96  # characters of a line
_FENCE = "~" * 12
_FRAME = 1_000  # characters kept for what names the pages that are not shown
_WHERE = "the preview of the site has them"


@dataclass(frozen=True)
class ChangedPage:
    """A page at an address below the site's root, with its words before and after; none where the
    page is new, or gone."""

    address: str
    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def fate(self) -> str:
        """What became of it: `new`, `gone` or `changed`."""
        return "changed" if self.before and self.after else "new" if self.after else "gone"


def with_pages(told: str, outcome: Outcome, before: Path, after: Path) -> str:
    """What `told` says in Markdown of a comparison, and below it the pages of the built sites
    `before` and `after` that read differently.

    Raises RemitError where a folder holds no site.
    """
    pages = changed_pages(before, after)
    homes = {*outcome.partnerships, SHARED}
    by_hand = (page.address for page in pages if page.address.partition("/")[0] not in homes)
    return told + told_in_markdown(pages, [*touched(outcome), *by_hand], _MOST - len(told))


def changed_pages(before: Path, after: Path) -> list[ChangedPage]:
    """The pages of two built sites whose words are not the same, by address.

    Raises RemitError where a folder holds no site.
    """
    old, new = _pages_in(before), _pages_in(after)
    found = []
    for address in sorted({*old, *new}):
        parts = [own_part(files[address].read_bytes()) if address in files else b""
                 for files in (old, new)]
        if parts[0] == parts[1]:
            continue
        was, now = (words_of(part) for part in parts)
        if was != now:
            title = next((line for line in now or was if line.startswith("# ")), f"# {address}")
            found.append(ChangedPage(address, title.removeprefix("# "), was, now))
    return found


def touched(outcome: Outcome) -> list[str]:
    """The addresses of the records that the differences are about, in the order they are told."""
    found = []
    for comparison in (*outcome.comparisons, *outcome.decisions):
        both = comparison.both
        for one in comparison.differences:
            for side, key in ((both.after, one.after), (both.before, one.before)):
                record = side.register.get(key) if key is not None else None
                if record is not None:
                    found.append(path_of(record).partition("#")[0])
    return found


def told_in_markdown(pages: Sequence[ChangedPage], shown: Iterable[str], room: int) -> str:
    """The pages as Markdown of at most `room` characters.

    Of those at the addresses `shown` it gives the words, folded, as they were and are; the others,
    and those for which there is no room, it names. Nothing where there is no page.
    """
    rank = {address: number for number, address in enumerate(dict.fromkeys(shown))}
    ordered = sorted(pages, key=lambda page: (rank.get(page.address, len(rank)), page.address))
    room -= _FRAME
    if not ordered or room < 0:
        return ""
    blocks = []
    for page in [page for page in ordered if page.address in rank][:_SHOWN]:
        block = _block(page)
        if len(block) > room:
            break
        room -= len(block)
        blocks.append(block)
    count = _counted(len(ordered), "page reads", "pages read")
    return "".join(["\n### What readers will see\n\n", f"{count} differently on the site.\n",
                    *blocks, *_rest(ordered[len(blocks):], room)])


def _pages_in(site: Path) -> dict[str, Path]:
    if not (site / _INDEX).is_file():
        raise RemitError(f"There is no built site in {site}: run “remit build” there first.")
    return {file.relative_to(site).as_posix().removesuffix(_INDEX): file
            for file in site.rglob(_INDEX)}


def _block(page: ChangedPage) -> str:
    lines = list(_lines(page))
    left_out = len(lines) - _LINES
    if left_out > 0:
        lines = [*lines[:_LINES], f"  … and {_counted(left_out, 'line', 'lines')} more"]
    return "\n".join([
        "", f"<details><summary>{_named(page)}</summary>", "", f"{_FENCE}diff", *lines, _FENCE, "",
        "</details>", ""])


def _lines(page: ChangedPage) -> Iterator[str]:
    """What is gone after “-”, what is new after “+”, and a line around it."""
    before, after = (list(map(visible_sentence, words)) for words in (page.before, page.after))
    groups = difflib.SequenceMatcher(None, before, after, False).get_grouped_opcodes(1)
    for number, group in enumerate(groups):
        if number:
            yield "  …"
        for fate, a, b, c, d in group:
            if fate == "equal":
                yield from _marked(" ", before[a:b])
            else:
                yield from _marked("-", before[a:b])
                yield from _marked("+", after[c:d])


def _marked(mark: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines after a mark, folded: GitHub would let them run out of the window."""
    for line in lines:
        yield from (f"{mark} {part}" for part in textwrap.wrap(
            line, _WIDTH, subsequent_indent="    ", break_on_hyphens=False))


def _rest(pages: Sequence[ChangedPage], room: int) -> Iterator[str]:
    """The pages whose words are not shown, by name."""
    if not pages:
        return
    lines = []
    for page in pages[:_NAMED]:
        line = f"- {_named(page)}"
        room -= len(line) + 1
        if room < 0:
            break
        lines.append(line)
    unnamed = len(pages) - len(lines)
    more = [f"- and {_counted(unnamed, 'page', 'pages')} more"] if unnamed else []
    yield "\n".join([
        "", f"<details><summary>{_counted(len(pages), 'page', 'pages')} whose words are not shown "
        f"here: {_WHERE}</summary>", "", *lines, *more, "", "</details>", ""])


def _named(page: ChangedPage) -> str:
    fate = "" if page.fate == "changed" else f" ({page.fate})"
    return f"<b>{harmless(page.title)}</b>{fate}, {harmless(page.address or 'front page')}"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"
