"""What to expect of a message: the charter's line of communication, where one writes (capability C9)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience
from alongside.sharing.queries.rights import Rights
from alongside.sharing.queries.versions import first_reply


def own(words: Any) -> str:
    """Words of a charter in the reader's language, where they are those that ship; else as they were written."""
    told = str(words)
    return _(told) if told else ""


def what_to_expect(by: Actor, rights: Rights) -> list[str]:
    """When an answer comes, what to do when it cannot wait, what never to send; for who writes to the clinic."""
    rule = first_reply(by) if rights.audience in (Audience.SELF, Audience.CAREGIVERS) else None
    return reply_lines(rule) if rule is not None else []


def reply_lines(rule: Any) -> list[str]:
    """What a row of the charter says of a channel, a sentence for each thing."""
    lines = [own(rule.expect)]
    if rule.urgent:
        lines.append(_("When it cannot wait: %(urgent)s") % {"urgent": own(rule.urgent)})
    if rule.never_send:
        lines.append(_("Never send: %(what)s") % {"what": own(rule.never_send)})
    return lines
