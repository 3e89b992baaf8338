"""A small register in which nothing is wrong: the clean twin of every planted fault."""

from __future__ import annotations

from register_text import files_in

SMALL = files_in("""
== county/partnership.yaml
name: County Care Partnership
speaks_for: 2024-06-01
levels: {county: County, town: Town}

== county/boards/county-board.yaml
name: County Board
type: board
area: county/the-county

== county/areas.yaml
the-county: {name: The county, level: county}

== shared/organisations.yaml
ministry: {name: The Ministry, type: national-body}

== partnership.yaml
name: Harbour Partnership
within: county
speaks_for: 2024-06-01
levels:
  town: Town
  ward: Ward

== areas.yaml
harbour-town:
  name: Harbour
  level: town
  within: the-county
quayside:
  name: Quayside
  level: ward
  within: harbour-town
  codes: {gss: {is: E05000001, source: plan#2.1}}

== organisations.yaml
council:
  name: Harbour Council
  type: unitary-council
  area: harbour-town
clinic:
  name: Harbour Clinic
  type: nhs-trust
  area: harbour-town

== posts.yaml
mayor: {title: Mayor, of: [council]}
chief-nurse: {title: Chief nurse, of: [clinic]}
clerk: {title: Clerk, of: [council, main-board]}

== people.yaml
robin-example:
  name: Robin Example
  publish: true
  basis: public-office
  basis_words: As mayor
  holds:
    - {post: mayor, from: 2022-05-01, acting: true}
    - {board: main-board, seat: others, until: 2023-05-01}
  source: minutes
kim-sample:
  name: Kim Sample
  holds: [{post: clerk}]
  source: minutes

== sources.yaml
plan:
  name: The plan of 2023
  type: plan
  put_to: main-board
  date: 2023-04
  places:
    - {id: summary, title: Summary}
    - {range: "2.1 to 2.10", title: The bodies}
  refers_to:
    - {words: section 2, place: "2", at: [summary, "2.1"]}
minutes:
  name: Minutes of January 2024
  type: minutes
  date: 2024-01-15

== boards/main-board.yaml
name: Harbour Main Board
short_name: Main Board
type: partnership-board
area: harbour-town
host: [council]
source: plan#2.1
from: 2019-04-01
reports_to:
  - to: county-board
    as: informs
  - to_organisation: council
    as: accountable
scrutinised_by:
  - board: scrutiny
members:
  - post: mayor
    role: chair
    voting: true
  - post: chief-nurse
  - {id: others, title: Councillor, seats: 3}
amended:
  - from: new-house
    public: open
not_stated: [quorum, vice_chair]

== boards/scrutiny.yaml
name: Scrutiny Committee
type: scrutiny-committee
area: harbour-town
host: [council]
source: plan#2.2

== boards/closed-group.yaml
name: Closed Group
type: working-group
area: quayside
until: 2018
source: plan#2.2

== boards/finance-group.yaml
name: Finance Group
type: working-group
area: harbour-town
source: plan#2.3
from: 2019-04-01
until: new-house
reports_to:
  - to: main-board
    as: reports
    matters: [spending, savings]

== boards/money-board.yaml
name: Money Board
type: board
area: harbour-town
source: plan#2.4
from: new-house
reports_to:
  - to: main-board
    as: accountable

== terms-of-reference/main-board-2019.yaml
board: main-board
version: "2019"
from: 2019-04-01
until: 2022-03-31
source: minutes

== terms-of-reference/main-board-2022.yaml
board: main-board
version: "2022"
from: 2022-04-01
authority:
  - given_by_organisation: council
    text: Spend what is in the plan.
    limit: £5,000
secretariat: {post: clerk, reports: monthly}
source: minutes

== agreements/shared-house.yaml
name: Agreement on the shared house
type: contract
parties:
  - organisation: council
  - board: main-board
governed_by: main-board
covers: [{fund: harbour-fund}, The roof]
roles_by_level:
  - {level: town, text: Keeps the roof.}
source: plan#2.5

== services.yaml
sauna: {name: Sauna, group: Warmth, source: plan#2.5}
ferry: {name: Ferry, expected: 2026, source: plan#2.5}

== offers/quayside.yaml
area: quayside
source: plan#2.5
services:
  - {service: sauna, provider: council, how_many: 2}
  - {service: ferry, state: planned, commissioner: clinic}

== functions.yaml
harbour-lights:
  name: The lights of the harbour
  sits_at:
    - {level: town, does: commission, part: masts, under: shared-house, source: plan#2.5}
    - {level: ward, does: commission, part: lamps, from: new-house, source: plan#2.5}
    - {level: ward, does: deliver, source: plan#2.5}
    - {board: main-board, does: oversee, source: plan#2.5}

== funds/harbour-fund.yaml
name: Harbour Fund
type: pooled
source: plan#2.5
years:
  - year: 2023/24
    contributions:
      - {by: council, type: required, amount: "£1,200,000"}
      - {by_unnamed: Friends of the harbour, type: additional, amount: £34k}
    schemes:
      - {id: steps, number: 1, name: New steps, amount: £1.15m}
      - {id: rails, number: 2, name: New rails, amount: "£84,000", services: [ferry]}
    counts:
      - {of: schemes, number: 2}
    totals:
      - {of: fund, amount: £1.23m}
      - {of: schemes, amount: £1m, about: true, for: the year 2023-24}

== strategies/harbour-strategy.yaml
name: Harbour strategy
owners: [{board: main-board}]
source: plan#2.6
years:
  - {id: one, name: Year one, begins: 2022-04, ends: 2023-03}
  - {id: two, name: Year two, begins: 2023/24}
goals:
  - number: A
    name: A safe harbour
    commitments:
      - year: one
        text: Hire more wardens.
        target: 12 wardens
        reached: 1 warden
        outcome: partly-kept
        progress: One warden began.
      - {year: two, text: Light the pier.}
    indicators:
      - {text: Fewer falls, term: short, owners: [{organisation: council}]}

== programmes.yaml
safer-steps:
  name: Safer steps
  owners: [{organisation: council}]
  overseen_by: [main-board]
  paid_from: [harbour-fund]
  carries_out: [harbour-strategy]
  source: plan#2.6
  parts:
    - {id: rails, text: Put up rails.}
    - {id: lamps, text: Put up lamps.}
  counts:
    - {of: parts, number: 2}
brighter-pier: {name: Brighter pier, depends_on: [safer-steps], areas: [quayside], source: plan#2.6}

== glossary.yaml
mast: {name: mast, short_name: MST, meaning: A pole with a lamp., used_in: plan#2.5}
lamp:
  name: lamp
  meaning: What gives light.
  source: plan#2.5
  not_to_be_confused_with: [{term: mast}]
  see: [{function: harbour-lights}]

== meetings/main-board-2023-05-02.yaml
board: main-board
date: 2023-05-02
state: held
source: minutes

== meetings/main-board-2023-06-06.yaml
board: main-board
date: 2023-06-06
starts: "10:00"
ends: {is: "12:00", source: minutes}
venue: The harbour office
follows: main-board-2023-05-02
agenda_published: 2023-05-26
public: open
source: minutes
present:
  - seat: mayor
    listed_as: Mayor of Harbour
  - {seat: others, how_many: 3}
apologies:
  - {seat: chief-nurse, deputy: clerk}
in_attendance:
  - {post: clerk, source: plan#2.5}
  - {title: A visitor}
  - {organisation: clinic}
declarations:
  - {text: Owns a lamp shop., seat: mayor, post: clerk, item: "2", left_the_room: true}
items:
  - number: 1
    title: Lamps
    presented_by: [clerk]
    papers: plan#2.5
    about: [{function: harbour-lights}, {meeting: main-board-2023-05-02}, {words: The mole}]
    text: How many lamps there are to be.
    recommendations:
      - text: Buy ten lamps.
    decisions:
      - {type: agreed, text: Buy ten lamps., vote: 4 to 1}
    actions:
      - text: Order the lamps.
        owners: [{post: clerk, note: With the mayor.}, {owner_unnamed: A friend}]
        due: 2023-07
        state: done
        done_on: 2023-06-20

== risk-registers/house.yaml
name: Risks of the shared house
board: main-board
organisation: council
as_at: 2023-06-01
counts: [{of: risks, number: 1}]
reviewed: monthly
reviewed_by: clerk
overseen_by: main-board
score_is: product
highest_impact: 5
highest_likelihood: 5
bands:
  - {name: low, lowest: 1, highest: 9}
  - {name: high, lowest: 10, highest: 25}
source: plan#2.5
risks:
  - number: 1
    name: The roof
    text: The roof leaks.
    category: Buildings
    impact: 3
    likelihood: 4
    score: 12
    state: accepted
    controls:
      - text: A bucket.
    actions:
      - {text: Mend the roof., due: 2024, owners: [{organisation: council}]}
    target_score: 3
    target_by: 2024
    owners: [{post: clerk}]

== changes/new-house.yaml
name: The new house
state: proposed
proposed_on: 2023
put_to: main-board
successions:
  - bodies: [finance-group]
    into: [money-board]
source: plan#2.6

== changes/old-house.yaml
name: The old house
state: proposed
proposed_on: 2023
instead_of: [new-house]
source: plan#2.7

== changes/lost-house.yaml
name: The lost house
state: rejected
proposed_on: 2021
source: plan#2.8

== changes/done-house.yaml
name: The finished house
state: done
takes_effect: 2021-07-01
source: plan#2.9

== /diagrams/structure.yaml
title: Who answers to whom
partnership: harbour
with: [new-house]
""")
