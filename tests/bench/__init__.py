"""The figures that the house promises, each measured on the running product and set beside its budget.

`alongside bench` prints them. A figure here never fails a test: a slow day is no broken house.
"""
