"""What names a record that ends, and so loses its owner, its overseer or another part.

It is read from the references of records and knows no kinds: what is added to the model tomorrow
is told too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.references import Reference, references_of
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.sentence import joined, listed, say

# What names a record in a story, a plan or an explanation goes on doing so when it has ended.
_STORIES = frozenset(("changes", "sources", "glossary", "meetings"))
_PAST = frozenset(("approved_by", "put_to", "decided_by", "source", "from", "until"))
# Lines, seats and the owners of risks have modules of their own.
_ELSEWHERE = frozenset(("reports_to", "scrutinised_by"))

# In an item these say who; the list in which the item stands says what for.
_WHO = frozenset(("board", "organisation", "post"))

# What a key means in a sentence, where it means something else than elsewhere.
_CALLED = {("risk-registers", key): "whose risks they are"
           for key in ("board", "agreement", "organisation", "fund", "programme")}


def naming_what_ends(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    """References of records that stay to records that end, where nothing came in their place. What
    names several of them in one field is told of once."""
    found: dict[tuple[Key, str, frozenset[Key], str], list[Key]] = {}
    for end in ending:
        heirs = both.passed.get(end, frozenset()) - {end}
        for pointing in dict.fromkeys(p.record for p in both.after.register.pointing_at(end)):
            for field in _fields_naming(both, pointing, end, heirs):
                found.setdefault((pointing, field, heirs, end.kind), []).append(end)
    for (key, field, heirs, _), ends in found.items():
        yield _told(both, key, field, ends, heirs)


def _fields_naming(
    both: Both, key: Key, end: Key, heirs: frozenset[Key]
) -> Iterator[str]:
    """The fields in which a record names what ends, and none that takes over from it."""
    register, record = both.after.register, both.after.record(key)
    if record is None or key.kind in _STORIES:
        return
    named = [(reference, found.key) for reference in references_of(record)
             if (found := register.resolve(key.partnership, reference.kinds,
                                           reference.written)) is not None]
    for field in dict.fromkeys(_field(key, r) for r, target in named if target == end):
        others = {target for r, target in named if _field(key, r) == field}
        if field is not None and not others & heirs:
            yield field


def _field(key: Key, reference: Reference) -> str | None:
    """The field that means the record now; None where it tells of the past, or is a line."""
    steps = [step for step in reference.path if isinstance(step, str)]
    if steps[0] in _ELSEWHERE or set(steps) & _PAST:
        return None
    if "owners" in steps:
        return "owners" if key.kind != "risk-registers" else None
    return steps[0] if steps[-1] in _WHO else steps[-1]


def _told(
    both: Both, key: Key, field: str, ends: Sequence[Key], heirs: frozenset[Key]
) -> Consequence:
    called = _CALLED.get((key.kind, field)) or field_words(field)
    about, end = both.mention(key), ends[0]
    what = joined(about, f", {called}: ", listed(both.mentions(ends)))
    several = len(ends) > 1
    if key.kind == "terms-of-reference" and field == "board":
        return Consequence("names-what-ends", key, end, say(about, " are not ended with it"))
    if heirs:
        takes = "they take" if len(heirs) > 1 else "it takes"
        return Consequence("lost", key, end, say(
            what, f", which hand{'' if several else 's'} over to ",
            listed(both.mentions(sorted(heirs))), f"; nothing says that {takes} this on"))
    # What an organisation becomes is not recorded, and so nobody looked for it.
    silent = "" if end.kind == "organisations" else (
        f"; what comes in {'their' if several else 'its'} place is not stated")
    return Consequence("names-what-ends", key, end, say(
        what, f", which end{'' if several else 's'}{silent}"))
