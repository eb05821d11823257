"""Motions that a document names without a number, and which loaded motion each name stands for.

`fitting` decides, on values alone; `looking` reads the values from a store; `deriving` writes what was decided.
"""
