"""What a page may load and run: said with every answer, and put into words once for all that say the same."""

from __future__ import annotations

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class PolicyMiddleware(CSPMiddleware):
    """The library's own, which builds two policies for each answer; here it builds one where an answer has its own."""

    usual = ""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say the policy; that of an answer with something of its own is built for it alone."""
        own = (
            HEADER in response
            or hasattr(request, "_csp_nonce")
            or any("_csp" in one for one in vars(response))
        )
        if own or not self.usual:
            answer = super().process_response(request, response)
            self.usual = self.usual or ("" if own else answer.get(HEADER, ""))
            return answer
        response[HEADER] = self.usual
        return response
