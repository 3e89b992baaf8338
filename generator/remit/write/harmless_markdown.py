"""Makes any text safe inside Markdown that GitHub shows: it stays text, and calls nobody.

Zero-width spaces part what GitHub would turn into a mention, a reference or a link.
"""

from __future__ import annotations

import re

from remit.write.visible_text import visible

_APART = "\N{ZERO WIDTH SPACE}"
_MARKS = re.compile(r"([\\`*_{}\[\]~|$^!])")
_BEGINS = re.compile(r"^([+>=-]|\d+[.)])")
# An at sign or a hash, “GH-12”, and the beginnings of addresses.
_CALLS = re.compile(r"([@#])|\b(GH)(?=-\d)|\b(https?|ftp|mailto|www)(?=[:.])", re.IGNORECASE)


def harmless(text: str) -> str:
    """A text on one line as Markdown that shows the text itself.

    >>> harmless("see @mayor, <b> & [#12](x)").replace(_APART, "·")
    'see @·mayor, &lt;b&gt; &amp; \\\\[#·12\\\\](x)'
    """
    line = visible(" ".join(text.split()))
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _CALLS.sub(lambda found: found[0] + _APART, line)
    line = _MARKS.sub(r"\\\1", line)
    return _BEGINS.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", line)
