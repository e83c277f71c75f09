"""What every room may use and that knows none of them: terms of the field, verdicts, identifiers, rough dates.

Pure Python; no Django. It stands on the lowest floor.
"""
