"""Measures: what is done to posts, read from lists, from sentences, and from sentences that introduce an
enumeration."""
