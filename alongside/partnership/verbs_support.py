"""What is done for those who work together, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

CONTACT_NAMED = verb("contact_named", _("{actor} named a contact person in {subject}"), Produces.INFORMATION)
CONTACT_SAID = verb(
    "contact_said", _("{actor} said something of a contact person in {subject}"), Produces.INFORMATION
)
REACH_SAID = verb("reach_said", _("{actor} said how they are reached in {subject}"), Produces.INFORMATION)
THANKED = verb("thanked", _("{actor} thanked somebody in {subject}"), Produces.INFORMATION)
THANKS_SHOWN = verb(
    "thanks_shown", _("{actor} said who reads a word of thanks in {subject}"), Produces.INFORMATION
)
CELEBRATED = verb("celebrated", _("{actor} wrote down what {subject} celebrates"), Produces.INFORMATION)
CERTIFICATE_ASKED = verb(
    "certificate_asked", _("{actor} asked for a certificate in {subject}"), Produces.INFORMATION
)
CERTIFICATE_SAID = verb(
    "certificate_said", _("{actor} said something of a certificate in {subject}"), Produces.INFORMATION
)
MAY_BE_FOUND = verb("may_be_found", _("{actor} can be found by what they did"), Produces.INFORMATION)
FOUND_NO_MORE = verb("found_no_more", _("{actor} can be found by it no more"), Produces.INFORMATION)
INTRODUCTION_ASKED = verb("introduction_asked", _("{actor} asked to be introduced"), Produces.INFORMATION)
INTRODUCTION_SAID = verb(
    "introduction_said", _("{actor} said something of an introduction"), Produces.INFORMATION
)
MENTORING_TIMED = verb("mentoring_timed", _("{actor} wrote down time of going along"), Produces.INFORMATION)
