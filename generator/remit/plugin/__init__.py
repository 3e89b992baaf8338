"""The door to MkDocs: it builds and serves the site, and lets MkDocs alone do the same.

Nothing outside this folder knows MkDocs. `mkdocs.yml` names `RemitPlugin` as `remit`; the
commands `remit build` and `remit serve` call `build` and `serve`.
"""

from remit.plugin.build_command import Outcome, build
from remit.plugin.hooks import RemitPlugin
from remit.plugin.serve_command import serve

__all__ = ["Outcome", "RemitPlugin", "build", "serve"]
