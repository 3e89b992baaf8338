"""Abbreviations are spelt out where a page first uses them, and nowhere that it would harm."""

from __future__ import annotations

import pytest

from page_text import pages_of, parsed, site_from, words
from register_text import register_from
from remit.views.spelt_out import abbreviations_with, spelt_out

KNOWN = abbreviations_with({
    "BCF": "Better Care Fund", "iBCF": "Improved Better Care Fund", "PCN": "primary care network",
    "R2D": "Read <b>& do", "ICE": "Integrated Commissioning Executive"})
FUND = '<span class="rm-spelt">(Better Care Fund)</span>'

# (what it is about, the body before, the body after; None where nothing changes)
CASES = [
    ("the first use only", "<p>The BCF and the BCF.</p>",
     f"<p>The <abbr>BCF</abbr> {FUND} and the BCF.</p>"),
    ("a plural", "<p>Four PCNs.</p>",
     '<p>Four <abbr>PCNs</abbr> <span class="rm-spelt">(primary care networks)</span>.</p>'),
    ("a small letter before", "<p>The iBCF.</p>",
     '<p>The <abbr>iBCF</abbr> <span class="rm-spelt">(Improved Better Care Fund)</span>.</p>'),
    ("what is inserted is text", "<p>An R2D.</p>",
     '<p>An <abbr>R2D</abbr> <span class="rm-spelt">(Read &lt;b&gt;&amp; do)</span>.</p>'),
    ("after a link that has it in its name", '<p><a href="x">BCF plan</a>, now</p>',
     '<p><a href="x">BCF plan</a> <span class="rm-spelt">(BCF: Better Care Fund)</span>, now</p>'),
    ("after a link that is it", '<p><a href="x">BCF</a></p>', f'<p><a href="x">BCF</a> {FUND}</p>'),
    ("two in one link", '<p><a href="x">ICE and BCF</a></p>',
     '<p><a href="x">ICE and BCF</a> <span class="rm-spelt">(BCF: Better Care Fund; ICE: '
     "Integrated Commissioning Executive)</span></p>"),
    ("prose before a table above it", "<table><tr><td>BCF</td></tr></table><p>BCF</p>",
     f"<table><tr><td>BCF</td></tr></table><p><abbr>BCF</abbr> {FUND}</p>"),
    ("a table where the name stands nowhere", "<table><tr><td>BCF</td></tr></table>",
     f"<table><tr><td><abbr>BCF</abbr> {FUND}</td></tr></table>"),
    ("a table where the name stands later",
     "<table><tr><td>BCF</td></tr></table><p>better care fund</p>", None),
    ("facts count as a table",
     '<dl class="rm-facts"><div><dd>BCF</dd></div></dl><p>Better Care Fund</p>', None),
    ("the whole name before, whatever its capitals", "<p>The Better care fund. BCF.</p>", None),
    ("the whole name in the title", "<h1>Better Care Fund</h1><p>BCF</p>", None),
    ("the whole name later", "<p>BCF</p><p>Better Care Fund</p>",
     f"<p><abbr>BCF</abbr> {FUND}</p><p>Better Care Fund</p>"),
    ("the whole name only in a hidden list",
     "<details><p>Better Care Fund</p></details><p>BCF</p>",
     f"<details><p>Better Care Fund</p></details><p><abbr>BCF</abbr> {FUND}</p>"),
    ("the whole name only in a tag", '<p aria-label="Better Care Fund">BCF</p>',
     f'<p aria-label="Better Care Fund"><abbr>BCF</abbr> {FUND}</p>'),
    ("a heading", "<h2>The BCF</h2>", None),
    ("code", "<p><code>BCF</code></p>", None),
    ("a chart and its list", "<figure><svg><text>BCF</text></svg></figure><details>BCF</details>",
     None),
    ("tags and sources", '<ul class="rm-tags"><li>BCF</li></ul><span class="rm-src">BCF</span>',
     None),
    ("the head of a table", "<table><caption>BCF</caption><thead><tr><th>BCF</th></tr></thead>"
     "<tbody></tbody></table>", None),
    ("an attribute", '<p title="BCF">It</p>', None),
    ("part of a word", "<p>XBCF BCFX BCF-funded pre-BCF BCF’s BCF&#39;s</p>", None),
    ("right after a bracket", '<p>It (BCF) and (<a href="x">BCF plan</a>).</p>', None),
    ("no abbreviation", "<p>A BBC programme and the BC Fund.</p>", None),
]


@pytest.mark.parametrize(("about", "before", "after"), CASES, ids=[case[0] for case in CASES])
def test_spelt_out(about: str, before: str, after: str | None) -> None:
    assert spelt_out(before, KNOWN) == (before if after is None else after)


TEXT = """
== shared/glossary.yaml
gp: {name: general practitioner, short_name: GP, meaning: A doctor., well_known: true}
kpi: {name: key performance indicator, short_name: KPI, meaning: A number.}
== organisations.yaml
trust: {name: Harbour Hospital Trust, short_name: HHT, type: nhs-trust}
== boards/one.yaml
name: First Board
short_name: FB
type: board
area: harbour
source: plan#1
also_known_as: [FSTB]
summary: Meets the HHT, and the GP, of the KPI, the DUO and the LTR.
note: "<script>FB</script>"
== glossary.yaml
duo: {name: first thing, short_name: DUO, meaning: One.}
duo-too: {name: second thing, short_name: DUO, meaning: Two.}
later: {name: later thing, short_name: LTR, meaning: From then on., from: 2030}
"""


def test_a_page_spells_out_what_means_one_thing_at_its_moment() -> None:
    page = parsed(pages_of(site_from(TEXT))["harbour/boards/one/"])
    assert words(page.xpath("//div[contains(@class, 'rm-lead')]")[0]) == (
        "Meets the HHT (Harbour Hospital Trust), and the GP, of the KPI (key performance "
        "indicator), the DUO and the LTR.")
    assert not page.xpath("//script") and "<script>FB</script>" in words(page)
    assert len(page.xpath("//abbr")) == 2


def test_the_page_of_words_is_left_alone() -> None:
    assert not parsed(pages_of(site_from(TEXT))["harbour/glossary/"]).xpath("//abbr")


def test_what_a_term_tells_apart_is_no_notice() -> None:
    frame = "== partnership.yaml\nname: Harbour\nspeaks_for: 2024-06-01\nlevels: {town: Town}\n"
    text = frame + """
== glossary.yaml
duo: {name: first thing, short_name: DUO, meaning: One.}
duo-too: {name: second thing, short_name: DUO, meaning: Two.%s}
"""
    told = [problem.rule for problem in register_from(text % "")[1]]
    assert told == ["ambiguous-abbreviation"]
    apart = ", not_to_be_confused_with: [{term: duo}]"
    assert register_from(text % apart)[1] == []
