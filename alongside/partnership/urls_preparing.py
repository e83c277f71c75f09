"""The addresses of getting ready: before a first meeting, coming new, roles, and what is in the way."""

from django.urls import path

from alongside.partnership.views import hurdles, onboarding, orientation, roles, roles_said

READY, ROLES, HURDLES = "partners/getting-ready/", "partners/roles/", "partners/hurdles/"

urlpatterns = [
    path(READY, orientation.mine, name="getting_ready"),
    path(f"{READY}groups/<uuid:group_id>/", orientation.group_ready, name="group_ready"),
    path(f"{READY}groups/<uuid:group_id>/me/", orientation.tick_mine, name="get_ready"),
    path(f"{READY}groups/<uuid:group_id>/list/", orientation.write, name="ready_list"),
    path(f"{READY}groups/<uuid:group_id>/steps/", onboarding.group_steps, name="group_steps"),
    path(f"{READY}centers/<uuid:center_id>/", onboarding.center_steps, name="center_steps"),
    path(f"{READY}steps/<uuid:first_step_id>/end/", onboarding.step_ends, name="step_ends"),
    path(f"{READY}new/<uuid:group_seat_id>/", onboarding.begin, name="begin_onboarding"),
    path(f"{READY}first/<uuid:onboarding_id>/", onboarding.onboarding, name="onboarding"),
    path(f"{READY}first/<uuid:onboarding_id>/help/", onboarding.help_them, name="help_begin"),
    path(ROLES, roles.role_list, name="roles"),
    path(f"{ROLES}new/", roles.describe, name="role_new"),
    path(f"{ROLES}groups/<uuid:group_id>/", roles.group_roles, name="group_roles"),
    path(f"{ROLES}wordings/<uuid:role_wording_id>/yes/", roles_said.yes, name="role_yes"),
    path(f"{ROLES}wordings/<uuid:role_wording_id>/no/", roles_said.no, name="role_no"),
    path(f"{ROLES}sits/<uuid:sits_id>/", roles_said.say, name="sits_say"),
    path(f"{ROLES}<uuid:role_id>/", roles.role, name="role"),
    path(f"{ROLES}<uuid:role_id>/words/", roles.reword, name="role_words"),
    path(f"{ROLES}<uuid:role_id>/end/", roles.end, name="role_end"),
    path(f"{ROLES}<uuid:role_id>/sits/", roles_said.sit, name="role_sits"),
    path(f"{ROLES}<uuid:role_id>/role.pdf", roles.role_file, name="role_file"),
    path(HURDLES, hurdles.hurdle_list, name="hurdles"),
    path(f"{HURDLES}new/", hurdles.tell, name="hurdle_new"),
    path(f"{HURDLES}<uuid:hurdle_id>/", hurdles.hurdle, name="hurdle"),
]
