"""The rules that derive effects: one SPARQL CONSTRUCT per basis, in the order in which a basis weighs."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

RULES: Final = ("named", "theme", "marker", "country", "mentioned", "network", "loaded")


def rule_text(name: str) -> str:
    """Return the CONSTRUCT of the rule *name*, as it stands in its file."""
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
