"""Motions in a document: which words belong to which, what the cabinet says of them, and what it grants."""
