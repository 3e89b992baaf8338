"""The register of Thurrock holds what its papers say, each fact with its place and certainty."""

from __future__ import annotations

import datetime
import itertools
import re
from pathlib import Path

import pytest

from remit import pipeline
from remit.model.agreement import Agreement
from remit.model.as_at import View
from remit.model.board import Board
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.moment import moment_with
from remit.model.record import Record
from remit.model.references import references_of
from remit.model.register import Register
from remit.model.source import Source
from remit.model.term import Term
from remit.model.time import Holds
from remit.queries.lines import lines_from

ROOT = Path(__file__).resolve().parent.parent
HOME = "thurrock"
DAY = datetime.date(2019, 12, 1)
_PERSON = re.compile(r"\b(?:Cllrs?|Councillors?|Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Dame)\.? [A-Z][a-z]+"
                     r"|[\w.+-]+@[\w-]+\.\w+|\(([A-Z]{2,3})\) [–-] ")
_OF_A_ROLE = {"Direct.Democracy@thurrock.gov"}


@pytest.fixture(scope="module")
def register() -> Register:
    register, problems = pipeline.check(pipeline.Settings(ROOT))
    assert [str(p.place) for p in problems if p.severity == "error"] == []
    return register


def record(register: Register, kind: str, id: str) -> Record:
    found = register.get(Key(HOME, kind, id))
    assert found is not None, f"{kind}/{id}"
    return found


def board(register: Register, id: str) -> Board:
    found = record(register, "boards", id)
    assert isinstance(found, Board)
    return found


def view(register: Register, *asked: str) -> View:
    return register.at(moment_with(register, HOME, DAY, asked))


def test_every_citation_names_a_place_of_its_source(register: Register) -> None:
    cited = [(one, reference) for one in register.records for reference in references_of(one)
             if reference.kinds == ("sources",)]
    assert len(cited) > 300
    for one, reference in cited:
        source = register.resolve(one.partnership, ("sources",), reference.written)
        assert isinstance(source, Source), f"{one.key}: {reference.written}"
        if reference.locator is None and "papers" in reference.path:
            continue  # a whole paper came before a meeting
        assert reference.locator in source.locators(), f"{one.key}: {reference.locator}"


def test_every_record_but_the_papers_rests_on_a_paper(register: Register) -> None:
    bare = [one.key.id for one in register.records if one.kind != "sources" and not one.source
            and not (isinstance(one, Term) and one.used_in)]
    assert bare == []


@pytest.mark.parametrize(("id", "seats", "rows"), [("hwb", 24, 21), ("ice", 7, 7)])
def test_seats_are_as_many_as_the_papers_list_and_told_by_post(
    register: Register, id: str, seats: int, rows: int
) -> None:
    members = board(register, id).members
    assert (sum(seat.seats for seat in members), len(members)) == (seats, rows)
    assert all(seat.post or seat.title == "Councillor" for seat in members)


def test_the_executive_is_chaired_jointly_by_the_council_and_the_nhs(register: Register) -> None:
    chairs = {seat.post for seat in board(register, "ice").members if seat.role == "joint-chair"}
    assert chairs == {"corporate-director-adults-housing-health", "ccg-accountable-officer"}


def test_no_person_is_named() -> None:
    """Posts stand for people: nobody with a form of address, no initials, nobody's mailbox."""
    files = itertools.chain.from_iterable(
        (ROOT / folder).rglob("*.yaml") for folder in ("content", "diagrams"))
    found = [(file.name, hit[0]) for file in files
             for hit in _PERSON.finditer(file.read_text("utf-8")) if hit[0] not in _OF_A_ROLE]
    assert found == []
    assert not list((ROOT / "content" / HOME).glob("people*"))


def test_the_reform_says_what_would_become_what(register: Register) -> None:
    reform = record(register, "changes", "icp-reform")
    assert isinstance(reform, Change) and reform.state == "proposed" and not reform.takes_effect
    assert [(set(s.bodies), set(s.into), s.certainty) for s in reform.successions] == [
        ({"ice", "bct-steering-group", "tica"}, {"icp-board"}, "stated"),
        ({"primary-care-transformation-group", "integrated-workforce-group"},
         {"locality-working-programme-board"}, "stated"),
        ({"communications-group"}, {"communications-engagement-board"}, "stated"),
        ({"evaluation-group"}, {"ltc-group"}, "implied"),
    ]
    assert reform.successions[0].open_question


def test_the_other_proposals_are_changes_of_their_own(register: Register) -> None:
    for id in ("brighter-futures-under-icp", "hwb-as-icp-board", "tica-as-icp-board",
               "hwb-in-two-halves", "lms-board-link", "roles-by-level"):
        change = record(register, "changes", id)
        assert isinstance(change, Change) and change.state == "proposed", id
    update = record(register, "changes", "bcf-section-75-update")
    assert isinstance(update, Change) and update.state == "outcome-not-known"


# Agreement, its type, who agreed it where the paper says so, its proposal where it is one
AGREEMENTS = [
    ("bcf-section-75", "section-75", {"thurrock-council", "thurrock-ccg"}, None),
    ("eput-section-75", "section-75", {"thurrock-council", "eput"}, None),
    ("tica-mou", "memorandum-of-understanding", None, None),
    ("imc-mou", "memorandum-of-understanding", None, None),
    ("hwb-stp-mou", "memorandum-of-understanding", None, "roles-by-level"),
    ("integrated-alliance-contract", "alliance-contract", None, "alliance-contract"),
    ("locality-public-health-contracts", "contract", None, "locality-public-health-contracts"),
]


