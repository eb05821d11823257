"""From a document in hand to statements: one rule per file, in the order of `RULES`.

A rule is a pure function from the document and the statements made so far to further statements, each with its evidence.
"""
