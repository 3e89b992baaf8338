"""Faults to plant in the funds, strategies and programmes of the small register."""

from __future__ import annotations

from planted_faults import Fault

FUND, STRATEGY = "funds/harbour-fund.yaml", "strategies/harbour-strategy.yaml"
PROGRAMMES = "programmes.yaml"

PLANS = [
    Fault("wrong-type", FUND, "amount: £34k", "amount: ‸34000 pounds",
          "this is not an amount of money", "write it as it is printed: £3.235m"),
    Fault("wrong-type", FUND, "year: 2023/24", "year: ‸2023-04", "this must be a year",
          "write a financial year (2017/18)"),
    Fault("wrong-type", FUND, "{of: schemes, number: 2}", "‸{of: skemes, number: 2}",
          "“skemes” is no list of this", "name the key of a list beside it", at="5:5"),
    Fault("wrong-type", STRATEGY, "target: 12 wardens", "target: ‸many wardens",
          "this is not a number with what it counts", "write the number first"),
    Fault("away-from-home", FUND, "type: pooled", "type: pooled\n‸governed_by: main-board",
          "“governed_by” is not written here: an agreement says which funds",
          "write it in the agreement’s file, under covers"),
    Fault("unknown-reference", "agreements/shared-house.yaml", "fund: harbour-fund",
          "fund: ‸harbor-fund", "“harbor-fund” is not a fund of harbour",
          "did you mean “harbour-fund” (Harbour Fund)?"),
    Fault("promise-without-year", STRATEGY, "{year: two,", "{year: ‸twoo,",
          "“twoo” is not a year of Harbour strategy", "did you mean “two”?"),
    Fault("promise-without-year", STRATEGY, "    indicators:",
          "    not_promised_for: [‸three]\n    indicators:",
          "“three” is not a year of Harbour strategy", "its years are one, two"),
    Fault("total-differs", FUND, "of: schemes, amount: £1m", "of: schemes, amount: ‸£1.5m",
          "the source prints £1.5m for the schemes of Harbour Fund in 2023/24, and the amounts add "
          "up to £1,234,000", "compare the lines with the source", severity="notice"),
    Fault("unspent-money", FUND, "amount: £34k", "amount: £25k",
          "Harbour Fund takes in £1,225,000 in 2023/24 and spends £1,234,000",
          "look for a line that is missing", at="5:11", severity="notice"),
    Fault("amount-without-unit", FUND, "    totals:",
          "    other_amounts:\n      - {name: Left over, amount: ‸£84}\n    totals:",
          "£84 is very little beside the £1.23m of Harbour Fund in 2023/24",
          "compare with the source", severity="notice"),
    Fault("count-differs", FUND, "of: schemes, number: 2", "of: schemes, number: ‸3",
          "the source counts 3 schemes in Harbour Fund, and 2 are listed",
          "compare the list with the source", severity="notice"),
    Fault("count-differs", PROGRAMMES, "of: parts, number: 2", "of: parts, number: ‸1",
          "the source counts 1 parts in Safer steps, and 2 are listed",
          "compare the list with the source", severity="notice"),
    Fault("units-differ", STRATEGY, "reached: 1 warden", "reached: ‸0.5 full-time posts",
          "the aim is 12 wardens, and what was reached is told as 0.5 full-time posts",
          "compare with the source", severity="notice"),
    Fault("named-twice", FUND, "name: New rails", "name: ‸New steps",
          "the list names this twice; the first is on line 10", "compare with the source",
          severity="notice"),
    Fault("named-twice", PROGRAMMES, "text: Put up lamps.", "text: ‸“Put up rails”",
          "the list names this twice; the first is on line 9", "compare with the source",
          severity="notice"),
    Fault("not-one-year", FUND, "for: the year 2023-24", "for: ‸the year 2023-25",
          "£1m is printed for “the year 2023-25”, and 2023 to 2025 is not one year",
          "compare with the source", severity="notice"),
    Fault("not-one-year", STRATEGY, "term: short,", "term: short, reached_in: {stated: ‸2018/18},",
          "“2018/18” is not one year", "compare with the source", severity="notice"),
    Fault("not-one-year", STRATEGY, "begins: 2023/24", "begins: ‸2023-03",
          "“Year two” begins in March 2023, before “Year one” ends in March 2023",
          "compare with the source", severity="notice"),
]
