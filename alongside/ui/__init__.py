"""How everything looks and is operated: the page around every page, and the parts that pages are made of.

A part is a folder in `components`: template, style and an example that is shown on `/design/` in the demo.
Every template can call every part by its name, without importing it: `{{ ui.mark(author) }}`. Rooms compose
parts; they do not restyle them. This room knows no other room and stands beside `kit`.
"""
