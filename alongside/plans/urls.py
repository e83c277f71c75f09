"""The plan's addresses."""

from django.urls import include, path

from alongside.plans.views import drafts, goals, keeping, matters, plan, saying, steps, turns
from alongside.plans.views.place import in_plan as here

app_name = "plans"
PLAN = "people/<uuid:person_id>/plan/"
GOAL = f"{PLAN}goals/<uuid:goal_id>/"
STEP = f"{PLAN}steps/<uuid:step_id>/"
MATTER = f"{PLAN}matters/<slug:prompt>/"

urlpatterns = [
    path("plan/", here(plan.whose), name="whose"),
    path("plan/work/<slug:work_prompt>/", here(matters.work), name="work"),
    path(PLAN, here(plan.plan), name="plan"),
    path(f"{PLAN}drafts/<slug:draft>/", drafts.keep, name="draft"),
    path(f"{PLAN}drafts/<slug:draft>/gone/", drafts.discard, name="draft_gone"),
    path(f"{PLAN}matters/", here(matters.matters), name="matters"),
    path(MATTER, here(matters.say), name="matter"),
    path(f"{MATTER}keep/", matters.keep, name="matter_keep"),
    path(f"{PLAN}files/<uuid:matter_id>/", matters.file, name="matter_file"),
    path(f"{PLAN}goals/new/", here(saying.begin), name="goal_new"),
    path(GOAL, here(goals.goal), name="goal"),
    path(f"{GOAL}versions/", here(goals.versions), name="versions"),
    path(f"{GOAL}change/", here(saying.change), name="goal_change"),
    path(f"{GOAL}stand/", here(saying.stand), name="goal_stand"),
    path(f"{GOAL}beside/", here(saying.beside), name="goal_beside"),
    path(f"{GOAL}talk/", here(turns.talk), name="goal_talk"),
    path(f"{GOAL}review/", here(turns.review), name="goal_review"),
    path(f"{GOAL}aside/", here(turns.aside), name="goal_aside"),
    path(f"{GOAL}take-up/", here(turns.take_up), name="goal_take_up"),
    path(f"{GOAL}end/", here(turns.end), name="goal_end"),
    path(f"{GOAL}keep/", keeping.keep_goal, name="goal_keep"),
    path(f"{GOAL}steps/new/", here(steps.add), name="step_new"),
    path(STEP, here(steps.change), name="step_change"),
    path("", include("alongside.plans.urls_attaining")),
]
