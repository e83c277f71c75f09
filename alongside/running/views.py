"""What the house says of itself to whoever watches over it: no sign-in, nothing about anybody."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .readiness import why_not_ready


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """The process is alive."""
    return JsonResponse({"alive": True})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """People may come in; or 503 with the reason why not yet."""
    reason = why_not_ready()
    if reason:
        return JsonResponse({"ready": False, "reason": reason}, status=503)
    return JsonResponse({"ready": True})
