"""What the papers themselves get wrong is told, each at its place, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from remit import pipeline

ROOT = Path(__file__).resolve().parent.parent
_FUND = "content/thurrock/funds/better-care-fund.yaml"
_DOMAIN = "content/thurrock/strategies/person-led-health-and-care.yaml"
_LINES = "content/thurrock/funds/development-fund.yaml"

# The rule, the file, the words on the line at which it is told, and what is said.
EXPECTED = {
    # “£722” earned by fewer admissions, in a fund of millions (report 3.2)
    ("amount-without-unit", _FUND, "£722", "£722 is very little beside the £27.6m"),
    # One of the aims of good discharge stands twice in its list (plan 5)
    ("named-twice", _FUND, "Have ways that work from hospital", "the list names this twice"),
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
}


def test_the_papers_mistakes_are_told_and_nothing_else() -> None:
    _, problems = pipeline.check(pipeline.Settings(ROOT))
    assert {problem.severity for problem in problems} == {"notice"}
    told = []
    for problem in problems:
        line = (ROOT / problem.place.file).read_text("utf-8").splitlines()[problem.place.line - 1]
        told.append((problem.rule, problem.place.file, line, problem.message))
    unmet = [one for one in EXPECTED if not any(_meets(one, found) for found in told)]
    unexpected = [found for found in told if not any(_meets(one, found) for one in EXPECTED)]
    assert (unmet, unexpected) == ([], [])
    assert len(told) == len(EXPECTED)


def _meets(expected: tuple[str, str, str, str], found: tuple[str, str, str, str]) -> bool:
    rule, file, words, said = expected
    return (rule, file) == found[:2] and words in found[2] and said in found[3]
