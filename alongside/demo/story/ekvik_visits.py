"""Besöken i Ekvik: Elsas och Hugos, det som var och det som kommer, och nätverkets mått på god vård."""

from __future__ import annotations

from typing import Any

from alongside.demo.story.filling import HOURS, answered
from alongside.demo.story.stage import Stage
from alongside.demo.story.visiting import planned, put, who, yes
from alongside.kit.terms import Category, Role
from alongside.questionnaires.actions.asking import When, schedule_form
from alongside.questionnaires.queries.library import form_by_name, version_of
from alongside.visits.actions.agenda import agree_on_order, ask_first
from alongside.visits.actions.standards import set_standard
from alongside.visits.actions.summaries import agree_on_summary, answer_back, change_summary
from alongside.visits.actions.talk import tick_item, write_line
from alongside.visits.actions.visits import begin_visit, end_visit
from alongside.visits.due import SAID_OF
from alongside.visits.models import Summary, Visit
from alongside.visits.planning import NewStandard
from alongside.visits.queries.agenda import agenda_of
from alongside.visits.saying import NewLine, Speaker

STANDARDS = (
    ("Kalprotektin", "Avföringsprovet säger tidigt om tarmen börjar bråka. Vi tittar på det tillsammans, två gånger "
     "om året.", Category.RESULTS, ("38445-3",), 182, ""),
    ("Vikt", "Vid varje besök. Att växa som man ska är bästa tecknet.", Category.RESULTS, ("29463-7",), 91, ""),
    ("Längd", "Två gånger om året, tills man har vuxit klart.", Category.RESULTS, ("8302-2",), 182, "tillväxten"),
    ("Blodvärde", "Var tredje månad med medicin som dämpar immunförsvaret.", Category.RESULTS, ("718-7",), 91, ""),
)  # fmt: skip

# Detsamma för den som läser på engelska.
STANDARDS_EN = (
    (
        "Calprotectin",
        "The stool test says early that the gut is getting restless. We look at it together.",
        "",
    ),
    ("Weight", "At every visit. Growing well is the best sign.", ""),
    ("Height", "Twice a year, until nobody grows any more.", "growth"),
    ("Blood count", "Every three months with a medicine that quietens the immune system.", ""),
)

# Hos Elsa i höstas: vem som skrev upp det, hur många dagar före, vad, och om det hanns med.
ELSA_ASKED = (
    ("elsa", 47, "Vem i skolan som får veta, och vem som berättar", True),
    ("anna", 45, "Droppet krockar med proven i nian", True),
    ("linnea", 43, "Kalprotektin har gått upp", True),
    ("elsa", 42, "Kollot nästa sommar", False),
)
ELSA_SAID = (
    ("note", 0, "elsa", "Jag vill säga det själv, till Noa först.", "mikael"),
    ("decision", 1, "linnea", "Droppet flyttas till torsdagar. Inget dropp i en provvecka.", "mikael"),
    ("decision", 2, "elsa", "Vi tar om provet om sex veckor innan vi ändrar något.", "linnea"),
    ("step", 1, "mikael", "Boka om droppet och skriva till skolsköterskan att det är klart.", "mikael"),
)
ELSA_WORDS = """## Vi talade om
- Vem i skolan som får veta, och vem som berättar Jag vill säga det själv, till Noa först. (Elsa Norrbäck)
- Droppet krockar med proven i nian
- Kalprotektin har gått upp

## Vi beslutade
- Droppet flyttas till torsdagar. Inget dropp i en provvecka. (Linnea Forsmo)
- Vi tar om provet om sex veckor innan vi ändrar något. (Elsa Norrbäck)

## Vem gör vad härnäst
- Mikael Hedhammar: Boka om droppet och skriva till skolsköterskan att det är klart.

## Det här hann vi inte med. Det står på dagordningen för nästa besök
- Kollot nästa sommar"""
ELSA_NEXT = (
    ("elsa", 5, "Kan man åka på skolresa den veckan man får dropp?"),
    ("mikael", 3, "Provet som togs om"),
    ("anna", 2, "Körkort och sömnen"),
)
HUGO_ASKED = (
    ("per", 38, "Näringsdryckerna: hur många, och vilken smak", True),
    ("hugo", 36, "Hockeyn", True),
)
HUGO_SAID = (
    ("note", 1, "hugo", "Jag orkar två byten. Sen sitter jag med hjälmen på.", "mikael"),
    ("decision", 0, "linnea", "Nytt järn i två veckor, sedan hörs vi på telefon.", "linnea"),
    ("step", 0, "per", "Prova chokladsmaken, och skriva upp vad som kommer upp igen.", "mikael"),
)
HUGO_WORDS = """## Vi talade om
- Näringsdryckerna: hur många, och vilken smak
- Hockeyn Jag orkar två byten. Sen sitter jag med hjälmen på. (Hugo Björkhem)

## Vi beslutade
- Nytt järn i två veckor, sedan hörs vi på telefon. (Linnea Forsmo)

## Vem gör vad härnäst
- Per Björkhem: Prova chokladsmaken, och skriva upp vad som kommer upp igen."""
HUGO_NEXT = (("per", 4, "Två drycker och en macka i stället för tre"), ("linnea", 1, "Vikten sedan sist"))
# Elsas vecka, före besöket: mående, ont, trött, toalett, blod, sömn, skola, undran.
ELSA_WEEK = (
    7,
    3,
    4,
    3,
    False,
    7.5,
    "Sista timmen på torsdagen.",
    "Skolresan. Och vem som bestämmer vad som sägs.",
)


