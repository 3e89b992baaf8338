"""Says in plain words what is wrong with the shape of a record, with the fix where there is one."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from remit.load.document import Path
from remit.model.homes import home_of
from remit.model.record import REMARKS
from remit.suggestions import did_you_mean

_SHAPES = {
    "model_type": "this must be written as keys with values",
    "model_attributes_type": "this must be written as keys with values",
    "mapping_type": "this must be written as keys with values",
    "dict_type": "this must be written as keys with values",
    "tuple_type": "this must be a list",
    "list_type": "this must be a list",
    "bool_type": "this must be true or false",
}


@dataclass(frozen=True)
class Told:
    """A fault in words: its rule, its path below the record, and whether the key is meant."""

    rule: str
    path: Path
    message: str
    help: str = ""
    at_key: bool = False


def problem_of(error: Any, model: type[BaseModel], kind: str) -> Told:
    """One of pydantic's errors (`ValidationError.errors()`), met in a record of `kind`."""
    path = tuple(error["loc"])
    sort = error["type"]
    if path and path[-1] == REMARKS:
        return Told("wrong-type", path[:-1], "the values here cannot be written long ({is: …})",
                    "write the values alone")
    if sort == "extra_forbidden":
        return _unknown_key(path, model, kind)
    if sort == "missing":
        return Told("missing-field", path[:-1], f"“{path[-1]}” is missing here",
                    f"add a line “{path[-1]}:”")
    if sort == "literal_error":
        choices, written = _choices(error["ctx"]["expected"]), error["input"]
        if isinstance(written, dict | list):
            return Told("wrong-type", path, "this must be one word",
                        "write one of " + ", ".join(choices))
        return Told("wrong-value", path, f"“{written}” is not one of the words for this",
                    did_you_mean(str(written), choices) or "write one of " + ", ".join(choices))
    if sort == "wrong_value":
        return Told("wrong-type", path, error["ctx"]["said"], error["ctx"]["help"])
    return Told("wrong-type", path, _SHAPES.get(sort, "this value has the wrong shape"),
                _shape_help(sort, path, error["input"], model))


def _shape_help(sort: str, path: Path, written: object, model: type[BaseModel]) -> str:
    if sort.startswith("model") and (owner := _model_at(model, path)) is not None:
        inherited = getattr(owner.__base__, "model_fields", {})
        own = [field.alias or name for name, field in owner.model_fields.items()
               if name not in inherited]
        word = written if isinstance(written, str) and len(written) < 60 else "…"
        return f"begin with a key, as in “{own[0]}: {word}”" if own else ""
    return "write true or false, without quotes" if sort == "bool_type" else ""


def _choices(expected: str) -> list[str]:
    return [word.strip(" '\"") for word in expected.replace(" or ", ", ").split(",")]


def _unknown_key(path: Path, model: type[BaseModel], kind: str) -> Told:
    key = str(path[-1])
    owner = _model_at(model, path[:-1]) or model
    home = home_of(key, kind, owner.__name__)
    if home:
        return Told("away-from-home", path, f"“{key}” is not written here: {home.why}",
                    home.where, at_key=True)
    keys = sorted(field.alias or name for name, field in owner.model_fields.items()
                  if not (field.alias or "").startswith("\0"))
    keys += ["amended", "previously"] if "\0amended" in {
        field.alias for field in owner.model_fields.values()} else []
    return Told("unknown-key", path, f"“{key}” is not a key of this",
                did_you_mean(key, keys) or "it can have " + ", ".join(keys), at_key=True)


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model to which the keys at `path` belong."""
    for step in path:
        if isinstance(step, int):
            continue
        found = next((field for name, field in model.model_fields.items()
                      if step in (name, field.alias)), None)
        inner = _model_in(found.annotation) if found else None
        if inner is None:
            return None
        model = inner
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        for part in get_args(annotation):
            if (found := _model_in(part)) is not None:
                return found
    return None
