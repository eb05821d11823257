"""Policy notes in a document: how they are named, which note a name stands for, and what a sentence says it is for."""
