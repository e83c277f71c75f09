"""The addresses of reports and of looks at oneself."""

from django.urls import path

from alongside.parity.views import reports, reports_writing

REPORT = "parity/reports/<uuid:report_id>/"
urlpatterns = [
    path("parity/reports/", reports.report_list, name="reports"),
    path("parity/reports/new/<slug:report_kind>/", reports_writing.begin, name="begin_report"),
    path("parity/reports/due/<uuid:rhythm_id>/", reports_writing.due, name="report_due"),
    path(REPORT, reports.report, name="report"),
    path(f"{REPORT}report.<slug:report_ending>", reports.file, name="report_file"),
    path(f"{REPORT}behind/<slug:report_figure>/", reports.source, name="source"),
    path(f"{REPORT}parts/<slug:report_part>/", reports_writing.part, name="report_part"),
    path(f"{REPORT}yes/", reports_writing.agree, name="report_yes"),
    path(f"{REPORT}mend/", reports_writing.mend, name="mend_report"),
    path(f"{REPORT}again/", reports_writing.rhythm, name="report_rhythm"),
]
