"""The clause around a verb: of which posts it is said, when, by whom, and what makes it tell nothing."""
