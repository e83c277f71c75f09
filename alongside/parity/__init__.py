"""Parity: whether power is shared. The map of joint work by place and phase, and seven things that make it fair.

Two books, never one score: what happened, which is counted from the ledger and from joint work that everyone reads, and
what people say without their names. The room looks down on all rooms of joint work; it knows no clinical record.
"""