@pytest.mark.parametrize(("id", "kind", "parties", "proposal"), AGREEMENTS)
def test_the_agreements_that_the_papers_name_are_here(
    register: Register, id: str, kind: str, parties: set[str] | None, proposal: str | None
) -> None:
    agreement = record(register, "agreements", id)
    assert isinstance(agreement, Agreement)
    assert agreement.type == kind
    assert parties is None or {party.organisation for party in agreement.parties} == parties
    if proposal:
        assert agreement.from_ == proposal
        assert view(register).holds(agreement) is Holds.NO
        assert view(register, proposal).holds(agreement) is Holds.YES


def test_nobody_says_that_the_agreement_was_brought_up_to_date(register: Register) -> None:
    agreement = record(register, "agreements", "bcf-section-75")
    now = view(register).current(agreement)
    assert isinstance(now, Agreement) and now.term is None
    assert "term" in now.not_stated and now.governed_by == "ice"


YES, NO = Holds.YES, Holds.NO
GROUPS = ("primary-care-transformation-group", "integrated-workforce-group", "ltc-group")
LOCALITIES = tuple(f"locality-delivery-group-{place}" for place in
                   ("tilbury-chadwell", "grays", "purfleet-south-ockendon", "stanford-corringham"))
# who, kind, to whom, certainty, at 1 December 2019, with the reform
LINES = [
    ("hwb", "committee", "thurrock-council", "stated", YES, YES),
    *(("ice", "reports", to, "stated", YES, YES) for to in ("hwb", "cabinet", "ccg-board")),
    ("tica", "reports", "hwb", "implied", YES, NO),
    ("bct-steering-group", "reports", "tica", "stated", YES, NO),
    *((group, "reports", "bct-steering-group", "stated", YES, NO) for group in GROUPS),
    *((group, "informs", "tica", "stated", YES, NO) for group in GROUPS),
    ("evaluation-group", "reports", "bct-steering-group", "implied", YES, NO),
    ("communications-group", "reports", "bct-steering-group", "disputed", YES, NO),
    ("communications-group", "reports", "ice", "disputed", YES, NO),
    ("mental-health-transformation-board", "informs", "tica", "implied", YES, NO),
    ("imc-programme-board", "informs", "tica", "implied", YES, NO),
    ("mental-health-transformation-board", "reports", "icp-board", "stated", NO, YES),
    ("imc-programme-board", "reports", "icp-board", "stated", NO, YES),
    ("brighter-futures-board", "reports", "hwb", "implied", YES, YES),
    ("icp-board", "accountable", "hwb", "implied", NO, YES),
    ("finance-group", "reports", "icp-board", "stated", NO, YES),
    *((group, "informs", "icp-board", "implied", NO, YES) for group in LOCALITIES),
]


@pytest.mark.parametrize(("who", "kind", "to", "certainty", "now", "then"), LINES)
def test_each_line_of_the_papers_has_its_certainty_and_its_time(
    register: Register, who: str, kind: str, to: str, certainty: str, now: Holds, then: Holds
) -> None:
    for asked, holds in (((), now), (("icp-reform",), then)):
        (tie,) = [tie for tie in lines_from(view(register, *asked), board(register, who))
                  if (tie.kind, tie.head and tie.head.key.id) == (kind, to)]
        assert tie.holds is holds
        # What becomes of the executive's own lines the paper leaves open.
        is_open = bool(asked) and who == "ice"
        assert tie.certainty == ("open" if is_open else certainty)


@pytest.mark.parametrize("id", [
    "locality-working-programme-board", "communications-engagement-board", "ltc-group"])
def test_boards_whose_accountability_is_not_stated_have_an_open_question(
    register: Register, id: str
) -> None:
    reformed = view(register, "icp-reform")
    told = reformed.current(board(register, id))
    assert reformed.holds(told) is YES
    assert told.open_question and "answer" in told.open_question
    assert [tie for tie in lines_from(reformed, told) if tie.holds is not NO] == []


def test_dormant_and_disputed_bodies_are_told_as_such(register: Register) -> None:
    assert {one.key.id for one in register.of_kind("boards")
            if isinstance(one, Board) and one.state == "dormant"} == {
        "evaluation-group", "communications-group"}
    assert {one.key.id for one in register.of_kind("boards") if one.certainty == "disputed"} == {
        *LOCALITIES}


def test_what_only_follows_from_the_paper_is_not_told_as_stated(register: Register) -> None:
    for id in ("tica", "bct-steering-group"):
        assert board(register, id).certainty_of("until") == "implied"
    assert board(register, "ice").until is None
    assert board(register, "evaluation-group").until is None


def test_seats_say_when_they_were_stated(thurrock_site: Path) -> None:
    for id, month in (("hwb", "September 2017"), ("ice", "September 2017"), ("tica", "June 2018")):
        page = (thurrock_site / HOME / "boards" / id / "index.html").read_text("utf-8")
        assert f"<caption>Seats at 1 December 2019, as stated in {month}</caption>" in page


def test_pages_tell_what_a_board_decides_and_that_a_group_may_not_exist(
    thurrock_site: Path
) -> None:
    def page(path: str) -> str:
        text = (thurrock_site / HOME / path / "index.html").read_text("utf-8")
        return " ".join(re.sub(r"<[^>]+>", " ", text).split())

    assert "May decide Agree business plans for new services" in page("boards/hwb")
    assert "May decide Change the plan" in page("boards/ice")
    assert "Grays Locality Delivery Group Delivery group Existence disputed" in page("areas/grays")
    assert "Evaluation Group Working group Current, dormant" in page("areas/thurrock")
    assert "Was asked about" in page("boards/hwb")
    assert "Who would agree" in page("agreements/hwb-stp-mou")
    assert "Who agreed" in page("agreements/tica-mou")
    assert "Served by Pooled Fund Manager , reporting at least quarterly" in page(
        "terms-of-reference/ice")
