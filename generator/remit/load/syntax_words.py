"""Says in plain words what the YAML parser could not read, and what to type instead."""

from __future__ import annotations

import re

import yaml

from remit.load.document import lines_of
from remit.problems import Place, Problem

# A blank that is none to YAML; pages of the web and of Word hold them.
_HARD_BLANK = re.compile("[\u00a0\u2000-\u200b\u202f\u3000]")
_NO_BLANK = re.compile(r"(\s*(?:- )?)([a-z_]+):(?!//)(\S.*)")
_LONG_DASH = re.compile(r"\s*[–—•*] ")
_QUOTES = "put the text in quotes where it holds a colon followed by a blank, or begins with a sign"
# What the parser says -> what an officer is told, and the help.
_WORDS = (
    ("but found another document", "the file holds two documents, parted by “---”",
     "make it one file a record, and delete the line “---”"),
    ("mapping values are not allowed", "a second colon stands in this line", _QUOTES),
    ("could not find expected ':'", "the line before has no colon after its key, or a text began "
     "here that does not belong to it", "write “key: value”; indent the rest of a long text"),
    ("did not find expected key", "the indentation changes here, or a key is missing",
     "give keys that belong together the same indentation, with blanks"),
    ("did not find expected '-' indicator", "a list ends here unexpectedly",
     "begin each item of the list with “- ” at the same indentation"),
    ("did not find expected ',' or '}'", "the braces { } that begin before are not closed, or a "
     "text in them holds a colon", "close them with }, or write one key a line without braces"),
    ("did not find expected ',' or ']'", "the brackets [ ] that begin before are not closed",
     "close them with ], or write one item a line with “- ”"),
    ("did not find expected node content", "a value is missing inside brackets or braces",
     "check the brackets, braces and commas"),
    ("block sequence entries are not allowed", "a list begins on the same line as its key",
     "begin the list on a line of its own with “- ”"),
    ("found unexpected end of stream", "a quotation mark that was opened is not closed",
     "close it with the same mark"),
    ("found undefined alias", "an alias (a word that begins with “*”) names nothing",
     "put the text in quotes"),
    ("found undefined tag handle", "a YAML tag (a word that begins with “!”) stands here",
     "put the text in quotes"),
    ("control characters are not allowed", "there is a control character that nobody can see",
     "delete it"),
    ("unknown escape character", "a backslash stands inside double quotation marks",
     "use single quotation marks, or write the backslash twice"),
    ("cannot start any token", "a value cannot begin with this character", "put it in quotes"),
    ("exceeded", "the values are nested too deep to be read", "check the brackets"),
)


def in_plain_words(fault: yaml.YAMLError, text: str, file: str) -> Problem:
    """The parser's error as a problem at its line and column."""
    said = str(fault)
    mark = getattr(fault, "problem_mark", None)
    lines = lines_of(text)
    if mark is not None:
        line, column = mark.line, mark.column
    else:
        position = getattr(fault, "position", 0) or 0
        before = lines_of(text.encode()[:position].decode(errors="ignore"))  # it counts bytes
        line, column = len(before) - 1, len(before[-1])
    line = max(0, min(line, len(lines) - 1))
    here = lines[line]
    # The end of the file is reported as an empty line; point at the last line that says something.
    if not here.strip() and line and not "\n".join(lines[line:]).strip():
        line = max((n for n in range(line) if lines[n].strip()), default=0)
        column = len(lines[line].rstrip())
    place = Place(file, line + 1, column + 1)
    if "\t" in here[: len(here) - len(here.lstrip())] or here[column : column + 1] == "\t":
        return Problem("unreadable-file", place, "this line is indented with a tab",
                       "use blanks instead: two for each step")
    slip = _slip(said, getattr(fault, "context_mark", None), lines, line, column)
    if slip is not None:
        (line, column), message, help = slip
        return Problem("unreadable-file", Place(file, line + 1, column + 1), message, help)
    for needle, message, help in _WORDS:
        if needle in said:
            return Problem("unreadable-file", place, message, help)
    return Problem("unreadable-file", place, "this line cannot be read as YAML", _QUOTES)


def _slip(
    said: str, mark: yaml.Mark | None, lines: list[str], line: int, column: int
) -> tuple[tuple[int, int], str, str] | None:
    """What was typed by mistake, where the parser stumbles only later: place, words and help."""
    here = lines[line]
    above = max((n for n in range(line) if lines[n].strip()), default=line)
    for n in (above, line):
        if blank := _HARD_BLANK.search(lines[n]):
            return (n, blank.start()), (
                "a blank here is no ordinary one; text copied from Word or a web page has such"), (
                "delete it and press the space bar")
        if dash := _LONG_DASH.match(lines[n]):
            return (n, dash.end() - 2), "this dash or dot begins no item of a list", (
                "write a hyphen and a blank: “- ”")
    if "could not find expected ':'" in said or "mapping values are not allowed" in said:
        for n in (above, line):
            if close := _NO_BLANK.match(lines[n]):
                return (n, close.end(2)), "no blank stands after this colon", (
                    f"write “{close[2]}: {close[3].strip()}”")
    if "mapping values are not allowed" in said and ":" not in here[:column]:
        return (line, len(here) - len(here.lstrip())), (
            "this line is indented further than the line before it allows"), (
            "give it as many blanks as the keys beside it have")
    if "did not find expected '-' indicator" in said and not here.lstrip().startswith("-"):
        return (line, column), "this line begins left or right of where its item begins", (
            "put it exactly below the first word after the “- ” of its item")
    if "did not find expected key" in said and here[:column].rstrip()[-1:] in ("'", '"'):
        return (line, column), "text goes on after its closing quotation mark", (
            "put the whole between marks that do not occur in it: "
            "single ones inside double ones, or the other way")
    if "found unexpected end of stream" in said and mark is not None:
        return (mark.line, mark.column), "a quotation mark that was opened is not closed", (
            "close it with the same mark")
    return None
