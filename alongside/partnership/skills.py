"""A small kept vocabulary of what people can do, by the words that they say it in, in the languages of the house.

It lets "redigerar film" meet "edit a video". Whatever is not in it is met by the words themselves. No model decides.
"""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

LABELS: dict[str, Any] = {
    "video": _("film and video"), "drawing": _("drawing and painting"), "photo": _("taking pictures"),
    "writing": _("writing"), "plain_words": _("plain words"), "translating": _("translating"),
    "design": _("design and layout"), "web": _("web pages and apps"), "numbers": _("numbers and statistics"),
    "money": _("money and accounts"), "law": _("law and contracts"), "teaching": _("teaching"),
    "talking": _("speaking to a group"), "leading": _("leading a meeting"), "listening": _("listening and interviews"),
    "organizing": _("organizing"), "cooking": _("food and cooking"), "music": _("music"),
    "sport": _("sport and moving"),
    "building": _("building and mending"), "sewing": _("sewing and crafts"), "social_media": _("social media"),
    "research": _("research"), "reading": _("reading and commenting"), "school": _("school and young people"),
    "nursing": _("nursing"), "driving": _("driving"), "gardening": _("gardening"),
}  # fmt: skip
"""What each is called."""

_SAID: dict[str, str] = {
    "video": "video* film* movie* youtube redigera* klipp*",
    "drawing": "draw* paint* sketch* illustrat* cartoon* mural* rita* ritar måla* målning* teckn* illustr*",
    "photo": "photo* camera* picture* foto* kamera* bilder",
    "writing": "write* writing author* editor* editing blog* skriva skriver skriv* text texter redaktör*",
    "plain_words": "plain readab* leaflet* lättläst* klarspråk* folder* broschyr*",
    "translating": "translat* interpret* översätt* tolk*",
    "design": "design* layout* logo* poster* graphic* formgiv* grafisk* affisch*",
    "web": "web* app apps program* coding code website* webb* hemsid* programmer* kod kodar",
    "numbers": "number* statistic* spreadsheet* excel count* data siffr* statistik* kalkyl* räkna*",
    "money": "money budget* account* bookkeep* fundrais* grant* pengar ekonomi* bokför* insaml* bidrag*",
    "law": "law lawyer* legal contract* juridi* jurist* avtal*",
    "teaching": "teach* train* tutor* coach* lesson* undervis* lärare lektion* utbild*",
    "talking": "speak* speech* lecture* talk* present* tala föreläs* presenter*",
    "leading": "chair* facilitat* moderat* lead* leda leder ordförande moder*",
    "listening": "listen* interview* lyssna* intervju*",
    "organizing": "organi* event* plan planning coordinat* arranger* planera* evenemang* samordn*",
    "cooking": "cook* bake* baking food kitchen laga* baka* mat kök*",
    "music": "music* sing* guitar* piano choir* musik* sjung* gitarr* kör",
    "sport": "sport* football* swim* run* yoga danc* hike* fotboll* simma* löp* dans*",
    "building": "build* carpent* repair* mend* woodwork* bygg* snick* laga reparer*",
    "sewing": "sew* knit* craft* sy syr sticka* virka* slöjd*",
    "social_media": "instagram facebook tiktok social-media sociala",
    "research": "research* scien* study studies survey* forsk* studie* enkät*",
    "reading": "read* review* proofread* comment* läsa läser granska* korrektur*",
    "school": "school* pupil* student* teenager* skola* skolan skol* elev* tonår*",
    "nursing": "nurs* sjuksköt* omvårdnad*",
    "driving": "driv* car lift köra kör* bil skjuts*",
    "gardening": "garden* plant* flower* trädgård* odla* blom*",
}
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _met_by(told: str) -> re.Pattern[str]:
    parts = (re.escape(one.rstrip("*")) + (r"\w*" if one.endswith("*") else "") for one in told.split())
    return re.compile("|".join(parts))


_MET = {key: _met_by(told) for key, told in _SAID.items()}


def skills_in(text: str) -> list[str]:
    """The skills that a text speaks of, by key, in the order of the vocabulary."""
    words = {one.casefold() for one in _WORDS.findall(text)}
    return [key for key, met in _MET.items() if any(met.fullmatch(word) for word in words)]
