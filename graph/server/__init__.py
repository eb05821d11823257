"""A store that is somebody else's server: any that speaks SPARQL 1.1 over HTTP.

``endpoint`` says where it is and who we are, ``line`` carries one request and takes only whole answers, ``store`` is
the `Store` made of them.
"""
