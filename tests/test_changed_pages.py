"""The words of pages that read differently, from two built sites."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from remit.load.page_words import own_part, words_of
from remit.problems import RemitError
from remit.write.changed_pages import changed_pages, told_in_markdown


def page(body: str, line: int = 9) -> str:
    return (f'<!doctype html><nav>Menu {line}</nav><article><nav class="rm-crumb">Boards</nav>'
            f'<div data-pagefind-body class="rm-tells">\n{body}\n</div>\n'
            f'<p class="rm-foot rm-origin">made from a.yaml, line {line}</p></article><footer>')


def site(folder: Path, pages: dict[str, str], line: int = 9) -> Path:
    for address, body in {"": "<h1>Front</h1>", **pages}.items():
        file = folder / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(body, line), "utf-8")
    return folder


def told(tmp_path: Path, before: dict[str, str], after: dict[str, str],
         shown: tuple[str, ...] | None = None, room: int = 60_000) -> str:
    changed = changed_pages(site(tmp_path / "b", before), site(tmp_path / "a", after))
    return told_in_markdown(
        changed, [page.address for page in changed] if shown is None else shown, room)


@pytest.mark.parametrize(("html", "lines"), [
    ("<h2>Who</h2><ul><li>One</li>\n <li>Two<br>three</li></ul>",
     ("## Who", "- One", "- Two", "three")),
    ("<dl><div><dt>Chair</dt>\n<dd>Mayor</dd></div><div><dt>Meets</dt><dd>Monthly</dd></div></dl>",
     ("Chair: Mayor", "Meets: Monthly")),
    ("<table><tr><th>Seat</th><th>Role</th></tr><tr> <td><div>Clerk</div><div>aside</div></td>\n"
     "<td>Member</td></tr></table>", ("Seat | Role", "Clerk aside | Member")),
    ("<p>A <em>b</em> &amp; &lt;c&gt;</p>", ("A b & <c>",)),
    ('<p>Known <span class="rm-src">Paper, 4.2</span></p>', ("Known · Paper, 4.2",)),
    ('<figure class="remit-chart"><svg><text>X</text></svg><br><p>Key</p></figure><p>Y</p>',
     ("Y",)),
    ('<details class="rm remit-list"><ul><li>X<li>Z</ul></details><p>Y', ("Y",)),
    ("<div data-pagefind-ignore>Sort<input>by</div><script>x</script><p>Y</p>", ("Y",)),
    ("<svg/><p>Y</p><ul><li></li></ul><p> </p></svg></div>", ("Y",)),
])
def test_a_page_is_told_in_lines(html: str, lines: tuple[str, ...]) -> None:
    assert words_of(own_part(page(html).encode())) == lines


def test_what_is_around_a_page_makes_no_difference(tmp_path: Path) -> None:
    before = site(tmp_path / "b", {"x/": "<h1>X</h1>"}, line=9)
    after = site(tmp_path / "a", {"x/": '<h1><a href="../y/">X</a></h1>'}, line=10)
    assert changed_pages(before, after) == []
    assert told_in_markdown([], (), 60_000) == ""


def test_words_are_shown_as_they_were_and_are(tmp_path: Path) -> None:
    lines = [f"<p>Line {number}</p>" for number in range(9)]
    after = [*lines[:2], "<p>Line new</p>", *lines[3:8]]
    said = told(tmp_path, {"h/boards/b/": "<h1>Board</h1>" + "".join(lines)},
                {"h/boards/b/": "<h1>Board</h1>" + "".join(after)})
    assert said == """
### What readers will see

1 page reads differently on the site.

<details><summary><b>Board</b>, h/boards/b/</summary>

~~~~~~~~~~~~diff
  Line 1
- Line 2
+ Line new
  Line 3
  …
  Line 7
- Line 8
~~~~~~~~~~~~

</details>
"""


def test_a_page_that_is_new_and_one_that_is_gone(tmp_path: Path) -> None:
    said = told(tmp_path, {"old/": "<h1>Old</h1><p>Was.</p>"}, {"new/": "<h1>New</h1><p>Is.</p>"})
    assert "<b>New</b> (new), new/" in said and "+ Is.\n" in said
    assert "<b>Old</b> (gone), old/" in said and "- Was.\n" in said


def many(word: str, count: int, size: int = 1) -> dict[str, str]:
    return {f"p{number:03}/": f"<h1>Page {number}</h1>" + f"<p>{word} {number}</p>" * size
            for number in range(count)}


def test_the_pages_of_what_changed_come_first_and_the_rest_is_named(tmp_path: Path) -> None:
    said = told(tmp_path, many("was", 90), many("is", 90), ("p080/", "p041/", "p080/"))
    names = [line for line in said.splitlines() if "<b>" in line]
    assert [name.partition(", ")[2].partition("<")[0] for name in names[:3]] == [
        "p080/", "p041/", "p000/"]
    assert said.count("~~~diff") == 2
    assert "88 pages whose words are not shown here: the preview of the site has them" in said
    assert "\n- and 38 pages more\n" in said


def test_no_more_than_twelve_are_shown(tmp_path: Path) -> None:
    said = told(tmp_path, many("was", 13), many("is", 13))
    assert said.count("~~~diff") == 12
    assert "1 page whose words are not shown here" in said


@pytest.mark.parametrize("room", [0, 500, 1_200, 3_000, 10_000, 64_900])
def test_there_is_never_more_than_there_is_room_for(tmp_path: Path, room: int) -> None:
    said = told(tmp_path, many("was", 300, 100), many("is", 300, 100), room=room)
    assert len(said) <= room
    if room >= 3_000:
        assert "whose words are not shown here" in said
    if room == 64_900:
        assert "  … and 141 lines more\n" in said
    assert said.count("<details>") == said.count("</details>")


def test_words_of_officers_stay_words(tmp_path: Path) -> None:
    evil = "~~~~~~~~~~~~ &lt;/details&gt; @mayor &lt;script&gt;x"
    said = told(tmp_path, {"x/": "<h1>X</h1>"},
                {"x/": f"<h1>{evil}</h1><p>{evil}</p><p>\u202e{'long ' * 200}</p>"})
    blocks = MarkdownIt("commonmark", {"html": True}).parse(said)
    assert [block.type for block in blocks if block.type != "html_block"] == [
        "heading_open", "inline", "heading_close", "paragraph_open", "inline", "paragraph_close",
        "fence"]
    html = "".join(block.content for block in blocks if block.type == "html_block")
    assert "<script" not in html and "@mayor" not in html
    assert html.count("</details>") == 1
    assert "\u202e" not in said
    long = [line for line in said.splitlines() if "long" in line]
    assert 4 <= len(long) <= 8 and max(map(len, long)) <= 100
    assert all(line.startswith("+ ") for line in long)


def test_a_folder_without_a_site_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RemitError, match="There is no built site in "):
        changed_pages(site(tmp_path / "b", {}), tmp_path / "nothing")
