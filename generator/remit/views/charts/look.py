"""The shared look of every chart: what each kind of line and each mark on a body is drawn like.

Patterns and arrowheads carry the meaning, never colour alone. The colours here are those of the
PNG; on the site the style sheet `theme/assets/remit/chart.css` gives them, by the same classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from remit.views.charts.graph import EdgeKind


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of line: what it says, what it looks like in words, and its DOT attributes.

    `said` is what the lower body is said to do, `heard` what the upper body does in turn; it is
    empty where that is to be answered to, so that the line is one of accountability. `meaning` is
    what a key says, where that is not the phrase. DOT draws a line from the upper body to the
    lower, so that `arrowtail` is the head that points up at whom the lower body answers to.
    """

    phrase: str
    pattern: str
    said: str
    heard: str
    attributes: Mapping[str, str]
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a class of a body or a line means and how it shows: words, and DOT attributes.

    `outline` is how the line round a body is drawn, where it is not solid.
    """

    meaning: str
    pattern: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    outline: str = ""


# In the order in which a key names them: from the strongest bond to the weakest.
LINES: Mapping[EdgeKind, Line] = {
    "committee": Line(
        "committee of", "thick line", "is a committee of", "",
        {"penwidth": "2.8", "arrowtail": "normal", "arrowsize": "0.7"},
    ),
    "accountable": Line(
        "accountable to", "solid line", "is accountable to", "", {"arrowtail": "normal"}
    ),
    "reports": Line(
        "reports to", "dashed line", "reports to", "", {"style": "dashed", "arrowtail": "normal"}
    ),
    "informs": Line(
        "informs", "dotted line, open arrow", "informs", "is informed by",
        {"style": "dotted", "arrowtail": "vee"},
    ),
    "scrutinised": Line(
        "scrutinised by", "line with a diamond", "is scrutinised by", "scrutinises",
        {"arrowtail": "odiamond", "arrowsize": "1.1"},
    ),
    "hands-over": Line(
        "hands over to", "thick dashes, hollow arrow", "hands over to", "takes over from",
        {"style": "dashed", "penwidth": "2.2", "arrowtail": "onormal", "arrowsize": "0.9"},
    ),
    "pays": Line(
        "gets money from", "broad line", "gets money from", "pays into",
        {"arrowtail": "none", "color": "#668cbd", "tailport": "e", "headport": "w"},
        "money, as broad as the amount",
    ),
    "follows": Line(
        "after", "line that leads on", "comes after", "leads to",
        {"dir": "forward", "arrowhead": "normal", "arrowtail": "none"}, "what comes next",
    ),
}

# How certain a line is stands at its lower end, because its pattern already says its kind.
LINE_MARKS: Mapping[str, Mark] = {
    "implied": Mark("implied", "ring at the lower end", {"dir": "both", "arrowhead": "odot"}),
    "disputed": Mark("disputed", "square at the lower end", {"dir": "both", "arrowhead": "obox"}),
    "open": Mark("open question", "bar at the lower end", {"dir": "both", "arrowhead": "tee"}),
    # In the chart of a comparison.
    "added": Mark("begins", "thick line", {"penwidth": "2.8", "color": "#11643c"}),
    "moved": Mark("moves here", "thick line, other colour", {
        "penwidth": "2.8", "color": "#6b3f8c"}),
    "left": Mark("moves away", "thin line, other colour", {"penwidth": "0.9", "color": "#6b3f8c"}),
    "removed": Mark("ends", "thin line", {"penwidth": "0.9", "color": "#9b2c1f"}),
}

NODE_MARKS: Mapping[str, Mark] = {
    "proposed": Mark("proposed", "dashed outline", outline="dashed"),
    "shadow": Mark("in shadow form", "dashed outline", outline="dashed"),
    "dormant": Mark("dormant", "dotted outline", outline="dotted"),
    "disputed": Mark("existence disputed", "dotted outline", outline="dotted"),
    "implied": Mark("existence implied", "dotted outline", outline="dotted"),
    "unnamed": Mark("not named", "dotted outline", outline="dotted"),
    "closed": Mark("ends or closed", "grey box", {"fillcolor": "#e3e6ea"}),
    "no-amount": Mark("no amount stated", "dotted outline", outline="dotted"),
    "organisation": Mark("an organisation", "square corners"),
    "question": Mark("a question", "heavy outline", {"penwidth": "2.4"}),
    # In the chart of a comparison.
    "added": Mark("new", "thick outline", {"penwidth": "2.8", "color": "#11643c"}),
    "removed": Mark("closes", "grey box, broken outline", {
        "fillcolor": "#e3e6ea", "color": "#9b2c1f"}, outline="dashed"),
    "changed": Mark("renamed or hands over", "outline of long dashes", {
        "penwidth": "2", "color": "#6b3f8c"}, outline="dashed"),
    "focus": Mark(
        "the body of this page",
        "dark box",
        {"fillcolor": "#1d3d63", "color": "#1d3d63", "fontcolor": "#ffffff"},
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What is the same in every chart.

    `wrap` is how many characters of a name fit on one line of a box; the colours are used by the
    PNG and by whoever draws the DOT text again.
    """

    wrap: int = 22
    font: str = "Helvetica"
    ink: str = "#1b2733"
    outline: str = "#3b6aa5"
    line: str = "#54606d"
    paper: str = "#ffffff"
    panels: tuple[str, ...] = ("#f2f5fb", "#f3f8f0", "#fdf7ec", "#f6f2f9")
    panel_outlines: tuple[str, ...] = ("#c9d3e6", "#c9dcbd", "#e6d5ae", "#d8cce3")


LOOK = Look()
