"""The addresses of this room."""

from django.urls import include, path

from alongside.governance.views import (
    bodies,
    changing,
    charter,
    consultations,
    deciding,
    drafting,
    founding,
    motions,
)

app_name = "governance"
urlpatterns = [
    path("policies/", include("alongside.governance.urls_policies")),
    path("wishes/", include("alongside.governance.urls_wishes")),
    path("charter/", charter.charter, name="charter"),
    path("charter/begin/", founding.begin, name="founding"),
    path("charter/begin/choose/", founding.choose, name="founding_choose"),
    path("charter/begin/<uuid:version_id>/ask/", founding.ask, name="founding_ask"),
    path("charter/begin/<uuid:version_id>/yes/", founding.agree, name="founding_agree"),
    path("charter/versions/", charter.version_list, name="versions"),
    path("charter/versions/<int:number>/", charter.version, name="version"),
    path("charter/versions/<int:number>/draft/", charter.draft_from, name="draft_from"),
    path("charter/drafts/<uuid:version_id>/edit/", drafting.edit, name="edit_draft"),
    path("charter/drafts/<uuid:version_id>/numbers/", drafting.terms, name="draft_terms"),
    path("charter/drafts/<uuid:version_id>/count/", charter.count_draft, name="count_draft"),
    path("charter/drafts/<uuid:version_id>/delete/", charter.delete, name="delete_draft"),
    path("deciding/", deciding.deciding, name="deciding"),
    path("motions/", motions.motion_list, name="motions"),
    path("motions/new/", motions.begin, name="begin"),
    path("motions/<uuid:motion_id>/", motions.motion, name="motion"),
    path("motions/<uuid:motion_id>/vote/", motions.vote, name="vote"),
    path("motions/<uuid:motion_id>/agree/", motions.agree, name="agree"),
    path("motions/<uuid:motion_id>/withdraw/", motions.withdraw, name="withdraw"),
    path("motions/<uuid:motion_id>/other-words/", changing.amend, name="amend"),
    path("motions/<uuid:motion_id>/object/", changing.object_to_motion, name="object"),
    path("amendments/<uuid:amendment_id>/support/", changing.support_amendment, name="support"),
    path("amendments/<uuid:amendment_id>/take-in/", changing.take_amendment_in, name="take_in"),
    path(
        "amendments/<uuid:amendment_id>/withdraw/", changing.withdraw_my_amendment, name="withdraw_amendment"
    ),
    path("objections/<uuid:objection_id>/answer/", changing.answer, name="answer_objection"),
    path(
        "objections/<uuid:objection_id>/withdraw/", changing.withdraw_my_objection, name="withdraw_objection"
    ),
    path("bodies/", bodies.body_list, name="bodies"),
    path("bodies/new/", bodies.found, name="found"),
    path("bodies/<uuid:body_id>/", bodies.body, name="body"),
    path("bodies/<uuid:body_id>/review/", bodies.review, name="body_reviews"),
    path("bodies/<uuid:body_id>/board/", bodies.board, name="board"),
    path("bodies/<uuid:body_id>/decide/", bodies.decide, name="decide"),
    path("consultations/", consultations.consultation_list, name="consultations"),
    path("consultations/new/", consultations.ask, name="ask"),
    path("consultations/<uuid:consultation_id>/", consultations.consultation, name="consultation"),
    path("consultations/<uuid:consultation_id>/outcome/", consultations.tell, name="tell"),
    path("", include("alongside.governance.urls_reviewing")),
]
