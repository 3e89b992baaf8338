"""The lists of the paper of 2019, line by line, against the functions and offers of Thurrock."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from remit import pipeline
from remit.model.fields import Key, SourceRef
from remit.model.function import Function
from remit.model.offer import Offer
from remit.model.register import Register
from remit.model.source import Source
from remit.queries.functions import undivided

# How many lines each list of the paper has.
COUNTED = {
    "4.11 services": 25, "4.11 commissioning": 10, "4.12 place": 24, "4.13 South West": 3,
    "4.14 system": 10, "4.14 aligned commissioning": 4,
}
# A line of the paper: its list, its number there and what it is about. Below it stands every place
# where a function sits because of it: function, level, verb and, where one would not do, the part.
LINES = """
4.11 services | 1 | Healthy lifestyle services, with sexual health spokes
    healthy-lifestyle-services locality deliver
    sexual-health locality deliver
4.11 services | 2 | Mixed skill clinical workforce, joined with community health care
    mixed-skill-workforce locality deliver
4.11 services | 3 | Minor operations shared by practices
    minor-operations locality deliver
4.11 services | 4 | Blood tests
    blood-tests locality deliver
4.11 services | 5 | Finding long term conditions
    long-term-condition-case-finding locality deliver
4.11 services | 6 | Support for carers
    support-for-carers locality deliver
4.11 services | 7 | End of life care
    end-of-life-care locality deliver
4.11 services | 8 | Dental care
    dental-care locality deliver
4.11 services | 9 | Care of muscles, bones and joints
    muscles-bones-joints locality deliver
4.11 services | 10 | Wound care
    wound-care locality deliver
4.11 services | 11 | One stop clinics for three long term conditions
    diabetes-care locality deliver: one stop clinics
    respiratory-care locality deliver
    cardiovascular-care locality deliver: one stop clinics
4.11 services | 12 | Common mental health disorders and some serious mental illness
    common-mental-health locality deliver
    serious-mental-ill-health locality deliver
4.11 services | 13 | Primary and community care in one, with networks
    primary-and-community-care locality deliver
4.11 services | 14 | Clinical model of each medical centre
    integrated-medical-centres locality deliver
4.11 services | 15 | Specialist clinics led by consultants
    diabetes-care locality deliver: clinics led by consultants
    cardiovascular-care locality deliver: community cardiology
    neurology locality deliver
    specialist-clinics locality deliver
4.11 services | 16 | Outreach to care homes
    care-home-outreach locality deliver
4.11 services | 17 | Community Led Solutions
    community-led-solutions locality deliver
4.11 services | 18 | Social prescribing
    social-prescribing locality deliver
4.11 services | 19 | Wellbeing teams
    wellbeing-teams neighbourhood deliver
4.11 services | 20 | Asset based community development
    community-development neighbourhood deliver
4.11 services | 21 | Local area coordination
    local-area-coordination locality deliver
4.11 services | 22 | Housing and employment support
    housing-and-employment-support locality deliver
4.11 services | 23 | Schools wellbeing service
    wellbeing-in-schools locality deliver
4.11 services | 24 | Children's centres
    childrens-centres locality deliver
4.11 services | 25 | Edge of care service
    edge-of-care locality deliver
4.11 commissioning | 1 | Contracts for finding and managing long term conditions
    long-term-condition-case-finding locality commission
4.11 commissioning | 2 | Public health services of GP practices
    healthy-lifestyle-services locality commission
    sexual-health locality commission
    nhs-health-checks locality commission
4.11 commissioning | 3 | Local enhanced services
    enhanced-services locality commission
4.11 commissioning | 4 | Dental contracts
    dental-care locality commission
4.11 commissioning | 5 | Contracts with primary and community care networks
    primary-and-community-care locality commission: contracts with the networks
4.11 commissioning | 6 | Voluntary sector contracts
    voluntary-sector-contracts locality commission
4.11 commissioning | 7 | Some community services in the NELFT contract
    primary-and-community-care locality commission: some community services in the NELFT contract
4.11 commissioning | 8 | Some mental health services in the EPUT contract
    common-mental-health locality commission
4.11 commissioning | 9 | Some hospital services that can be given in the community
    hospital-services-in-the-community locality commission
4.11 commissioning | 10 | Some market development
    market-development locality commission
4.12 place | 1 | Joint health and wellbeing strategy
    health-and-wellbeing-strategy place oversee
4.12 place | 2 | Integrated medical centre programme
    integrated-medical-centres place oversee
4.12 place | 3 | Better Care Together Thurrock
    better-care-together place oversee
4.12 place | 4 | Population health management programme
    population-health-management place oversee
4.12 place | 5 | Brighter Futures programme
    brighter-futures place oversee
4.12 place | 6 | Wellbeing teams in schools
    wellbeing-in-schools place oversee
