"""A chart's definition: what to draw, written in `diagrams/<name>.yaml`."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator, model_validator

from remit.model.board import BoardType
from remit.model.fields import (
    BoardId,
    ChangeId,
    Day,
    PartnershipId,
    Prose,
    Several,
    SourceRef,
    Sources,
    Words,
    day_or_now,
    wrong,
)
from remit.model.record import Frozen
from remit.model.time import PartialDate


class DiagramMoment(Frozen):
    """One of the moments between which a chart is switched: a day, or `now`, which is the
    partnership's own date and is meant without one; and the changes to show it with."""

    date: Annotated[PartialDate | Literal["now"], PlainValidator(day_or_now)] = "now"
    with_: Annotated[tuple[ChangeId, ...], Several] = Field(default=(), alias="with")

    @property
    def day(self) -> datetime.date | None:
        """The day, or None for the partnership's own."""
        return None if self.date == "now" else self.date.first

    @property
    def address(self) -> str:
        """As in addresses, which stay whatever the partnership's date is: `now`, `2019-12-01`,
        `with-icp-reform`, `2019-12-01-with-icp-reform`."""
        date = [self.day.isoformat()] if self.day else []
        with_ = [f"with-{'-and-'.join(self.with_)}"] if self.with_ else []
        return "-".join([*date, *with_]) or "now"


def _several_moments(moments: tuple[DiagramMoment, ...]) -> tuple[DiagramMoment, ...]:
    if len(moments) == 1:
        raise wrong("a chart that is switched has two moments or more",
                    "write another, or moment: and with: instead of moments:")
    meant = [(moment.day, frozenset(moment.with_)) for moment in moments]
    if len(set(meant)) < len(meant):
        raise wrong("two of these moments are the same", "take one of them out")
    return moments


class StepAnswer(Frozen):
    """An answer to the question of a step, and the step to which it leads."""

    answer: Words
    then: Words


class Step(Frozen):
    """A step of a procedure: something to do, with the step that comes `then`, or a question with
    its `answers`. One that has neither is the end of a way."""

    id: Words
    text: Words
    then: Words | None = None
    answers: Annotated[tuple[StepAnswer, ...], Several] = ()
    source: Sources = ()

    @property
    def leads_to(self) -> tuple[str, ...]:
        """The ids of the steps that can come next."""
        return (*([self.then] if self.then else []), *(one.then for one in self.answers))


def _steps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    ids = [step.id for step in steps]
    for step in steps:
        if ids.count(step.id) > 1:
            raise wrong(f"two steps have the id “{step.id}”", "give one of them another")
        if step.then and step.answers:
            raise wrong(f"the step “{step.id}” leads on by then: and by answers:",
                        "write then: for what is done, and answers: for what is asked")
        for next_ in step.leads_to:
            if next_ not in ids:
                raise wrong(f"the step “{step.id}” leads to “{next_}”, and there is no such step",
                            f"its steps are {', '.join(ids)}")
    return steps


class Diagram(Frozen):
    """A structure chart to be drawn; `name` is the stem of its file and part of its address.

    Without `moment` the chart is drawn for the partnership's own date; with `moments` a reader
    switches between several, and nothing else moves. `root` draws only what answers to that board,
    however indirectly; `types` and `levels` only boards of these. Without `direction`, a chart of
    many bodies grows to the right and scrolls down.

    With `steps` it is the flowchart of a procedure and shows no bodies.
    """

    name: Words
    title: Words
    partnership: PartnershipId
    description: Prose | None = None
    moment: Day | None = None
    with_: Annotated[tuple[ChangeId, ...], Several] = Field(default=(), alias="with")
    moments: Annotated[
        tuple[DiagramMoment, ...], Several, AfterValidator(_several_moments)] = ()
    root: BoardId | None = None
    types: Annotated[tuple[BoardType, ...], Several] = ()
    levels: Annotated[tuple[Words, ...], Several] = ()
    group_by: Literal["level", "host", "nothing"] = "level"
    direction: Literal["down", "right"] | None = None
    steps: Annotated[tuple[Step, ...], Several, AfterValidator(_steps)] = ()
    source: Sources = ()

    @model_validator(mode="after")
    def has_one_moment_or_several(self) -> Diagram:
        if self.moments and (self.moment or self.with_):
            raise wrong("a chart has one moment (moment: and with:) or several (moments:)",
                        "write all of them as items of moments:")
        if self.steps and (self.moment or self.with_ or self.moments or self.root or self.types
                           or self.levels):
            raise wrong("a chart shows bodies, or the steps of a procedure",
                        "take out what chooses bodies, or steps:")
        return self

    @property
    def cited(self) -> tuple[SourceRef, ...]:
        """Every place that the definition cites, each once."""
        steps = (cited for step in self.steps for cited in step.source)
        return tuple(dict.fromkeys((*self.source, *steps)))
