"""A small made-up site of plain values, hostile names among them, to try the frame and the door on.

`install` puts it in the place of the real register; a process of its own does so with
`python -c "import made_up_site; made_up_site.install(); …"`.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from remit import pipeline
from remit.plugin import build
from remit.problems import Place, Problem
from remit.views.page import Heading, Page
from remit.views.whole_site import Site
from remit.write.search import Search
from remit.write.site_files import write_files

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }} {% raw %}",
    "[x](javascript:alert(1)) & <b>bold</b>",
    "&lt;script&gt;alert(2)&lt;/script&gt;",
)
MKDOCS = """\
site_name: Made-up & partners
site_url: https://register.example/made/
theme:
  name: material
plugins:
  - remit
"""
BOARD = (Path(__file__).parent / "made_up_board.html").read_text("utf-8")


def project(root: Path, mkdocs: str = MKDOCS) -> Path:
    """The files of a project that the made-up site takes the place of; returns mkdocs.yml."""
    for name, text in {
        "mkdocs.yml": mkdocs,
        "content/example.yaml": "title: Example\n",
        "docs/about.md": "# About\n\nSee the [boards](example/boards/index.md#top).\n",
    }.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root / "mkdocs.yml"


def make_site(settings: pipeline.Settings) -> Site:
    """The made-up site; `content/example.yaml` can give its front page's title, or be wrong."""
    text = (settings.root / settings.content / "example.yaml").read_text("utf-8")
    title = text.partition("title: ")[2].strip()
    problems = []
    if not title:
        place = Place("content/example.yaml", 1, 1)
        problems.append(Problem("no-title", place, "there is no title", "write “title: …”"))
    number = int(os.environ.get("MADE_UP_BOARDS", "0"))
    pages = [front(title), *index_pages(), *board_pages(), *more_boards(number)]
    navigation = (
        ("Front page", ""),
        ("Example", (("Overview", "example/"), ("Boards <b>", "example/boards/"))),
    )
    files = {"charts/example/structure.svg": b"<svg/>", "data/register.json": b"{}\n"}
    return Site(pages, datetime.date(2019, 12, 1), navigation, files, problems, "2019.2")


def finish_site(folder: Path, site: Site, search: bool = True) -> None:
    """What the pipeline does when all pages are written."""
    index = Search(folder) if search else None
    write_files(folder, site.files)
    if index is not None:
        index.finish()


def install() -> None:
    """Put the made-up site in the place of the real one."""
    pipeline.make_site = make_site
    pipeline.finish_site = finish_site


@contextmanager
def instead() -> Iterator[None]:
    """The made-up site in the place of the real one, inside this block."""
    real = pipeline.make_site, pipeline.finish_site
    install()
    try:
        yield
    finally:
        pipeline.make_site, pipeline.finish_site = real


def built(root: Path) -> Path:
    """A new project below `root`, built; returns the folder of its site."""
    config = project(root)
    with instead():
        assert build(config).published
    return root / "site"


def front(title: str) -> Page:
    card = '<li><a href="example/">Example</a><p>A made-up place.</p></li>'
    links = f'<ul>{card}</ul>'
    return simple("", title, links, nav=True)


def index_pages() -> Iterator[Page]:
    yield simple("example/", "Example partnership", '<p><a href="boards/">Boards</a></p>', nav=True)
    rows = "".join(
        f'<tr><th scope="row"><a href="board-{n}/">{escape(name)}</a></th>'
        f'<td data-label="Type">Board</td><td data-label="Status">Proposed</td></tr>'
        for n, name in enumerate(HOSTILE)
    )
    table = (
        '<div class="rm-scroll" role="region" tabindex="0" aria-label="Boards"><table class="rm">'
        '<caption>Boards of Example</caption><thead><tr><th scope="col">Name</th>'
        f'<th scope="col">Type</th><th scope="col">Status</th></tr></thead>{rows}</table></div>'
        '<p><a href="executive/">Integrated Commissioning Executive</a></p>'
    )
    yield simple("example/boards/", "Boards", table, nav=True)


def board_pages() -> Iterator[Page]:
    for n, name in enumerate(HOSTILE):
        yield simple(f"example/boards/board-{n}/", name, "<p>Decides.</p>", said=name)
    headings = (("top", "Integrated Commissioning Executive"), ("chart", "Where it sits"),
                ("responsibilities", "What it does"), ("members", "Who sits there"),
                ("history", "History and what is proposed"))
    yield Page(
        "example/boards/executive/",
        headings[0][1],
        "Plans and buys health and care for Example.",
        BOARD,
        tuple(Heading(1 if n == 0 else 2, *one) for n, one in enumerate(headings)),
        {"partnership": "Example", "kind": "Board", "level": "Place", "status": "Current"},
        (("Example", "example/"), ("Boards", "example/boards/")),
        "content/example/boards/executive.yaml",
        1,
        "example/boards/",
    )


def more_boards(number: int) -> Iterator[Page]:
    for n in range(number):
        yield simple(f"example/boards/more-{n}/", f"Board {n}", BOARD.partition("</h1>")[2])


def simple(path: str, title: str, body: str, *, nav: bool = False, said: str = "Current") -> Page:
    return Page(
        path,
        title,
        f"About {title}",
        f'<h1 id="top">{escape(title)}</h1>\n{body}',
        (Heading(1, "top", title), Heading(2, "more", title)) if not nav else
        (Heading(1, "top", title),),
        {"kind": "List"} if nav else {"partnership": "Example", "kind": "Board", "status": said},
        () if nav else ((title, "example/"), ("Boards", "example/boards/")),
        None if nav else f"content/{title}.yaml",
        None if nav else 3,
        None if nav else "example/boards/",
        nav,
    )
