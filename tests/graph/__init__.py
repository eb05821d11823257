"""Tests of the graph: quads, store, rules, traces, views."""
