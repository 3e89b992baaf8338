"""What every record and every item inside a record can say of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from remit.model.fields import EndPoint, Key, Prose, Several, Sources, Words

Certainty = Literal["stated", "implied", "disputed"]

# Names that no officer can type, so that they never meet a key of the content.
REMARKS: Final = "\0remarks"
KEY: Final = "\0key"
AMENDED: Final = "\0amended"
PREVIOUSLY: Final = "\0previously"


_NOTHING: dict[str, Any] = {}


def nothing() -> Mapping[str, Any]:
    """The one empty mapping, shared by the many items that have nothing to say there."""
    return _NOTHING


class Frozen(BaseModel):
    """A typed, frozen value; keys that it does not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Remark(Frozen):
    """What a value written long says beside the value itself.

    `{is: 2019-12, stated: at the end of 2019, source: …, certainty: …, note: …}`: `is` becomes the
    field's value, the rest becomes the remark of that field. With `stated` alone the field has no
    value: what the source prints is shown and never computed with.
    """

    stated: Words | None = None
    source: Sources = ()
    certainty: Certainty = "stated"
    note: Prose | None = None
    open_question: Prose | None = None


class OtherName(Frozen):
    """A name in other usage: also known as."""

    name: Words
    from_: EndPoint | None = Field(None, alias="from")
    until: EndPoint | None = None
    source: Sources = ()
    certainty: Certainty = "stated"
    note: Prose | None = None
    remarks: Mapping[str, Remark] = Field(default_factory=nothing, alias=REMARKS)


def named(value: object) -> object:
    """Names that are typed as plain words, as the items that they stand for."""
    return [{"name": one} if isinstance(one, str) else one for one in value] if isinstance(
        value, list
    ) else value


class Amendment(Frozen):
    """Fields that take another value from (or had it until) an end point.

    `values` maps the name of a field to its other value, already typed.
    """

    from_: EndPoint | None = Field(None, alias="from")
    until: EndPoint | None = None
    source: Sources = ()
    certainty: Certainty = "stated"
    note: Prose | None = None
    open_question: Prose | None = None
    remarks: Mapping[str, Remark] = Field(default_factory=nothing)
    values: Mapping[str, Any]


class Item(Frozen):
    """Anything inside a record that can have a time and a source of its own."""

    from_: EndPoint | None = Field(None, alias="from")
    until: EndPoint | None = None
    source: Sources = ()
    note: Prose | None = None
    certainty: Certainty = "stated"
    open_question: Prose | None = None
    not_stated: Annotated[tuple[Words, ...], Several] = ()
    remarks: Mapping[str, Remark] = Field(default_factory=nothing, alias=REMARKS)
    amended: tuple[Amendment, ...] = Field((), alias=AMENDED)
    previously: tuple[Amendment, ...] = Field((), alias=PREVIOUSLY)

    def remark(self, field: str) -> Remark | None:
        """What is said about the value of one field, or None."""
        return self.remarks.get(field)

    def certainty_of(self, field: str) -> Certainty:
        """How certain one field is: its own remark, or else the item's certainty."""
        remark = self.remarks.get(field)
        return remark.certainty if remark and remark.certainty != "stated" else self.certainty


class Part(Item):
    """An item of a list. Its key in the list is its `id`, else what it names by nature."""

    id: Words | None = None

    def natural_key(self) -> str:
        """What tells this item from its neighbours where it has no id; empty where nothing does."""
        return ""

    @property
    def key_in_list(self) -> str:
        return self.id or self.natural_key()


class Named(Part):
    """A clause: words in a list."""

    text: Prose

    def natural_key(self) -> str:
        return self.text


class Section(Part):
    """Further headed text of a document."""

    title: Words
    text: Prose

    def natural_key(self) -> str:
        return self.title


class Record(Item):
    """What all kinds of record share. `kind` is the name of their folder."""

    kind: ClassVar[str]
    called: ClassVar[str]  # one record of this kind, in words: “board”

    key: Key = Field(alias=KEY)
    name: Words | None = None
    short_name: Words | None = None
    also_known_as: Annotated[tuple[OtherName, ...], Several, BeforeValidator(named)] = ()
    summary: Prose | None = None
    tags: Annotated[tuple[Words, ...], Several] = ()

    @property
    def id(self) -> str:
        return self.key.id

    @property
    def partnership(self) -> str:
        return self.key.partnership

    @property
    def label(self) -> str:
        """The name by which a reader knows the record."""
        return self.name or self.id

    @property
    def short_label(self) -> str:
        return self.short_name or self.label
