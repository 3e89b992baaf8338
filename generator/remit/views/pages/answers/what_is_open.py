"""What is open? Every question that the sources of a partnership raise and do not answer."""

from __future__ import annotations

from collections.abc import Iterable

from remit.queries.questions import Question, questions_in
from remit.views.addresses import answer_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.shown import Asked
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import kind_name

QUESTION = QUESTIONS["open-questions"][0]
_LEAD = "Questions that the sources raise and do not answer, each with where it arises."


def what_is_open(site: Site, partnership: str) -> Page:
    """The page of the open questions of a partnership, by the kind of record that raises them."""
    path = answer_path(partnership, "open-questions")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    of: dict[str, list[Question]] = {}
    for question in questions_in(site.register, partnership):
        of.setdefault(question.about.kind, []).append(question)
    return finished(
        path, f"{QUESTION} Open questions: {where}", "answers/open_page.html", {
            "title": QUESTION, "lead": _LEAD,
            "groups": [(kind, kind_name(kind, several=True), asked_of(here, questions))
                       for kind, questions in of.items()],
            "foot": foot_of(site, partnership),
        },
        description=f"Open questions of {where}: what the sources raise and do not answer.",
        section=path, in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),))


def asked_of(here: Here, questions: Iterable[Question]) -> list[Asked]:
    """Questions as a page asks them, each with about whom it is and where it stands."""
    return [Asked(question.text, here.link(question.about),
                  here.cites(question.source, question.about.partnership), question.note)
            for question in questions]
