"""Makes any text safe to show in a terminal or a log: what cannot be seen is shown as a sign."""

from __future__ import annotations

import unicodedata

MOST = 400  # characters of a message; an officer's value in it can be a whole page


def visible(text: str) -> str:
    """The text with every control character and every half character replaced by one sign.

    One character stays one character, so that columns still count. Escape sequences, reordering
    marks and line ends in a text would otherwise change what the reader sees.
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else _sign(one) for one in text)


def visible_sentence(text: str) -> str:
    """The text on one line, safe to show, and cut where it is longer than anybody reads."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= MOST else f"{line[:MOST]}…"


def _sign(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return "→"
    if code < 0x20:
        return chr(0x2400 + code)  # the pictures of control characters: ␀ to ␟
    if unicodedata.category(character) == "Zs":
        return " "
    return "␡" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
