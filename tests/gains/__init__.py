"""What a change wins and loses over the whole development corpus: every row read before and after it."""
