"""What every page is made from: the register, the moment of each partnership, and the drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.kinds import SHARED
from remit.model.meeting import Meeting
from remit.model.moment import Moment
from remit.model.offer import Offer
from remit.model.post import Post
from remit.model.record import Record
from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.problems import Place
from remit.queries.abbreviations import Meanings, meanings_in, to_spell_out
from remit.queries.compared_moments import TwoMoments
from remit.queries.forward_plan import Due, due_in
from remit.queries.meetings import board_meeting
from remit.queries.offers import area_offering
from remit.queries.people import named_in_public
from remit.queries.telling import view_to_tell
from remit.queries.terms import board_of, terms_to_show
from remit.views.addresses import path_of, terms_path
from remit.views.charts.chart import Chart
from remit.views.pages.chart_block import Drawing
from remit.views.pages.through_time.over_time import OverTime
from remit.views.spelt_out import Abbreviations, abbreviations_with
from remit.views.wording import Link, capitalised, listed, words_of

_CONTENT_LINE = re.compile(r"^(?!\s*(?:#|$|---))", re.MULTILINE)


@dataclass
class Site:
    """The register as it is to be shown.

    `moments` has the moment of each partnership by its id. `drawings` are the charts by
    `Chart.name`; a body's own is `<partnership>/around-<id>`. `version` is a label such as
    “2019.2”, or None; `notice` is prose for the front page. `pairs` are moments to compare, by
    partnership; `mistakes` is what does not add up in the sources of a record, and None where pages
    are silent about it.
    What is remembered between pages depends on nothing but these.
    """

    register: Register
    moments: Mapping[str, Moment]
    name: str = "Remit"
    version: str | None = None
    notice: str | None = None
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    pairs: Mapping[str, tuple[TwoMoments, ...]] = field(default_factory=dict)
    mistakes: Mapping[Key, tuple[str, ...]] | None = None
    _names: dict[Key, str] = field(default_factory=dict, repr=False)
    _paths: dict[Key, str] = field(default_factory=dict, repr=False)
    _views: dict[Key, View] = field(default_factory=dict, repr=False)
    _links: dict[tuple[str, int], dict[Key, Link]] = field(default_factory=dict, repr=False)
    _abbreviations: dict[str, Abbreviations] = field(default_factory=dict, repr=False)
    _meanings: dict[str, Meanings] = field(default_factory=dict, repr=False)
    _due: dict[str, tuple[Due, ...]] = field(default_factory=dict, repr=False)
    _named_charts: dict[str, list[Chart]] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        # Nothing that is made from a site can name people who are not to be named.
        self.register = named_in_public(self.register, self.view)

    def moment_of(self, partnership: str) -> Moment:
        """The moment of a partnership; the shared records have the latest of them all."""
        found = self.moments.get(partnership)
        return found or max(self.moments.values(), key=lambda m: (m.date, m.named))

    def moments_told(self, partnership: str) -> tuple[Moment, ...]:
        """The moments that a page of a partnership tells; one of the shared records tells all."""
        found = self.moments.get(partnership)
        return (found,) if found else tuple(self.moments.values())

    def view(self, partnership: str) -> View:
        """The register as at the moment of a partnership."""
        return self.register.at(self.moment_of(partnership))

    def tell(self, record: Record) -> View:
        """The register as a record's own page tells it: a proposed body with its proposal."""
        found = self._views.get(record.key)
        if found is None:
            found = self._views[record.key] = view_to_tell(
                self.register, record, self.moment_of(record.partnership))
        return found

    def now(self, record: Record) -> Record:
        """What a record says at the moment of its own partnership."""
        return self.tell(record).current(record)

    def path(self, record: Record) -> str:
        """Where a record's page stands."""
        found = self._paths.get(record.key)
        if found is None:
            found = self._paths[record.key] = self._path(record)
        return found

    def is_shown_for_its_board(self, terms: TermsOfReference) -> bool:
        """Whether these terms stand at their board's address, the one without a version."""
        board = self.register.resolve(terms.partnership, ("boards",), terms.board)
        shown = terms_to_show(self.tell(board), board) if isinstance(board, Board) else None
        return shown is not None and shown.key == terms.key

    def _path(self, record: Record) -> str:
        if isinstance(record, TermsOfReference) and self.is_shown_for_its_board(record):
            return terms_path(record.partnership, record.board)
        return path_of(record)

    def links_from(self, path: str) -> dict[Key, Link]:
        """What is remembered of the links from a page: all pages as deep in a partnership share it.
        """
        return self._links.setdefault((path.partition("/")[0], path.count("/")), {})

    def short(self, record: Record) -> str:
        """The short name by which other pages mention a record; bare initials are not readable."""
        found = self._names.get(record.key)
        if found is None:
            found = self._names[record.key] = self._short(self.now(record))
        return found

    def full(self, record: Record) -> str:
        """The name by which a record is known on its own: a post's with the body it belongs to."""
        return f"{self.short(record)}{self._of(record)}"

    def title(self, record: Record) -> str:
        """The title of a record's page: its whole name, unlike that of another of its kind."""
        if isinstance(record, TermsOfReference | Offer | Meeting) and not record.name:
            return self.short(record)
        return f"{record.label}{self._of(record)}"

    def _of(self, record: Record) -> str:
        if not isinstance(record, Post):
            return ""
        bodies = (self.register.resolve(record.partnership, ("organisations", "boards"), written)
                  for written in record.of)
        of = words_of(listed(self.short(body) for body in bodies if body is not None))
        return f", {of}" if of else ""

    def partnership_name(self, partnership: str) -> str:
        """The name of a partnership, or what the shared records are called."""
        found = self.register.partnership(partnership)
        if found is not None:
            return self.short(found)
        return "Shared records" if partnership == SHARED else partnership

    def level_name(self, partnership: str, level: str) -> str:
        """The public name of a level of a partnership; its id where it has none, in words where the
        records are shared and no partnership names their levels."""
        found = self.register.partnership(partnership)
        return found.levels.get(level, level) if found is not None else capitalised(
            level.replace("-", " "))

    def abbreviations(self, partnership: str) -> Abbreviations:
        """What is to be spelt out on the pages of a partnership."""
        found = self._abbreviations.get(partnership)
        if found is None:
            places = self.register.places_to_look(partnership)
            found = self._abbreviations[partnership] = abbreviations_with(
                to_spell_out(map(self._meant_in, places)))
        return found

    def _meant_in(self, place: str) -> Meanings:
        found = self._meanings.get(place)
        if found is None:
            found = self._meanings[place] = meanings_in(self.tell, self.register, place)
        return found

    def due(self, partnership: str) -> tuple[Due, ...]:
        """What is due in a partnership after its moment, and what is overdue."""
        found = self._due.get(partnership)
        if found is None:
            found = self._due[partnership] = due_in(self.view(partnership), partnership)
        return found

    def charts_named(self, partnership: str) -> list[Chart]:
        """The charts of a partnership that have a page of their own, in the order of drawings."""
        if self._named_charts is None:
            self._named_charts = {}
            for drawing in self.drawings.values():
                if drawing.chart.named:
                    self._named_charts.setdefault(drawing.chart.partnership, []).append(
                        drawing.chart)
        return self._named_charts.get(partnership, [])

    @cached_property
    def over_time(self) -> OverTime:
        """What is different over time."""
        return OverTime(self.register, self.moment_of, self.pairs)

    def place(self, record: Record) -> Place:
        """Where a record is written; a file with one record is not parsed again to tell."""
        document = self.register.document_of(record.key)
        folder, _, stem = document.file.rpartition(".")[0].rpartition("/")
        is_alone = record.kind == "partnership" or (
            stem == record.id and folder.rpartition("/")[2] == record.kind)
        if not is_alone:
            return self.register.place(record.key, at_key=True)
        first = _CONTENT_LINE.search(document.text)
        return Place(document.file, document.text.count("\n", 0, first.start() if first else 0) + 1)

    def _short(self, record: Record) -> str:
        short = record.short_name
        if short and any(letter.islower() for letter in short):
            return short
        if isinstance(record, TermsOfReference) and not record.name:
            board = board_of(self.tell(record), record)
            of = self.short(board) if board is not None else record.board
            return f"Terms of reference of {of}, {record.version}"
        if isinstance(record, Offer) and not record.name:
            area = area_offering(self.register, record)
            return f"Services in {self.short(area) if area is not None else record.area}"
        if isinstance(record, Meeting) and not record.name:
            board = board_meeting(self.register, record)
            return f"{self.short(board) if board is not None else record.board}, {record.date}"
        return record.label if not isinstance(record, Post) else record.title
