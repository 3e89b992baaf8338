"""Faults to plant in the small register, one of each kind, and what must be told of each.

A caret ‸ in the new text stands where the fault must be found; it is taken out before the file is
written. Where there is none, `at` names the line and the column, or the whole place.
"""

from __future__ import annotations

from dataclasses import dataclass

from register_text import path_of
from small_register import SMALL


@dataclass(frozen=True)
class Fault:
    """In `file`, `old` becomes `new`; then `rule` must be told, in these words, with this help."""

    rule: str
    file: str
    old: str
    new: str
    says: str
    help: str = ""
    at: str = ""
    severity: str = "error"

    @property
    def path(self) -> str:
        return path_of(self.file)

    def planted(self) -> dict[str, str]:
        """The small register with the fault in it."""
        before = SMALL.get(self.path, "")
        assert self.old in before, f"{self.path} does not hold “{self.old}”"
        after = before.replace(self.old, self.new, 1) if self.old else before + self.new
        return {**SMALL, self.path: after.replace("‸", "")}

    def place(self) -> str:
        """Where it must be found, as `file:line:column`."""
        if self.at:
            return self.at if "/" in self.at else f"{self.path}:{self.at}"
        before = SMALL.get(self.path, "")
        after = before.replace(self.old, self.new, 1) if self.old else before + self.new
        ahead = after[: after.index("‸")]
        return f"{self.path}:{ahead.count(chr(10)) + 1}:{len(ahead) - ahead.rfind(chr(10))}"


FINANCE, MAIN, MONEY = (
    f"boards/{id}.yaml" for id in ("finance-group", "main-board", "money-board"))
HOUSE, TERMS = "changes/new-house.yaml", "terms-of-reference/main-board-2022.yaml"

