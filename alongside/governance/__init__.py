"""Governance: how the community decides together: bodies with seats, motions and votes by seat group, consultations.

A motion passes only with a majority in each seat group that the charter names, so that no side outvotes the other.
Nobody has two votes, and no count leaks before the end. Looks down on conversation, sharing, people and
contributions; no clinical record is reachable from here, and none is needed.
"""
