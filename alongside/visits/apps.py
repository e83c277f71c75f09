from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "alongside.visits"
    label = "visits"

    def ready(self) -> None:
        """Say of which rows an open visit hears, which pages others are shown, and by what lists find people."""
        from alongside.record.arriving.sight import tell_of  # noqa: PLC0415 - models are there only now
        from alongside.record.countable import give  # noqa: PLC0415
        from alongside.record.lately import give_lately  # noqa: PLC0415
        from alongside.record.naming import own_sentences, own_words  # noqa: PLC0415
        from alongside.sharing.shown import showable  # noqa: PLC0415
        from alongside.visits.announcing import TABLES, THING  # noqa: PLC0415
        from alongside.visits.composing import HEADINGS  # noqa: PLC0415
        from alongside.visits.facts import FACTS  # noqa: PLC0415
        from alongside.visits.lately_given import GIVEN  # noqa: PLC0415
        from alongside.visits.showable import PAGES  # noqa: PLC0415

        give(FACTS)
        tell_of(THING, *TABLES)
        showable(*PAGES, begins=_("Visits"))
        give_lately(GIVEN)
        own_sentences(_("the visit on %(day)s"))
        own_words(*HEADINGS)
