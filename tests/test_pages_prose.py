"""Officers' prose becomes paragraphs and lists, and nothing in it becomes script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from remit.views import prose as module
from remit.views.prose import clause, first_sentence, plain, prose

ALLOWED = {"p", "ul", "ol", "li", "em", "strong", "a", "code", "pre", "br", "hr", "blockquote"}


@pytest.mark.parametrize("text", [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](data:text/html,hi)",
    "[x](vbscript:x)", "[x](//elsewhere.invalid)", "<javascript:alert(1)>", '"><img onerror=x>',
    "![x](https://elsewhere.invalid/x.png)", "# A heading", "A heading\n===", "<b>bold</b>",
    "</title>", "[x]: javascript:alert(1)\n\n[x]", "`<script>`", "{{ 7*7 }}",
])
def test_hostile_prose_stays_text(text: str) -> None:
    root = html.fromstring(f"<main>{prose(text)}</main>")
    for element in root.iter():
        if element is root:
            continue
        assert element.tag in ALLOWED, text
        assert set(element.attrib) <= {"href"}, text
        assert element.get("href", "https:").startswith(("https:", "http:")), text


@pytest.mark.parametrize(("text", "expected"), [
    ("One sentence.", "<p>One sentence.</p>"),
    ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
    ("A [page](../x/).", '<p>A <a href="../x/">page</a>.</p>'),
    ("[Ask](mailto:a@b.invalid)", '<p><a href="mailto:a@b.invalid">Ask</a></p>'),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("Half *of* it", "<p>Half <em>of</em> it</p>"),
])
def test_markdown_is_made(text: str, expected: str) -> None:
    assert prose(text) == expected


def test_a_clause_has_no_paragraph_of_its_own_unless_there_are_two() -> None:
    assert clause("One.") == "One."
    assert clause("One.\n\nTwo.") == "<p>One.</p>\n<p>Two.</p>"


def test_descriptions_are_plain_and_short() -> None:
    assert plain("A *b* [c](d) `e`\n\nf ![g](h)") == "A b c e f !g"
    assert first_sentence("Runs it. Then more.") == "Runs it."
    assert first_sentence("word " * 200).endswith("word…")


WRITTEN = st.text(st.sampled_from("ab1 \n.,-+*_#=>()[]'\"&;:!<`~|\\/%£é\t"), max_size=40)


@settings(max_examples=300, deadline=None)
@given(WRITTEN)
def test_the_short_way_says_what_the_parser_says(text: str) -> None:
    slow = module._MARKDOWN.render(text).strip()
    fast = prose(text)
    as_read = [html.fromstring(f"<main>{one}</main>") for one in (slow, fast)]
    assert ([(e.tag, " ".join((e.text or "").split())) for e in as_read[0].iter()]
            == [(e.tag, " ".join((e.text or "").split())) for e in as_read[1].iter()])
