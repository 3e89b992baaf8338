"""What the papers say of each agreement of Thurrock is held field by field, with its place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from remit import pipeline
from remit.model.agreement import Agreement
from remit.model.fields import Key
from remit.model.register import Register
from remit.model.source import Source
from remit.model.terms_of_reference import TermsOfReference

ROOT = Path(__file__).resolve().parent.parent
HOME, ICP, PACK = "thurrock", "thurrock-icp-paper", "thurrock-hwb-pack-2017-09"
NEW, YEAR2 = "thurrock-new-models-2018", "thurrock-domain-3-year-2"

# Written from the papers: agreement | its type | parties, with their roles | paper and place.
AGREEMENTS = f"""
acute-block-contracts | contract | ?: commissioner, btuh: provider, ?: provider | {PACK} plan-4
bcf-section-75 | section-75 | thurrock-council: host, thurrock-ccg: partner | {PACK} plan-3a
devolution-agreement | devolution | mid-and-south-essex-icb, tica | {YEAR2} goal-3a-year-1
eput-section-75 | section-75 | eput, thurrock-council | {ICP} 4.12
hwb-stp-mou | memorandum-of-understanding | hwb, mid-and-south-essex-stp | {ICP} 6.1
imc-mou | memorandum-of-understanding | thurrock-council, ? | {NEW} 3.5
integrated-alliance-contract | alliance-contract | ? | {ICP} 3.8
locality-public-health-contracts | contract | ?: provider | {ICP} 6.4
"""
# What the section 75 agreement on the Better Care Fund says: field | words of it | place.
SECTION_75 = """
governed_by | ice | plan-3a
pool_manager | pooled-fund-manager | plan-3a
flexibilities | pooled-fund | plan-3a
contributions_paid | in advance, on its first day, from 1 April 2017 | plan-4
risk_share | falls to the council if it went on social care | plan-4
risk_share | within 21 days | plan-4
monitoring | every month, and reports in full | plan-3c
variation | agrees changes to the agreement and to the plan | plan-3c
for_whom | 65 and over | summary
services | community health care and the adult social care | report-3.1
"""
# The headings of its schedule on governance, in the order of the plan (3a).
HEADINGS = [
    "membership", "role and responsibilities", "conduct of meetings", "delegated authority",
    "reporting", "risk sharing", "joint working", "performance", "information governance",
    "disputes",
]
# What partners of the alliance want by their memorandum (3.8), and who they are.
AIMS, PARTNERS = 5, 9


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@cache
def register() -> Register:
    return pipeline.check(pipeline.Settings(ROOT))[0]


def agreement(id: str) -> Agreement:
    found = register().get(Key(HOME, "agreements", id))
    assert isinstance(found, Agreement), id
    return found


def is_a_place(paper: str, place: str) -> bool:
    source = register().get(Key(HOME, "sources", paper))
    return isinstance(source, Source) and place in source.locators()


@pytest.mark.parametrize("row", rows(AGREEMENTS), ids=lambda row: row[0])
def test_each_agreement_has_its_type_and_parties(row: list[str]) -> None:
    id, type_, parties, where = row
    paper, place = where.split()
    one = agreement(id)
    said = [": ".join(filter(None, (party.organisation or party.board or "?", party.role)))
            for party in one.parties]
    assert (one.type, ", ".join(said)) == (type_, parties)
    assert is_a_place(paper, place)
    assert (paper, place) in {(cited.source, cited.locator) for cited in one.source}


def test_no_other_agreement_is_there_but_the_alliance_s_memorandum() -> None:
    known = {row[0] for row in rows(AGREEMENTS)} | {"tica-mou"}
    assert {one.id for one in register().of_kind("agreements", HOME)} == known
    memorandum = agreement("tica-mou")
    assert (len(memorandum.aims), len(memorandum.parties)) == (AIMS, PARTNERS)
    assert is_a_place(ICP, "3.8")


@pytest.mark.parametrize("row", rows(SECTION_75), ids=lambda row: f"{row[0]}-{row[2]}")
def test_the_pooled_fund_s_agreement_says_it_in_the_field_for_it(row: list[str]) -> None:
    field, words, place = row
    one = agreement("bcf-section-75")
    assert words in " ".join(str(getattr(one, field)).replace("\\n", " ").split())
    remarks = [remark for key, remark in one.remarks.items() if key.split(".")[0] == field]
    sources = [cited for remark in remarks for cited in remark.source] or list(one.source)
    assert (PACK, place) in {(cited.source, cited.locator) for cited in sources}
    assert is_a_place(PACK, place)


def test_its_term_is_two_years_once_it_is_brought_up_to_date() -> None:
    (amended,) = agreement("bcf-section-75").amended
    assert str(amended.values["term"]).startswith("Two years") and is_a_place(PACK, "report-3.7")
    assert [(one.source, one.locator) for one in amended.source] == [(PACK, "report-3.7")]


def test_its_schedule_on_governance_has_ten_headings() -> None:
    terms = register().get(Key(HOME, "terms-of-reference", "ice-2017"))
    assert isinstance(terms, TermsOfReference) and terms.set_out_in == "bcf-section-75"
    assert list(terms.sections_named) == HEADINGS and len(HEADINGS) == 10
    assert [(one.source, one.locator) for one in terms.source] == [(PACK, "plan-3a")]
