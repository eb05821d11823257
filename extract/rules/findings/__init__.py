"""Findings: contradictions, gaps and checks, each with the words on both sides; one per file."""
