"""What may be said: the vocabulary, its shapes, and the reference data, with the Python that names and loads them."""
