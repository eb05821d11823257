"""Official publications by identifier, from the two official hosts into a local library folder.

It stands in `queries` and not further left: fetching is a wish of the user's, told on the command line, before there
is a file to read; the readers in `extract` and the store in `graph` work with what is on disk and need no network.
Beside the store and the readers this is the only folder that touches files and sockets.

Stages: `wanted` (what is asked for) -> `sites` and `search` (where it stands) -> `line` and `body` (getting it whole)
-> `forms` (is it what it should be) -> `library` (keeping it) -> `papers` (all of that for one publication).
"""
