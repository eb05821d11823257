"""From the text of a source to its outline: lines, furniture, footnotes, blocks, clean text, sections.

Everything is read off the page as it lies there; nothing here knows posts, motions or any one document.
"""

from extract.layout.outline import lay_out

__all__ = ["lay_out"]
