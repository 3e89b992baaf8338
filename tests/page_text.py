"""The pages of a register that a test writes as text: text in, parsed HTML out."""

from __future__ import annotations

import datetime

from lxml import html

from register_text import register_from
from remit.queries.moments import moments_of
from remit.views.page import Page
from remit.views.pages.all_pages import page_tasks, render
from remit.views.pages.site import Site

FRAME = """
== partnership.yaml
name: Harbour Partnership
speaks_for: 2024-06-01
levels: {town: Town, ward: Ward}
== areas.yaml
harbour: {name: Harbour, level: town}
== sources.yaml
plan:
  name: The plan of 2023
  type: plan
  date: 2023-04-03
  places: [{range: 1 to 3, title: The bodies}, {id: annex-a, title: Annex}]
"""


def site_from(text: str, *, frame: str = FRAME, with_changes: tuple[str, ...] = ()) -> Site:
    """A site of the text's files, beside a partnership, an area and a source."""
    register, problems = register_from(frame + text)
    assert not [p for p in problems if p.severity == "error"], problems
    return Site(register, moments_of(register, None, with_changes, lambda: datetime.date.min))


def pages_of(site: Site) -> dict[str, Page]:
    """Every page by its path; two pages at one address are a fault."""
    pages = [render(site, task) for task in page_tasks(site)]
    found = {page.path: page for page in pages}
    assert len(found) == len(pages)
    return found


def page_of(text: str, path: str, with_changes: tuple[str, ...] = ()) -> html.HtmlElement:
    """The body of one page of a text, parsed; `path` is below the partnership."""
    return parsed(pages_of(site_from(text, with_changes=with_changes))[f"harbour/{path}"])


def parsed(page: Page) -> html.HtmlElement:
    """The body of a page, parsed."""
    return html.fromstring(f"<main>{page.body}</main>")


def words(element: html.HtmlElement) -> str:
    """The words of an element on one line."""
    return " ".join(element.text_content().split())


def facts_of(body: html.HtmlElement) -> dict[str, str]:
    """The facts at the top of a page: label and words."""
    return {words(div.find("dt")): " | ".join(words(dd) for dd in div.findall("dd"))
            for div in body.xpath("//dl[@class='rm-facts']/div")}


def section(body: html.HtmlElement, anchor: str) -> str:
    """The words between a heading and the next of its level, or the foot."""
    (heading,) = body.xpath(f"//h2[@id='{anchor}']")
    told = []
    for sibling in heading.itersiblings():
        if sibling.tag == "h2" or sibling.get("class") == "rm-foot":
            break
        told.append(words(sibling))
    return " ".join(told)


def tags_of(body: html.HtmlElement) -> list[str]:
    """The words under a page's title."""
    return [words(tag) for tag in body.xpath("//ul[@class='rm-tags']/li")]
