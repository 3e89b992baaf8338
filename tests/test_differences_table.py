"""What an edit means, in the exact sentences that it gives; some edits mean nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from register_text import checked, path_of
from remit.model.register import Register
from remit.queries.differences import differences_as_written
from remit.queries.differences.difference import KINDS, Difference
from small_register import SMALL

Files = dict[str, str]
Edit = Callable[[Files], None]
MAIN, FINANCE, SCRUTINY = (f"boards/{id}.yaml" for id in (
    "main-board", "finance-group", "scrutiny"))
TERMS, HOUSE = "terms-of-reference/main-board-2022.yaml", "agreements/shared-house.yaml"
MEETING, RISKS = "meetings/main-board-2023-06-06.yaml", "risk-registers/house.yaml"
REFORM, LIGHTS, OFFER = "changes/new-house.yaml", "functions.yaml", "offers/quayside.yaml"


def put(path: str, old: str, new: str) -> Edit:
    """Put other words in the place of some in a file."""

    def edit(files: Files) -> None:
        assert files[path_of(path)].count(old) == 1, (path, old)
        files[path_of(path)] = files[path_of(path)].replace(old, new)

    return edit


def add(path: str, text: str) -> Edit:
    """Write a file, or write at the end of one."""

    def edit(files: Files) -> None:
        files[path_of(path)] = files.get(path_of(path), "") + text

    return edit


def delete(*paths: str) -> Edit:
    def edit(files: Files) -> None:
        for path in paths:
            del files[path_of(path)]

    return edit


def rename(old: str, new: str) -> Edit:
    """Write another id wherever one stands in the partnership, file names included."""

    def edit(files: Files) -> None:
        for path in [p for p in files if p.startswith("content/harbour/")]:
            files[path.replace(old, new)] = files.pop(path).replace(old, new)

    return edit


def both(*edits: Edit) -> Edit:
    def edit(files: Files) -> None:
        for one in edits:
            one(files)

    return edit


AUDIT = """\
name: Audit Group
type: advisory-group
area: quayside
from: 2024-02
source: plan#2.2
reports_to:
  - {to: main-board, as: reports, certainty: implied}
members:
  - {post: clerk, role: chair}