4.12 place | 7 | Mental health transformation programme
    mental-health-transformation place oversee
4.12 place | 8 | Better Care Fund
    better-care-fund place oversee
4.12 place | 9 | Section 75 agreement of council and EPUT
    eput-section-75 place oversee
4.12 place | 10 | Stronger Together
    community-development place oversee
4.12 place | 11 | Market development
    market-development place oversee
4.12 place | 12 | Integrated care alliance and its contract
    integrated-care-alliance place oversee
4.12 place | 13 | Thurrock First
    thurrock-first place deliver
4.12 place | 14 | Rapid response and assessment
    rapid-response place deliver
4.12 place | 15 | Planning and regeneration
    planning-and-regeneration place plan
4.12 place | 16 | Specialist public health services for the borough
    healthy-lifestyle-services place commission
    sexual-health place commission
    nhs-health-checks place oversee
    drug-and-alcohol-treatment place commission
    healthy-families place commission
4.12 place | 17 | Serious mental ill health and Open Dialogue
    serious-mental-ill-health place commission
    mental-health-crisis-care place commission
4.12 place | 18 | Joint strategic needs assessment
    needs-assessment place plan
4.12 place | 19 | Adult social care for the borough
    adult-social-care place commission
4.12 place | 20 | Discharge planning
    discharge-planning place plan
4.12 place | 21 | Obesity planning
    obesity-planning place plan
4.12 place | 22 | Planned care and continuing care
    continuing-care place commission
4.12 place | 23 | Minor injuries
    minor-injuries place commission
4.12 place | 24 | Primary care strategy
    primary-care-strategy place plan
4.13 South West | 1 | Respiratory pathways
    respiratory-care south-west commission
4.13 South West | 2 | Diabetes pathways
    diabetes-care south-west commission
4.13 South West | 3 | Gynaecology, urology and neurology
    neurology south-west commission
    gynaecology-and-urology south-west commission
4.14 system | 1 | Planning for the future
    system-planning system plan
4.14 system | 2 | Aligning commissioning
    aligning-commissioning system commission
4.14 system | 3 | Integrating regulation
    regulation system oversee
4.14 system | 4 | Maternity services
    maternity system plan
4.14 system | 5 | Performance management
    performance system oversee
4.14 system | 6 | Challenges of the whole system
    system-challenges system decide
4.14 system | 7 | Workforce
    workforce-planning system plan
4.14 system | 8 | Joined-up data
    joined-up-data system deliver
4.14 system | 9 | Health intelligence
    health-intelligence system deliver
4.14 system | 10 | Population health management and prevention
    population-health-management system deliver
4.14 aligned commissioning | 1 | Hospital care on more than one site
    hospital-care-on-several-sites system commission
4.14 aligned commissioning | 2 | Specialist NHS commissioning
    specialist-nhs-commissioning system commission
4.14 aligned commissioning | 3 | Secondary mental health care, with the crisis pathway
    mental-health-crisis-care system commission
    secondary-mental-health-care system commission
4.14 aligned commissioning | 4 | Specialist learning disability and other support
    specialist-support system commission
