"""Partnership: how a center begins to work with patients and families as partners, and keeps to it.

A path of four weeks, whom one asks and how, small tasks, stories told both ways. The room looks down on groups and
improvement, whose work a path walks through; it knows no clinical record, and nobody is anybody's patient here.
"""
