"""Two drawings that young people of the story put beside a day: made of lines, no photograph of anybody."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

INK, PAPER = "#2b2430", "#fbf7ef"


def viola() -> Image.Image:
    """A viola on a chair, and beside it a door with a sign that one knows."""
    picture = Image.new("RGB", (900, 640), PAPER)
    pen = ImageDraw.Draw(picture)
    pen.line([(60, 560), (840, 552)], fill=INK, width=5)
    for box in ((250, 300, 390, 420), (228, 400, 412, 545)):
        pen.ellipse(box, fill="#c98a4b", outline=INK, width=5)
    pen.rectangle((308, 110, 332, 330), fill="#4b3526", outline=INK, width=4)
    pen.ellipse((300, 84, 340, 124), outline=INK, width=5)
    for string in range(4):
        pen.line([(312 + string * 5, 120), (312 + string * 5, 500)], fill="#efe6d6", width=2)
    pen.line([(200, 180), (470, 520)], fill="#7b2150", width=6)
    pen.rectangle((600, 180, 770, 556), fill="#dfe7e4", outline=INK, width=6)
    pen.ellipse((735, 360, 752, 377), fill=INK)
    pen.ellipse((650, 220, 720, 290), outline="#7b2150", width=6)
    pen.text((668, 236), "WC", fill=INK, font_size=26)
    return picture


def dragon() -> Image.Image:
    """A dragon with a needle for a tail, sleeping."""
    picture = Image.new("RGB", (900, 560), "#f2f6ff")
    pen = ImageDraw.Draw(picture)
    spine = [(120 + step * 6, 330 + 60 * math.sin(step / 14)) for step in range(96)]
    pen.line(spine, fill="#2f7d4f", width=54, joint="curve")
    for step in range(4, 92, 8):
        x, y = spine[step]
        pen.polygon([(x - 16, y - 24), (x, y - 66), (x + 16, y - 24)], fill="#e0a13a", outline=INK)
    pen.ellipse((60, 270, 200, 390), fill="#2f7d4f", outline=INK, width=5)
    pen.arc((88, 300, 128, 330), 10, 170, fill=INK, width=5)
    pen.line([spine[-1], (860, 210)], fill="#8b8f98", width=7)
    for place, size in ((0, 30), (1, 40), (2, 52)):
        pen.text((150 + place * 46, 220 - place * 48), "z", fill=INK, font_size=size)
    return picture
