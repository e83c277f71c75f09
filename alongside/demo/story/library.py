"""What Riverbend does and how: policies that hold, one under review, one overdue, one that is only proposed."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actor import Actor
from alongside.conversation.actions.remarks import remark
from alongside.demo.story.stage import Stage
from alongside.governance.actions.policies import (
    Adopting,
    NewPolicy,
    Wording,
    adopt_version,
    begin_review,
    propose_policy,
    propose_words,
    say_read,
)
from alongside.governance.models import Body, Policy, PolicyVersion
from alongside.governance.threads import policy_subject
from alongside.kit.terms import Role

TEAM = ("clinician", "improver", "coordinator")

PAY = """\
Patients and family members who work with us are paid 25 an hour, whoever they are and whatever they do \
for a living. Before the work begins we say how many hours we ask for and when the money comes.

We pay trains, childcare and lunch beforehand, so that nobody lends us money. Whoever does not want to be \
paid tells Grace in confidence.

Names stand on what people helped to write, where they want it."""
PAY_FIRST = PAY.replace("25 an hour", "18 an hour").replace(
    "pay trains, childcare and lunch beforehand, so that nobody lends us money",
    "refund trains and lunch within a month",
)
MEET = """\
We meet on the first Wednesday, at half past six in the evening, on the screen. Anyone may put something \
on the agenda until the Sunday before.

At least two people who live with it are there when something is decided. If they cannot come, we move \
the decision.

We say words out instead of their first letters. Whoever keeps time is not whoever speaks most."""
WRONG = """\
Whoever notices that something went wrong, or nearly did, says so to anyone of us, the same day if they \
can. Nobody is blamed for saying it.

First we see to the person. Then we tell them what happened, in plain words, and that we are sorry. \
Within two weeks a clinician and a family member find out together how it came about.

What we change is written down for everyone at all three centers, without names."""
STORIES = """\
A photo or a story belongs to the person it shows. We ask each time, for each use, and say where it will \
be seen and for how long.

Children are asked themselves. Their no counts, also where a parent says yes.

A yes can be taken back at any time. We take it down within three days where we can, and say where we \
cannot."""
INTERESTS = """\
Before we take part in a decision we say what could pull us to one side: money, work, a relative, a \
study. It is written down beside the decision.

The others decide whether somebody speaks but does not vote. A hope for one’s own child is no conflict."""


def play(stage: Stage) -> None:
    """From the first policy to the one that waits for its council."""
    council = Body.objects.get(community=stage.community, name="Charter council")
    sara, grace = stage.actor("sara", Role.IMPROVER), stage.actor("grace", Role.COORDINATOR)
    _pay(stage, council, sara, grace)
    meet = _adopted(
        stage, sara, council, 212, Policy.Topic.MEETINGS, Wording("How we meet", MEET), ("agenda", "evenings"),
        "Tried for two meetings first. It works.", 190,
    )  # fmt: skip
    wrong = _adopted(
        stage, stage.actor("rahman"), council, 150, Policy.Topic.SAFETY,
        Wording("When something goes wrong", WRONG, "", TEAM), ("speaking up",),
        "All seats agreed. Tom asked that it is tried at Northgate first; it was.", 365,
    )  # fmt: skip
    for days, key in ((149, "petra"), (149, "ito"), (148, "okoro"), (146, "helen")):
        with stage.at(days, "07:50"):
            say_read(by=stage.actor(key, Role.CLINICIAN), version_id=wrong.pk)
    _stories(stage, council)
    with stage.at(6, "14:05"):
        wording = Wording(
            "Conflicts of interest", INTERESTS, "Two of us sit in a company’s board. Nobody had asked."
        )
        propose_policy(
            by=stage.actor("nadia"),
            new=NewPolicy(
                wording, topic=Policy.Topic.INTERESTS, tags=("money", "studies"), body_id=council.pk
            ),
        )
    _say(
        stage, stage.actor("okoro"), meet, 60, "19:10",
        "Could we swap screens for a room once a year? I never met half of you.",
    )  # fmt: skip


def _pay(stage: Stage, council: Body, sara: Actor, grace: Actor) -> None:
    """Raised once, because a father had lent the network his train fare."""
    first = _adopted(
        stage, grace, council, 225, Policy.Topic.PAY, Wording("How we pay and thank people", PAY_FIRST),
        ("pay", "recognition", "travel"), "The rate of the university, for a start.", 365,
    )  # fmt: skip
    with stage.at(120, "21:20"):
        other = propose_words(
            by=stage.actor("kwame"), policy_id=first.policy_id,
            wording=Wording(
                first.title, PAY, "I lent the network 64 for a train and had it back after seven weeks. I can. Others "
                "cannot, and then they do not come.",
            ),
        )  # fmt: skip
    _say(
        stage,
        grace,
        first,
        119,
        "09:15",
        "I am sorry, Kwame. The money is there; it was my form that was slow.",
    )
    _adopt(
        stage,
        sara,
        other,
        112,
        "Beforehand, and at the rate that the hospital pays an expert. Eight for it.",
        365,
    )


def _stories(stage: Stage, council: Body) -> None:
    """Under review: a boy found himself on a poster two years later."""
    sara = stage.actor("sara", Role.IMPROVER)
    version = _adopted(
        stage, sara, council, 200, Policy.Topic.STORIES, Wording("Photos and stories", STORIES), ("photos", "consent"),
        "As the families’ group wrote it.", 365,
    )  # fmt: skip
    with stage.at(12, "20:30"):
        begin_review(
            by=sara, policy_id=version.policy_id,
            words="Leo found himself on a poster from when he was ten. He had said yes then. Should a yes end by "
            "itself?",
        )  # fmt: skip
    _say(stage, stage.actor("leo"), version, 11, "16:45", "it should. i was ten. ask me again every year")
    _say(
        stage, stage.actor("miriam"), version, 9, "10:10",
        "Every year is a lot of letters. At 13, 16 and 18, and whenever something is printed anew?",
    )  # fmt: skip
    _say(
        stage, stage.actor("petra"), version, 8, "12:30",
        "Printed things should have a date on the back by which they come down.",
    )  # fmt: skip


def _adopted(
    stage: Stage, by: Actor, body: Body, days_ago: int, topic: Policy.Topic, wording: Wording, tags: tuple[str, ...],
    note: str, review: int,
) -> PolicyVersion:  # fmt: skip
    with stage.at(days_ago + 9, "18:20"):
        new = NewPolicy(wording, topic=topic, tags=tags, body_id=body.pk)
        version = propose_policy(by=by, new=new)
    _adopt(stage, stage.actor("sara", Role.IMPROVER), version, days_ago, note, review)
    return version


def _adopt(stage: Stage, by: Actor, version: PolicyVersion, days_ago: int, note: str, review: int) -> None:
    with stage.at(days_ago, "19:40") as moment:
        starts = moment.date()
        adopt_version(
            by=by, version_id=version.pk, how=Adopting(starts, starts + timedelta(days=review), note)
        )


def _say(stage: Stage, by: Actor, version: PolicyVersion, days_ago: int, clock: str, words: str) -> None:
    with stage.at(days_ago, clock):
        remark(by=by, subject=policy_subject(version.policy_id, version.title), words=words)