def play(stage: Stage) -> None:
    """Två besök som var, två som kommer, och ett formulär inför."""
    _standards(stage)
    _held(stage, "elsa", 41, ELSA_ASKED, ELSA_SAID, ELSA_WORDS, ("linnea", "elsa"))
    _held(stage, "hugo", 33, HUGO_ASKED, HUGO_SAID, HUGO_WORDS, ("linnea", "per"))
    _week_before(stage)
    _next(stage, "elsa", 4, "14:40", ELSA_NEXT, ("elsa", "mikael"))
    _next(stage, "hugo", 0, "13:20", HUGO_NEXT, ("per",))


def _standards(stage: Stage) -> None:
    with stage.at(119, "15:00"):
        for place, (title, words, category, codes, every, without) in enumerate(STANDARDS):
            said = dict(zip(SAID_OF, STANDARDS_EN[place], strict=True))
            new = NewStandard(title, category, codes, every, 30, words, 0, None, without, place, {"en": said})
            set_standard(by=stage.actor("siri", Role.COORDINATOR), new=new)


def _held(
    stage: Stage, whose: str, days: int, asked: Any, said: Any, words: str, agree: tuple[str, ...]
) -> None:
    """Ett besök från listan till sammanfattningen, och vad familjen svarade efteråt."""
    linnea = stage.actor("linnea")
    visit = planned(stage, whose, -days, "10:00", ("linnea", "mikael"), "")
    about: dict[str, Any] = {"person_id": stage.person(whose), "visit_id": visit.pk}
    items = [put(stage, whose, key, ago, told) for key, ago, told, _reached in asked]
    with stage.at(days, "10:02"):
        begin_visit(by=linnea, **about)
    with stage.at(days, "10:25"):
        for item, (_key, _ago, _told, reached) in zip(items, asked, strict=True):
            if reached:
                tick_item(by=linnea, item_id=item, **about)
        for kind, place, key, told, typed in said:
            by = who(stage, key, whose)
            line = NewLine(kind, told, Speaker(by.person_id, by.name, by.voice.value), items[place])
            write_line(by=stage.actor(typed), new=line, **about)
    with stage.at(days, "10:44"):
        end_visit(by=linnea, words=words, **about)
    yes(stage, visit, days - 1, agree, whose)
    _afterwards(stage, whose, visit, days)


def _afterwards(stage: Stage, whose: str, visit: Visit, days: int) -> None:
    about: dict[str, Any] = {"person_id": visit.person_id, "visit_id": visit.pk}
    with stage.at(days - 2, "19:20"):
        if whose == "elsa":
            words = "Det mesta. Kollot får bli nästa gång."
            answer_back(by=stage.actor("elsa"), answer="partly", words=words, **about)
        else:
            answer_back(by=who(stage, "per", "hugo"), answer="yes", **about)
    if whose == "hugo":
        first = Summary.objects.get(visit=visit)
        per = who(stage, "per", "hugo")
        with stage.at(days - 3, "20:05"):
            words = HUGO_WORDS.replace("chokladsmaken", "choklad- och vaniljsmaken")
            later = change_summary(by=per, words=words, based_on=first.pk, **about)
            agree_on_summary(by=per, summary_id=later.pk, **about)


def _week_before(stage: Stage) -> None:
    """Elsa svarar på formuläret några dagar före besöket; det frågas av sig självt."""
    linnea, elsa = stage.actor("linnea"), stage.actor("elsa")
    used = form_by_name(linnea, "HowIHaveBeen")
    if used is None:
        raise LookupError("the forms that come with the house are in use by now")
    with stage.at(60, "09:10"):
        schedule_form(by=linnea, origin_id=used.origin_id, when=When("visit", "patient", days=7))
    well, pain, tired, stools, blood, sleep, missed, worry = ELSA_WEEK
    said = {
        "wellbeing": well, "pain": pain, "tiredness": tired, "stools": stools, "blood": blood,
        "sleep": HOURS | {"value": sleep}, "missed": 1, "missed-what": missed, "worry": worry,
    }  # fmt: skip
    with stage.at(2, "20:15"):
        answered(elsa, stage.person("elsa"), version_of(elsa, used.id), said)


def _next(stage: Stage, whose: str, days: int, clock: str, asked: Any, agree: tuple[str, ...]) -> None:
    person = stage.person(whose)
    planned(stage, whose, days, clock, ("linnea", "mikael"), "")
    first, *_others = [put(stage, whose, key, ago, told) for key, ago, told in asked]
    key = asked[0][0]
    with stage.at(1, "17:45"):
        ask_first(by=who(stage, key, whose), person_id=person, item_id=first)
    for key in agree:
        by = who(stage, key, whose)
        with stage.at(0, "07:30"):
            agree_on_order(by=by, person_id=person, items=agenda_of(by, person).order)
