"""The charter that ships: a sensible beginning, for a community to change by its own decision.

Caregivers and the care team stand nearest; the center sees what it needs for treating; other centers and the
community see nothing of a single person; a study's team sees coded facts without names.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role
from alongside.sharing.draft import Article, Band, Draft, Group, Hold, Rail, Reply, Terms, Work

C, SEE, ADD = Category, Right.SEE, Right.CONTRIBUTE

RULES: dict[Audience, dict[Category, Right]] = {
    Audience.CAREGIVERS: {
        C.IDENTITY: SEE, C.CONTACT: ADD, C.CONDITIONS: SEE, C.MEDICINES: ADD, C.RESULTS: ADD, C.NOTES: SEE,
        C.VISITS: SEE, C.JOURNAL: ADD, C.QUESTIONNAIRES: ADD, C.PLAN: ADD, C.SENSITIVE: SEE, C.MESSAGES: ADD,
    },
    Audience.TEAM: {
        C.IDENTITY: ADD, C.CONTACT: ADD, C.CONDITIONS: ADD, C.MEDICINES: ADD, C.RESULTS: ADD, C.NOTES: ADD,
        C.VISITS: ADD, C.JOURNAL: ADD, C.QUESTIONNAIRES: ADD, C.PLAN: ADD, C.SENSITIVE: SEE, C.MESSAGES: ADD,
    },
    Audience.CENTER: {
        C.IDENTITY: SEE, C.CONTACT: SEE, C.CONDITIONS: SEE, C.MEDICINES: SEE, C.RESULTS: SEE, C.NOTES: SEE,
        C.VISITS: SEE, C.QUESTIONNAIRES: SEE, C.PLAN: SEE,
    },
    Audience.STUDY: {C.CONDITIONS: SEE, C.MEDICINES: SEE, C.RESULTS: SEE, C.VISITS: SEE, C.QUESTIONNAIRES: SEE},
}  # fmt: skip


GUARDRAILS = (
    Rail(Audience.TEAM, C.IDENTITY, Bound.FLOOR, SEE, _("The care team must know whom they treat."), 3),
    Rail(
        Audience.TEAM, C.MEDICINES, Bound.FLOOR, SEE,
        _("The care team always sees medicines, so that nobody gives two that clash."), 3,
    ),
    Rail(Audience.STUDY, C.IDENTITY, Bound.CEILING, Right.NONE, _("A study never sees who somebody is."), 3),
    Rail(Audience.STUDY, C.CONTACT, Bound.CEILING, Right.NONE, _("A study never sees how to reach somebody."), 3),
    Rail(Audience.STUDY, C.NOTES, Bound.CEILING, Right.NONE, _("Free words can give a person away."), 3),
    Rail(Audience.STUDY, C.JOURNAL, Bound.CEILING, Right.NONE, _("Free words can give a person away."), 3),
    Rail(Audience.STUDY, C.MESSAGES, Bound.CEILING, Right.NONE, _("Free words can give a person away."), 3),
)  # fmt: skip

BANDS = (
    Band(
        BandEffect.HIDDEN, C.SENSITIVE, 13, 18,
        _("From 13, what is sensitive is between the young person and the care team."), 4,
    ),
    Band(
        BandEffect.OWN_CHOICE, C.JOURNAL, 16, None,
        _("From 16, the young person decides whether caregivers read the journal."), 4,
    ),
    Band(
        BandEffect.ENDS, None, 18, None,
        _("At 18 caregivers' access ends, unless the grown person lets them stay."), 4,
    ),
)  # fmt: skip

ARTICLES = (
    Article(1, _("Why we share"), _(
        "We are patients, families, clinicians and researchers who want better care. We share what we know so that "
        "each of us can act on it. Nobody owns this place alone: these rules are ours, and we change them together."
    )),
    Article(2, _("Who sees what"), _(
        "Everyone sees all about themselves. Caregivers and the care team stand nearest and see nearly everything. "
        "Other staff of one's own center see what they need to treat. Clinicians of other centers see nothing of a "
        "single person. Each person may open or close this for themselves, for a group or for one name."
    )),
    Article(3, _("What no choice changes"), _(
        "A few things stand whatever anyone chooses, because somebody could come to harm. Each says why."
    )),
    Article(4, _("Growing up"), _(
        "What parents see becomes less as a young person grows. Both sides are told before a birthday changes "
        "anything. From 18 the grown person decides who stays."
    )),
    Article(5, _("When something may wait"), _(
        "Results and notes are seen at once. A clinician may hold one for a while, to tell it in person. "
        "It is always shown that something is held, by whom, why and until when, and one can ask to see it now."
    )),
    Article(6, _("In an emergency"), _(
        "A clinician of any center may open a record for some hours when somebody needs help now. They say why. "
        "The person is told at once, and our council looks at each time."
    )),
    Article(7, _("Research and numbers"), _(
        "A study sees a person only after a yes, without a name. Numbers are for all of us, and too few people are "
        "never shown as a number."
    )),
    Article(8, _("How we decide"), _(
        "Anyone may begin a motion. It passes when most of those who vote say yes, in each group: patients and "
        "caregivers, and those who work here. So no side can outvote the other."
    )),
    Article(9, _("How we answer"), _(
        "Everyone should know when an answer comes, what to do when it cannot wait, and what never to send."
    )),
    Article(10, _("Work that we begin together"), _(
        "Anyone may begin joint work. A project opens when a patient or a caregiver has a place in it, because those "
        "whom it is about shape it from the first day."
    )),
    Article(11, _("If it ends"), _(
        "If this community ends, each of us gets all that is about us. Nothing is sold or handed on."
    )),
)  # fmt: skip

GROUPS = (
    Group(_("Patients and caregivers"), (Role.PATIENT, Role.CAREGIVER), 10, 8),
    Group(
        _("Those who work here"),
        (Role.CLINICIAN, Role.RESEARCHER, Role.IMPROVER, Role.COORDINATOR, Role.ADVOCATE, Role.ADMINISTRATOR,
         Role.DEVELOPER, Role.FUNDER),
        10, 8,
    ),
)  # fmt: skip

HOLDS = (
    Hold(
        C.RESULTS, HoldEffect.MAY, 14,
        _("Some results are better heard from somebody one knows than read alone."), 5,
    ),
    Hold(C.NOTES, HoldEffect.MAY, 14, _("A note may wait until it was talked about."), 5),
)  # fmt: skip

REPLIES = (
    Reply(
        _("A message here"), _("An answer within two working days."), 16,
        _("Call the clinic, or 112 when a life is in danger."), _("What cannot wait two days."), 9,
    ),
    Reply(
        _("The telephone of the clinic"), _("Somebody answers on working days; at night the hospital's line."), None,
        _("Call 112 when a life is in danger."), "", 9,
    ),
    Reply(
        _("E-mail"), _("It tells you that something is new here, and nothing else."), None, "",
        _("Anything about health: e-mail can be read by others."), 9,
    ),
)  # fmt: skip

WORKS = (
    Work(
        "project", _("Anyone may open a project. It names a patient or a caregiver as a partner, what it is for, and "
                     "when it ends."),
        (), ("partner_seat", "purpose", "end_date"), 10,
    ),
    Work(
        "study", _("A researcher may open a study. It names a patient or a caregiver as a partner, and says what it "
                   "is for in plain words."),
        (Role.RESEARCHER,), ("partner_seat", "purpose"), 10,
    ),
    Work("measure", _("Anyone may propose a measure. It says who is in it and why."), (), ("purpose",), 10),
)  # fmt: skip

DEFAULT = Draft(
    articles=ARTICLES, rights=RULES, guardrails=GUARDRAILS, bands=BANDS, groups=GROUPS, holds=HOLDS, replies=REPLIES,
    works=WORKS,
    terms=Terms(ending=_(
        "Each person gets a copy of everything about them. The centers keep what the law asks of them. "
        "The rest is deleted six months later."
    )),
    rule_articles={
        Audience.CAREGIVERS: 2, Audience.TEAM: 2, Audience.CENTER: 2, Audience.STUDY: 7,
    },
)  # fmt: skip
