"""Mentions: what a text names and where, found before anything is made of it."""
