"""Tests of what motions are granted."""
