"""A date written in another way is told with the way in which to write it."""

from __future__ import annotations

import pytest

from remit.model.date_meant import date_meant


@pytest.mark.parametrize(("written", "meant"), [
    ("1/4/2019", "2019-04-01"), ("01.04.2019", "2019-04-01"), ("01-04-2019", "2019-04-01"),
    ("4/2019", "2019-04"), ("2019-4-1", "2019-04-01"), ("2019/04/01", "2019-04-01"),
    ("2019–04–01", "2019-04-01"), ("“2019-04-01”", "2019-04-01"), ("April 2019", "2019-04"),
    ("1 April 2019", "2019-04-01"), ("1st Apr 2019", "2019-04-01"), ("2017/2018", "2017/18"),
    ("2017-18", "2017/18"), ("31/11/2019", None), ("spring 2019", None), ("soon", None), ("", None),
    ("1" * 900_000, None), (19, None),
])
def test_the_date_that_was_meant(written: object, meant: str | None) -> None:
    assert date_meant(written) == meant
