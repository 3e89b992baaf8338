"""What the frame around every page always has: colours, manners and the site's own mark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

TEMPLATES = Path(__file__).parent / "theme"
FAVICON = "assets/remit/favicon.svg"
MENU = "remit/menu"
"""The menu's icon among the theme's icons: unlike theirs, it says what it is."""

# Instant loading fetches pages behind the reader's back and breaks the search button; a notice that
# can be dismissed needs a script inside the page.
_UNWANTED = ("navigation.instant", "announce.dismiss")
_FEATURES = ("navigation.tabs", "navigation.prune")


def palette() -> list[dict[str, object]]:
    """Colours that follow the reader's device until the reader chooses light or dark."""
    return [
        _colours("", "default", "brightness-auto", "Colours as your device has them: go light"),
        _colours(": light", "default", "weather-sunny", "Light colours: go dark"),
        _colours(": dark", "slate", "weather-night", "Dark colours: follow your device"),
    ]


def _colours(prefers: str, scheme: str, icon: str, name: str) -> dict[str, object]:
    return {
        "media": f"(prefers-color-scheme{prefers})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": name},
    }


def features(asked: Iterable[str]) -> list[str]:
    """The theme's features that the site has, with those asked for that do it no harm."""
    wanted = (feature for feature in asked if not feature.startswith(_UNWANTED))
    return list(dict.fromkeys([*_FEATURES, *wanted]))
