"""The bodies, organisations, agreements, areas and changes of the papers are in the register, each
with the place at which its paper names it, and no others are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from remit import pipeline
from remit.model.fields import Key
from remit.model.register import Register
from remit.model.source import Source

ROOT = Path(__file__).resolve().parent.parent
ICP, PACK = "thurrock-icp-paper", "thurrock-hwb-pack-2017-09"
NEW, YEAR2 = "thurrock-new-models-2018", "thurrock-domain-3-year-2"
TH = "tower-hamlets-integration-2020"

# Written from the papers: a line for each paper and place, with those that are named there.
NAMED = f"""
thurrock boards {ICP} 3.2: housing-planning-advisory-group
thurrock boards {ICP} 3.8: tica
thurrock boards {ICP} 3.9: mental-health-transformation-board
thurrock boards {ICP} 2.4: mid-and-south-essex-stp
thurrock boards {ICP} 2.7: ccg-joint-committee
thurrock boards {ICP} 3.6: bct-steering-group
thurrock boards {ICP} 4.8: primary-care-networks
thurrock boards {ICP} 4.15: brighter-futures-board
thurrock boards {ICP} 4.20: ltc-group
thurrock boards {ICP} 4.22: evaluation-group communications-group
thurrock boards {ICP} 4.23: primary-care-transformation-group integrated-workforce-group
thurrock boards {ICP} 4.25: icp-board finance-group
thurrock boards {ICP} 4.26: imc-programme-board
thurrock boards {ICP} 4.27: locality-working-programme-board
thurrock boards {ICP} 4.28: locality-delivery-group-grays locality-delivery-group-tilbury-chadwell
thurrock boards {ICP} 4.28: locality-delivery-group-purfleet-south-ockendon
thurrock boards {ICP} 4.28: locality-delivery-group-stanford-corringham
thurrock boards {ICP} 4.30: communications-engagement-board
thurrock boards {ICP} 6.5: lms-board
thurrock boards {PACK} membership: hwb adults-safeguarding-board childrens-safeguarding-board
thurrock boards {PACK} membership: ccg-board
thurrock boards {PACK} minutes: community-safety-partnership
thurrock boards {PACK} minutes-10: hwb-executive-committee
thurrock boards {PACK} plan-2a: stronger-together-partnership
thurrock boards {PACK} plan-3a: ice cabinet pooled-fund-team section-75-project-group
thurrock boards {PACK} plan-5: acp-executive
thurrock boards {PACK} plan-6d: ae-delivery-board discharge-sub-group
thurrock boards {PACK} ice-minutes-3: ccg-finance-performance-committee
thurrock boards {PACK} appendix-1: stp-programme-board
thurrock boards {NEW} heading: hosc
thurrock boards {NEW} 2.4: outcome-based-commissioning-group technology-enabled-care-programme
thurrock boards {YEAR2} goal-3a-year-2: complex-cases-team
thurrock boards {YEAR2} goal-3b-year-2: integrated-neighbourhood-teams
thurrock boards {YEAR2} goal-3d-year-1: integrated-locality-commissioning-board
thurrock boards {YEAR2} monitoring-3d: community-investment-board-grays
thurrock boards {YEAR2} monitoring-3d: community-investment-board-purfleet-south-ockendon
thurrock boards {YEAR2} monitoring-3d: community-investment-board-stanford-corringham
thurrock boards {YEAR2} monitoring-3d: community-investment-board-tilbury-chadwell
thurrock boards {YEAR2} goal-3c-how: integrated-locality-working-board
thurrock boards {YEAR2} goal-3c-year-1: locality-network-grays locality-network-tilbury-chadwell
thurrock boards {YEAR2} goal-3c-year-1: locality-network-purfleet-south-ockendon
thurrock boards {YEAR2} goal-3c-year-1: locality-network-stanford-corringham
thurrock boards {YEAR2} goal-3d-year-1: commissioning-strategy-group
thurrock areas {ICP} 2.3: thurrock
thurrock areas {ICP} 2.4: mid-and-south-essex
thurrock areas {ICP} 4.3: purfleet-and-south-ockendon grays tilbury-and-chadwell
thurrock areas {ICP} 4.3: stanford-and-corringham
thurrock areas {ICP} 4.13: south-west-essex
thurrock organisations {ICP} 2.3: thurrock-council thurrock-ccg thurrock-cvs
thurrock organisations {ICP} 2.2: btuh nelft
thurrock organisations {ICP} 2.5: southend-council essex-county-council essex-district-councils
thurrock organisations {ICP} 3.5: thurrock-coalition
thurrock organisations {ICP} 3.9: healthwatch-thurrock
thurrock organisations {ICP} 4.14: msb
thurrock organisations {ICP} 4.29: medeanalytics
thurrock organisations {PACK} membership: eput
thurrock organisations {PACK} minutes-6: thurrock-community-college
thurrock organisations {PACK} plan-6d: st-lukes-hospice foureyes ccmt
thurrock organisations {PACK} appendix-1: basildon-brentwood-ccg castle-point-rochford-ccg
thurrock organisations {PACK} appendix-1: mid-essex-ccg
thurrock organisations {PACK} appendix-1.5: southend-pioneer
thurrock organisations {PACK} development-fund: alzheimers-society night-service-provider
thurrock organisations {NEW} 2.2: tilbury-chadwell-gp-practices
thurrock organisations {NEW} 2.4: university-of-birmingham
thurrock organisations {YEAR2} goal-3a-year-1: mid-and-south-essex-icb
thurrock changes {ICP} 1: icp-reform roles-by-level
thurrock changes {ICP} 3.8: alliance-contract
thurrock changes {ICP} 4.32: brighter-futures-under-icp
thurrock changes {ICP} 6.2: tica-as-icp-board hwb-as-icp-board
thurrock changes {ICP} 6.4: locality-public-health-contracts
thurrock changes {ICP} 6.5: lms-board-link
thurrock changes {ICP} 6.6: hwb-in-two-halves
thurrock changes {PACK} report-3.7: bcf-section-75-update
thurrock changes {YEAR2} goal-3a-year-1: devolution-agreement
thurrock changes {YEAR2} goal-3a-year-2: complex-cases-team
thurrock changes {YEAR2} goal-3b-year-2: integrated-neighbourhood-teams
thurrock changes {YEAR2} goal-3d-year-1: locality-commissioning-board
thurrock changes {YEAR2} monitoring-3d: community-investment-boards
thurrock agreements {ICP} 1: hwb-stp-mou
thurrock agreements {ICP} 3.8: tica-mou integrated-alliance-contract
thurrock agreements {ICP} 4.12: eput-section-75
thurrock agreements {ICP} 6.4: locality-public-health-contracts
thurrock agreements {PACK} plan-3a: bcf-section-75
thurrock agreements {PACK} plan-4: acute-block-contracts
thurrock agreements {NEW} 3.5: imc-mou
thurrock agreements {YEAR2} goal-3a-year-1: devolution-agreement
tower-hamlets boards {TH} heading: health-and-adults-scrutiny
tower-hamlets boards {TH} 3.3: london-estates-board primary-care-networks
tower-hamlets boards {TH} footnote-1: elhcp
tower-hamlets boards {TH} 3.5: thipp
tower-hamlets boards {TH} 3.10: hwb tht-board
tower-hamlets boards {TH} 3.12: born-well-growing-well living-well promoting-independence
tower-hamlets boards {TH} 3.12: locality-committee-north-east locality-committee-north-west
tower-hamlets boards {TH} 3.12: locality-committee-south-east locality-committee-south-west
tower-hamlets boards {TH} 3.12: estates workforce-and-od jsna-and-systems-intelligence
tower-hamlets boards {TH} 3.12: communications-quality-learning alliance-board
tower-hamlets boards {TH} 3.12: urgent-care-working-group
tower-hamlets boards {TH} 3.13: nel-ics
tower-hamlets boards {TH} 3.14: wel-local-system city-and-hackney-local-system bhr-local-system
tower-hamlets boards {TH} 3.19: joint-commissioning-executive
tower-hamlets boards {TH} 3.23: cabinet
tower-hamlets organisations {TH} footnote-1: waltham-forest-ccg newham-ccg redbridge-ccg
tower-hamlets organisations {TH} footnote-1: havering-ccg barking-and-dagenham-ccg
tower-hamlets organisations {TH} footnote-1: city-and-hackney-ccg
tower-hamlets organisations {TH} 3.9: tower-hamlets-council tower-hamlets-ccg barts-health elft
tower-hamlets organisations {TH} 3.9: gp-care-group
tower-hamlets organisations {TH} 3.13: north-east-london-ccg
tower-hamlets organisations {TH} 3.20: look-ahead step-forward
tower-hamlets agreements {TH} 3.8: community-health-services
tower-hamlets agreements {TH} 3.20: section-75
tower-hamlets agreements {TH} 6.2: bcf-2019-20
south-yorkshire-and-bassetlaw boards {ICP} 3.15: collaborative-partnership-board
south-yorkshire-and-bassetlaw boards {ICP} 3.15: barnsley-icp-board doncaster-icp-board
south-yorkshire-and-bassetlaw boards {ICP} 3.15: sheffield-icp-board rotherham-icp-board
south-yorkshire-and-bassetlaw boards {ICP} 3.15: bassetlaw-icp-board
south-yorkshire-and-bassetlaw areas {ICP} 3.15: system barnsley doncaster sheffield rotherham
south-yorkshire-and-bassetlaw areas {ICP} 3.15: bassetlaw
south-yorkshire-and-bassetlaw organisations {ICP} 3.15: nottinghamshire-county-council
shared organisations {ICP} 2.7: nhs-england
shared organisations {ICP} 3.3: cqc
shared organisations {ICP} 3.9: mind local-government-association
shared organisations {ICP} 3.11: kings-fund
shared organisations {ICP} 4.14: nhs-improvement
shared organisations {PACK} plan-1e: department-of-health
shared organisations {PACK} plan-3c: east-of-england-lga
shared boards {PACK} plan-3c: eelga-health-integration-network
shared organisations {PACK} plan-5: nice
shared organisations {PACK} report-2.3: dclg
shared organisations {PACK} ice-minutes-3: adass
shared organisations {NEW} 2.4: public-health-england
shared organisations {NEW} 2.5: laria
shared areas {ICP} 3.11: bedford-luton-and-milton-keynes berkshire-west buckinghamshire dorset
shared areas {ICP} 3.11: frimley lancashire-and-south-cumbria nottingham-and-nottinghamshire
shared areas {ICP} 3.11: greater-manchester surrey-heartlands
shared areas {PACK} plan-3c: east-of-england
shared areas {PACK} minutes-7: greater-essex
"""


# Kinds of which the table has nothing of Tower Hamlets.
_IN_PART = ("areas", "changes")


def rows() -> Iterator[tuple[Key, str, str]]:
    for line in NAMED.strip().splitlines():
        where, _, ids = line.partition(": ")
        home, kind, paper, place = where.split()
        yield from ((Key(home, kind, id), paper, place) for id in ids.split())


@cache
def register() -> Register:
    return pipeline.check(pipeline.Settings(ROOT))[0]


@pytest.mark.parametrize(("key", "paper", "place"), list(rows()), ids=str)
def test_each_rests_on_the_place_that_names_it(key: Key, paper: str, place: str) -> None:
    record = register().get(key)
    assert record is not None
    assert (paper, place) in {(one.source.rpartition("/")[2], one.locator)
                              for one in record.source}
    source = next(one for one in register().of_kind("sources") if one.id == paper)
    assert isinstance(source, Source) and place in source.locators()


def test_no_others_are_there() -> None:
    named = [key for key, _, _ in rows()]
    assert len(named) == len(set(named))
    there = {record.key for kind in ("boards", "organisations", "agreements", *_IN_PART)
             for record in register().of_kind(kind)
             if kind not in _IN_PART or record.partnership != "tower-hamlets"}
    assert there == set(named)


def test_the_data_file_has_each_with_its_source_kind_by_kind(thurrock_site: Path) -> None:
    written = json.loads((thurrock_site / "data/register.json").read_text("utf-8"))["records"]
    found = {Key(one["partnership"], one["kind"], one["id"]): one for one in written}
    named = {key for key, _, _ in rows()}
    assert all(found[key]["source"] for key in named)
    kinds = Counter(key.kind for key in found
                    if key.kind not in _IN_PART or key.partnership != "tower-hamlets")
    counted = Counter(key.kind for key in named)
    assert {kind: kinds[kind] for kind in counted} == counted
    assert min(counted.values()) > 10
