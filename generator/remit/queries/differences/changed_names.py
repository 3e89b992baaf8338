"""What a record is called: its name, its short name, and the id that makes its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remit.model.fields import Key
from remit.model.record import Record
from remit.model.references import references_of
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import Mention, Said, quoted

NAMES = ("name", "short_name", "title")


def name_differences(about: About, was: Record, now: Record) -> Iterator[Difference]:
    """That a record has another name, or another short name."""
    field = "title" if hasattr(now, "title") and was.name == now.name else "name"
    old, new = getattr(was, field), getattr(now, field)
    is_shorter = was.short_name != now.short_name
    if old != new:
        short: Said = (", ", quoted(now.short_name), " for short") if (
            is_shorter and now.short_name) else ""
        id = f", with the new id {now.id}" if was.id != now.id else ""
        subject = Mention(old, about.after) if old else about.subject
        told: Said = (" is now called ", quoted(new)) if new else " has no name any more"
        yield about.inside(field).difference("record-renamed", subject, told, short, id, was=old,
                                             now=new)
    elif is_shorter:
        subject = Mention(now.label, about.after)
        before: Said = (" (was: ", quoted(was.short_name), ")") if was.short_name else ""
        told = (" is now ", quoted(now.short_name), " for short", before) if now.short_name else (
            " is no longer ", quoted(was.short_name or ""), " for short")
        yield about.inside("short_name").difference(
            "record-renamed", subject, told, was=was.short_name, now=now.short_name)


def without_the_others_name(record: Record, other: Record) -> Record:
    """The record without the remark that it once had, or also has, the name of the other side:
    where the name changed, that is told already."""
    name = other.name
    if name is None or name == record.name:
        return record
    kept = tuple(one for one in record.also_known_as if one.name != name)
    former = tuple(one for one in record.previously if dict(one.values) != {"name": name})
    if len(kept) == len(record.also_known_as) and len(former) == len(record.previously):
        return record
    return record.model_copy(update={"also_known_as": kept, "previously": former})


def new_addresses(both: Both) -> Iterator[Difference]:
    """Records whose id is another. What has its id from another record is not told besides."""
    renamed = both.pairs.renamed
    moved = {was.partnership: now.partnership for was, now in renamed.items()
             if was.kind == "partnership"}
    for was, now in renamed.items():
        if was.kind == "partnership":
            old, new = was.partnership, now.partnership
        elif _follows(both, was, now, moved) or _is_renamed(both, was, now):
            continue
        else:
            home = was.partnership == now.partnership
            old, new = (key.id if home else f"{key.partnership}/{key.id}" for key in (was, now))
        mention = both.mention(was)
        yield Difference(
            "record-readdressed", was, now,
            (mention, f" has a new id, and with it a new address: {new} (was: {old})."), ("id",),
            old, new)


def _is_renamed(both: Both, was: Key, now: Key) -> bool:
    """Whether the record took another name too, so that its id is told with it."""
    old, new = both.before.record(was), both.after.record(now)
    return old is not None and new is not None and old.name != new.name


def _follows(both: Both, was: Key, now: Key, moved: Mapping[str, str]) -> bool:
    """Whether an id is another only because it is made from that of a record which it names, such
    as a board, or because the whole partnership has another."""
    if moved.get(was.partnership) == now.partnership and was.id == now.id:
        return True
    register = both.before.register
    record = register.get(was)
    for reference in references_of(record) if record is not None else ():
        named = register.resolve(was.partnership, reference.kinds, reference.written)
        other = both.pairs.renamed.get(named.key) if named is not None else None
        if named is not None and other is not None and named.id != other.id and (
                was.id.replace(named.id, other.id, 1) == now.id):
            return True
    return False
