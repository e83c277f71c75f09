from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "alongside.plans"
    label = "plans"

    def ready(self) -> None:
        """Tell live updates of which rows an open goal hears, and sharing which pages others can be shown."""
        from alongside.plans.announcing import TABLES, THING  # noqa: PLC0415 - models are there only now
        from alongside.plans.showable import PAGES  # noqa: PLC0415
        from alongside.record.arriving.sight import tell_of  # noqa: PLC0415
        from alongside.sharing.shown import showable  # noqa: PLC0415

        tell_of(THING, *TABLES)
        showable(*PAGES, begins=_("Plan"))
