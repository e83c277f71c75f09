"""What can be done with time and money, in the ledger's words. None tells an amount, a receipt or an account."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

RATE_SET = verb("rate_set", _("{actor} said what an hour is worth: {subject}"))
RATE_ENDED = verb("rate_ended", _("{actor} ended what an hour is worth: {subject}"))
DUTY_NAMED = verb("duty_named", _("{actor} named who looks after money: {subject}"))
DUTY_ENDED = verb("duty_ended", _("{actor} ended that somebody looks after money: {subject}"))
BUDGET_SAID = verb("budget_said", _("{actor} said what time and money is planned for {subject}"))
WORKED = verb("worked", _("{actor} said how long they worked for {subject}"), Produces.INFORMATION)
WORK_RECALLED = verb("work_recalled", _("{actor} took back hours of {subject}"), Produces.INFORMATION)
PAY_OFFERED = verb("pay_offered", _("{actor} offered pay in {subject}"))
PAY_ANSWERED = verb("pay_answered", _("{actor} answered an offer of pay in {subject}"), Produces.INFORMATION)
CLAIMED = verb("claimed", _("{actor} asked for money back in {subject}"), Produces.INFORMATION)
CLAIM_ANSWERED = verb("claim_answered", _("{actor} said something of a claim in {subject}"))
BANK_SAID = verb("bank_said", _("{actor} said where their money goes"), Produces.INFORMATION)
BANK_DELETED = verb("bank_deleted", _("{actor} deleted where their money goes"), Produces.INFORMATION)
PAYMENT_MADE = verb("payment_made", _("{actor} made a file for the bank"), Produces.INFORMATION)
PAYMENT_PAID = verb("payment_paid", _("{actor} noted that money was paid"), Produces.INFORMATION)
