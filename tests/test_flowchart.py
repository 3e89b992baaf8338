"""The flowchart of a procedure: its steps, its list, and what a wrong one is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from page_text import FRAME
from register_text import files_in, write_project
from remit import pipeline
from remit.model.diagram import Diagram
from remit.views.charts.dot import dot_text
from remit.views.charts.flowchart import flowchart_graph
from remit.views.charts.key import key_of
from remit.views.charts.outline import outline_of

STEPS = """
title: Who opens the gate
partnership: harbour
source: plan#3
steps:
  - id: rain
    text: Does it rain?
    answers: [{answer: "yes", then: wait}, {answer: "no", then: go}]
  - {id: wait, text: Wait, then: rain}
  - {id: go, text: 'Open "it" <b>', source: plan#2}
"""


def project(folder: Path, steps: str) -> pipeline.Settings:
    return write_project(folder, files_in(f"{FRAME}\n== /diagrams/gate.yaml\n{steps}"))


def problems(folder: Path, steps: str) -> list[str]:
    return [one.message for one in pipeline.check(project(folder, steps))[1]]


def test_steps_follow_each_other_and_lead_to_what_says_them(tmp_path: Path) -> None:
    settings = project(tmp_path, STEPS)
    register, found = pipeline.load_register(settings)
    assert not found
    diagram = Diagram.model_validate({
        "name": "gate", "title": "Who opens the gate", "partnership": "harbour",
        "source": "plan#3", "steps": [
            {"id": "rain", "text": "Does it rain?", "answers": [
                {"answer": "yes", "then": "wait"}, {"answer": "no", "then": "go"}]},
            {"id": "wait", "text": "Wait", "then": "rain"},
            {"id": "go", "text": 'Open "it" <b>', "source": "plan#2"}]})
    graph = flowchart_graph(register, diagram)
    assert [(edge.head, edge.tail, edge.words) for edge in graph.edges] == [
        ("rain", "wait", ("yes",)), ("rain", "go", ("no",)), ("wait", "rain", ())]
    assert [(node.url, node.classes) for node in graph.nodes] == [
        ("harbour/sources/plan/#place-3", ("question",)), ("harbour/sources/plan/#place-3", ()),
        ("harbour/sources/plan/#place-2", ())]
    assert {entry.meaning for entry in key_of(graph)} == {"what comes next", "a question"}
    assert dot_text(graph) == dot_text(graph)

    # Round in a circle: it begins where reading does, and each way is told once.
    (top,) = outline_of(graph).entries
    assert top.node.name == "Does it rain?"
    assert [(one.node.name, one.line) for one in top.below] == [
        ("Wait", "if yes"), ('Open "it" <b>', "if no")]
    assert [(one.node.name, one.line, one.again) for one in top.below[0].below] == [
        ("Does it rain?", "next", True)]


@pytest.mark.parametrize(("old", "new", "words"), [
    ("then: wait}", "then: swim}", "leads to “swim”, and there is no such step"),
    ("id: wait", "id: rain", "two steps have the id “rain”"),
    ("{id: wait, text: Wait, then: rain}",
     '{id: wait, text: Wait, then: rain, answers: [{answer: "no", then: go}]}',
     "leads on by then: and by answers:"),
    ("source: plan#2", "source: plaice#4", "“plaice” is not a source of harbour"),
    ("source: plan#2", "source: plan#9", "“9” is not a place in plan"),
    ("source: plan#3\n", "root: main\n", "a chart shows bodies, or the steps of a procedure"),
])
def test_a_wrong_procedure_is_told_in_a_sentence(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    assert problems(tmp_path / "right", STEPS) == []
    assert STEPS.count(old) == 1
    (said,) = problems(tmp_path / "wrong", STEPS.replace(old, new))
    assert words in said


def test_the_procedure_of_the_papers_stands_behind_the_structure(thurrock_site: Path) -> None:
    front = html.parse(thurrock_site / "thurrock/index.html").getroot()
    assert "Who answers to whom" in front.xpath("string(//h2[@id='chart'])")
    page = html.parse(thurrock_site / "thurrock/charts/declaring-interests/index.html").getroot()
    (picture,) = page.xpath("//figure//svg[contains(@class, 'remit-picture')][@role]") or (
        page.xpath("//figure//*[name()='svg'][.//*[contains(@class, 'node')]]")[:1])
    assert len(picture.xpath(".//*[contains(@class, 'question')]")) == 5
    listed = page.xpath("//details//li[@data-node]/@data-node")
    assert len(listed) == len(set(listed)) == 13
    assert page.xpath("//details//a[contains(@href, '#place-interests')]")
    assert page.xpath("//main//p[starts-with(normalize-space(), 'Source:')]//a[contains(@href, "
                      "'thurrock-hwb-pack-2017-09/#place-interests')]")
    assert not page.xpath("//main//ul[@class='rm-tags']")  # it is as its paper has it, at no date


def test_the_paper_of_a_procedure_leads_to_it(thurrock_site: Path) -> None:
    paper = html.parse(
        thurrock_site / "thurrock/sources/thurrock-hwb-pack-2017-09/index.html").getroot()
    (rests,) = [one for one in paper.xpath("//dd[preceding-sibling::dt[1][@id='place-interests']]")
                if "chart" in one.text_content()]
    assert " ".join(rests.text_content().split()) == "When to declare an interest: chart"
    assert rests.xpath(".//a/@href") == ["../../charts/declaring-interests/"]
