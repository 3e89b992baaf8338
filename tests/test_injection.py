"""Whatever an officer types comes out as text: in pages, charts, search and data files."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html

from site_text import build_site

HOSTILE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:alert(1)) "
    '"><img src=x onerror=alert(2)> </title><svg onload=alert(3)> ${7*7} &amp; \\N'
)
QUOTED = json.dumps(HOSTILE)  # a JSON string is a YAML string


def hostile_register() -> dict[str, str]:
    """A small register in which every field that takes text holds script."""
    common = (f"short_name: {QUOTED}\nsummary: {QUOTED}\ntags: [{QUOTED}]\nnote: {QUOTED}\n"
              f"open_question: {QUOTED}\nalso_known_as: [{QUOTED}]\nnot_stated: [{QUOTED}]\n"
              "source: paper#1\n")
    return {
        "content/bad/partnership.yaml": f"name: {QUOTED}\nspeaks_for: 2024-01-01\n"
            f"levels:\n  top: {QUOTED}\nmissing:\n  - text: {QUOTED}\nsummary: {QUOTED}\n",
        "content/bad/areas/town.yaml": f"name: {QUOTED}\nlevel: top\n"
            f"codes: {{gss: {QUOTED}}}\n{common}",
        "content/bad/organisations/firm.yaml": f"name: {QUOTED}\ntype: other\n"
            f"website: 'javascript:alert(1)'\n{common}",
        "content/bad/posts/boss.yaml": f"title: {QUOTED}\nof: [firm]\n"
            f"statutory_role: {QUOTED}\n{common}",
        "content/bad/boards/one.yaml": f"name: {QUOTED}\ntype: other\ntype_words: {QUOTED}\n"
            f"area: town\nhost: [firm]\nstatutory_basis: {QUOTED}\npurpose: {QUOTED}\n"
            f"website: 'javascript:alert(1)'\ncontact: {QUOTED}\n"
            f"meets: {{stated: {QUOTED}, note: {QUOTED}}}\n"
            f"reports_to:\n  - {{to: two, as: reports, how: {QUOTED}, how_often: {QUOTED}, "
            f"matters: [{QUOTED}], note: {QUOTED}}}\n  - {{to_unnamed: {QUOTED}, as: informs}}\n"
            f"members:\n  - {{title: {QUOTED}, category: {QUOTED}, deputy: {QUOTED}}}\n"
            f"  - {{post: boss, role: chair}}\n{common}",
        "content/bad/boards/two.yaml": f"name: {QUOTED}\ntype: board\narea: town\n"
            f"until: {{is: reform, note: {QUOTED}}}\n"
            f"amended:\n  - {{from: 2023-06, name: {QUOTED}}}\n{common}",
        "content/bad/terms-of-reference/one-1.yaml": f"board: one\nversion: \"1\"\n"
            f"purpose: {QUOTED}\nresponsibilities:\n  - text: {QUOTED}\n"
            f"authority:\n  - {{text: {QUOTED}, limit: {QUOTED}}}\nquorum: {QUOTED}\n"
            f"decides_by: {QUOTED}\nsections:\n  - {{title: {QUOTED}, text: {QUOTED}}}\n{common}",
        "content/bad/agreements/deal.yaml": f"name: {QUOTED}\ntype: other\nterm: {QUOTED}\n"
            f"parties:\n  - {{organisation: firm, role: {QUOTED}, commitments: [{QUOTED}]}}\n"
            f"aims: [{QUOTED}]\ncovers: [{QUOTED}]\nnotice: {QUOTED}\n{common}",
        "content/bad/funds/pot.yaml": f"name: {QUOTED}\nyears:\n  - year: 2023/24\n"
            f"    contributions:\n      - {{by_unnamed: {QUOTED}, type: other, amount: £5m}}\n"
            f"    schemes:\n      - {{name: {QUOTED}, provided: {QUOTED}, summary: {QUOTED}, "
            f"amount: £4m}}\n    totals:\n      - {{of: fund, amount: £4m, for: {QUOTED}}}\n"
            f"    other_amounts:\n      - {{name: {QUOTED}, amount: {{stated: {QUOTED}}}}}\n"
            + common,
        "content/bad/strategies/plan.yaml": f"name: {QUOTED}\nambition: {QUOTED}\nyears:\n"
            f"  - {{id: one, name: {QUOTED}}}\ngoals:\n  - name: {QUOTED}\n    wanted: {QUOTED}\n"
            f"    commitments:\n      - {{year: one, text: {QUOTED}, progress: {QUOTED}, "
            f"target: {{stated: {QUOTED}}}}}\n    means:\n      - text: {QUOTED}\n"
            f"    indicators:\n      - {{text: {QUOTED}, progress: {QUOTED}}}\n{common}",
        "content/bad/programmes/work.yaml": f"name: {QUOTED}\nparts:\n  - text: {QUOTED}\n{common}",
        "content/bad/changes/reform.yaml": f"name: {QUOTED}\nstate: proposed\nreason: {QUOTED}\n"
            f"successions:\n  - {{bodies: [two], into: [one], passes: {QUOTED}, "
            f"open_question: {QUOTED}}}\nquestions:\n  - text: {QUOTED}\n{common}",
        "content/bad/sources/paper.yaml": f"name: {QUOTED}\ntype: other\npublisher: {QUOTED}\n"
            f"url: 'javascript:alert(1)'\nlicence: {QUOTED}\ndate: 2023\n"
            f"places:\n  - {{id: \"1\", title: {QUOTED}}}\nsummary: {QUOTED}\n",
        "diagrams/chart.yaml": f"title: {QUOTED}\npartnership: bad\ndescription: {QUOTED}\n"
            "with: [reform]\n",
    }


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("hostile"), hostile_register())


def test_no_page_gains_a_script_a_handler_or_a_link_from_text(hostile_site: Path) -> None:
    pages = [f for f in sorted(hostile_site.rglob("*.html")) if "assets" not in f.parts]
    assert len(pages) > 15
    for file in pages:
        written = file.read_text("utf-8")
        page = html.fromstring(written)
        assert "alert(" not in "".join(page.xpath("//script//text()")), file
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), file
        assert not page.xpath("//img[@src='x']"), file
        for link in page.xpath("//@href | //@src"):
            bare = link.strip().casefold()
            assert not bare.startswith(("javascript:", "data:text")), (file, link)
        assert len(page.xpath("/html/head/title")) == 1, file


def test_the_text_is_there_to_be_read(hostile_site: Path) -> None:
    page = html.fromstring((hostile_site / "bad/boards/one/index.html").read_text("utf-8"))
    heading = " ".join(page.xpath("//h1")[0].text_content().split())
    assert "<script>alert(1)</script> {{ 7*7 }} {% raw %}" in heading
    assert "</title><svg onload=alert(3)> ${7*7}" in heading
    assert "&amp; \\N" in heading
    assert "<script>alert(1)</script>" in page.xpath("/html/head/title")[0].text


def test_published_charts_hold_text_only(hostile_site: Path) -> None:
    charts = sorted(hostile_site.glob("charts/bad/*.svg"))
    assert charts
    for file in charts:
        root = ElementTree.fromstring(file.read_bytes())
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "g", "a", "title", "desc", "style", "rect", "path", "polygon",
                        "ellipse", "text", "polyline", "circle"}, tags
        assert any("<script>alert(1)</script>" in "".join(e.itertext()) for e in root.iter())
        for element in root.iter():
            assert not any(name.casefold().startswith("on") for name in element.attrib)
            assert "javascript:" not in element.attrib.get("href", "").casefold()


def test_the_data_file_holds_what_was_typed(hostile_site: Path) -> None:
    written = (hostile_site / "data/register.json").read_bytes()
    records = json.loads(written)["records"]
    one = next(r for r in records if r["kind"] == "boards" and r["id"] == "one")
    assert one["name"] == " ".join(HOSTILE.split())


def test_search_holds_the_words_as_text(hostile_site: Path) -> None:
    fragments = sorted(hostile_site.glob("pagefind/fragment/*.pf_fragment"))
    assert len(fragments) > 10
    texts = [gzip.decompress(f.read_bytes()).removeprefix(b"pagefind_dcd") for f in fragments]
    titles = [json.loads(text)["meta"]["title"] for text in texts]
    assert any("<script>alert(1)</script>" in title or "&lt;script&gt;" in title
               for title in titles)
