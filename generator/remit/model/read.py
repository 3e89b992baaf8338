"""Turns the plain value of a record into a typed one, or says what is wrong with it and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from remit.load.content_folder import UNREAD, RawRecord
from remit.load.document import Path
from remit.model.fault_words import Told, problem_of
from remit.model.fields import ID, Key, id_like
from remit.model.kinds import KINDS, RESERVED, SHARED
from remit.model.record import AMENDED, KEY, PREVIOUSLY, REMARKS, Amendment, Record, Remark
from remit.problems import Problem

_REMARK_KEYS = frozenset(Remark.model_fields)
_LONG_KEYS = _REMARK_KEYS | {"is"}
_AMENDMENT_KEYS = frozenset(
    ("from", "until", "source", "certainty", "note", "open_question", REMARKS)
)


def read(raw: RawRecord) -> tuple[Record | None, list[Problem]]:
    """The typed record of a plain one; None and problems where it cannot be understood."""
    return _Reading(raw).read() if raw.value is not UNREAD else (None, [])


class _Reading:
    """One record while it is read; collects its problems."""

    def __init__(self, raw: RawRecord) -> None:
        self.raw = raw
        self.problems: list[Problem] = []

    def read(self) -> tuple[Record | None, list[Problem]]:
        raw = self.raw
        self.check_id()
        if not isinstance(raw.value, dict):
            self.fault("wrong-type", (), f"{raw.id} must be a record: keys with values")
            return None, self.problems
        model = KINDS[raw.kind]
        key = Key(raw.partnership, raw.kind, raw.id)
        value = {**self.plain(raw.value, ()), KEY: key}
        try:
            # Seats first: a record is read once more for each amendment, with its seats.
            self.amend_seats(model, value)
            value = self.amendable(model, value, ())
            record = model.model_validate(value)
        except ValidationError as error:
            self.tell(error, model, ())
            return None, self.problems
        return (record if not self.problems else None), self.problems

    def check_id(self) -> None:
        name = "partnership" if self.raw.kind == "partnership" else "id"
        for word in (self.raw.id, self.raw.partnership):
            if not ID.match(word) and word != SHARED:
                self.fault("bad-id", (), f"“{word}” cannot be the {name} of a record",
                           "an id has small letters, digits and hyphens, and begins with a letter: "
                           + id_like(word), key=True)
            elif word in RESERVED and word != SHARED:
                self.fault("bad-id", (), f"the site keeps the name “{word}” for itself",
                           "choose another id", key=True)

    def fault(
        self, rule: str, path: Path, message: str, help: str = "", *, key: bool = False
    ) -> None:
        place = self.raw.document.place((*self.raw.prefix, *path), key=key)
        self.problems.append(Problem(rule, place, message, help))

    def tell(self, error: ValidationError, model: type[BaseModel], path: Path) -> None:
        faults = [self.without_value(problem_of(one, model, self.raw.kind), (*path, *one["loc"]))
                  for one in error.errors(include_url=False)
                  # An empty item of a list was told when the file was read.
                  if one["input"] is not None or not isinstance(one["loc"][-1], int)]
        meant = {(told.path[:-1], told.help) for told in faults if told.rule == "unknown-key"}
        for told in faults:
            # A mistyped key is one slip, not two.
            if (told.path, f"did you mean {told.message.split(' ', 1)[0]}?") not in meant:
                self.fault(told.rule, (*path, *told.path), told.message, told.help,
                           key=told.at_key)

    def without_value(self, told: Told, path: Path) -> Told:
        """The fault in other words where the key that is missing stands there without a value."""
        if told.rule != "missing-field" or not self.raw.document.is_written(
                (*self.raw.prefix, *path)):
            return told
        return Told(told.rule, (*told.path, path[-1]), f"“{path[-1]}” has no value",
                    "write it after the colon", at_key=True)

    def plain(self, value: Mapping[str, Any], path: Path) -> dict[str, Any]:
        """The mapping with every long value replaced by its `is`, its remarks set beside."""
        plain: dict[str, Any] = {}
        remarks: dict[str, Remark] = {}
        for key, child in value.items():
            if key.startswith("\0"):
                continue
            here = (*path, key)
            if isinstance(child, dict) and _is_long(child):
                child = self.unfold(child, here, key, remarks)
                if child is None:
                    continue
            if isinstance(child, dict):
                child = self.plain(child, here)
                # A mapping under a key is no item: what is said of its values is kept beside it.
                remarks |= {f"{key}.{inner}": remark
                            for inner, remark in child.pop(REMARKS, {}).items()}
            elif isinstance(child, list):
                child = self.plain_list(child, here, key, remarks)
            plain[key] = child
        if remarks:
            plain[REMARKS] = remarks
        return plain

    def plain_list(
        self, items: list[Any], path: Path, key: str, remarks: dict[str, Remark]
    ) -> list[Any]:
        plain = []
        for index, item in enumerate(items):
            here = (*path, index)
            if isinstance(item, dict) and _is_long(item):
                item = self.unfold(item, here, f"{key}.{index}", remarks)
                if item is None:
                    self.fault("wrong-type", here, "an item of a list of words needs its value",
                               "write the words alone, or give them as “is”")
                    continue
            plain.append(self.plain(item, here) if isinstance(item, dict) else item)
        return plain

    def unfold(
        self, value: dict[str, Any], path: Path, name: str, remarks: dict[str, Remark]
    ) -> Any:
        """The `is` of a long value; what it says beside becomes the remark of its field."""
        try:
            remarks[name] = Remark.model_validate({k: v for k, v in value.items() if k != "is"})
        except ValidationError as error:
            self.tell(error, Remark, path)
        return value.get("is")

    def amendable(
        self, model: type[BaseModel], value: dict[str, Any], path: Path
    ) -> dict[str, Any]:
        """The mapping with `amended` and `previously` read, each of its values typed."""
        if "amended" not in value and "previously" not in value:
            return value
        base = {k: v for k, v in value.items() if k not in ("amended", "previously")}
        for name, target, end in _AMENDING:
            written = value.get(name)
            if written is None:
                continue
            if not isinstance(written, list):
                self.fault("wrong-type", (*path, name), f"{name} must be a list",
                           f"begin each with “- {end}:” and the date or change")
                continue
            read = [self.amendment(model, base, one, (*path, name, index), end)
                    for index, one in enumerate(written)]
            base[target] = tuple(one for one in read if one is not None)
        return base

    def amendment(
        self, model: type[BaseModel], base: dict[str, Any], written: Any, path: Path, end: str
    ) -> Amendment | None:
        if not isinstance(written, dict) or end not in written:
            self.fault("missing-field", path, f"this names no “{end}”",
                       f"write {end}: and a date or the id of a change")
            return None
        about = {k: v for k, v in written.items() if k in _AMENDMENT_KEYS}
        values = {k: v for k, v in written.items() if k not in _AMENDMENT_KEYS}
        rest = _rest_of(model, base)
        try:
            amended = model.model_validate({**rest, **values})
        except ValidationError as error:
            mine = [e for e in error.errors() if e["loc"] and e["loc"][0] in values]
            if mine:
                self.tell(error, model, path)
            # What is wrong in the record itself is told when the record is read.
            return None
        typed = {name: getattr(amended, name) for name, field in model.model_fields.items()
                 if (field.alias or name) in values}
        try:
            remarks = about.pop(REMARKS, {})
            return Amendment.model_validate({**about, "values": typed, "remarks": remarks})
        except ValidationError as error:
            self.tell(error, Amendment, path)
            return None

    def amend_seats(self, model: type[BaseModel], value: dict[str, Any]) -> None:
        """Seats can be amended too."""
        from remit.model.board import Seat

        if model is not KINDS["boards"] or not isinstance(value.get("members"), list):
            return
        value["members"] = [
            self.amendable(Seat, seat, ("members", index)) if isinstance(seat, dict) else seat
            for index, seat in enumerate(value["members"])
        ]


def _rest_of(model: type[BaseModel], base: dict[str, Any]) -> dict[str, Any]:
    """What a model needs beside the values that an amendment changes. Of a record that is what it
    must have: a board with thousands of seats is not read again for each of its amendments."""
    if not issubclass(model, Record):
        return {k: v for k, v in base.items() if k not in (AMENDED, PREVIOUSLY)}
    return {key: base[key] for name, field in model.model_fields.items()
            if field.is_required() and (key := field.alias or name) in base}


_AMENDING = (("amended", AMENDED, "from"), ("previously", PREVIOUSLY, "until"))


def _is_long(value: dict[str, Any]) -> bool:
    return "is" in value or ("stated" in value and _LONG_KEYS.issuperset(value))
