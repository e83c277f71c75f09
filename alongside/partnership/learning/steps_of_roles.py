"""The steps of one role each: what comes first for a patient, a parent, staff, and so on, and for who leads."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.partnership.learning.kinds import HouseStep

OF_ROLES = (
    HouseStep(
        "my_voice", _("What you bring"),
        (
            _(
                "You live with it every day. That is knowledge that no school gives. You know what a day costs, what"
                " works at home, and what a leaflet leaves out."
            ),
            _(
                "You need not speak for all patients. Speak for yourself, and say when you guess. You may be young, shy"
                " or tired. There are many ways to take part: by phone, in writing, for ten minutes."
            ),
        ),
        _("Say one thing that you can do or know. You choose who sees it."), "partnership:me",
        _("What do you know about living with this that your doctor may not know?"), 5,
    ),
    HouseStep(
        "for_a_child", _("Speaking as a relative"),
        (
            _(
                "You speak for yourself as a parent or a partner. You see what happens between two visits, and what it"
                " does to a family."
            ),
            _(
                "The one whom you care for has a voice of their own. Ask them what may be told. As a child grows, you"
                " say less, and they say more. That is a good sign."
            ),
        ),
        _("Look at what there is to do. Find one thing that fits into your week as it is."),
        "partnership:opportunities",
        _("What would your child, or the one you care for, say in your place?"), 6,
    ),
    HouseStep(
        "staff_first", _("For staff: make room first"),
        (
            _(
                "You know the house, the words and the people. A partner who comes for the first time knows none of it."
                " So the first step is yours."
            ),
            _(
                "Send what will be talked about a week before. Ask what time is possible for them. Sit beside them."
                " Ask for their view before you give yours. After it, call and ask how it was."
            ),
            _(
                "You will hear things that hurt. Do not explain them away. “Thank you. Tell me more” is nearly always"
                " right."
            ),
        ),
        _("Say where your team stands now, between doing things to people and doing them together."),
        "parity:continuum",
        _("What would you have to stop doing, so that others have more room?"), 8,
    ),
    HouseStep(
        "before_the_question", _("Ask before the question is set"),
        (
            _(
                "Often patients are asked when the study is planned and the money is spent. Then all they can do is to"
                " mend a letter. Ask them which question matters, before you have one."
            ),
            _(
                "Say early what can still change and what cannot. Write down what came of their advice. At the end tell"
                " them what you found, also if it was nothing."
            ),
        ),
        _("See what people found hard and what they need. Which of it could be a question for a study?"),
        "improvement:projects",
        _("Which part of your work would be better if a family had been there at the start?"), 8,
    ),
    HouseStep(
        "beside_not_for", _("Improve with people, not for them"),
        (
            _(
                "Make sure that the trouble is a real one. Ask those who live with it, before you think of an answer."
                " Let a partner own a test, not only comment on it."
            ),
            _(
                "Show the chart to all, and read it together. Say when a test failed. If nobody ever tells of a"
                " failure, then people only tell you what is nice."
            ),
        ),
        _("Find a test in a project. Who owns it? Ask a partner to own the next one."), "improvement:mine",
        _("Who has the most to gain from your project? Who of them is in it?"), 8,
    ),
    HouseStep(
        "bring_together", _("Bring people together"),
        (
            _(
                "Two partners are better than one. Alone among staff, one is soon a guest. See that each has somebody"
                " to call, and that nobody is asked all the time."
            ),
            _(
                "Settle pay, time and travel before you ask. Say clearly what the task is and when it ends. A task with"
                " an end is easier to say yes to."
            ),
        ),
        _("See how a clinic begins, in four weeks. Where does yours stand?"), "partnership:partners",
        _("Who has never been asked? How would you reach them?"), 8,
    ),
    HouseStep(
        "lead_together", _("Go along, and lead with another"),
        (
            _(
                "A mentor does not lead the way. You go along. Ask what they want to reach, and share what you tried."
                " Keep what you hear to yourself. Agree on an end from the start."
            ),
            _(
                "To lead with another, talk before each meeting: who opens, who looks after time, who sees who has been"
                " silent. Take turns. Never decide for the other one when they are away."
            ),
            _(
                "If it gets too heavy, say so. You are no therapist and no doctor. Know whom to call when somebody is"
                " not well."
            ),
        ),
        _("Read what those say who go along with others. Could you stand there, too?"), "partnership:mentors",
        _("Who went along with you, once? What did they do that helped?"), 10,
    ),
)  # fmt: skip
