"""The pages of strategies and programmes: promises in words and symbol, owners, what needs what."""

from __future__ import annotations

from page_text import facts_of, page_of, pages_of, section, site_from, words

TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour}
== boards/main.yaml
name: Main Board
type: board
area: harbour
source: plan#1
== funds/pot.yaml
name: The pot
source: plan#2
== programmes.yaml
steps:
  name: Safer steps
  owners: [{organisation: council}]
  overseen_by: [main]
  depends_on: [lamps]
  paid_from: [pot]
  carries_out: [sea]
  areas: [harbour]
  parts: [{text: New rails}]
  source: plan#2
lamps: {name: New lamps, part_of: steps, not_stated: [owners], source: plan#2}
== strategies/sea.yaml
name: The sea strategy
owners: [{board: main}]
source: plan#3
not_stated: [overseen_by]
years:
  - {id: one, name: Year one, begins: 2022-04, ends: 2023-03}
  - {id: two, name: Year two, begins: 2023/24, ends: 2023/24}
goals:
  - number: A
    name: A safe harbour
    wanted: Nobody falls.
    overseen_by: [main]
    means: [{text: Build steps.}]
    commitments:
      - {year: one, text: Hire wardens., outcome: kept, target: 2 wardens, reached: 3 wardens}
      - {year: one, text: Mend steps., outcome: not-kept, progress: None was mended.}
      - {year: one, text: Sweep steps., outcome: partly-kept, reported: 2023-01}
      - {year: one, text: Paint steps., outcome: put-off}
      - {year: one, text: Count steps.}
      - {year: two, text: Light steps.}
    indicators:
      - {text: Fewer falls, term: short, owners: [{board: main}], not_stated: [progress]}
  - number: B
    name: A clean harbour
    commitments: [{year: one, text: Sweep it., outcome: kept}]
    not_promised_for: [two]
== strategies/tide.yaml
name: The tide strategy
part_of: sea
source: plan#3
goals_called: priorities
goals:
  - number: 1
    name: Know the tide
    means: [{text: Read tables.}, {text: Ask sailors.}]
    challenges: [{text: Fog.}]
"""


def test_promises_are_counted_by_how_they_went() -> None:
    body = page_of(TEXT, "strategies/sea/")
    kept = section(body, "kept")
    assert ("Year one, April 2022 to March 2023 6 promises: 2 kept, 1 partly kept, 1 put off, "
            "1 not kept, nothing reported on 1.") in kept
    assert "Year two, 2023/24 1 promise; nothing is reported on them yet." in kept
    assert "our reading" in kept


def test_the_goals_stand_first_with_how_the_promises_of_each_went() -> None:
    (table,) = page_of(TEXT, "strategies/sea/").xpath("//h2[@id='kept']/following::table[1]")
    assert [words(cell) for cell in table.xpath("./thead//th")] == ["Goal", "Year one", "Year two"]
    assert [[words(cell) for cell in row] for row in table.xpath("./tbody/tr")] == [
        ["A. A safe harbour",
         "● 1 kept ◐ 1 partly kept ◌ 1 put off × 1 not kept – nothing reported on 1",
         "– nothing reported on 1"],
        ["B. A clean harbour", "● 1 kept", "No promise is stated in the sources."]]
    goals = page_of(TEXT, "strategies/sea/").xpath("//ul[@class='rm-tree']/li/h3/@id")
    assert table.xpath("./tbody//th/a/@href") == [f"#{id}" for id in goals]


def test_each_promise_says_how_it_went_in_words_and_symbol() -> None:
    body = page_of(TEXT, "strategies/sea/")
    goals = body.xpath("//ul[@class='rm-tree']/li")
    assert [words(goal.find("h3")) for goal in goals] == ["A. A safe harbour", "B. A clean harbour"]
    first = [words(one) for one in goals[0].xpath(".//li[@class='rm-promise']")]
    assert first == [
        "● Kept Hire wardens. Aim: 2 wardens; reached: 3 wardens",
        "× Not kept Mend steps. None was mended.",
        "◐ Partly kept Sweep steps. Reported as at January 2023",
        "◌ Put off Paint steps.", "– Nothing reported Count steps.",
        "– Nothing reported Light steps."]
    assert all(symbol.get("aria-hidden") == "true" for symbol in body.xpath(
        "//li[@class='rm-promise']//span[contains(@class, 'rm-symbol')]"))
    assert [words(year) for year in goals[1].xpath("./ul/li")] == [
        "Year one ● Kept Sweep it.", "Year two No promise is stated in the sources."]
    assert "Overseen by Main Board." in words(goals[0])
    assert words(goals[0].find("details")) == "How it is to be reached Build steps."


def test_indicators_follow_with_term_owner_and_what_is_missing() -> None:
    body = page_of(TEXT, "strategies/sea/")
    assert body.xpath("//h2/@id").index("goals") < body.xpath("//h2/@id").index("indicators")
    rows = [[words(cell) for cell in row] for row in body.xpath(
        "//h2[@id='indicators']/following::table[1]/tbody/tr")]
    assert rows == [["Fewer falls", "A", "Short term", "Main Board", "Not stated"]]


def test_the_facts_of_a_strategy_and_who_carries_it_out() -> None:
    body = page_of(TEXT, "strategies/sea/")
    assert facts_of(body) == {"Owned by": "Main Board", "Overseen by": "Not stated in the sources",
                              "Carried out by": "Safer steps"}
    assert section(body, "parts") == "The tide strategy"
    assert facts_of(page_of(TEXT, "strategies/tide/"))["Part of"] == "The sea strategy"


def test_a_programme_says_what_it_needs_and_what_needs_it() -> None:
    body = page_of(TEXT, "programmes/steps/")
    assert facts_of(body) == {
        "Owned by": "Harbour Council", "Overseen by": "Main Board", "Depends on": "New lamps",
        "Paid from": "The pot", "Carries out": "The sea strategy", "Where": "Harbour"}
    assert section(body, "work") == "New rails"
    assert section(body, "below") == "New lamps"
    lamps = page_of(TEXT, "programmes/lamps/")
    assert facts_of(lamps)["Owned by"] == "Not stated in the sources"
    assert section(lamps, "needed-by") == "Safer steps"


def test_owners_say_how_sure_they_are_and_may_be_unnamed() -> None:
    text = TEXT.replace("  owners: [{organisation: council}]", """\
  owners:
    is:
      - {organisation: council, note: Leads.}
      - owner_unnamed: Friends
        source: plan#annex-a
    certainty: implied
    source: plan#1""")
    (owned,) = page_of(text, "programmes/steps/").xpath("//dt[text()='Owned by']/../dd")
    assert "Harbour Council and Friends" in words(owned) and "implied" in words(owned)
    assert "Leads." in words(owned)
    assert [link.rpartition("#")[2] for link in owned.xpath(".//a/@href")][1:] == [
        "place-1", "place-annex-a"]


def test_goals_without_promises_show_how_they_are_to_be_reached_under_their_own_name() -> None:
    body = page_of(TEXT, "strategies/tide/")
    heading = body.xpath("//h2[@id='goals']")[0]
    assert words(heading) == "Priorities" and not body.xpath("//*[@class='rm-basis']")
    (goal,) = body.xpath("//ul[@class='rm-tree']/li")
    assert words(goal) == "1. Know the tide Read tables. Ask sailors. What stands in the way Fog."
    assert words(goal.find("details")) == "What stands in the way Fog."


def test_the_indexes_tell_what_is_asked_first() -> None:
    def rows(kind: str) -> list[list[str]]:
        return [[words(cell) for cell in row]
                for row in page_of(TEXT, f"{kind}/").xpath("//tbody/tr")]

    assert rows("strategies")[0][:4] == ["The sea strategy", "Current", "Main Board", "2"]
    assert "Year one: 6 promises: 2 kept" in rows("strategies")[0][4]
    assert rows("programmes") == [
        ["New lamps", "Current", "Not stated", "Not recorded"],
        ["Safer steps", "Current", "Harbour Council", "Main Board"]]
    assert rows("funds")[0][0] == "The pot"


def test_all_promises_and_indicators_are_in_files() -> None:
    page = pages_of(site_from(TEXT))["harbour/strategies/sea/"]
    files = {sheet.path.rpartition("/")[2]: sheet.rows for sheet in page.sheets}
    assert len(files["promises.csv"]) == 7 and len(files["indicators.csv"]) == 1
    assert files["promises.csv"][0][2:8] == (
        "Hire wardens.", "A. A safe harbour", "Year one", "Kept", "2 wardens", "3 wardens")


def test_bodies_lead_to_what_they_own_and_watch() -> None:
    body = page_of(TEXT, "boards/main/")
    assert "Oversees Safer steps" in section(body, "connections")
    assert "Owns The sea strategy" in section(body, "connections")


def test_who_answers_for_an_indicator_does_not_own_the_strategy() -> None:
    body = page_of(TEXT.replace("name: The sea strategy\nowners: [{board: main}]",
                                "name: The sea strategy"), "boards/main/")
    assert "Owns The sea" not in section(body, "connections")
    assert "Has a part in The sea strategy" in section(body, "connections")
