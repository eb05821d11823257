"""The questions: named SPARQL queries, the answers they give, and the command line.

Knows nothing of how a text is read.
"""
