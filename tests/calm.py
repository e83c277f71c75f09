"""Properties hold or they do not, on a slow day, too: none of them has a deadline."""

from hypothesis import HealthCheck, settings

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
