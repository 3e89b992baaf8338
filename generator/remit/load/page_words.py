"""Reads a page of a built site as a reader does: its own words, line by line, and no menus."""

from __future__ import annotations

from html.parser import HTMLParser

# The part of a page that is its own: not the navigation, nor the foot that names file and line.
_BEGIN, _END, _LAST = b"<div data-pagefind-body", b'<p class="rm-foot rm-origin', b"</article>"
_UNSEEN = frozenset(("svg", "script", "style", "template"))
# A chart and its list repeat what the pages say of each body in it.
_CHARTS = frozenset(("remit-chart", "remit-list"))
_SOURCE = "rm-src"  # where it says so, at the end of what it says
_BLOCKS = frozenset((
    "address", "article", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "pre", "section", "summary", "table", "tr", "ul"))
_CELLS = frozenset(("td", "th"))
_VOID = frozenset(("br", "hr", "img", "input", "wbr", "col", "link", "meta", "source"))


def own_part(page: bytes) -> bytes:
    """The part of a page's HTML that is its own; all of it where there is no such part."""
    begin = page.find(_BEGIN)
    if begin < 0:
        return page
    end = page.find(_END, begin)
    return page[begin:end if end >= 0 else page.find(_LAST, begin)]


def words_of(part: bytes) -> tuple[str, ...]:
    """The lines of a page's own part: a line for each paragraph, entry of a list or row of a table.

    >>> words_of(b"<h1>Finance</h1><p>Meets <b>monthly</b>.</p><tr><th>Chair<td>Mayor</tr>")
    ('# Finance', 'Meets monthly.', 'Chair | Mayor')
    >>> words_of(b"<dl><dt>Chairs</dt> <dd>Mayor</dd> <dd>Clerk</dd></dl>")
    ('Chairs: Mayor; Clerk',)
    """
    reader = _Reader()
    reader.feed(part.decode("utf-8", "replace"))
    reader.close()
    return reader.told()


class _Reader(HTMLParser):
    """Gathers what is seen; elements that are not seen are counted until they end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._unseen: list[str] = []  # the open elements, from the first that is not seen
        self._in_row = 0
        self._begins_values = False  # whether a name was said, and none of its values yet

    def told(self) -> tuple[str, ...]:
        self._new_line()
        return tuple(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen or tag in _UNSEEN or _is_left_out(dict(attrs)):
            if tag not in _VOID:
                self._unseen.append(tag)
            return
        if tag in _CELLS:
            self._line.append(" | ")
        elif tag == "dd" and self._line:
            self._line.append("" if self._begins_values else "; ")
            self._begins_values = False
        elif tag in _BLOCKS and (tag == "tr" or not self._in_row):
            self._new_line()
            if tag in ("h1", "h2", "h3", "h4"):
                self._line.append(f"{'#' * int(tag[1])} ")
            elif tag == "li":
                self._line.append("- ")
        elif tag in _BLOCKS:
            self._line.append(" ")
        elif _SOURCE in _classes(dict(attrs)):
            self._line.append("· ")
        self._in_row += tag == "tr"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag in self._unseen:
                while self._unseen.pop() != tag:
                    pass
            return
        self._in_row = max(0, self._in_row - (tag == "tr"))
        if tag == "dt":
            self._line.append(": ")
            self._begins_values = True
        elif tag in _BLOCKS and tag != "dd" and not self._in_row:
            self._new_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(data)

    def _new_line(self) -> None:
        line = " ".join("".join(self._line).split()).strip("| ").replace(" ; ", "; ")
        if line.strip("#-: "):
            self._lines.append(line)
        self._line = []


def _is_left_out(attributes: dict[str, str | None]) -> bool:
    return "data-pagefind-ignore" in attributes or not _CHARTS.isdisjoint(_classes(attributes))


def _classes(attributes: dict[str, str | None]) -> list[str]:
    return (attributes.get("class") or "").split()
