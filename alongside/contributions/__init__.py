"""The ledger of contributions: who, in which role, on whose behalf, did what, to what, about whom, where and when.

Every act of every room leaves one line here, in the act's own transaction. Lines are never altered or removed;
each minute the new ones are sealed, so that a removed, altered or inserted line shows (`alongside verify`).
It looks down on the kit alone.
"""
