"""Agreements: who joined and left them, and that one was signed."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.agreement import Agreement, Party
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, joined, on_or_in, the


def party_differences(
    about: About, field: str, was: tuple[Party, ...], now: tuple[Party, ...]
) -> Iterator[Difference]:
    """What differs between the parties to an agreement."""
    both, home = about.both, about.home
    agreement = the(about.subject)
    lists = matched(was, now)
    for key, old, new in lists.kept:
        subject = joined(party_name(both, home, new), " as a party to ", agreement)
        here = about.inside(field, key, subject=subject, sort="party-changed")
        yield from signing_differences(
            here, joined(party_name(both, home, new), " signed ", agreement), old, new)
        yield from field_differences(here, old, new, told=("signed_on",))
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "party-left", party_name(both, home, old), " is no longer a party to ", agreement,
            was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "party-joined", party_name(both, home, new), " is now a party to ", agreement,
            both.when(home, new), now=new)


def signing_differences(
    about: About, told: Sentence, was: Agreement | Party, now: Agreement | Party
) -> Iterator[Difference]:
    """That something was signed, on another day or not at all; `told` is “X was signed”."""
    if was.signed_on == now.signed_on:
        return
    here = about.inside("signed_on")
    if now.signed_on is None:
        yield here.difference("agreement-lapsed", "No longer so: ", told,
                              f" {on_or_in(was.signed_on)}", was=was.signed_on)
    elif was.signed_on is None:
        yield here.difference("agreement-signed", told, f" {on_or_in(now.signed_on)}",
                              now=now.signed_on)
    else:
        yield here.difference("date-changed", told, f" {on_or_in(now.signed_on)} (was: "
                              f"{on_or_in(was.signed_on)})", was=was.signed_on, now=now.signed_on)


def party_name(both: Both, home: str, party: Party) -> Sentence:
    """Who a party is."""
    if party.organisation:
        return both.named(home, ("organisations",), party.organisation)
    if party.board:
        return both.named(home, ("boards",), party.board)
    return (party.party_unnamed or "",)
