"""Addresses of goal attainment, skills, budgets and the value review."""

from django.urls import path

from alongside.plans.views import attaining, budgets, ladders, skills, value
from alongside.plans.views.place import in_plan as here

PLAN = "people/<uuid:person_id>/plan/"
GOAL = f"{PLAN}goals/<uuid:goal_id>/"
SKILL = f"{PLAN}skills/<uuid:skill_id>/"
BUDGET = f"{PLAN}budget/<uuid:budget_id>/"

urlpatterns = [
    path(f"{GOAL}levels/", here(attaining.levels), name="levels"),
    path(f"{GOAL}where-it-stands/", here(attaining.score), name="score"),
    path(f"{GOAL}chart.<str:ending>", attaining.picture, name="goal_picture"),
    path(f"{PLAN}how-far/", here(attaining.attainment), name="attainment"),
    path(f"{PLAN}skills/", here(skills.skills), name="skills"),
    path(f"{PLAN}skills/begin/", here(skills.begin), name="begin_skill"),
    path(SKILL, here(skills.skill), name="skill"),
    path(f"{SKILL}sign/", here(skills.sign), name="sign_skill"),
    path(f"{SKILL}take-back/", here(skills.take_back), name="unsign_skill"),
    path(f"{SKILL}again/", here(skills.again), name="refresh_skill"),
    path(f"{SKILL}aside/", here(skills.aside), name="skill_aside"),
    path(f"{PLAN}budget/", here(budgets.budgets), name="budgets"),
    path(f"{PLAN}budget/new/", here(budgets.new), name="new_budget"),
    path(BUDGET, here(budgets.budget), name="budget"),
    path(f"{BUDGET}for/", here(budgets.purpose), name="budget_purpose"),
    path(f"{BUDGET}spent/", here(budgets.spent), name="spend"),
    path(f"{BUDGET}spent/<uuid:spending_id>/take-back/", here(budgets.take_back), name="take_back_spending"),
    path(f"{BUDGET}who/", here(budgets.who), name="budget_who"),
    path(f"{PLAN}worth-it/", here(value.value), name="value"),
    path(f"{PLAN}worth-it/next/", here(value.next_day), name="value_next"),
    path(f"{PLAN}worth-it/<uuid:review_id>/say/", here(value.say), name="value_say"),
    path("skills/", here(ladders.library), name="ladders"),
    path("skills/new/", here(ladders.write), name="new_ladder"),
    path("skills/<uuid:ladder_id>/", here(ladders.ladder), name="ladder"),
    path("skills/<uuid:ladder_id>/change/", here(ladders.write), name="change_ladder"),
    path("skills/<uuid:ladder_id>/sign/", here(ladders.sign), name="sign_ladder"),
]
