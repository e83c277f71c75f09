"""Improvement: projects in which a group makes care better and finds out whether it did.

Aims, driver diagrams, tests of change and what came of them. Nobody is anybody's patient here. The room looks down on
groups, whose seats work in it, and on the counts that the registry publishes; it knows no clinical record.
"""