READING = [
    Fault("unreadable-file", FINANCE, "until: new-house", "\tuntil: new-house",
          "this line is indented with a tab", "use blanks instead", at="6:1"),
    Fault("unreadable-file", FINANCE, "[spending, savings]", "[spending, savings",
          "the brackets [ ] that begin before are not closed", "close them with ]", at="10:32"),
    Fault("unreadable-file", FINANCE, "name: Finance", "name: Money: ‸Finance",
          "a second colon stands in this line", "put the text in quotes", at="1:12"),
    Fault("unreadable-file", FINANCE, "until: new-house", "‸---\nuntil: new-house",
          "the file holds two documents", "make it one file a record"),
    Fault("unreadable-file", FINANCE, "name: Finance", "name: ‸\x01Finance",
          "a control character that nobody can see", "delete it"),
    Fault("yaml-tag", FINANCE, "name: Finance", "name: ‸!!python/name:os.system Finance",
          "a YAML tag (a word that begins with “!”) stands here", "delete the tag"),
    Fault("yaml-tag", FINANCE, "name: Finance", "name: ‸!important Finance",
          "a YAML tag (a word that begins with “!”) stands here", "delete the tag"),
    Fault("duplicate-key", FINANCE, "until: new-house", "until: new-house\n‸type: board",
          "“type” is written twice here; the first is on line 2", "keep one of them"),
    Fault("comma-in-braces", FINANCE, "reports_to:",
          "responsibilities:\n  - {does: decide, text: Agree buying, ‸and tenders.}\nreports_to:",
          "the comma before “and tenders.” splits the text", "put the text in quotes"),
    Fault("cut-by-comment", FINANCE, "source: plan#2.3", "source: ‸plan #2.3",
          "YAML takes “#2.3” for a comment, so only “plan” is read", "write “plan#2.3”"),
    Fault("control-character", FINANCE, "name: Finance Group", 'name: ‸"Finance \\e[31mGroup"',
          "a control character that nobody can see", "delete it"),
    Fault("empty-item", FINANCE, "until: new-house", "host:\n  - council\n  -‸\nuntil: new-house",
          "this item of the list is empty", "write its value, or delete the line"),
    Fault("empty-file", "boards/new-group.yaml", "", "‸# to be written\n",
          "the file is empty", "write the record, or delete the file"),
    Fault("stray-file", "/content/notes.yaml", "", "‸name: Notes\n",
          "this file belongs to no partnership", "move it into the folder of one"),
    Fault("stray-file", "boards/old.yaml.bak", "", "‸name: Old\n",
          "its name does not end in .yaml", "rename it", severity="warning"),
    Fault("unknown-kind", "board/hwb.yaml", "", "‸name: Old\n",
          "“board” is not a kind of record", "did you mean “boards”?",
          at="content/harbour/board:1:1"),
]
SHAPES = [
    Fault("unknown-key", FINANCE, "reports_to:", "‸report_to:",
          "“report_to” is not a key of this", "did you mean “reports_to”?"),
    Fault("unknown-key", FINANCE, "    as: reports", "    as: reports\n    ‸mater: [money]",
          "“mater” is not a key of this", "did you mean “matters”?"),
    Fault("unknown-key", FINANCE, "from: 2019-04-01",
          "from: {is: 2019-04-01, ‸sauce: plan#2.3}",
          "“sauce” is not a key of this", "did you mean “source”?"),
    Fault("missing-field", FINANCE, "type: working-group\n", "",
          "“type” is missing here", "add a line “type:”", at="1:1"),
    Fault("missing-field", FINANCE, "\n    as: reports", "",
          "“as” is missing here", "add a line “as:”", at="8:5"),
    Fault("missing-field", MAIN, "  - from: new-house\n    public: open", "  - ‸public: open",
          "this names no “from”", "write from: and a date"),
    Fault("wrong-type", "boards/finance-group.yaml", "from: 2019-04-01", "from: ‸1/4/2019",
          "this is neither a date nor the id of a change", "write “2019-04-01”: the year comes"),
    Fault("wrong-type", "boards/finance-group.yaml", "source: plan#2.3", "source: ‸plan 2.3",
          "this must name a source and a place in it", "write “plan#2.3”"),
    Fault("wrong-type", "boards/finance-group.yaml", "area: harbour-town", "area: ‸Harbour Town",
          "this must be the id of a record", "hyphens: harbour-town"),
    Fault("wrong-type", "boards/finance-group.yaml", "name: Finance Group",
          "name: ‸[Finance, Group]", "this must be text", "after the colon of its key"),
    Fault("wrong-type", "boards/finance-group.yaml", "\nreports_to:", "\nscrutinised_by:\n"
          "  - ‸main-board\nreports_to:", "must be written as keys", "as in “board: main-board”"),
    Fault("missing-field", "boards/finance-group.yaml", "name: Finance Group", "‸name:",
          "“name” has no value", "write it after the colon"),
    Fault("wrong-type", FINANCE, "from: 2019-04-01", "from: ‸the first of April",
          "this is neither a date nor the id of a change", "write a date (2019-04-01)"),
    Fault("wrong-type", FINANCE, "from: 2019-04-01", "from: ‸2019-02-30",
          "there is no such day in the calendar", "write a date (2019-04-01)"),
    Fault("wrong-type", FINANCE, "from: 2019-04-01", "host: ‸council",
          "this must be a list", "write one item a line with “- ”"),
    Fault("wrong-type", FINANCE, "from: 2019-04-01", "meets: ‸often",
          "this does not say how often", "or the number of meetings a year"),
    Fault("wrong-type", MAIN, "seats: 3", "seats: ‸three", "this must be a whole number"),
    Fault("wrong-type", MAIN, "voting: true", "voting: ‸yes", "this must be true or false"),
    Fault("wrong-type", FINANCE, "area: harbour-town", "area: ‸Harbour Town",
          "this must be the id of a record", "an id has small letters, digits and hyphens"),
    Fault("wrong-type", FINANCE,
          "  - to: main-board\n    as: reports\n    matters: [spending, savings]",
          "  - ‸main-board",
          "this must be written as keys with values"),
    Fault("wrong-type", FINANCE, "    as: reports", "    to_unnamed: somebody\n    as: reports",
          "a line names exactly one of to, to_organisation, to_unnamed", "several are given here",
          at="8:5"),
    Fault("wrong-type", FINANCE, "source: plan#2.3", "source: ‸the plan",
          "this must name a source and a place in it", "without blanks: paper#4.25"),
    Fault("wrong-type", "organisations.yaml", "clinic:\n", "clinic: ‸Harbour Clinic\nthird:\n",
          "clinic must be a record: keys with values"),
    Fault("wrong-type", "/content/harbour/posts.yaml", SMALL["content/harbour/posts.yaml"],
          "‸- mayor\n", "posts must be records by their id",
          "begin each record with its id and a colon"),
    Fault("wrong-value", FINANCE, "type: working-group", "type: ‸working group",
          "“working group” is not one of the words for this", "did you mean “working-group”?"),
    Fault("wrong-value", FINANCE, "as: reports", "as: ‸reporting",
          "“reporting” is not one of the words for this", "did you mean “reports”?"),
    Fault("wrong-value", HOUSE, "state: proposed", "state: ‸maybe",
          "“maybe” is not one of the words for this", "write one of proposed, agreed, done"),
    Fault("away-from-home", MAIN, "from: 2019-04-01", "‸sub_groups: [finance-group]",
          "“sub_groups” is not written here", "under reports_to"),
    Fault("away-from-home", MAIN, "from: 2019-04-01", "‸level: town",
          "the level follows from the area", "write area:"),
    Fault("away-from-home", "organisations.yaml", "type: unitary-council",
          "type: unitary-council\n  ‸sits_on: [main-board]",
          "seats are written with their board", "under members"),
    Fault("away-from-home", HOUSE, "state: proposed", "state: proposed\n‸ends: [finance-group]",
          "what begins and ends with a change is said by the records themselves",
          "write from: or until:"),
    Fault("bad-id", "boards/Money_Group.yaml", "",
          "‸name: Money Group\ntype: network\narea: harbour-town\n",
          "“Money_Group” cannot be the id of a record", "an id has small letters"),
    Fault("bad-id", "areas.yaml", "quayside:", "‸charts: {name: C, level: ward}\nquayside:",
          "the site keeps the name “charts” for itself", "choose another id"),
    Fault("duplicate-id", "boards.yaml", "",
          "‸scrutiny:\n  name: Scrutiny\n  type: network\n  area: harbour-town\n",
          "“scrutiny” is the id of two boards of harbour", "give one of them another id",
          at="content/harbour/boards/scrutiny.yaml:1:1"),
]
REFERENCES = [
    Fault("unknown-reference", FINANCE, "to: main-board", "to: ‸main-bord",
          "“main-bord” is not a board of harbour",
          "did you mean “main-board” (Harbour Main Board)?"),
    Fault("unknown-reference", FINANCE, "until: new-house", "until: ‸new-hose",
          "“new-hose” is not a change of harbour", "did you mean “new-house” (The new house)?"),
    Fault("unknown-reference", FINANCE, "until: new-house", "until: ‸summer",
          "“summer” is not a change of harbour", "write a date (2019-04-01)"),
    Fault("unknown-reference", FINANCE, "source: plan#2.3", "source: [minutes, ‸plann#2.3]",
          "“plann” is not a source of harbour", "did you mean “plan” (The plan of 2023)?"),
    Fault("unknown-reference", FINANCE, "source: plan#2.3", "source: ‸plann#2.3",
          "“plann” is not a source of harbour", "did you mean “plan” (The plan of 2023)?"),
    Fault("unknown-reference", FINANCE, "to: main-board", "to: ‸county/county-bord",
          "“county/county-bord” is not a board of county",
          "did you mean “county/county-board” (County Board)?"),
    Fault("unknown-reference", "posts.yaml", "of: [council]", "of: [‸concil]",
          "“concil” is not an organisation or a board of harbour",
          "did you mean “council” (Harbour Council)?"),
    Fault("unknown-reference", "partnership.yaml", "within: county", "within: ‸country",
          "“country” is not a partnership", "did you mean “county” (County Care Partnership)?"),
    Fault("unknown-reference", "areas.yaml", "source: plan#2.1", "source: ‸plain#2.1",
          "“plain” is not a source of harbour", "did you mean “plan” (The plan of 2023)?"),
    Fault("unknown-reference", TERMS, "post: clerk",
          "post: ‸town-clerk", "“town-clerk” is not a post of harbour",
          "write an id that exists, or add posts/town-clerk.yaml"),
    Fault("unknown-reference", "/diagrams/structure.yaml", "with: [new-house]",
          "root: ‸mani-board", "“mani-board” is not a board of harbour",
          "did you mean “main-board”"),
    Fault("wrong-kind", MAIN, "to: county-board", "to: ‸council",
          "“council” is an organisation, not a board", "write “to_organisation: council”"),
    Fault("wrong-kind", MAIN, "post: chief-nurse", "post: ‸clinic",
          "“clinic” is an organisation, not a post", "write “organisation: clinic”"),
    Fault("wrong-kind", FINANCE, "until: new-house", "until: ‸main-board",
          "“main-board” is a board, not a change", "name a change here"),
    Fault("unknown-place", FINANCE, "source: plan#2.3", "source: plan#‸2.33",
          "“2.33” is not a place in plan (The plan of 2023)", "did you mean “2.3”?"),
    Fault("unknown-place", FINANCE, "source: plan#2.3", "source: [minutes#1, plan#‸page-9]",
          "“page-9” is not a place in plan", "its places are summary, 2.1 to 2.10"),
    Fault("unknown-level", "areas.yaml", "level: ward", "level: ‸wards",
          "“wards” is not a level of harbour", "did you mean “ward” (Ward)?"),
    Fault("unknown-level", "agreements/shared-house.yaml", "level: town", "level: ‸street",
          "“street” is not a level of harbour", "its levels are town, ward"),
    Fault("shadowing-id", "organisations.yaml", "clinic:",
          "‸ministry:\n  name: Another ministry\n  type: other\nclinic:",
          "“ministry” is also the id of an organisation of the shared records",
          "delete this one if both are the same"),
    Fault("missing-partnership", "/content/island/areas.yaml", "",
          "‸islet: {name: Islet, level: island}\n",
          "“island” has records and no partnership.yaml", "add the file",
          at="content/island/partnership.yaml:1:1"),
    Fault("within-itself", "areas.yaml", "within: the-county", "within: ‸quayside",
          "“harbour-town” lies within itself: harbour-town → quayside → harbour-town",
          "take “within” out of one of them"),
]
MEANING = [
    Fault("duplicate-item", MAIN, "  - post: chief-nurse",
          "  - post: chief-nurse\n  - post: ‸mayor",
          "“mayor” stands twice in this list; the first is on line 16",
          "give one of them an id, such as “id: mayor-2”"),
    Fault("duplicate-item", FINANCE, "reports_to:",
          "reports_to:\n  - {to: main-board, as: reports}",
          "“main-board reports” stands twice in this list; the first is on line 8",
          "put them together", at="9:9"),
    Fault("duplicate-item", FINANCE, "[spending, savings]", "[spending, ‸spending]",
          "“spending” stands twice in this list", "delete one of them"),
    Fault("terms-misnamed", TERMS, 'version: "2022"',
          'version: ‸"2023"',
          "version 2023 of the terms of main-board has the id “main-board-2022”",
          "rename it to “main-board-2023”"),
    Fault("terms-misnamed", TERMS, "board: main-board",
          "board: ‸scrutiny", "has the id “main-board-2022”", "rename it to “scrutiny-2022”"),
    Fault("terms-overlap", TERMS, "from: 2022-04-01",
          "from: 2022-03-31", "are both in force on 31 March 2022", "write until:", at="2:10"),
    Fault("terms-overlap", TERMS, "from: 2022-04-01",
          "from: done-house", "are both in force on 1 July 2021", "write until:", at="2:10"),
    Fault("ends-before-it-begins", FINANCE, "until: new-house", "until: ‸2019-03-31",
          "this ends on 31 March 2019, before it begins on 1 April 2019",
          "correct from: or until:"),
    Fault("ends-before-it-begins", FINANCE, "until: new-house", "until: ‸2018",
          "this ends in 2018, before it begins on 1 April 2019", "correct from: or until:"),
    Fault("ends-before-it-begins", MONEY, "from: new-house",
          "from: new-house\nuntil: ‸new-house", "this begins and ends with “new-house”",
          "correct from: or until:"),
    Fault("ends-before-it-begins", FINANCE, "from: 2019-04-01\nuntil: new-house",
          "from: 2021-07-01\nuntil: ‸done-house",
          "this ends with “done-house”, before it begins on 1 July 2021", "correct from:"),
    Fault("ends-before-it-begins", MAIN, "seats: 3", "seats: 3, from: 2022, until: ‸2020/21",
          "this ends in 2020/21, before it begins in 2022", "correct from: or until:"),
    Fault("never-holds", MONEY, "to: main-board", "to: ‸finance-group",
          "“Money Board” begins with “new-house”, and “Finance Group” ends with “new-house”",
          "lead the line to the body that came after"),
    Fault("never-holds", "boards/scrutiny.yaml", "source: plan#2.2",
          "source: plan#2.2\nreports_to:\n  - {to: finance-group, as: reports, from: ‸new-house}",
          "it begins with “new-house”, and “Finance Group” ends with “new-house”", "correct one"),
    Fault("never-holds", FINANCE, "to: main-board", "to: ‸closed-group",
          "“Finance Group” begins on 1 April 2019, and “Closed Group” ends in 2018",
          "correct one of the two"),
    Fault("never-holds", FINANCE, "    as: reports", "    as: reports\n    from: ‸lost-house",
          "it begins with “lost-house”, which is rejected", "take it out", severity="notice"),
    Fault("never-holds", MONEY, "    as: accountable",
          "    as: accountable\n    from: old-house",
          "no date and no changes let all that it needs hold together", "compare from:", at="7:9"),
    Fault("never-holds", MAIN, "  - from: new-house\n    public: open\n",
          "  - from: ‸2024\n    public: open\nuntil: 2023\n",
          "it begins in 2024, and “Main Board” ends in 2023", "correct one of the two"),
    Fault("answers-to-itself", MAIN, "  - to: county-board\n    as: informs",
          "  - to: ‸finance-group\n    as: reports",
          "answers to itself on 1 April 2023: finance-group → main-board → finance-group",
          "or write as: informs", at="content/harbour/boards/finance-group.yaml:8:9"),
    Fault("answers-to-itself", MAIN, "  - to: county-board\n    as: informs",
          "  - to: ‸money-board\n    as: reports",
          "answers to itself on 1 April 2023 with new-house: main-board → money-board → main-board",
          "or write as: informs"),
    Fault("answers-to-itself", FINANCE, "to: main-board", "to: ‸finance-group",
          "“finance-group” answers to itself", "take one of these lines out"),
    Fault("excluding-changes", "/diagrams/structure.yaml", "with: [new-house]",
          "with: ‸[new-house, old-house]", "exclude each other (instead_of)"),
    Fault("excluding-changes", "changes/old-house.yaml", "instead_of: [new-house]",
          "instead_of: [new-house]\n‸needs: [new-house]", "“old-house” cannot be asked for",
          "correct needs: or instead_of:"),
    Fault("excluding-changes", "changes/old-house.yaml", "instead_of: [new-house]",
          "needs: [‸lost-house]", "“old-house” needs “lost-house”, which is rejected",
          "say what became of this change too", severity="warning"),
    Fault("amended-and-previously", MAIN, "amended:",
          "previously:\n  - until: 2020\n    ‸public: closed\namended:",
          "“public” is told both under previously and under amended", "write the first value above",
          severity="warning"),
    Fault("not-stated-but-given", FINANCE, "until: new-house",
          "until: new-house\nnot_stated: [quorum, ‸type]",
          "“type” is said not to be stated, and is given here", "take “type” out of not_stated",
          severity="warning"),
    Fault("not-stated-but-given", MAIN, "[quorum, vice_chair]", "[‸chair]",
          "“chair” is said not to be stated, and is given here", "take “chair” out",
          severity="warning"),
    Fault("unknown-not-stated", MAIN, "[quorum, vice_chair]", "[quorum, ‸vise_chair]",
          "“vise_chair” is not a key of this", "did you mean “vice_chair”?", severity="warning"),
]
FAULTS = [*READING, *SHAPES, *REFERENCES, *MEANING]
