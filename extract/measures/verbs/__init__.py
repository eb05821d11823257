"""Verbs that tell of a measure: their forms, what staff comes or goes by, and the words that take them back."""
