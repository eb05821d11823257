"""When, in words: the pattern of «in 2027», «uiterlijk 1 oktober 2026», «in de loop van 2028», «volgend jaar»."""

from __future__ import annotations

from extract.mentions.dates import MONTH

_PART = (
    r"(?:eind|begin|medio|het\s+jaar|de\s+loop\s+van|de\s+(?:lente|zomer|herfst|winter)\s+van|het\s+(?:voor|na)jaar\s+van"
    r"|(?:het\s+(?:eerste|tweede|derde|vierde|laatste)\s+kwartaal|de\s+(?:eerste|tweede)\s+helft)\s+van)"
)
_DAY = rf"(?:{_PART}\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH}\s+)?\d{{4}}"
_OF_NOW = r"(?:(?:(?:later\s+)?dit|volgend|komend)\s+(?:voor|na)?jaar|in\s+(?:dat|datzelfde|hetzelfde)\s+jaar)"
_SOON = r"(?:(?:uiterlijk|naar\s+verwachting)\s+)?"
_ON = r"(?:in|per|op|medio|eind|begin|halverwege|vanaf|uiterlijk|met\s+ingang\s+van)"
WHEN = rf"(?:{_SOON}{_ON}\s+{_DAY}|{_OF_NOW})"
