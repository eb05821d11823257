"""Motions in a document: which words belong to which, and what the cabinet says of them."""
