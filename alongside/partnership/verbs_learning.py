"""What is done with learning paths, in the ledger's words. That somebody rated themselves is read by nobody else."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

PATH_ADDED = verb("learning_path_added", _("{actor} added a learning path: {subject}"))
PATH_WORDED = verb("learning_path_worded", _("{actor} worded a learning path anew: {subject}"))
STEP_ADDED = verb("learning_step_added", _("{actor} added a step to a learning path: {subject}"))
STEP_WORDED = verb("learning_step_worded", _("{actor} worded a step of a learning path anew: {subject}"))
RATED_SELF = verb("rated_self", _("{actor} looked at what they can do"), Produces.INFORMATION)
