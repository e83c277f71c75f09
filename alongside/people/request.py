"""The request as a view meets it behind the login wall: somebody in particular asks."""

from django.http import HttpRequest

from alongside.contributions.actor import Actor


class Request(HttpRequest):
    """An HTTP request with its actor. For the type checker: the middleware puts the actor on Django's own."""

    actor: Actor
