"""The pages of a PDF, from pdfium, which runs in a process of its own.

`process.read_pages` is the one way in; `glyphs` the only module that speaks to pdfium. Nothing is imported here: the
other process must not wait for what it does not need.
"""
