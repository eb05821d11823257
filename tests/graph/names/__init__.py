"""Tests of `graph.names`."""
