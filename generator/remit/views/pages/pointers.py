"""Addresses that stay although their page stands elsewhere: a small page that leads there."""

from __future__ import annotations

from remit.model.terms_of_reference import TermsOfReference
from remit.views.environment import render
from remit.views.pages.addresses import path_of
from remit.views.pages.site import Site


def pointer_files(site: Site) -> dict[str, bytes]:
    """For each version of terms of reference that stands at its board's address, the file at the
    version's own. These files are no pages: search and navigation do not know them."""
    files = {}
    for terms in site.register.of_kind("terms-of-reference"):
        assert isinstance(terms, TermsOfReference)
        here = path_of(terms)
        if site.path(terms) != here:  # but at the board's address, one folder up
            page = render("pages/pointer.html", {
                "title": site.title(terms), "there": "../"})
            files[f"{here}index.html"] = page.encode()
    return files
