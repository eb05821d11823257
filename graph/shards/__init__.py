"""Shards: what one document becomes on its way from a worker to the store, and the ways to have many made at once.

A shard is made from the document's bytes and the code alone, so it makes no difference who makes it: this process
(`serially`), a pool of processes (`by_pool`) or a cluster (`by_cluster`). All three yield outcomes in the order of what
they were given. Refuses to know where documents come from and what becomes of the shards.
"""
