"""Measuring what is read from a corpus: against official data, gold read by hand, and collected strings."""
