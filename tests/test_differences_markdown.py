"""What a comment on a pull request shows is text: it calls nobody, leads nowhere and fits."""

from __future__ import annotations

import io
import re

import pytest
from markdown_it import MarkdownIt

from hostile_register import hostile_text
from register_text import checked, files_in, path_of
from remit.queries.consequences.findings import Findings
from remit.queries.differences import compared
from remit.queries.differences.sides import Side
from remit.queries.outcome import Outcome
from remit.write.differences import difference_printer
from remit.write.harmless_markdown import harmless
from small_register import SMALL
from test_differences_table import TABLE, Files, add, put, small

BAD = [
    "@mayor and @org/team", "#12 or GH-12 or org/repo#3",
    "https://evil.example/ and www.evil.example",
    "<img src=x onerror=alert(1)>", "</details><script>alert(1)</script>", "[click](javascript:x)",
    "![x](https://evil.example/x.png)", "`code` and ``` fence", "| a | b |", "**bold** _it_ ~~s~~",
    "# heading", "- item", "1. item", "> quote", "$x^2$", "&lt;b&gt; &amp; &#64;mayor", "\\@mayor",
    "a\u202eb\x1b[31mc", "<!-- comment -->", "mailto:a@b.example",
]
GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def markdown_of(outcome: Outcome) -> str:
    out = io.StringIO()
    difference_printer("markdown")(outcome, out)
    return out.getvalue()


def outcome_of(files: Files, names: tuple[str, str] = ("main", "HEAD")) -> Outcome:
    comparison = compared(Side(small()), Side(checked(files)[0]))
    return Outcome(*names, (comparison,), (), Findings((), ()), {"harbour": "Harbour"})


@pytest.mark.parametrize("text", BAD)
def test_any_text_is_shown_as_text(text: str) -> None:
    html = GITHUB.render(f"- {harmless(text)}\n- {harmless(f'a {text}')}")
    assert re.sub(r"</?(ul|li)>", "", html).replace("\n", "").count("<") == 0, html
    shown = re.sub(r"<[^>]*>", "", html)
    assert not re.search(r"@\w|#\d|GH-\d|https?:|www\.|mailto:|\x1b|\u202e", shown), shown
    words = re.findall(r"\w+", text.replace("\x1b", " ").replace("\u202e", " "))
    assert all(word in shown for word in words)


def test_hostile_names_and_clauses_stay_text_in_the_comment() -> None:
    files = dict(SMALL)
    for number, text in enumerate(BAD):
        quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\x1b", "")
        add("boards/scrutiny.yaml", (
            "responsibilities:\n" if not number else "") + f'  - text: "{quoted}"\n')(files)
    put("boards/main-board.yaml", "name: Harbour Main Board",
        'name: "</details> @mayor | <b>x</b>"')(files)
    told = markdown_of(outcome_of(files, ("@mayor", "<b>#1</b>")))
    assert told.count("    - “") >= len(BAD) - 1
    told, charts = re.subn(r"```mermaid\n[^`]*```", "", told)  # tests/test_charts_mermaid.py
    assert charts == 1
    assert not re.search(r"[@#]\w|<b>x|<script|<img|https?:", told.replace("<b>What", "")), told


def test_records_of_every_kind_stay_text_in_the_comment() -> None:
    told = markdown_of(outcome_of(files_in(hostile_text())))
    assert told.count("alert(1)") > 20
    shown = GITHUB.render(re.sub(r"```mermaid\n[^`]*```", "", told))
    tags = set(re.findall(r"</?(\w+)", shown))
    assert "li" in tags and not tags & {"a", "img", "script", "svg", "textarea", "title"}
    assert "{{ 7*7 }}" in shown


def test_it_is_the_same_on_every_machine_and_starts_with_its_mark() -> None:
    files = dict(SMALL)
    TABLE["drop a seat"][0](files)
    told = markdown_of(outcome_of(files))
    assert told == markdown_of(outcome_of(files)) == """\
<!-- remit diff -->
### 1 difference from main to HEAD

**Who sits where**

- Main Board loses a seat: Chief nurse (member).
"""


def test_no_difference_is_one_line() -> None:
    assert markdown_of(outcome_of(dict(SMALL))) == (
        "<!-- remit diff -->\n### No difference from main to HEAD\n")


@pytest.mark.parametrize(("boards", "fits"), [(5, True), (60, True), (2_000, False)])
def test_long_comments_are_folded_and_fit(boards: int, fits: bool) -> None:
    files = dict(SMALL)
    for number in range(boards):
        add(f"boards/group-{number}.yaml",
            f"name: Group {number} of {'many ' * 10}\ntype: working-group\narea: quayside\n"
            f"members:\n  - {{title: One, seats: {number + 1}}}\nsource: plan#2.2\n")(files)
    told = markdown_of(outcome_of(files))
    assert len(told) <= 65_536
    assert told.count("<details>") == told.count("</details>") == (1 if boards > 12 else 0)
    assert told.count("\n- New working group: Group") + left_out(told) == boards
    assert (left_out(told) == 0) is fits


def left_out(told: str) -> int:
    found = re.search(r"^And ([\d,]+) more, for which there is no room", told, re.MULTILINE)
    return int(found[1].replace(",", "")) if found else 0


def test_what_is_told_alike_is_told_once() -> None:
    files = dict(SMALL)
    for number in range(3):
        files[path_of(f"boards/group-{number}.yaml")] = (
            f"name: Group {number}\ntype: working-group\narea: quayside\nsource: plan#2.2\n")
    told = markdown_of(outcome_of(files))
    assert "- New working group: Group 0; Group 1; Group 2.\n" in told
    assert told.startswith("<!-- remit diff -->\n### 3 differences")


def test_what_is_told_of_one_body_stands_below_its_name_and_is_counted_by_sentences() -> None:
    files = dict(SMALL)
    add("boards/scrutiny.yaml", "responsibilities:\n" + "".join(
        f"  - text: Duty {number} of {'many ' * 30}\n" for number in range(800)))(files)
    told = markdown_of(outcome_of(files))
    assert "\n- Scrutiny Committee:\n  - What its work is: now also\n    - “Duty 0 of" in told
    assert len(told) <= 65_536
    assert told.count("    - “Duty") + left_out(told) == 800
    assert told.rstrip().endswith("to see all.") and told.count("</details>") == 1


def test_a_duty_that_several_get_stands_below_their_names() -> None:
    files = dict(SMALL)
    for path in ("boards/scrutiny.yaml", "boards/closed-group.yaml"):
        add(path, "responsibilities: [{text: Count the boats.}]\n")(files)
    assert ("- Closed Group and Scrutiny Committee:\n"
            "  - What its work is: now also “Count the boats.”\n") in markdown_of(outcome_of(files))


def test_what_went_does_not_run_into_what_came() -> None:
    files = dict(SMALL)
    put("terms-of-reference/main-board-2022.yaml", "Spend what is in the plan.",
        "Spend what is in the purse.")(files)
    assert "is in the <del>plan</del> <ins>purse</ins>.\n" in markdown_of(outcome_of(files))
