"""Addresses that stay although their page stands elsewhere: a small page that leads there."""

from __future__ import annotations

from remit.model.terms_of_reference import TermsOfReference
from remit.views.addresses import path_of
from remit.views.environment import render
from remit.views.pages.site import Site


def pointer_files(site: Site) -> dict[str, bytes]:
    """For each version of terms of reference that stands at its board's address, the file at the
    version's own. These files are no pages: search and navigation do not know them."""
    files = {}
    for terms in site.register.of_kind("terms-of-reference"):
        assert isinstance(terms, TermsOfReference)
        here = path_of(terms)
        if site.path(terms) != here:  # but at the board's address, one folder up
            page = pointer(site.title(terms), "../",
                           "This version is in force, or the newest there is.",
                           "Read it at the address of its board")
            files[f"{here}index.html"] = page.encode()
    return files


def pointer(title: str, there: str, says: str, leads: str, script: str | None = None) -> str:
    """A page that leads at once to `there`, and `says` why to whoever gets to read it.

    `leads` are the words of the link; `script` is the address of one that takes the end of the
    address along (`#members`), which a browser forgets otherwise.
    """
    return render("pages/pointer.html", {
        "title": title, "there": there, "says": says, "leads": leads, "script": script})
