"""Things other than posts that are opened and closed: «een loket», «het akkoord», «de tentoonstelling»."""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, read_table


@cache
def other_things() -> re.Pattern[str]:
    """Return the pattern of the nouns in `data/other_objects.csv`, with whatever is joined before them."""
    return re.compile(rf"(?<![\w-])(?:[\w-]*(?:{any_of(row[0] for row in read_table('other_objects.csv'))}))(?![\w-])")
