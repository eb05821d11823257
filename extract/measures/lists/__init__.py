"""Measures in lists, in items of few words and in tables."""
