"""The addresses of this room."""

from django.urls import path

from alongside.improvement.views import counts, cycles, diagrams, needs, projects, sheets

app_name = "improvement"
urlpatterns = [
    path("improvement/", projects.project_list, name="projects"),
    path("improvement/groups/<uuid:group_id>/", needs.needs, name="needs"),
    path("improvement/groups/<uuid:group_id>/rank/", needs.rank_needs, name="rank"),
    path("improvement/new/", projects.begin, name="begin"),
    path("improvement/<uuid:project_id>/", projects.project, name="project"),
    path("improvement/<uuid:project_id>/say/<slug:saying>/", projects.say, name="say"),
    path("improvement/<uuid:project_id>/confirm/", projects.confirm, name="confirm"),
    path("improvement/<uuid:project_id>/aim/", projects.aim, name="aim"),
    path("improvement/<uuid:project_id>/end/", projects.end, name="end"),
    path("improvement/<uuid:project_id>/drivers/", diagrams.drivers, name="drivers"),
    path("improvement/<uuid:project_id>/drivers/do/", diagrams.do, name="draw"),
    path("improvement/<uuid:project_id>/drivers/file.<slug:ending>", diagrams.file, name="drivers_file"),
    path("improvement/<uuid:project_id>/count/", counts.choose, name="choose"),
    path("improvement/counts/<uuid:counted_id>/", counts.count, name="count"),
    path("improvement/<uuid:project_id>/sheets/new/", sheets.begin, name="begin_sheet"),
    path("improvement/sheets/<uuid:sheet_id>/", sheets.sheet, name="sheet"),
    path("improvement/<uuid:project_id>/tests/new/", cycles.plan, name="plan"),
    path("improvement/tests/<uuid:cycle_id>/", cycles.test, name="test"),
    path("improvement/tests/<uuid:cycle_id>/study/", cycles.study, name="study"),
]
