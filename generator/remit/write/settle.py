"""Makes a search index the same bytes for the same pages.

Pagefind writes the values of a facet, and the list of facets, in an order that changes from run
to run. They are sorted here, and the files that are named after their content named again.
The layout read and written here is that of Pagefind 1.5: gzip around the letters `pagefind_dcd`
and CBOR.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_LETTERS = b"pagefind_dcd"
# Where the list of facets stands among the parts of a language's .pf_meta file.
_FACETS = 3


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
    written = _packed(parts)
    name = f"{language}_{_digest(written, 10)}"
    _write(bundle / f"pagefind.{name}.pf_meta", written)
    return name


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_LETTERS))


def _packed(value: object) -> bytes:
    return _LETTERS + cbor2.dumps(value)


def _digest(written: bytes, length: int) -> str:
    return hashlib.sha256(written).hexdigest()[:length]


def _write(file: Path, written: bytes) -> None:
    file.write_bytes(gzip.compress(written, 9, mtime=0))
