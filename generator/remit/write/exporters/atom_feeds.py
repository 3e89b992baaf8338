"""Writes for each partnership a feed of what has changed, which readers of feeds can follow.

Everything in it comes from the content: an entry is dated by the day on which its change took
effect, and what an entry is called for good (`id`) is made from the partnership and that date, so
that it stays when the site moves.
"""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from urllib.parse import urljoin

from markupsafe import Markup

from remit.queries.steps import Step
from remit.views.addresses import feed_path, history_path, relative, step_path
from remit.views.charts.dot import printable
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.pages.through_time.differences_told import Told
from remit.views.pages.through_time.history_page import MOST_STEPS, all_told
from remit.views.pages.through_time.step_words import step_summed_up
from remit.views.wording import Link, Said, linked
from remit.write.exporters.lasting_ids import lasting_id

_ATOM = "http://www.w3.org/2005/Atom"


def atom_feeds(site: Site, address: str | None) -> dict[str, bytes]:
    """The files by their paths below the site's root: `thurrock/changes/feed.xml`.

    `address` is where the site will stand. Without it links are relative to the feed, which the
    format allows, and the feed does not say where it stands itself.
    """
    return {feed_path(one.partnership): _feed(site, one.partnership, address)
            for one in site.register.partnerships}


def _feed(site: Site, partnership: str, address: str | None) -> bytes:
    moment = site.moment_of(partnership)
    steps = [step for step in site.over_time.steps(partnership)
             if step.date.last <= moment.date][:MOST_STEPS]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _add(feed, "id", _id(partnership))
    _add(feed, "title", f"What has changed: {site.partnership_name(partnership)}")
    _add(feed, "updated", _time(max((s.date.first for s in steps), default=moment.date)))
    _add(ET.SubElement(feed, "author"), "name", site.name)
    here = _Where(site, partnership, address)
    _link(feed, "alternate", "text/html", here.url(history_path(partnership, 1)))
    if address:
        _link(feed, "self", "application/atom+xml", here.url(feed_path(partnership)))
    for step in steps:
        feed.append(_entry(here, step))
    ET.indent(feed)
    text: bytes = ET.tostring(feed, "utf-8", xml_declaration=True)
    return text + b"\n"


class _Where(Here):
    """The place of a feed: links are whole where the site's address is known."""

    def __init__(self, site: Site, partnership: str, address: str | None) -> None:
        self._address = address
        super().__init__(site, feed_path(partnership).rpartition("/")[0] + "/", partnership)
        self._links = {}  # pages beside it have other links

    def url(self, path: str) -> str:
        """The link to a page of the site, by its path."""
        return urljoin(self._address, path) if self._address else relative(self.path, path)


def _entry(here: _Where, step: Step) -> ET.Element:
    entry = ET.Element("entry")
    lead = step_summed_up(here.site, step)
    _add(entry, "id", _id(f"{step.partnership} {step.date.written}"))
    _add(entry, "title", f"{step.date}: {lead}")
    _add(entry, "updated", _time(step.date.first))
    _link(entry, "alternate", "text/html", here.url(step_path(step.partnership, step.name)))
    told = all_told(here, here.site.over_time.taken(step).differences, whole=True)
    content = _add(entry, "content", str(_points(told)) or lead)
    content.set("type", "html")
    return entry


def _points(told: tuple[Told, ...]) -> Markup:
    points = Markup("").join(
        Markup("<li>{}{}{}</li>").format(linked(one.said), linked(tuple(_cited(one))),
                                         _points(one.points))
        for one in told)
    return Markup("<ul>{}</ul>").format(points) if points else Markup("")


def _cited(one: Told) -> Iterator[Said]:
    for place, cite in enumerate(one.cites):
        yield "; " if place else " ("
        yield cite if isinstance(cite, str) else Link(cite.name, cite.url)
    yield ")" if one.cites else ""


def _add(element: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(element, name)
    child.text = printable(text)
    return child


def _link(element: ET.Element, rel: str, type_: str, href: str) -> None:
    ET.SubElement(element, "link", {"rel": rel, "type": type_, "href": href})


def _id(name: str) -> str:
    return f"urn:uuid:{lasting_id(name)}"


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
