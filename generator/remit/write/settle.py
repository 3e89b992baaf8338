"""Makes a search index the same bytes for the same pages.

Pagefind writes the values of a facet, and the list of facets, in an order that changes from run
to run. They are sorted here, and the files that are named after their content named again. Every
reader fetches the names of all pages: they are cut to what tells them apart.
The layout read and written here is that of Pagefind 1.5: gzip around the letters `pagefind_dcd`
and CBOR.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import cbor2

_LETTERS = b"pagefind_dcd"
# Where the pages and the facets stand among the parts of a language's .pf_meta file.
_PAGES, _FACETS = 1, 3
# With fewer letters, a browser would more often hold an older page of the same name.
_FEWEST = 5


def settle(bundle: Path) -> None:
    """Sort what Pagefind left unsorted in the index folder `bundle`."""
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    for language, about in entry["languages"].items():
        about["hash"] = _settle_language(bundle, language, about["hash"])
    entry_file.write_text(json.dumps(entry, sort_keys=True, ensure_ascii=False), "utf-8")


def _settle_language(bundle: Path, language: str, name: str) -> str:
    """Sort the facets of one language; returns the new name of its list of files."""
    old = bundle / f"pagefind.{name}.pf_meta"
    parts = _read(old)
    old.unlink()
    facets = []
    for facet, reference in sorted(parts[_FACETS]):
        old = bundle / "filter" / f"{reference}.pf_filter"
        key, values = _read(old)
        old.unlink()
        written = _packed([key, sorted(values)])
        reference = f"{language}_{_digest(written, 7)}"
        _write(bundle / "filter" / f"{reference}.pf_filter", written)
        facets.append([facet, reference])
    parts[_FACETS] = facets
    _cut_names(bundle / "fragment", parts[_PAGES])
    written = _packed(parts)
    name = f"{language}_{_digest(written, 10)}"
    _write(bundle / f"pagefind.{name}.pf_meta", written)
    return name


def _cut_names(folder: Path, pages: list[list[Any]]) -> None:
    """Cut the names of pages, which begin with their language, and of their files in `folder`."""
    alike = Counter(page[0][:_length(page[0])] for page in pages)
    for page in pages:
        name = page[0]
        short = name[:_length(name)]
        if alike[short] == 1:
            (folder / f"{name}.pf_fragment").rename(folder / f"{short}.pf_fragment")
            page[0] = short


def _length(name: str) -> int:
    return name.index("_") + 1 + _FEWEST


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_LETTERS))


def _packed(value: object) -> bytes:
    return _LETTERS + cbor2.dumps(value)


def _digest(written: bytes, length: int) -> str:
    return hashlib.sha256(written).hexdigest()[:length]


def _write(file: Path, written: bytes) -> None:
    file.write_bytes(gzip.compress(written, 9, mtime=0))
