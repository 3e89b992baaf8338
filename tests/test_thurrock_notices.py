"""What the papers themselves get wrong is told, each at its place, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from remit import pipeline

ROOT = Path(__file__).resolve().parent.parent
_FUND = "content/thurrock/funds/better-care-fund.yaml"
_DOMAIN = "content/thurrock/strategies/person-led-health-and-care.yaml"
_HWB = "content/thurrock/meetings/hwb-2017-07-19.yaml"
_ICE = "content/thurrock/meetings/ice-2017-08-17.yaml"
_RISKS = "content/thurrock/risk-registers/better-care-fund.yaml"
_SOURCES, _TOWER = "content/thurrock/sources.yaml", "content/tower-hamlets/sources.yaml"
_LINES = "content/thurrock/funds/development-fund.yaml"

# The rule, the file, the words on the line at which it is told, and what is said.
EXPECTED = [
    # “£722” earned by fewer admissions, in a fund of millions (report 3.2)
    ("amount-without-unit", _FUND, "£722", "£722 is very little beside the £27.6m"),
    # One of the aims of good discharge stands twice in its list (plan 5)
    ("named-twice", _FUND, "Have ways that work from hospital", "stands twice in one list"),
    # “For the year 2017-19” (plan 4)
    ("not-one-year", _FUND, "the year 2017-19", "2017 to 2019 is not one year"),
    # What is paid once comes to £213,000 (development fund)
    ("total-differs", _LINES, "£138k", "prints £138k for what is paid once"),
    # Year one runs until June 2023, and year two is 2023/24 (milestones, goal 3a year 2)
    ("not-one-year", _DOMAIN, "2023/24", "“Year two” begins in 2023/24, before “Year one” ends"),
    # 80 roles were promised, and full-time equivalents are reported (goal 3b year 1)
    ("units-differ", _DOMAIN, "68.76 full-time posts", "the aim is 80 roles"),
    # A fall since “2018/18” (Tower Hamlets, 3.20)
    ("not-one-year", "content/tower-hamlets/funds/better-care-fund.yaml", "stated: 2018/18",
     "“2018/18” is not one year"),
    # “The 8 high impact changes”, of which nine are listed (plan 5)
    ("count-differs", "content/thurrock/programmes.yaml", "number: 8", "the source counts 8 parts"),
    # Who was there, and who sent apologies, against the members (minutes)
    ("attendance-not-the-seats", _HWB, "", "3 of 24 seats are in neither list: Director of Public "
     "Health, Thurrock Council; Chair of the Board, Thurrock CCG; Integrated Care Director, NELFT, "
     "Thurrock Council"),
    ("attendance-not-the-seats", _ICE, "", "8 who were there have no seat"),
    ("attendance-not-the-seats", _ICE, "", "3 who sent apologies have no seat"),
    # 22 June to 17 August, of a body that meets every month (executive's minutes 2)
    ("meetings-far-apart", _ICE, "", "meet monthly, and 56 days lie between"),
    # Nobody is named for the letter, the update, the plan and the report (minutes 5 to 8)
    *(("owned-by-nobody", _HWB, "", f"nobody owns the action “{action}")
      for action in ("Prepare a letter", "Give the board", "Bring the local plan", "Publish the")),
    ("owned-by-nobody", _ICE, "", "who owns the action “Arrange Thurrock's part in the events” "),
    # What the papers point to and do not have, by the line that says so
    *[("points-nowhere", _SOURCES, place, f"“{words}” at {at} of")
      for words, place, at in (
          # The recommendations, 3.15, 4.15, 4.17, 4.24 and 6.1 of the paper of 2019
          ("section 5", 'place: "5"', "1"), ("Figure 1", "figure-1", "3.15"),
          ("5.10", '"5.10"', "4.15"), ("Figure 3", "figure-3", "4.17"),
          ("Figure 4", "figure-4", "4.24"), ("5.11", '"5.11"', "6.1"), ("5.12", '"5.12"', "6.1"),
          # The plan’s sections 2a, 3a and 6d
          ("The diagram below", "figure-x", "plan-2a"),
          ("The reporting lines are as follows", "governance-diagram", "plan-3a"),
          ("A copy of the assessment is attached", "assessment", "plan-6d"),
          ("see attached", "work-programme", "plan-6d"),
          # 3.1 and 9 of the report of 2018
          ("Appendix 1", "appendix-1", "3.1 and 9"))],
    ("points-nowhere", _TOWER, "structure-chart", "“see structure chart in appendix” at 3.12"),
    ("points-nowhere", _TOWER, "vision-document", "“THT Vision Document” at appendices"),
    # What the plan of 2017 leaves to be filled in
    *[("placeholder-left-in", _SOURCES, words, f"“{words}” at {at} of Health and Wellbeing Board "
       f"pack, September 2017 was never filled in: {what}") for words, at, what in (
          ("Figure X", "plan-2a", "the number"), ("INSERT HERE", "plan-5", "what the fund pays for "
           "prevention"), ("CCG DM plan – INSERT HERE", "plan-5", "the demand"),
          ("INSERT HERE", "plan-5", "what the fund pays for joined-up care"),
          ("INSERT HERE", "plan-5", "what the fund pays for intermediate care"),
          ("INSERT HERE", "plan-5", "what the fund pays for the Disabled Facilities Grant"),
          ("£xm which represents an increase of x", "plan-6b", "what social care"),
          ("£x", "plan-6c", "what is set aside"),
          ("add from planning template when available", "plan-6c", "what that money"))],
    ("placeholder-left-in", _FUND, "£xm", "the source prints “£xm” for the amount"),
    ("placeholder-left-in", _FUND, "£x}", "the source prints “£x” for the amount"),
    # The table of risks (appendix 1)
    ("owned-by-a-body", _RISKS, "", "the risk “Priorities of the system”"),
    ("count-differs", _RISKS, "stated: the top 10", "the source counts 10 risks"),
    ("score-miscounted", _RISKS, "", "said to score 16, and 4 × 3 is 12"),
]


def test_the_papers_mistakes_are_told_and_nothing_else() -> None:
    _, problems = pipeline.check(pipeline.Settings(ROOT))
    assert {problem.severity for problem in problems} == {"notice"}
    told = []
    for problem in problems:
        line = (ROOT / problem.place.file).read_text("utf-8").splitlines()[problem.place.line - 1]
        told.append((problem.rule, problem.place.file, line, problem.message))
    unmet = []
    for expected in EXPECTED:
        found = next((one for one in told if _meets(expected, one)), None)
        if found is None:
            unmet.append(expected)
        else:
            told.remove(found)
    assert (unmet, told) == ([], [])


def _meets(expected: tuple[str, str, str, str], found: tuple[str, str, str, str]) -> bool:
    rule, file, words, said = expected
    return (rule, file) == found[:2] and words in found[2] and said in found[3]
