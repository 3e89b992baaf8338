"""What a browser may load for a page of the site: the site's own files, and nothing else.

No page holds a script or a style of its own, so one plain policy does for all of them. Search
needs WebAssembly; the theme draws its small icons from `data:` addresses in its style sheet.
"""

from __future__ import annotations

_ANYWHERE = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)

META = "; ".join(_ANYWHERE)
"""The policy as each page carries it, for a host that sends no headers."""

HEADER = "; ".join([*_ANYWHERE, "frame-ancestors 'none'"])
"""The policy as a host sends it: only a header can say that nobody may frame the site."""
