"""Thurrock now against the reform: what paragraphs 4.25 to 4.32 of its paper say, sentence by
sentence, and nothing that they do not say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from remit import pipeline
from remit.model.fields import Key
from remit.model.moment import moment_with
from remit.queries.differences import differences_at
from remit.queries.differences.difference import Difference

ROOT = Path(__file__).parent.parent
LOCALITIES = ("Grays", "Purfleet and South Ockendon", "Stanford and Corringham",
              "Tilbury and Chadwell")


@cache
def reform() -> tuple[Difference, ...]:
    register, _ = pipeline.load_register(pipeline.Settings(ROOT))
    thurrock = register.partnership("thurrock")
    assert thurrock is not None and thurrock.speaks_for is not None
    day = thurrock.speaks_for.first
    now, then = (moment_with(register, "thurrock", day, names) for names in ((), ("icp-reform",)))
    return differences_at(register.at(now), register.at(then))


def under(heading: str) -> set[str]:
    return {one.words for one in reform() if one.heading == heading}


def test_every_succession_is_named() -> None:
    assert under("What becomes what") == {
        # 4.25
        "The BCT Steering Group and TICA become the ICP Board, to which ICE also hands over. What "
        "passes: “Strategic commissioning, oversight of Better Care Together, direction of the "
        "alliance.”",
        # 4.27
        "The Primary Care Transformation Working Group and the Integrated Workforce Group become "
        "the Locality Working Programme Board. What passes: “One programme of joined-up health and "
        "care in the localities.”",
        # 4.29
        "The Evaluation Group hands over to the Population Health Management Programme Board "
        "(implied). What passes: “Evaluating the programme.”",
        # 4.30
        "The Communications and Community Engagement Group becomes the Communication and Community "
        "Engagement Programme Board. What passes: “Communication and engagement, widened from one "
        "programme to all of them.”",
    }


def test_every_creation_closure_and_new_name_is_named() -> None:
    assert under("New, closed and renamed") == {
        # 4.25 and 4.31
        "New partnership board: Thurrock Integrated Care Partnership Board (ICP Board), which is "
        "accountable to HWB (implied).",
        "New working group: Finance Group, which reports to the ICP Board.",
        "BCT Steering Group closes (implied).",
        "TICA closes (implied).",
        # 4.27
        "New programme board: Locality Working Programme Board.",
        "Primary Care Transformation Working Group closes.",
        "Integrated Workforce Group closes.",
        # 4.29
        "Long Term Conditions Case Finding and Clinical Management Working Group is now called "
        "“Population Health Management Programme Board”.",
        # 4.30
        "New programme board: Communication and Community Engagement Programme Board.",
        "Communications and Community Engagement Group closes.",
    }


def test_every_line_is_named() -> None:
    assert under("Who answers to whom") == {
        # 4.26
        "IMC Programme Board now reports to the ICP Board (was: informs TICA).",
        "Thurrock Mental Health Transformation Board now reports to the ICP Board (was: informs "
        "TICA).",
        # 4.28
        *(f"{place} Locality Delivery Group now informs the ICP Board (implied)."
          for place in LOCALITIES),
        # What follows from 4.25: these bodies close, and the paper names no others in their place.
        "Evaluation Group no longer reports to the BCT Steering Group, which closes.",
        "Population Health Management Programme Board no longer reports to the BCT Steering Group, "
        "which closes.",
        "Population Health Management Programme Board no longer informs TICA, which closes.",
    }


def test_duties_that_are_new_are_named_with_their_bodies() -> None:
    clauses = under("Terms of reference and duties")
    assert len(clauses) == 7 * len(LOCALITIES) + 2
    board = "Population Health Management Programme Board, what its work is: now also"
    assert f"{board} “Evaluate the programme.”" in clauses
    assert (f"{board} “Measure the health of the population and what the programme has achieved.”"
            in clauses)


def test_what_the_reform_leaves_alone_is_not_told() -> None:
    touched = {key.id for one in reform() for key in one.touches}
    assert "icp-board" in touched
    # 4.31 and 4.32: the board above stays, and the board for children stays beside the new one.
    assert not {one.about for one in reform()} & {
        Key("thurrock", "boards", id) for id in ("hwb", "brighter-futures-board", "cabinet")}
    assert {one.heading for one in reform()} == {
        "What becomes what", "New, closed and renamed", "Who answers to whom",
        "Terms of reference and duties", "Other facts", "Open questions"}
