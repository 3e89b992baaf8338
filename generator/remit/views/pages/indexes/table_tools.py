"""What a reader can do with a table: narrow it, sort it, and take it along as a file."""

from __future__ import annotations

from dataclasses import dataclass

from remit.views.addresses import index_path
from remit.views.pages.words.plain_words import kind_name


@dataclass(frozen=True, slots=True)
class Tools:
    """What the rows of a table are, its file, and by what else than words it can be narrowed.

    `rows` says what the rows are, “boards”; `path` is that of its CSV file below the site's root,
    which stands beside the page, and `saved_as` the name it gets on the reader's disk. `groups`
    says what its groups of rows are: “Level”. In a matrix `columns` says what its columns are,
    “Area”, and `cells` what each cell says in bold, “State”. Where one of these is empty, there is
    no choice by it. The script `tables.js` makes the controls, where there are any.
    """

    rows: str
    path: str
    saved_as: str
    groups: str = ""
    columns: str = ""
    cells: str = ""

    @property
    def file(self) -> str:
        """The link to the file from the page beside which it stands."""
        return self.path.rpartition("/")[2]


def tools_of(
    partnership: str, kind: str, name: str = "", *, rows: str = "", groups: str = "",
    columns: str = "", cells: str = "",
) -> Tools:
    """The tools of the index of a kind, or of what is named in the plural: “charts”.

    `name` and `rows` are for another table on the same page: the name of its file, and what its
    rows are.
    """
    name = name or kind
    return Tools(rows or kind_name(kind, several=True).lower(),
                 f"{index_path(partnership, kind)}{name}.csv", f"{partnership}-{name}.csv",
                 groups, columns, cells)
