"""Where a relation is written: each has one home, and the other side is derived from it."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.kinds import KINDS


@dataclass(frozen=True)
class Home:
    """Why a key is refused where it stands, and where its fact belongs."""

    why: str
    where: str


_LINES = Home("which bodies answer to a board follows from their own lines",
              "write it in the other board’s file, under reports_to")
_STATUS = Home("it follows from the dates",
               "write from and until; for a body that rests, write state: dormant")
_LEVEL = Home("the level follows from the area", "write area:, and the level in areas.yaml")
_SEATS = Home("seats are written with their board", "write it in the board’s file, under members")
_TERMS = Home("this belongs to the board’s terms of reference",
              "write it in terms-of-reference/<board>-<version>.yaml")
_GOVERNS = Home("an agreement says which board governs it",
                "write it in the agreement’s file, under governed_by")
_COVERS = Home("an agreement says which funds and programmes it covers",
               "write it in the agreement’s file, under covers")
_FUNDED = Home("a programme says from which funds it is paid",
               "write it in the programme’s file, under paid_from")
_OWNS = Home("a programme, a strategy or a fund’s agreement says who owns or governs it",
             "write it there, under owners or governed_by")
_ENDS = Home("what begins and ends with a change is said by the records themselves",
             "write from: or until: with the change’s id in each record")
_MEANT = Home("a place in a source is cited where the fact stands",
              "write source: with this source’s id in the record")

_OFFERED = Home("an area’s offer says what can be had there, and from whom",
                "write it in offers/<area>.yaml, under services")
_SITS = Home("a function says where it sits",
             "write it in functions.yaml, under the function’s sits_at")

_PERSON = Home("people’s names live apart from their posts",
               "write it in people.yaml, under the person’s holds")
_DECIDED = Home("a meeting says what was decided and who is to do what",
                "write it in meetings/<board>-<date>.yaml, under the item of its agenda")
_RISKED = Home("a risk register says what the risks are and who owns them",
               "write it in the register’s file, under risks")

# (kind or class of the item, key) -> home. A kind of “*” stands for all.
_HOMES = {
    ("*", "status"): _STATUS,
    ("boards", "level"): _LEVEL,
    ("boards", "parent"): Home("a line says to whom a board answers", "write it under reports_to"),
    **{("boards", key): _LINES for key in (
        "sub_groups", "subgroups", "receives_reports_from", "informed_by", "children",
        "accountable_bodies", "scrutinises")},
    ("boards", "informs"): Home("a line says whom a board informs",
                                "write it under reports_to, with as: informs"),
    **{("boards", key): _TERMS for key in (
        "authority", "delegated_authority", "approved_by", "approved_on", "review_due",
        "terms_of_reference", "casting_vote", "principles", "decides_by", "secretariat")},
    **{("boards", key): _GOVERNS for key in ("governs", "agreements", "funds")},
    **{("funds", key): _COVERS for key in (
        "agreement", "agreements", "governed_by", "host", "manager")},
    ("funds", "programmes"): _FUNDED,
    **{("funds", key): Home("a total is added up from the years",
                            "write what a source prints under totals, in its year")
       for key in ("total", "amount", "stated_total")},
    ("programmes", "agreements"): _COVERS,
    ("programmes", "needed_by"): Home("a programme says what it depends on",
                                      "write it in the other programme’s file, under depends_on"),
    ("strategies", "programmes"): Home(
        "a programme says which strategy it carries out",
        "write it in the programme’s file, under carries_out"),
    **{(kind, key): _OWNS for kind in ("boards", "organisations")
       for key in ("programmes", "strategies")},
    ("organisations", "funds"): _OWNS,
    ("boards", "merges_into"): Home("a change says what became what",
                                    "write it in the change’s file, under successions"),
    ("boards", "successor"): Home("a change says what became what",
                                  "write it in the change’s file, under successions"),
    **{(kind, key): _SEATS for kind in ("organisations", "posts")
       for key in ("boards", "seats", "sits_on", "member_of")},
    ("organisations", "posts"): Home("a post says to whom it belongs",
                                     "write it in posts.yaml, under of"),
    ("organisations", "agreements"): Home("an agreement names its parties",
                                          "write it in the agreement’s file, under parties"),
    ("posts", "organisation"): Home("a post can belong to several organisations",
                                    "write of: and a list"),
    **{("posts", key): _PERSON for key in ("name_of_holder", "held_by", "holder", "person")},
    **{("people", key): Home("a person says what they hold", "write it under holds")
       for key in ("boards", "seats", "posts", "sits_on", "member_of")},
    ("terms-of-reference", "members"): _SEATS,
    ("terms-of-reference", "reports_to"): Home("a line is written with its board",
                                               "write it in the board’s file, under reports_to"),
    **{("changes", key): _ENDS for key in ("begins", "ends", "creates", "closes", "new_bodies")},
    **{("sources", key): _MEANT for key in ("facts", "cited_by", "supports")},
    ("areas", "boards"): Home("a board says for which area it is",
                              "write it in the board’s file, under area"),
    ("areas", "contains"): Home("an area says within which other it lies", "write within: there"),
    **{("services", key): _OFFERED for key in (
        "areas", "offers", "provider", "commissioner", "setting", "access", "works_with",
        "how_many")},
    ("areas", "services"): _OFFERED,
    ("areas", "offers"): _OFFERED,
    ("organisations", "services"): _OFFERED,
    ("offers", "level"): _LEVEL,
    **{(kind, "functions"): _SITS for kind in ("boards", "organisations", "areas", "agreements")},
    **{("functions", key): _SITS for key in (
        "level", "board", "boards", "commissioner", "provider", "overseen_by", "decided_by")},
    **{(kind, key): _DECIDED for kind in ("boards", "posts", "organisations", "meetings")
       for key in ("meetings", "decisions", "actions")},
    **{(kind, "risks"): _RISKED for kind in ("boards", "posts", "organisations", "agreements")},
    ("risk-registers", "number_of_risks"): Home(
        "how many things a source counts is written beside their list",
        "write counts: [{of: risks, number: 10}]"),
    ("meetings", "minutes_of"): Home("a meeting names the one before it", "write follows: there"),
    ("meetings", "absent"): Home("who is in neither list follows from the seats on the day",
                                 "leave it out"),
    ("partnership", "boards"): Home("a board belongs to the partnership in whose folder it stands",
                                    "move its file there"),
}


def home_of(key: str, kind: str, owner: str) -> Home | None:
    """Where a refused key of a record of `kind` belongs, or None where it is simply unknown.

    `owner` is the name of the class that refused it: items inside a record have homes of their
    own, so a record's homes are not offered for them.
    """
    if kind not in KINDS or KINDS[kind].__name__ != owner:
        return None
    return _HOMES.get((kind, key)) or _HOMES.get(("*", key))
