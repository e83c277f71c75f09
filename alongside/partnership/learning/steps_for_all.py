"""The steps that every path takes: meetings, small tests, charts, stories, listening, two hats, time and money."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.partnership.learning.kinds import HouseStep

FOR_ALL = (
    HouseStep(
        "meeting", _("How a meeting works"),
        (
            _(
                "A meeting here has a list of points. Anyone in the group puts points on it, before the day and on the"
                " day. Who put it there stands beside each."
            ),
            _(
                "Some people have a task for the day: one leads, one watches the clock, one writes. These tasks go"
                " round. You may say no to one, and you need not say why."
            ),
            _(
                "In a round each speaks in turn, and nobody breaks in. You can pass. What was agreed is written down,"
                " and you can say yes, no, or “I can live with it”."
            ),
        ),
        _("Open a group of yours, find the next meeting, and put one point on its list."), "groups:groups",
        _("When did you last have something to say in a meeting, and did not say it? What would have helped?"), 8,
    ),
    HouseStep(
        "tests", _("How improvement works"),
        (
            _(
                "It begins with three questions. What do we want to reach? How will we see that it got better? What"
                " could we change?"
            ),
            _(
                "Then you test one change, as small as you can: one day, one room, three people. Before you start, you"
                " say what you think will happen."
            ),
            _(
                "After the test you look at what did happen. You keep the change, you alter it, or you drop it. A test"
                " that failed has taught you something. It is worth telling."
            ),
        ),
        _("Open a project and find a test. What did they think would happen, and what did?"), "improvement:projects",
        _("What is one small thing at your clinic that you could test on a single day?"), 10,
    ),
    HouseStep(
        "chart", _("How to read a chart"),
        (
            _(
                "Numbers go up and down all the time. Most of this is chance. A chart with a middle line helps you to"
                " tell chance from change."
            ),
            _(
                "Look for three things. Does a point lie beyond the limits? Is there a long row on one side of the"
                " middle line? Does the line cross the middle less often than it should?"
            ),
            _(
                "If you find none of these, then the ups and downs are chance. Do not ask who was at fault last month."
                " If you find one, ask what went on at that time."
            ),
        ),
        _("Read a real chart with us, step by step, and answer three questions. Nobody sees what you answer."),
        "registry:read_any",
        _("When did a number last make you glad or worried? Was it more than chance?"), 12,
    ),
    HouseStep(
        "story", _("How to tell a story"),
        (
            _(
                "A story moves people where a number does not. It has a place, a moment, and something at stake. It is"
                " short: three minutes are a lot."
            ),
            _(
                "Choose what you tell. What hurts too much, or what belongs to somebody else, you leave out. If you"
                " tell of your child, ask your child."
            ),
            _(
                "End with what you would wish for. Then those who listen know what to do with it. And staff tell"
                " stories, too. It is not only families who open their hearts here."
            ),
        ),
        _("See the cards for a talk. Take one, and tell somebody about it for two minutes."), "partnership:cards",
        _("Which moment would you tell of, if you had two minutes? What do you wish that they do then?"), 10,
    ),
    HouseStep(
        "listen", _("How to listen and to share power"),
        (
            _(
                "Power sits in small things. Who set the time? Who wrote the list of points? Who spoke first, and who"
                " spoke most? Who was paid to be there?"
            ),
            _(
                "If you have more of it, you can give some away. Ask before you tell. Let others speak first. Wait five"
                " seconds longer than feels right. Do not use words that half of the room must look up."
            ),
            _(
                "Listening does not mean to agree. Say back what you heard. Then say what you think, and what you will"
                " do with it. If it comes to nothing, say so, and say why."
            ),
        ),
        _("Look at the map of shared work. Where are partners there from the start, and where are they not?"),
        "parity:map",
        _("In your last talk, how much of the time did you speak? Would the others say the same?"), 10,
    ),
    HouseStep(
        "hats", _("Privacy and two hats"),
        (
            _(
                "In care you are a patient, a parent or staff. Here you are a partner. These are two hats. In this part"
                " of the house nobody’s record can be reached, by anyone."
            ),
            _(
                "So you need not tell what you have, or what your child has. If you know of somebody from care, leave"
                " it there. A nurse does not say here what she knows from the clinic."
            ),
            _(
                "What you write in a group is read by those who read the group. Each page says who that is. When you"
                " are in doubt, write less."
            ),
        ),
        _("Look at your hats. Change into another one, see what changes, and come back."), "people:hats",
        _("What would you not wish that others here know of you? Do you see how to keep it so?"), 6,
    ),
    HouseStep(
        "money", _("Time and money"),
        (
            _(
                "Your time is worth as much as the time of others. Staff are paid when they sit in a meeting. So ask"
                " what partners are paid, and write down your hours, also the unpaid ones."
            ),
            _(
                "You may be offered pay, and you may say no. You need not say why. If you get benefits, ask first what"
                " pay would do to them."
            ),
            _(
                "What you lay out, such as for a bus, you can ask back. You take a photo of the receipt. Two people"
                " say yes, and it is paid."
            ),
        ),
        _("See what your group has planned for time and money. Write down an hour that you gave."),
        "partnership:money",
        _("What does it cost you to take part? Who knows about it?"), 8,
    ),
)  # fmt: skip
