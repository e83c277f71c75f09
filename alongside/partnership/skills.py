"""A small kept vocabulary of what people can do, by the words that they say it in, in the languages of the house.

It lets "redigerar film" meet "edit a video". Whatever is not in it is met by the words themselves. No model decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

SKILL = "skill:"
"""How a skill is told from a word, among what a text is found by."""
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
    "stage": _("theatre and telling stories"), "computers": _("computers"),
    "languages": _("other languages"), "calling": _("calling people up"), "sound": _("sound and podcasts"),
    "operation": _("an operation"), "stoma": _("living with a stoma"),
}  # fmt: skip
"""What each is called."""

_SAID: dict[str, str] = {
    "video": "video* film* movie* youtube redigera* klipp*",
    "drawing": "draw* paint* sketch* illustrat* cartoon* mural* colour* rita* ritar måla* "
    "målning* teckna* tecknar* teckning* illustr* färg färger",
    "photo": "photo* camera* picture* foto* kamera* bild bilder",
    "writing": "write* writing author* editor* editing blog* skrift* skriva skriver skriv* text texter redaktör*",
    "plain_words": "plain readab* leaflet* easy-read lättläst* lättbegripl* klarspråk* folder* broschyr*",
    "translating": "translat* interpret* översätt* tolk*",
    "design": "design* layout* logo* poster* graphic* formgiv* grafisk* affisch*",
    "web": "web* app apps program* coding code website* homepage* webb* hemsid* programmer* kod kodar",
    "numbers": "number* statistic* spreadsheet* excel count* data siffr* statistik* kalkyl* räkna*",
    "money": "money budget* account* bookkeep* fundrais* grant* pengar ekonomi* bokför* insaml* bidrag*",
    "law": "law lawyer* legal contract* juridi* jurist* avtal*",
    "teaching": "teach* train* tutor* coach* lesson* undervis* lärare lektion* utbild*",
    "talking": "speak* speech* lecture* talk talks talking present* tala talar föreläs* föredrag* presenter*",
    "leading": "chair* facilitat* moderat* lead* leda leder ordförande moder*",
    "listening": "listen* interview* lyssna* intervju*",
    "organizing": "organi* event* plan planning coordinat* arranger* planera* ordna* evenemang* samordn*",
    "cooking": "cook* bake* baking food diet* kitchen laga* baka* bakar bröd mat maten kost* kök*",
    "music": "music* sing sings singing singer* guitar* piano choir* musik* sjung* sång* gitarr* kör",
    "sport": "sport* football* swim* running runner* yoga danc* hike* hiking walking walks fotboll* "
    "simma* löp* springa springer dans* vandr* promen* idrott*",
    "building": "build* carpent* repair* mend* woodwork* bygg* snick* laga reparer*",
    "sewing": "sew* knit* craft* handicraft* crochet* sy syr sticka* virka* slöjd* hantverk* handarbet*",
    "social_media": "instagram facebook tiktok social-media media medier",
    "research": "research* scien* study studies survey* forsk* studie* enkät*",
    "reading": "read reads reading review* proofread* comment* läsa läser granska* korrektur* kommenter*",
    "school": "school* pupil* student* teenager* young youth* skola* skolan skol* elev* tonår* ungdom* unga",
    "nursing": "nurs* sjuksköt* omvårdnad*",
    "driving": "driv* car cars köra kör bil bilen skjuts*",
    "gardening": "garden* plant plants planting flower* vegetable* trädgård* odla* odling* blom* växter grönsak*",
    "stage": "theatre* theater* acting actor* storytell* stories teater* skådespel* berätta* berättelse*",
    "computers": "computer* laptop* dator* datorer",
    "languages": "language* arabic english spanish swedish somali finnish polish språk* "
    "arabisk* engelsk* spansk* svensk* somalisk* finsk* polsk*",
    "calling": "phone* telephone* calling telefon* ringa ringer samtal*",
    "sound": "sound* podcast* audio* ljud* podd*",
    "operation": "surger* surgical operation* operated opererad*",
    "stoma": "stoma* ostomy stomi*",
}
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _met_by(told: str) -> re.Pattern[str]:
    parts = (re.escape(one.rstrip("*")) + (r"\w*" if one.endswith("*") else "") for one in told.split())
    return re.compile("|".join(parts))


_MET = {key: _met_by(told) for key, told in _SAID.items()}


def labels_of(terms: Iterable[str]) -> list[str]:
    """What the skills among terms are called."""
    return [str(LABELS[one.removeprefix(SKILL)]) for one in terms if one.startswith(SKILL)]


def skills_in(text: str) -> list[str]:
    """The skills that a text speaks of, by key, in the order of the vocabulary."""
    words = {one.casefold() for one in _WORDS.findall(text)}
    return [key for key, met in _MET.items() if any(met.fullmatch(word) for word in words)]
