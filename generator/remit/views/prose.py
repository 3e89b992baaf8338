"""Turns officers' prose, which is Markdown, into HTML in which nothing can become script.

Raw HTML stays text, links lead only to the web, to a mailbox or elsewhere on the site, pictures
and headings are not made: a page's outline is its own. Most prose is a plain sentence, so that is
recognised and does not pass through the Markdown parser, which takes fifty times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_ALLOWED = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}|[/\\]\Z", re.IGNORECASE)
# Characters that mean nothing to Markdown wherever they stand, and what means something only at
# the beginning of a line or at its end.
_PLAIN = re.compile(r"[\w ,.;:?'\"()/%£–—’‘“”…+-]*(?:\n[\w ,.;:?'\"()/%£–—’‘“”…+-]*)*\Z")
_MARKED_LINE = re.compile(r"^ *(?:(?:[+-]|\d+[.)])(?: |$)|-+ *$)|  $|_", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def prose(text: str) -> Markup:
    """Markdown as paragraphs and lists."""
    return _blocks(text)


def clause(text: str) -> Markup:
    """Markdown for a list item or a cell: one paragraph stands without its tags."""
    html = _blocks(text)
    inner = html[3:-4] if html.startswith("<p>") and html.endswith("</p>") else html
    return html if "<p>" in inner else Markup(inner)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words alone, on one line, for titles and descriptions."""
    if _is_plain(text):
        return " ".join(text.split())
    blocks = ("".join(token.content or " " for token in block.children or ()
                      if token.type in ("text", "code_inline", "softbreak", "hardbreak"))
              for block in _MARKDOWN.parse(text))
    return " ".join(" ".join(blocks).split())


def shortened(text: str, most: int = 140) -> str:
    """The words of prose on one line, cut between words where they are long."""
    words = plain(text)
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"


def first_sentence(text: str, most: int = 300) -> str:
    """The first sentence of a text's words, cut between words where it is long."""
    words = plain(text)
    match = re.match(r"(.+?[.?!])(?=\s+[A-Z“]|\Z)", words)
    sentence = match[1] if match else words
    if len(sentence) <= most:
        return sentence
    return sentence[:most].rsplit(" ", 1)[0] + "…"


@lru_cache(maxsize=4096)
def _blocks(text: str) -> Markup:
    if _is_plain(text):
        paragraphs = [escape(part.strip()) for part in _BLANK.split(text.strip())]
        return Markup("\n").join(Markup("<p>%s</p>") % part for part in paragraphs if part)
    return Markup(_MARKDOWN.render(text).strip())


def _is_plain(text: str) -> bool:
    return _PLAIN.match(text) is not None and _MARKED_LINE.search(text) is None


def _leads_nowhere_bad(url: str) -> bool:
    bare = re.sub(r"[\x00-\x20]", "", url)
    return bool(_ALLOWED.match(bare)) or not _ELSEWHERE.match(bare)


class _Prose(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return _leads_nowhere_bad(url)


_MARKDOWN = _Prose("commonmark", {"html": False}).disable(
    ["heading", "lheading", "image", "code", "html_block", "html_inline"])
