"""Tests of the rules, one module per rule; cases in plain text under `cases/`."""