"""
LEAFLET = """\
name: The boat
type: memorandum-of-understanding
parties: [{organisation: council}, {organisation: clinic}]
source: plan#2.5
"""
TABLE: Mapping[str, tuple[Edit, list[str]]] = {
    # Names and ids
    "name a board anew": (
        put(MAIN, "name: Harbour Main Board", "name: Harbour Great Board"),
        ["record-renamed: Harbour Main Board is now called “Harbour Great Board”."]),
    "name it anew and say what it was called": (
        put(SCRUTINY, "name: Scrutiny Committee", "name: Overview Committee\npreviously:\n"
            "  - {until: 2023-12-31, name: Scrutiny Committee}"),
        ["record-renamed: Scrutiny Committee is now called “Overview Committee”."]),
    "amend a name": (
        add(SCRUTINY, "amended:\n  - {from: 2025-01-01, name: Overview Committee}\n"),
        ["amendment-added: From 1 January 2025 the Scrutiny Committee is called “Overview "
         "Committee”."]),
    "change a short name": (
        put(MAIN, "short_name: Main Board", "short_name: MB"),
        ["record-renamed: Harbour Main Board is now “MB” for short (was: “Main Board”)."]),
    "change an id everywhere": (
        rename("main-board", "great-board"),
        ["record-readdressed: Main Board has a new id, and with it a new address: great-board "
         "(was: main-board)."]),
    "change an id and the name": (
        both(put(MAIN, "Harbour Main Board\nshort_name: Main", "Great Board\nshort_name: Great"),
             rename("main-board", "great-board")),
        ["record-renamed: Harbour Main Board is now called “Great Board”, “Great Board” for "
         "short, with the new id great-board."]),
    "change an id and what else it says": (
        both(put(FINANCE, "type: working-group", "type: committee"),
             rename("finance-group", "money-group")),
        ["succession-changed: Under the new house, the Finance Group hands over to the Money "
         "Board (was: the Finance Group hands over to the Money Board).",
         "record-created: New committee: Finance Group, which reports to the Main Board, from 1 "
         "April 2019, until the new house.",
         "record-closed: Taken out of the register: working group Finance Group."]),
    # Boards
    "add a board": (
        add("boards/audit-group.yaml", AUDIT),
        ["record-created: New advisory group: Audit Group, which reports to the Main Board "
         "(implied), with 1 seat, from February 2024."]),
    "close a board": (
        add(SCRUTINY, "until: 2024-12-31\n"),
        ["record-ended: Scrutiny Committee ends on 31 December 2024."]),
    "let a board end with a proposal": (
        add(SCRUTINY, "until: new-house\n"),
        ["record-ended: Scrutiny Committee ends with the new house."]),
    "delete a board's file": (
        delete("boards/closed-group.yaml"),
        ["record-closed: Taken out of the register: working group Closed Group."]),
    "change how often it meets, and who may come": (
        add(MAIN, "meets: monthly\npublic: open\n"),
        ["value-changed: Main Board now meets monthly.",
         "value-changed: Main Board is now open to the public."]),
    "make a date less exact": (
        put(MAIN, "from: 2019-04-01", "from: 2019"),
        ["date-changed: Main Board begins in 2019 (was: on 1 April 2019)."]),
    # Lines
    "move a line": (
        put(FINANCE, "to: main-board", "to: scrutiny"),
        ["line-moved: Finance Group now reports to the Scrutiny Committee (was: Main Board)."]),
    "make a line another sort": (
        put(FINANCE, "as: reports", "as: informs"),
        ["line-changed: Finance Group now informs the Main Board (was: reports to)."]),
    "add a line": (
        add(SCRUTINY, "reports_to:\n  - {to: main-board, as: informs, from: 2024-01}\n"),
        ["line-added: Scrutiny Committee now informs the Main Board, from January 2024."]),
    "drop a line": (
        put(MAIN, "scrutinised_by:\n  - board: scrutiny\n", ""),
        ["line-removed: Main Board is no longer scrutinised by the Scrutiny Committee."]),
    "change what travels along a line": (
        put(FINANCE, "[spending, savings]", "[savings, gifts]"),
        ["line-changed: The line from the Finance Group to the Main Board, about what: now also "
         "“gifts”; no longer “spending”."]),
    # Seats
    "drop a seat": (
        put(MAIN, "  - post: chief-nurse\n", ""),
        ["seat-lost: Main Board loses a seat: Chief nurse (member)."]),
    "add a seat": (
        put(MAIN, "  - post: chief-nurse\n",
            "  - post: chief-nurse\n  - {post: clerk, role: attendee, voting: false}\n"),
        ["seat-gained: Main Board gains a seat: Clerk (in attendance, without a vote)."]),
    "give a seat a role and a vote": (
        put(MAIN, "post: chief-nurse", "post: chief-nurse\n    role: vice-chair\n    voting: true"),
        ["seat-changed: Chief nurse is now vice-chair of the Main Board (was: member).",
         "seat-changed: Chief nurse may now vote on the Main Board."]),
    "count more seats": (
        put(MAIN, "seats: 3", "seats: 4, deputy: any councillor"),
        ["seat-changed: Councillor now has 4 seats on the Main Board (was: 3).",
         "seat-changed: The seat of Councillor on the Main Board, deputy: now “any councillor”."]),
    "end a seat": (
        put(MAIN, "post: chief-nurse", "post: chief-nurse\n    until: 2024-12-31"),
        ["seat-changed: The seat of Chief nurse on the Main Board ends on 31 December 2024."]),
    # Terms of reference
    "reword a clause": (
        put(TERMS, "what is in the plan", "what is in the yearly plan"),
        ["clause-changed: Terms of reference of the Main Board (2022), what it may decide, “Spend "
         "what is in the yearly plan.”: reworded."]),
    "raise a limit": (
        put(TERMS, "£5,000", "£7,500"),
        ["amount-changed: Terms of reference of the Main Board (2022), what it may decide, “Spend "
         "what is in the plan.”, up to which limit: now “£7,500” (was: “£5,000”)."]),
    "add a duty, a quorum and a review": (
        add(TERMS, "responsibilities:\n  - text: Mend the roof.\nquorum: Half of the members\n"
            "review_due: 2026\n"),
        ["clause-changed: Terms of reference of the Main Board (2022), quorum: now “Half of the "
         "members”.",
         "clause-added: Terms of reference of the Main Board (2022), what its work is: now also "
         "“Mend the roof.”",
         "date-changed: Terms of reference of the Main Board (2022) is now due for review in "
         "2026."]),
    "put a new version in force": (
        both(add(TERMS, "until: 2023-12-31\n"),
             add("terms-of-reference/main-board-2024.yaml",
                 'board: main-board\nversion: "2024"\nfrom: 2024-01-01\nsource: minutes\n'
                 "authority:\n  - given_by_organisation: council\n    text: Spend what is in the "
                 "yearly plan.\n    limit: £5,000\nquorum: 4\n"
                 "secretariat: {post: clerk, reports: monthly}\n")),
        ["record-created: New document: Terms of reference of the Main Board (2024), from 1 "
         "January 2024.",
         "record-ended: Terms of reference of the Main Board (2022) end on 31 December 2023.",
         "terms-replaced: The Main Board has its terms of reference of 2024 in the place of those "
         "of 2022.",
         "clause-changed: Terms of reference of the Main Board (2024), what it may decide, “Spend "
         "what is in the yearly plan.”: reworded.",
         "clause-changed: Terms of reference of the Main Board (2024), quorum: now “4”."]),
    "write down an older version": (
        add("terms-of-reference/main-board-2015.yaml",
            'board: main-board\nversion: "2015"\nuntil: 2019-03-31\nsource: minutes\n'),
        ["record-created: New document: Terms of reference of the Main Board (2015), until 31 "
         "March 2019."]),
    # Functions, services, agreements
    "move a function to another level": (
        put(LIGHTS, "level: ward, does: commission", "level: town, does: commission"),
        ["function-moved: The lights of the harbour (lamps): now commissioned at Town (was: at "
         "Ward), with the new house."]),
    "move a function to another board": (
        put(LIGHTS, "board: main-board, does: oversee", "board: scrutiny, does: oversee"),
        ["function-moved: The lights of the harbour: now overseen by the Scrutiny Committee "
         "(was: by the Main Board)."]),
    "offer more": (
        put(OFFER, "how_many: 2", "how_many: 3"),
        ["amount-changed: What Quayside offers, the services, Sauna, how many there are: now 3 "
         "(was: 2)."]),
    "sign an agreement": (
        add(HOUSE, "signed_on: 2024-01-15\nterm: Five years\n"),
        ["agreement-signed: Agreement on the shared house was signed on 15 January 2024.",
         "agreement-varied: Agreement on the shared house, how long it runs: now “Five years”."]),
    "put another party in": (
        put(HOUSE, "- board: main-board", "- organisation: clinic"),
        ["party-joined: Harbour Clinic is now a party to Agreement on the shared house.",
         "party-left: Main Board is no longer a party to Agreement on the shared house."]),
    "make an agreement": (
        add("agreements/boat.yaml", LEAFLET),
        ["agreement-signed: New agreement: The boat, between the Harbour Council and Harbour "
         "Clinic."]),
    # Meetings and risks
    "record a decision": (
        put(MEETING, "    decisions:", "    decisions:\n      - {type: noted, text: The bill.}"),
        ["decision-added: Main Board, 6 June 2023, item “Lamps”, what was decided: now "
         "also “The bill.” (noted)."]),
    "take a decision out, and put what was noted as approved": (
        put(MEETING, "{type: agreed, text: Buy ten lamps., vote: 4 to 1}",
            "{type: noted, text: The bill for the tower.}"),
        ["decision-added: Main Board, 6 June 2023, item “Lamps”, what was decided: now "
         "also “The bill for the tower.” (noted).",
         "decision-removed: Main Board, 6 June 2023, item “Lamps”, what was decided: no "
         "longer “Buy ten lamps.”"]),
    "correct how it was decided": (
        put(MEETING, "type: agreed", "type: approved"),
        ["decision-changed: Main Board, 6 June 2023, item “Lamps”, the decision “Buy "
         "ten lamps.” is now approved (was: agreed)."]),
    "say that an action is not done after all": (
        put(MEETING, "state: done\n        done_on: 2023-06-20", "state: open"),
        ["action-changed: Main Board, 6 June 2023, item “Lamps”, the action "
         "“Order the lamps.” is now open (was: done).",
         "date-changed: Main Board, 6 June 2023, item “Lamps”, the action “Order the "
         "lamps.”, when it was done: no longer 20 June 2023."]),
    "put an item on an agenda": (
        add(MEETING, "  - number: 2\n    title: Ropes\n    actions: [{text: Buy a rope.}]\n"),
        ["item-added: Main Board, 6 June 2023: now on the agenda: “Ropes”.",
         "action-added: Main Board, 6 June 2023, item “Ropes”, what is to be done: now "
         "also “Buy a rope.”"]),
    "say that somebody was there": (
        put(MEETING, "  - {seat: others, how_many: 3}", "  - {seat: chief-nurse}"),
        ["item-added: Main Board, 6 June 2023: now listed as present: Chief nurse.",
         "item-removed: Main Board, 6 June 2023: no longer listed as present: Councillor."]),
    "write down a meeting": (
        add("meetings/scrutiny-2024-01-09.yaml",
            "board: scrutiny\ndate: 2024-01-09\nsource: minutes\nitems:\n  - title: Ropes\n"
            "    decisions: [{type: noted, text: Ropes.}]\n    actions: [{text: Buy a rope.}]\n"),
        ["record-created: New meeting: Scrutiny Committee, 9 January 2024, with 1 decision and 1 "
         "action."]),
    "score a risk again": (
        put(RISKS, "impact: 3\n", "impact: 2\n"),
        ["amount-changed: Risks of the shared house, risk “The roof”, impact: now 2 (was: 3).",
         "risk-changed: Risks of the shared house, risk “The roof”: now scores 8 (was: 12)."]),
    "give a risk to another": (
        put(RISKS, "    owners: [{post: clerk}]", "    owners: [{board: scrutiny}]"),
        ["risk-changed: Risks of the shared house, risk “The roof”, who owns it: no longer Clerk.",
         "risk-changed: Risks of the shared house, risk “The roof”, who owns it: now also Scrutiny "
         "Committee."]),
    "find a risk": (
        add(RISKS, "  - {number: 2, name: Mice, impact: 1, likelihood: 2}\n"),
        ["risk-added: New risk in Risks of the shared house: “Mice”, which scores 2."]),
    # Changes
    "agree a change": (
        put(REFORM, "state: proposed", "state: agreed\ntakes_effect: 2025-04-01"),
        ["state-changed: The new house is now agreed (was: proposed).",
         "date-changed: The new house now takes effect on 1 April 2025."]),
    "reject a change": (
        put(REFORM, "state: proposed", "state: rejected"),
        ["state-changed: The new house is now rejected (was: proposed)."]),
    "let another body take over too": (
        put(REFORM, "into: [money-board]", "into: [money-board, scrutiny]"),
        ["succession-changed: Under the new house, the Finance Group hands over to the Money Board "
         "and the Scrutiny Committee (was: the Finance Group hands over to the Money Board)."]),
    "propose a change": (
        add("changes/merger.yaml", "name: The merger\nstate: proposed\nproposed_on: 2024\n"
            "source: plan#2.6\nsuccessions:\n"
            "  - {bodies: [scrutiny, closed-group], into: [money-board]}\n"),
        ["record-created: New change: The merger, which is proposed.",
         "succession-added: Under the merger, the Scrutiny Committee and the Closed Group hand "
         "over to the Money Board."]),
    "give a function a place": (
        add(LIGHTS, "fog-horn:\n  name: The fog horn\n  source: plan#2.5\n  sits_at:\n"
            "    - {level: ward, does: deliver, part: at night}\n"
            "    - {board: main-board, does: oversee}\n"),
        ["record-created: New function: The fog horn, delivered at Ward (at night) and overseen "
         "by the Main Board."]),
    "give a seat another role later": (
        put(MAIN, "post: chief-nurse",
            "post: chief-nurse\n    amended: [{from: 2025-01-01, role: vice-chair}]"),
        ["amendment-added: From 1 January 2025 the seat of Chief nurse on the Main Board, the "
         "role: vice-chair."]),
    "ask a question": (
        add(REFORM, "questions:\n  - text: Who pays?\n"),
        ["question-opened: Left open of The new house: “Who pays?”"]),
    # Evidence, and fields of no subject of their own
    "cite another place": (
        put(SCRUTINY, "plan#2.2", "plan#2.3"),
        ["evidence-changed: Scrutiny Committee now rests on The plan of 2023, 2.3 (was: The plan "
         "of 2023, 2.2)."]),
    "say that a line is disputed": (
        put(FINANCE, "as: reports", "as: reports\n    certainty: disputed"),
        ["evidence-changed: The line from the Finance Group to the Main Board: now disputed (was: "
         "stated)."]),
    "count people, and change a code": (
        put("areas.yaml", "within: harbour-town\n  codes: {gss: {is: E05000001",
            "within: harbour-town\n  population: 12000\n  codes: {gss: {is: E05000002"),
        ["amount-changed: Quayside, how many people live there: now 12,000.",
         "value-changed: Quayside, official codes, gss: now “E05000002” (was: “E05000001”)."]),
    "put a level above another": (
        put("partnership.yaml", "  town: Town\n  ward: Ward\n", "  ward: Ward\n  town: Town\n"),
        ["value-changed: Harbour Partnership, its levels, in order: now Ward and Town."]),
    # What changes no meaning
    "reorder keys and change a comment": (
        put(SCRUTINY, "name: Scrutiny Committee\ntype: scrutiny-committee\n",
            "# Seen by the clerk.\ntype: scrutiny-committee\nname: Scrutiny Committee\n"), []),
    "split a file": (
        both(delete("posts.yaml"),
             add("posts/mayor.yaml", "title: Mayor\nof: [council]\n"),
             add("posts/chief-nurse.yaml", "title: Chief nurse\nof: [clinic]\n"),
             add("posts/clerk.yaml", "of: [main-board, council]\ntitle: Clerk\n")), []),
    "write a value long": (
        put(SCRUTINY, "type: scrutiny-committee", "type: {is: scrutiny-committee}"), []),
    "write a reference out": (
        put(FINANCE, "to: main-board", "to: harbour/main-board"), []),
    "repeat the record's source and beginning in an item": (
        put(FINANCE, "as: reports", "as: reports\n    source: plan#2.3\n    from: 2019-04-01"), []),
    "put seats in another order": (
        put(MAIN, "  - post: mayor\n    role: chair\n    voting: true\n  - post: chief-nurse\n",
            "  - post: chief-nurse\n  - {post: mayor, role: chair, voting: true}\n"), []),
    "break lines elsewhere": (
        put(TERMS, "text: Spend what is in the plan.", "text: |\n      Spend what\n      is in the "
            "plan."), []),
    "say that a seat is not vacant": (
        put(MAIN, "post: chief-nurse", "post: chief-nurse\n    vacant: false\n    seats: 1"), []),
}


@cache
def small() -> Register:
    return checked(SMALL)[0]


def edited(edit: Edit) -> Register:
    files = dict(SMALL)
    edit(files)
    assert files != SMALL
    return checked(files)[0]


def told(differences: tuple[Difference, ...]) -> list[str]:
    return sorted(f"{difference.kind}: {difference.words}" for difference in differences)


@pytest.mark.parametrize("name", TABLE)
def test_an_edit_gives_these_sentences_and_no_others(name: str) -> None:
    edit, sentences = TABLE[name]
    assert told(differences_as_written(small(), edited(edit))) == sorted(sentences)


@pytest.mark.parametrize("name", TABLE)
def test_the_way_back_is_the_same_in_a_mirror(name: str) -> None:
    after = edited(TABLE[name][0])
    there, back = differences_as_written(small(), after), differences_as_written(after, small())
    assert sorted((KINDS[d.kind].mirror, str(d.after), str(d.before)) for d in there) == sorted(
        (d.kind, str(d.before), str(d.after)) for d in back)


def test_the_table_has_what_it_promises() -> None:
    silent = [name for name, (_, sentences) in TABLE.items() if not sentences]
    assert len(TABLE) >= 45
    assert len(silent) >= 8
    assert differences_as_written(small(), small()) == ()
