"""The Better Care Fund of Tower Hamlets against the two paragraphs that tell of it."""

from __future__ import annotations

from pathlib import Path

from remit import pipeline
from remit.model.fields import Key
from remit.model.fund import Fund
from remit.queries.funds import agreements_on, rest_of, totals_against_sums

ROOT = Path(__file__).resolve().parent.parent
# Who pays in, how much, and the place; of the rest nobody says
CONTRIBUTIONS = [("grant", "£18.4m", "6.2"), ("required", "£8.9m", "6.2"), ("other", None, "6.2")]
TOTALS = [("£53.78m", "3.20"), ("£53.8m", "6.2")]
MEASURES = [("70.35%", "87.18%"), ("91 residents", "87 residents")]


def test_the_fund_is_that_of_the_report() -> None:
    register = pipeline.check(pipeline.Settings(ROOT))[0]
    fund = register.get(Key("tower-hamlets", "funds", "better-care-fund"))
    assert isinstance(fund, Fund)
    year = fund.years[0]
    assert [(one.type, one.amount and str(one.amount), one.source[0].locator)
            for one in year.contributions] == CONTRIBUTIONS
    assert [(str(one.amount), one.source[0].locator) for one in year.totals] == TOTALS
    assert [(str(one.baseline), str(one.reached)) for one in fund.plans[0].measures] == MEASURES
    # £27.3m of £53.8m is told, so that nobody can tell whether the rest adds up.
    assert {one.verdict for one in totals_against_sums(year)} == {"cannot-tell"}
    assert str(rest_of(year, year.contributions)) == "£26.5m"
    assert [one.id for one in agreements_on(register, fund)] == ["bcf-2019-20"]
