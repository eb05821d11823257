"""Motions as papers: their title, clauses and signatures, and the posts that they name.

The rules under `extract.rules` turn these into statements; what a letter says of motions is in `extract.motions`.
"""
