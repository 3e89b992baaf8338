"""Says what a word means: the meaning of a term with what bears on it, or whose name it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from remit.model.field_words import field_words
from remit.model.record import Amendment, OtherName
from remit.model.term import Related, Term
from remit.model.time import PartialDate
from remit.queries.abbreviations import meant
from remit.queries.other_names import Naming
from remit.queries.questions import questions_of
from remit.queries.status import status_of
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.prose import first_sentence
from remit.views.wording import Link, Said, listed, words_of


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a term means (prose, its summary first where it has one), and what bears on it.

    `short` is its short name. `when` says since when or until when the word has this meaning. The
    cites of `basis` are the places that say so; where there are none, the meaning is our own.
    """

    text: tuple[str, ...]
    short: str
    when: Said
    basis: Value
    used_in: tuple[Link | str, ...]
    confused: tuple[Value, ...]
    see: tuple[Value, ...]
    questions: tuple[str, ...]
    unsaid: str
    tags: tuple[str, ...]


def meaning_of(here: Here, term: Term) -> Meaning:
    """What a term means, as it is at the moment."""
    home = term.partnership
    certainty = term.certainty_of("meaning")
    remark = term.remark("meaning")
    sources = (*term.source, *(remark.source if remark else ()))
    basis = Value("", "" if certainty == "stated" else certainty, term.note or "",
                  here.cites(dict.fromkeys(sources), home))
    return Meaning(
        tuple(text for text in (term.summary, term.meaning) if text),
        term.short_name or "", _when(here, term), basis,
        here.cites(term.used_in, home), _related(here, term, term.not_to_be_confused_with),
        _related(here, term, term.see),
        tuple(question.text for question in questions_of(term)),
        words_of(listed(map(field_words, term.not_stated))), term.tags)


def naming_words(here: Here, naming: Naming) -> Value:
    """“Short for Integrated Commissioning Executive. Agrees policy, buying and spending …”"""
    record, part = naming.record, naming.part
    now = here.site.now(record)
    whole = Link(here.site.title(now), here.link(record).url)
    said: Said = (_SAID[naming.sort], whole, _standing(here, naming))
    if isinstance(part, Amendment):
        said = (said, _with(here, naming, part))
    elif naming.sort == "short" and not isinstance(record, Term) and now.summary:
        said = (said, ". ", first_sentence(now.summary))
    if isinstance(part, OtherName | Amendment):
        return here.about(part, said, record)
    return Value(said)


_SAID = {"short": "Short for ", "other": "Another name for ", "former": "Former name of ",
         "coming": "Proposed as the name of "}


def _standing(here: Here, naming: Naming) -> str:
    record = naming.record
    status = status_of(here.site.tell(record), record)
    if record.kind == "changes" or status.code == "current":
        return ""
    return f" ({status.word.lower()})"


def _with(here: Here, naming: Naming, part: Amendment) -> Said:
    """When a name changed, or would change."""
    end = part.until if part.until is not None and part.from_ is None else part.from_
    if isinstance(end, str):
        change = here.mention(naming.record.partnership, ("changes",), end)
        return (" with " if naming.sort == "coming" else ", until ", change)
    if end is None:
        return ""
    word = "until" if naming.sort == "former" else "from"
    return f", {word} {end}"


def _when(here: Here, term: Term) -> Said:
    said: list[Said] = []
    for words, end in (("from ", term.from_), ("until ", term.until)):
        if isinstance(end, PartialDate):
            said.append((words, str(end)))
        elif end is not None:
            said.append((words, here.mention(term.partnership, ("changes",), end)))
    return tuple(part for one in said for part in (" ", one))[1:]


def _related(here: Here, term: Term, related: Iterable[Related]) -> tuple[Value, ...]:
    found = []
    for one in related:
        record = meant(here.site.register, term, one)
        said: Said = here.link(record) if record is not None else one.words or ""
        found.append(here.about(one, said, term))
    return tuple(found)
