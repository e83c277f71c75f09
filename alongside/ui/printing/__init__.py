"""Sheets to print: a room's own `.typ` template and its values become a tagged PDF, set by typst.

`typeset(template, told, language=...)` is all that a room calls. A template lies in the folder `printing` of its room
and begins with `#import "/ui/printing/house.typ": *`.
"""
