"""From a file to statements with evidence. Knows no RDF.

Two verbs, in `extract.reading`: ``read`` takes a source to a `Reading`, ``read_path`` a file. Nothing is imported here:
those who only hand documents out must not wait for the rules, nor those who only ask.
"""
