"""Letters of our own, with what a reader finds in them."""
