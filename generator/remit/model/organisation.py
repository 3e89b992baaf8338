"""An organisation: a council, an NHS body, a voluntary body."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Literal

from pydantic import Field

from remit.model.fields import AreaId, Words
from remit.model.record import Record, nothing

OrganisationType = Literal[
    "unitary-council", "county-council", "district-council", "london-borough",
    "clinical-commissioning-group", "integrated-care-board", "nhs-trust",
    "nhs-foundation-trust", "nhs-national-body", "national-body", "voluntary-organisation",
    "healthwatch", "gp-practices", "education-provider", "regulator", "supplier", "company",
    "partnership", "other",
]
ORGANISATION_TYPES: Mapping[str, str] = MappingProxyType({
    "unitary-council": "Unitary council",
    "county-council": "County council",
    "district-council": "District council",
    "london-borough": "London borough",
    "clinical-commissioning-group": "Clinical commissioning group",
    "integrated-care-board": "Integrated care board",
    "nhs-trust": "NHS trust",
    "nhs-foundation-trust": "NHS foundation trust",
    "nhs-national-body": "National NHS body",
    "national-body": "National body",
    "voluntary-organisation": "Voluntary organisation",
    "healthwatch": "Healthwatch",
    "gp-practices": "GP practices",
    "education-provider": "Education provider",
    "regulator": "Regulator",
    "supplier": "Supplier",
    "company": "Company",
    "partnership": "Partnership",
    "other": "Organisation",
})


class Organisation(Record):
    """A body with a legal life of its own, or one that takes part like one."""

    kind: ClassVar[str] = "organisations"
    called: ClassVar[str] = "organisation"

    name: Words
    type: OrganisationType
    area: AreaId | None = None
    codes: Mapping[str, Words] = Field(default_factory=nothing)
    website: Words | None = None
