"""What sheets, their parts and their marks are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.improvement.sheets import Kind, Marks

CALLED: dict[Kind, Any] = {
    Kind.JOURNEY: _("A journey: how it was, by those who made it"),
    Kind.WALK: _("A walk through care, with a patient’s eyes"),
    Kind.VISIT: _("A visit, looked at by those whose visit it was"),
    Kind.CANVAS: _("A canvas: how care could be"),
    Kind.TRY: _("Something to try on, and what people say of it"),
    Kind.REVIEW: _("A look back: what we expected, and what came"),
    Kind.DIARY: _("Pages of diaries, chosen by whose they are, and read together"),
    Kind.PARTNERS: _("How we work together, asked of everyone"),
}
SHORT: dict[Kind, Any] = {
    Kind.JOURNEY: _("journey"), Kind.WALK: _("walk"), Kind.VISIT: _("visit"), Kind.CANVAS: _("canvas"),
    Kind.TRY: _("something to try on"), Kind.REVIEW: _("look back"),
    Kind.DIARY: _("diaries"), Kind.PARTNERS: _("how we work together"),
}  # fmt: skip
LEAD: dict[Kind, Any] = {
    Kind.JOURNEY: _("Step by step, from home and back. Only who made the journey writes here."),
    Kind.WALK: _("Go the way that a patient goes. Write what you see and how it feels. Then talk about it."),
    Kind.VISIT: _("Straight after a visit, in a few words. Only those whose visit it was write here."),
    Kind.CANVAS: _("Think of care as if it began today. Everyone writes; nothing is wrong."),
    Kind.TRY: _("Show it early, while it is still easy to change."),
    Kind.REVIEW: _("Nobody is to blame. What do we know now that we did not know then?"),
    Kind.DIARY: _("Whose diary it is chooses what others read, and can take it back at any time."),
    Kind.PARTNERS: _(
        "Everyone answers for themselves. Each side is shown apart, so that few are not lost among many."
    ),
}
_WAY = {
    "before": _("Before you leave home"), "coming": _("On the way"), "waiting": _("While you wait"),
    "meeting": _("In the room"), "leaving": _("When you leave"), "home": _("Back at home"),
}  # fmt: skip
PARTS: dict[Kind, dict[str, Any]] = {
    Kind.JOURNEY: _WAY,
    Kind.WALK: _WAY | {"surprised": _("What surprised us"), "change": _("What we could change")},
    Kind.VISIT: {
        "greeted": _("I was met by name"), "asked": _("I was asked what matters to me"),
        "listened": _("I could say what I came to say"), "understood": _("I understood what was said"),
        "decided": _("We decided together"), "next": _("I know what comes next"), "remark": _("What else was seen"),
    },
    Kind.CANVAS: {
        "whom": _("Whom is it about?"), "now": _("How is a day now?"), "hurts": _("What hurts, or takes too long?"),
        "keep": _("What must never be lost?"), "if": _("What if it could be quite different?"),
        "who": _("Who would do what then?"), "smallest": _("What is the smallest thing to try?"),
    },
    Kind.TRY: {
        "what": _("What is it?"), "tried": _("Who tried it, and how?"), "better": _("What was good?"),
        "said": _("What should be different?"),
    },
    Kind.REVIEW: {
        "expected": _("What did we expect?"), "happened": _("What happened?"), "why": _("Why was it so?"),
        "keep": _("What do we keep?"), "change": _("What do we do in another way?"),
    },
    Kind.DIARY: {
        "page": _("A page from a diary"), "strikes": _("What strikes us?"), "says": _("What does it say about care?"),
        "could": _("What could we try?"),
    },
    Kind.PARTNERS: {
        "agenda": _("We chose together what we talk about"), "heard": _("I was heard, and it changed something"),
        "used": _("What I know was used"), "decided": _("We decided together"), "no": _("I can say no here"),
        "told": _("I was told what came of it"),
    },
}  # fmt: skip
MARKED: dict[Marks, dict[int, Any]] = {
    Marks.NONE: {},
    Marks.FEELING: {
        2: _("very good"), 1: _("good"), 0: _("so-so"), -1: _("hard"), -2: _("very hard"),
    },
    Marks.SEEN: {1: _("yes"), 0: _("partly"), -1: _("no")},
}  # fmt: skip
MARK_ASKED: dict[Marks, Any] = {
    Marks.NONE: "", Marks.FEELING: _("How was it there?"), Marks.SEEN: _("Was it so?"),
}  # fmt: skip
