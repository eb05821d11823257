"""The forms in which a sentence gives a motion as the reason of what it tells: «Dankzij de motie-Jansen», «De motie
voorkwam dat», «Met de versterking van … voer ik de motie uit», «…, zoals de motie vroeg».

Knows neither which motion it is nor what was done. Refuses a wish («de motie verzoekt») and «anders dan de motie
vraagt».
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import read_table
from extract.motions.owed import owed_to

_EFFECT = r"(?:uitvoering|invulling|gevolg|gehoor)"
_GIVES = r"(?:geef|geeft|geven|gaf|gaven|wordt|is)"
_OTHER = r"wilde|wil|vraagt|vroeg|verzoekt|verzocht|wenst|is|was|wordt|werd|kabinet|regering|ik|wij|we"
# What stands between a motion and its verb: no other subject, nothing that the motion wishes.
_NAME = rf"(?:(?!\b(?:{_OTHER})\b|,\s+en\b)[^;:])"
_DID = (
    r"voorkwam|voorkwamen|verhinderde|verhinderden|bewerkstelligde|zorgt ervoor|zorgde ervoor|leidt ertoe|leidde ertoe"
    r"|maakte dat|maakt dat"
)
_HAS_DONE = (
    r"voorkomen|verhinderd|afgewend|gered|(?:bewerkstelligd|bereikt)\s+dat|ertoe\s+geleid\s+dat|ervoor\s+gezorgd\s+dat"
)
_LED_TO = (
    r"leidde(?:n)?\s+tot|leidt\s+tot|(?:heeft|hebben)\s+geleid\s+tot|resulteerden?\s+in"
    r"|(?:heeft|hebben)\s+geresulteerd\s+in|(?:vormde|was)\s+(?:de\s+)?aanleiding\s+(?:voor|tot)"
)
_DEEDS = (
    r"(?:her)?opening|openhouden|openblijven|versterking|uitbreiding|sluiting|opheffing|behoud|inkrimping|verkleining|komst"
)
_HEAD = r"\A(?:Met|Door)\b[^;:]{1,200}\b"
_FORMS = (
    # «De motie van het lid Jansen c.s. heeft de sluiting van … voorkomen»
    rf"\bmotie\b[^;]{{0,160}}\b(?:{_DID})\b",
    rf"\bmotie\b{_NAME}{{0,160}}\b(?:heeft|hebben)\s{_NAME}{{0,160}}?\b(?:{_HAS_DONE})\b",
    # «Het is aan de motie te danken dat»
    r"\b(?:is|zijn|was)\s+(?:(?:vooral|mede)\s+)?aan\s+(?:de|deze|die)\s+(?:\w+\s+)?motie\b[^;:]{0,160}\bte\s+danken\b",
    # «Op verzoek van uw Kamer (motie van het lid Jansen, Kamerstuk …)»
    r"\bop\s+(?:verzoek|aandringen|instigatie|initiatief)\s+van\s+(?:uw|de)\s+(?:Tweede\s+)?Kamer\s*\((?:zie\s+)?(?:de\s+)?(?:\w+\s+)?motie\b",
    # «De motie leidde tot de heropening van»: the deed follows at once, and no debate on it
    rf"\bmotie\b{_NAME}{{0,160}}\b(?:{_LED_TO})\s(?=(?:de|het|een)\s+(?:{_DEEDS})\b)",
    # «Met de versterking van … geeft het kabinet uitvoering aan de motie», «… is de motie uitgevoerd»
    rf"\AMet\b[^;:]{{1,200}}\b{_GIVES}\b[^;:]{{0,60}}\b{_EFFECT}(?:\s+gegeven)?\s+aan\b[^;:]{{0,60}}\bmotie\b",
    rf"{_HEAD}(?:is|wordt)\s[^;:]{{0,20}}\bmotie\b[^;]{{0,160}}\buitgevoerd\b",
    rf"{_HEAD}(?:voer|voert|voeren)\s[^;:]{{0,40}}\bmotie\b[^;]{{0,160}}\buit\b",
    rf"{_HEAD}(?:voldoe|voldoet|voldoen)\s[^;:]{{0,40}}\baan\b[^;:]{{0,20}}\bmotie\b",
    # «De motie is uitgevoerd met …», «Ik voer de motie uit met …», «Ik geef uitvoering aan de motie door …»
    r"\bmotie\b[^;]{0,120}\b(?:voldaan|uitgevoerd|(?:uitvoering|invulling)\s+gegeven)\s+(?:met|door)\b",
    r"\b(?:voer|voert|voeren)\s[^;:,]{0,40}\bmotie\b[^;]{0,160}\buit\s+(?:met|door)\b",
    rf"\b(?:geef|geeft|geven)\s[^;:,]{{0,40}}\b{_EFFECT}\s+aan\b[^;:]{{0,40}}\bmotie\b[^;]{{0,160}}?[\s)](?:met|door)\b",
    # «Ik neem de motie over en open in 2028 …», «Het kabinet voert de motie uit en …»
    r"\b(?:neemt?|nemen|voert?|voeren)\s[^;:,]{0,20}\bmotie\b[^;]{0,160}\b(?:over|uit)\s+en\s+"
    r"(?:(?:her)?opent?|versterkt?|houdt?|behoudt?|breidt?|zie|ziet|draait?|sluit|vestigt?|zal|gaat?)\b",
    # «Nu de motie is aangenomen, wordt …»; not «nu de motie niet is aangenomen»
    r"\b(?:nadat|omdat|nu|doordat|aangezien)\s[^;:]{0,40}\bmotie\b(?:(?!\bniet\b)[^;:,]|,(?=\snr)){0,160}?"
    r"\b(?:aangenomen|aanvaard)\b",
    # «…, zoals de motie vraagt», «…, waarmee de motie is uitgevoerd»
    r"\bzoals\s+(?:ook\s+)?(?:de|deze|die)\s+(?:\w+\s+)?motie\b[^;:]{0,160}?"
    r"\b(?:verzocht|verzoekt|vroeg|vraagt|gevraagd|wenste|wenst|bepleitte)\b",
    # «Zoals uw Kamer bij motie vroeg (motie-Jansen, Kamerstuk …), …»
    r"\bzoals\s+(?:ook\s+)?(?:uw|de)\s+Kamer\s[^;:]{0,40}\bmotie\b[^;:]{0,120}?\b(?:verzocht|vroeg|vraagt|gevraagd|wenste)\b",
    rf"\bwaarmee\s[^;:]{{0,40}}\b{_EFFECT}\b[^;:]{{0,40}}\baan\b[^;:]{{0,20}}\bmotie\b",
    r"\bwaarmee\s[^;:]{0,20}\bmotie\b[^;:]{0,160}\b(?:uitgevoerd|voldaan)\b",
)
# «niet te danken aan de motie», «Niet door de motie»
_DENIED = re.compile(r"\b(?:niet|geen|nooit)\s+\Z", re.IGNORECASE)


def reason_in(words: str) -> re.Match[str] | None:
    """Return the words in the sentence *words* that give a motion as the reason; None where none do, or they deny it.

    >>> reason_in("Dankzij de motie-Jansen blijft de ambassade in Lima open.")[0]
    'Dankzij de motie'
    >>> reason_in("Niet door de motie-Jansen blijft de ambassade in Lima open.") is None
    True
    """
    found = _reason().search(words) if "motie" in words.lower() else None
    return None if found and _DENIED.search(words, 0, found.start()) else found


@cache
def _reason() -> re.Pattern[str]:
    owed = owed_to(phrase for phrase, _ in read_table("causes.csv"))
    return re.compile("|".join((owed, *_FORMS)), re.IGNORECASE)
