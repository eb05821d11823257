"""The text index beside the store: sentences by their words, and what the graph says of each.

One SQLite file (FTS5) in the store's folder. It is made of the same readings as the graph, holds nothing that a build
cannot make again, and knows by a stamp per document whether it is of the reading that the store holds.

`words` what a word is, and its stem; `language` how a user asks; `entry` what one document gives; `file` the file
itself; `step` whether both sides are in step; `joining` from passages to the graph and back. Nothing is imported
here: those who ask must not wait for what only those who build need.
"""
