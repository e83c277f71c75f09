"""What the house writes to people: short, in their language, with nothing about anybody's health in it."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def send(to: str, subject: str, *paragraphs: str) -> None:
    """Send one plain letter now. Raises OSError (SMTPException is one) where it cannot be handed over."""
    body = "\n\n".join(paragraphs) + "\n\n-- \n" + _("Alongside") + "\n"
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [to]).send()


def page_address(page: str, *args: object) -> str:
    """Where a page is reached from outside, for letters that no request asks for."""
    return settings.ALONGSIDE_URL + reverse(page, args=args)


def send_code(to: str, code: str) -> None:
    """The code that opens the door."""
    send(
        to,
        _("Your code: %(code)s") % {"code": f"{code[:3]} {code[3:]}"},
        _("Write this code on the page where you asked for it: %(code)s")
        % {"code": f"{code[:3]} {code[3:]}"},
        _("It holds for ten minutes, once. Nobody will ever ask you for it by mail or by telephone."),
        _("You did not ask for a code? Then there is nothing to do: without it, nobody comes in."),
    )


def send_unknown(to: str) -> None:
    """Somebody asked for a code with an address that nobody here has."""
    send(
        to,
        _("Nobody here has this address"),
        _("You, or somebody else, wanted to sign in with this address. Nobody here has it."),
        _("Perhaps you are known by another address. Or ask somebody at your clinic to invite you."),
    )


def send_new_device(to: str, device: str, link: str) -> None:
    """Somebody signed in on a device that is new to the account."""
    send(
        to,
        _("A new device signed in"),
        _("Somebody signed in with your address, on a device that is new here: %(device)s.")
        % {"device": device},
        _("Was it you? Then there is nothing to do."),
        _("It was not you? Open this page, and choose Sign out everywhere:"),
        link,
    )


def tell_of_keys(to: str) -> None:
    """What somebody signs in with was changed. Where no mail can go now, the change stands all the same."""
    try:
        send(
            to,
            _("How you sign in was changed"),
            _(
                "A passkey, a code app or your codes on paper were added or removed. "
                "Was it you? Then there is nothing to do."
            ),
            _("It was not you? Ask the coordinator of your community for help now."),
        )
    except OSError:
        logger.warning("a letter about changed keys could not be sent")


def send_emergency(to: str, name: str, center: str, link: str, *, own: bool) -> None:
    """A clinician took emergency access to a record; the reason stands in the house, not in the letter."""
    told = {"name": name, "center": center}
    said = _("%(name)s of %(center)s took emergency access to your record.")
    for_other = _("%(name)s of %(center)s took emergency access to a record that you look after.")
    send(
        to,
        _("Somebody took emergency access"),
        (said if own else for_other) % told,
        _("Sign in to read why, and what was opened. You can ask about it there:"),
        link,
    )


def send_invitation(to: str, by_name: str, community: str, link: str, message: str) -> None:
    """Somebody invites somebody in."""
    names = {"name": by_name, "community": community}
    send(
        to,
        _("%(name)s invites you to %(community)s") % names,
        _("%(name)s invites you to %(community)s. Open this link to see to what, and to come in:") % names,
        link,
        *([message] if message else []),
        _("The link holds for seven days, once. Do not pass it on: it is for you."),
    )


def send_welcome(to: str, community: str, link: str) -> None:
    """The house is open, and this is its first person."""
    send(
        to,
        _("%(community)s is open") % {"community": community},
        _("You are the first one in it. Sign in here with this address; a code comes by mail:"),
        link,
        _("Then invite the others, under My page."),
    )
