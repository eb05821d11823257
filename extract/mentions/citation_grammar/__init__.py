"""How Dutch parliamentary papers are cited: one file per form."""
