"""Posts in the text: words for kinds of post, names of places with what stands around them, and which post is meant."""
