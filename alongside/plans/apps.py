from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "alongside.plans"
    label = "plans"

    def ready(self) -> None:
        """Say of which rows an open goal hears, which pages others are shown, and by what lists find people."""
        from alongside.plans.announcing import TABLES, THING  # noqa: PLC0415 - models are there only now
        from alongside.plans.facts import FACTS  # noqa: PLC0415
        from alongside.plans.lately_given import GIVEN  # noqa: PLC0415
        from alongside.plans.prompts import TITLE  # noqa: PLC0415
        from alongside.plans.showable import PAGES  # noqa: PLC0415
        from alongside.record.arriving.sight import tell_of  # noqa: PLC0415
        from alongside.record.countable import give  # noqa: PLC0415
        from alongside.record.lately import give_lately  # noqa: PLC0415
        from alongside.record.naming import own_words  # noqa: PLC0415
        from alongside.sharing.shown import showable  # noqa: PLC0415

        give(FACTS)
        tell_of(THING, *TABLES)
        showable(*PAGES, begins=_("Plan"))
        give_lately(GIVEN)
        own_words(*TITLE.values())
