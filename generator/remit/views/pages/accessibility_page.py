"""The accessibility statement of the site, in the form that the UK's regulations ask for.

It says what was tested, and never more: of the site itself only what its owner wrote down, of the
software what its own tests look at.
"""

from __future__ import annotations

from remit.model.time import spoken
from remit.views.page import Page
from remit.views.pages.frame import finished
from remit.views.statement import Statement
from remit.views.wording import Link

PATH = "accessibility/"

CHECKS = (
    "axe-core finds no fault on any page, in light and in dark colours",
    "the language, titles, headings, landmarks and tables of every page are in order",
    "every page is whole without JavaScript, and shows nothing that would not work without it",
    "no page scrolls sideways in a window of 320 pixels, or with text of twice the size, except "
    "wide tables and charts, each in a place of its own",
    "on the longest pages, what has the focus of the keyboard is marked, and is not covered",
    "on a page of each kind, what can be pressed is 24 pixels in size, or has that much room",
    "text stands out 4.5 to 1 and lines 3 to 1, in light and in dark colours, and in a chart",
    "each chart is also a list of the same bodies and lines",
)
"""What the software's own tests look at, on the example register that comes with it."""

_STATUS = {
    "fully-compliant": "is fully compliant with",
    "partially-compliant": "is partially compliant with",
    "not-compliant": "is not compliant with",
}


def accessibility_page(site_name: str, statement: Statement) -> Page:
    """The page of the statement."""
    title = f"Accessibility statement for {site_name}"
    mailbox = "@" in statement.contact and not statement.contact.startswith("https://")
    contact = (Link(statement.contact, f"mailto:{statement.contact}") if mailbox
               else Link("fill in our form", statement.contact))
    return finished(PATH, title, "accessibility_page.html", {
        "title": title, "site_name": site_name, "statement": statement, "foot": None,
        "contact": ("write to ", contact) if mailbox else contact,
        "complies": _STATUS[statement.status], "checks": CHECKS,
        "public": statement.enforcement != "none",
        "prepared": spoken(statement.prepared) if statement.prepared else "",
        "reviewed": spoken(statement.reviewed),
    }, description=f"How accessible {site_name} is, what is known not to work, and whom to ask.",
        facets={"kind": "About this site"})