"""


@cache
def thurrock() -> Register:
    register, problems = pipeline.check(pipeline.Settings(Path(__file__).resolve().parents[1]))
    assert {problem.severity for problem in problems} <= {"notice"}
    return register


def _lines() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    last = "", 0
    for line in LINES.strip().splitlines():
        if line.startswith(" "):
            found[last].append(line.strip())
        else:
            name, number, _ = line.split(" | ")
            last = name, int(number)
            assert last not in found
            found[last] = []
    return found


def _sitting() -> dict[str, tuple[str, ...]]:
    """Every place where a function sits, as the lines name it, with its paragraphs."""
    found: dict[str, tuple[str, ...]] = {}
    for function in thurrock().of_kind("functions", "thurrock"):
        assert isinstance(function, Function)
        short = Counter((one.level, one.does) for one in function.sits_at)
        for one in function.sits_at:
            key = f"{function.id} {one.level} {one.does}"
            if short[one.level, one.does] > 1:
                key += f": {one.part}"
            assert key not in found
            found[key] = tuple(str(place.locator) for place in one.source)
    return found


@pytest.mark.parametrize("name", COUNTED)
def test_every_line_of_a_list_has_its_functions(name: str) -> None:
    lines = {number: keys for (of, number), keys in _lines().items() if of == name}
    assert sorted(lines) == list(range(1, COUNTED[name] + 1))
    paragraph, sitting = name.partition(" ")[0], _sitting()
    for number, keys in lines.items():
        assert keys, (name, number)
        for key in keys:
            assert paragraph in sitting[key], (name, number, key)


def test_nothing_sits_anywhere_without_a_line_of_the_paper() -> None:
    named = Counter(key for keys in _lines().values() for key in keys)
    assert set(named) == set(_sitting())
    assert set(named.values()) == {1}
    assert Counter(places[-1] for places in _sitting().values()) == {
        "4.11": 44, "4.12": 29, "4.13": 4, "4.14": 15}


def test_only_what_is_done_already_begins_without_the_change() -> None:
    looked_at = 0
    for function in thurrock().of_kind("functions", "thurrock"):
        assert isinstance(function, Function)
        for one in function.sits_at:
            is_done = one.source == (SourceRef("thurrock-icp-paper", "4.13"),)
            assert one.from_ == (None if is_done else "roles-by-level"), function.id
            looked_at += 1
    assert looked_at == len(_sitting())


def test_what_sits_at_two_levels_says_which_part_is_where() -> None:
    functions = thurrock().of_kind("functions", "thurrock")
    several = [one for one in functions if isinstance(one, Function)
               and len({sitting.level for sitting in one.sits_at}) > 1]
    assert {one.id for one in several} >= {
        "sexual-health", "nhs-health-checks", "diabetes-care", "respiratory-care", "neurology",
        "population-health-management", "mental-health-crisis-care", "market-development"}
    assert not [pair for one in several for pair in undivided(thurrock(), one)]


# Of each service and locality of paragraph 4.3 (with 3.3, 3.6 and 3.7), the state that is typed;
# a service that is live has none.
OFFERED = {
    "tilbury-and-chadwell": {
        "mixed-skill-primary-care-workforce": None, "integrated-medical-centre": "planned",
        "community-led-solutions": None, "wellbeing-teams": None},
    "grays": {
        "mixed-skill-primary-care-workforce": "partly", "integrated-medical-centre": "planned",
        "wellbeing-teams": "hoped-for"},
    "purfleet-and-south-ockendon": {
        "mixed-skill-primary-care-workforce": "planned", "integrated-medical-centre": "planned",
        "wellbeing-teams": "hoped-for"},
    "stanford-and-corringham": {
        "mixed-skill-primary-care-workforce": "planned", "integrated-medical-centre": "planned",
        "wellbeing-teams": "hoped-for"},
}


# What there is for the borough, by the papers of 2017 and 2018: state, how many, and the place.
BOROUGH = [
    ("thurrock-first", None, None, "thurrock-hwb-pack-2017-09#plan-5"),
    ("local-area-coordination", None, 14, "thurrock-hwb-pack-2017-09#plan-1e"),
    ("social-prescribing", "partly", None, "thurrock-hwb-pack-2017-09#plan-1e"),
    ("exercise-referral", None, None, "thurrock-hwb-pack-2017-09#plan-1e"),
    ("online-consultations", "partly", None, "thurrock-hwb-pack-2017-09#plan-1e"),
    ("rapid-response", None, None, "thurrock-hwb-pack-2017-09#plan-5"),
    ("dementia-crisis-team", None, None, "thurrock-hwb-pack-2017-09#plan-1d"),
    ("joint-reablement-team", None, None, "thurrock-hwb-pack-2017-09#plan-1b"),
    ("older-adults-wellbeing-service", None, None, "thurrock-hwb-pack-2017-09#plan-1e"),
    ("home-from-hospital", "partly", None, "thurrock-hwb-pack-2017-09#development-fund"),
    ("bridging-service", "planned", None, "thurrock-hwb-pack-2017-09#plan-5"),
    ("night-service", None, None, "thurrock-hwb-pack-2017-09#plan-5"),
    ("chichester-close", None, None, "thurrock-new-models-2018#3.4"),
    ("micro-enterprises", None, 30, "thurrock-new-models-2018#3.4"),
]


def test_the_offers_are_those_of_the_paper() -> None:
    offers = [one for one in thurrock().of_kind("offers", "thurrock")
              if isinstance(one, Offer) and one.area != "thurrock"]
    assert {one.area: {it.service: it.state for it in one.services} for one in offers} == OFFERED
    places = {place.locator for one in offers for it in one.services
              for place in it.source or one.source}
    assert places == {"4.3", "3.3", "3.6", "3.7"}
    (teams,) = [it.how_many for one in offers for it in one.services if it.how_many is not None]
    assert teams == 2


def test_the_borough_offers_what_the_papers_of_2017_and_2018_tell() -> None:
    offer = thurrock().get(Key("thurrock", "offers", "thurrock"))
    assert isinstance(offer, Offer)
    assert [(one.service, one.state, one.how_many) for one in offer.services] == [
        row[:3] for row in BOROUGH]
    for (_, _, _, place), one in zip(BOROUGH, offer.services, strict=True):
        paper, _, locator = place.partition("#")
        source = thurrock().get(Key("thurrock", "sources", paper))
        assert isinstance(source, Source) and locator in source.locators()
        assert (paper, locator) in {
            (cited.source, cited.locator) for cited in one.source or offer.source}
