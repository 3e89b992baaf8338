"""What names a record that ends, and so loses its owner, its overseer or another part.

It is read from the references of records and knows no kinds: what is added to the model tomorrow
is told too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.record import Record
from remit.model.references import Reference, references_of
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.sentence import joined, listed, say, the

# What names a record in a story, a plan or an explanation goes on doing so when it has ended.
_STORIES = frozenset(("changes", "sources", "glossary"))
_PAST = frozenset(("approved_by", "put_to", "decided_by", "source", "from", "until"))
# Lines and seats have modules of their own.
_ELSEWHERE = frozenset(("reports_to", "scrutinised_by"))

# In an item these say who; the list in which the item stands says what for.
_WHO = frozenset(("board", "organisation", "post"))


def naming_what_ends(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    """References of records that stay to records that end, where nothing came in their place."""
    register = both.after.register
    for end in ending:
        heirs = both.passed.get(end, frozenset()) - {end}
        for key in dict.fromkeys(pointer.record for pointer in register.pointing_at(end)):
            record = both.after.record(key)
            if record is None or key.kind in _STORIES:
                continue
            named = [(reference, found.key) for reference in references_of(record)
                     if (found := register.resolve(key.partnership, reference.kinds,
                                                   reference.written)) is not None]
            for field in dict.fromkeys(_field(r) for r, target in named if target == end):
                others = {target for r, target in named if _field(r) == field}
                if field is not None and not others & heirs:
                    yield _told(both, record, field, end, heirs)


def _field(reference: Reference) -> str | None:
    """The field that means the record now; None where it tells of the past, or is a line."""
    steps = [step for step in reference.path if isinstance(step, str)]
    if steps[0] in _ELSEWHERE or set(steps) & _PAST:
        return None
    return steps[0] if steps[-1] in _WHO else steps[-1]


def _told(
    both: Both, record: Record, field: str, end: Key, heirs: frozenset[Key]
) -> Consequence:
    what = joined(both.mention(record.key), f", {field_words(field)}: ", the(both.mention(end)))
    if record.kind == "terms-of-reference" and field == "board":
        return Consequence("names-what-ends", record.key, end, say(
            both.mention(record.key), " are not ended with it"))
    if not heirs:
        return Consequence("names-what-ends", record.key, end, say(
            what, ", which ends; what comes in its place is not stated"))
    takes = "they take" if len(heirs) > 1 else "it takes"
    return Consequence("lost", record.key, end, say(
        what, ", which hands over to ", listed(both.mentions(sorted(heirs))),
        f"; nothing says that {takes} this on"))
