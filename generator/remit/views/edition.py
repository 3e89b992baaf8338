"""A version of the site as it is being published: its name, its date, and what came before it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from remit.load.earlier_version import EarlierVersion
from remit.model.register import Register

AliasType = Literal["symlink", "copy", "redirect"]
"""How an alias leads to a version: a link between folders, the same files again, or small pages."""


@dataclass(frozen=True)
class Edition:
    """The version `name`; its `date` is the day of the commit it is made from.

    `latest` is the alias that always leads to the newest version. `lasting` is the folder, beside
    those of the versions, that search engines are told to keep for the pages of this one.
    `earlier` is the version published before it, and `earlier_register` the register that it was
    made from, where that can still be read. `hand_written` are the addresses of the pages that
    are not the register's.
    """

    name: str
    date: datetime.date
    latest: str
    lasting: str
    earlier: EarlierVersion | None = None
    earlier_register: Register | None = None
    hand_written: frozenset[str] = frozenset()
