"""The registry: how all of us are doing. Measures with definitions that people can read, counted from a snapshot of
facts that every room gives; the same page for everyone, with small numbers hidden. It looks down on the record, where
the facts are declared, on sharing, and on people; plans stand beside it, and neither knows the other.
"""
