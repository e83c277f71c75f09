"""Leaving and ending: a person takes everything about them along; a community writes out all of it. Looks down only.

`queries` read what a parcel is made of, as far as who asks may see; `resources` and `paper` write it as FHIR R4 and as
a page to read; `packing` puts both in a folder. `parcels` is a person's own way out, `community` that of a whole one.
"""
