"""The addresses of this room."""

from django.urls import path

from alongside.improvement.views import (
    concerns,
    counts,
    cycles,
    diagrams,
    findings,
    needs,
    projects,
    sayings,
    sheets,
    starting,
)

app_name = "improvement"
urlpatterns = [
    path("improvement/", projects.project_list, name="projects"),
    path("improvement/groups/<uuid:group_id>/", needs.needs, name="needs"),
    path("improvement/groups/<uuid:group_id>/rank/", needs.rank_needs, name="rank"),
    path("improvement/new/", starting.begin, name="begin"),
    path("improvement/starts/", starting.starters, name="starters"),
    path("improvement/concerns/", concerns.concern_list, name="concerns"),
    path("improvement/concerns/new/", concerns.begin, name="raise"),
    path("improvement/concerns/<uuid:concern_id>/", concerns.concern, name="concern"),
    path("improvement/groups/<uuid:group_id>/concerns/", concerns.take, name="takes"),
    path("improvement/mine/", sheets.mine, name="mine"),
    path("improvement/found/", findings.found_list, name="findings"),
    path("improvement/<uuid:project_id>/", projects.project, name="project"),
    path("improvement/<uuid:project_id>/say/<slug:saying>/", sayings.say, name="say"),
    path("improvement/<uuid:project_id>/confirm/", sayings.confirm, name="confirm"),
    path("improvement/<uuid:project_id>/aim/", sayings.aim, name="aim"),
    path("improvement/<uuid:project_id>/end/", sayings.end, name="end"),
    path("improvement/<uuid:project_id>/next/", sayings.after, name="next"),
    path("improvement/<uuid:project_id>/look/", findings.look_at_project, name="look_at_project"),
    path("improvement/<uuid:project_id>/drivers/", diagrams.drivers, name="drivers"),
    path("improvement/<uuid:project_id>/drivers/do/", diagrams.do, name="draw"),
    path("improvement/<uuid:project_id>/drivers/file.<slug:ending>", diagrams.file, name="drivers_file"),
    path("improvement/<uuid:project_id>/count/", counts.choose, name="choose"),
    path("improvement/counts/<uuid:counted_id>/", counts.count, name="count"),
    path("improvement/<uuid:project_id>/sheets/new/", sheets.begin, name="begin_sheet"),
    path("improvement/sheets/<uuid:sheet_id>/", sheets.sheet, name="sheet"),
    path("improvement/sheets/<uuid:sheet_id>/lead/", sheets.lead, name="lead_sheet"),
    path("improvement/sheets/<uuid:sheet_id>/close/", sheets.close, name="close_sheet"),
    path("improvement/sheets/lines/<uuid:sheet_line_id>/take-back/", sheets.recall, name="recall_line"),
    path("improvement/<uuid:project_id>/tests/new/", cycles.plan, name="plan"),
    path("improvement/tests/<uuid:cycle_id>/", cycles.test, name="test"),
    path("improvement/tests/<uuid:cycle_id>/study/", cycles.study, name="study"),
    path("improvement/tests/<uuid:cycle_id>/own/", findings.own, name="own"),
    path("improvement/tests/<uuid:cycle_id>/spread/", findings.spread, name="spread"),
    path("improvement/tests/<uuid:cycle_id>/look/", findings.look_at_test, name="look_at_test"),
]
