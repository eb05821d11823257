"""SPARQL servers for tests and measurements: each on ports and in a folder of its own, on 127.0.0.1 only.

Every server is stopped by its own process id. Nothing that stood on the machine before is touched.
"""
