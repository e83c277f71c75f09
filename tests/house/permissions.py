"""Every door of the house, and what each role meets there: the table that judges them all.

A door that is not here fails the build. The roles stand in the order of `doors.ROLES`: nobody, the patient whose
record it is, another patient, her caregiver, a clinician of her team, a clinician of another center, a researcher,
the coordinator, an account without a seat (as the program has none). What is sent is an empty form.

    s  to the sign-in        p  a page                 g  goes on to another page
    f  the form, once more   r  refused, with why      n  not found: may not know that it exists
    b  asked wrongly         m  not by this method

A method that is not listed for a door meets `m`.
"""

from tests.house.permissions_of_groups import TABLE as GROUPS
from tests.house.permissions_of_improvement import TABLE as IMPROVEMENT
from tests.house.permissions_of_lists import TABLE as LISTS
from tests.house.permissions_of_matching import TABLE as MATCHING
from tests.house.permissions_of_measures import TABLE as MEASURES
from tests.house.permissions_of_money import TABLE as MONEY
from tests.house.permissions_of_parity import TABLE as PARITY
from tests.house.permissions_of_partnership import TABLE as PARTNERSHIP
from tests.house.permissions_of_plans import TABLE as CARE
from tests.house.permissions_of_preparing import TABLE as PREPARING
from tests.house.permissions_of_support import TABLE as SUPPORT

TABLE = """
home:today                     GET   spppppppr
home:today                     POST  spppppppr
home:search                    GET   spppppppr
home:search                    POST  spppppppr
registry:numbers               GET   spppppppr
registry:measure               GET   spppppppr
registry:chart                 GET   spppppppr
registry:read_chart            GET   spppppppr
registry:read_chart            POST  spppppppr
registry:read_centers          GET   spppppppr
registry:read_centers          POST  spppppppr
registry:read_care             GET   spppppppr
registry:read_care             POST  spppppppr
registry:read_quality          GET   spppppppr
registry:read_quality          POST  spppppppr
registry:read_any              GET   sgggggggr
registry:keep_chart            GET   spppppppr
registry:keep_chart            POST  sfffffffr
registry:decide                GET   srrrrrrpr
registry:decide                POST  srrrrrrfr
registry:undo_decision         POST  srrrrrrgr
registry:chart_file            GET   spppppppr
registry:side_by_side          GET   spppppppr
registry:saved_chart           GET   spppppppr
registry:share_chart           POST  srrrrrrgr
registry:end_chart             POST  srrrrrrgr
home:together                  GET   spppppppr
home:together                  POST  spppppppr
home:help                      GET   ppppppppp
home:help                      POST  ppppppppp
contributions:mine             GET   spppppppr
people:sign_in                 GET   pgggggggp
people:sign_in                 POST  pgggggggp
people:code                    GET   ggggggggg
people:code                    POST  ggggggggg
people:passkey_options         POST  ppppppppp
people:with_passkey            POST  fffffffff
people:second                  GET   spppppppr
people:second                  POST  sfffffffr
people:second_options          POST  spppppppr
people:with_organization       GET   nnnnnnnnn
people:come_back               GET   rrrrrrrrr
people:sign_out                GET   ppppppppp
people:sign_out                POST  ggggggggg
people:signed_out              GET   ppppppppp
people:signed_out              POST  ppppppppp
people:language                POST  ggggggggg
people:invitation              GET   ppppppppp
people:invitation              POST  ggggggggg
people:door                    GET   nnnnnnnnn
people:door                    POST  nnnnnnnnn
people:leave_demo              POST  nnnnnnnnn
people:mail                    GET   nnnnnnnnn
people:mail                    POST  nnnnnnnnn
people:me                      GET   spppppppr
people:me                      POST  spppppppr
people:edit                    GET   spppppppr
people:edit                    POST  spppppppr
people:hats                    GET   spppppppr
people:hats                    POST  sfffffffr
people:expertise               GET   spppppppr
people:expertise               POST  spppppppr
people:end_my_expertise        POST  sgnrrnnnr
people:close                   GET   srrpppppr
people:close                   POST  srrfffffr
people:close_for               GET   srnprnnnr
people:close_for               POST  srnfrnnnr
people:back                    GET   gpppppppp
people:back                    POST  gpppppppp
people:sessions                GET   spppppppr
people:sessions                POST  spppppppr
people:out_everywhere          POST  sgggggggr
people:end_session             POST  sgnnnnnnr
people:device_mine             POST  sgnnnnnnr
people:keys                    GET   spppppppr
people:new_passkey             POST  sfffffffr
people:new_passkey_options     POST  spppppppr
people:name_passkey            POST  sgnnnnnnr
people:drop_passkey            POST  sgnnnnnnr
people:code_app                GET   spppppppr
people:code_app                POST  sfffffffr
people:drop_code_app           POST  sgggggggr
people:paper_codes             POST  spppppppr
people:invitations             GET   srrrpprpr
people:invitations             POST  srrrpprpr
people:withdraw                POST  snnnnnngr
people:person                  GET   spnppnnnr
people:person                  POST  spnppnnnr
people:caregivers              GET   spnppnnnr
people:caregivers              POST  spnppnnnr
people:bring_in                GET   srnrrnnnr
people:bring_in                POST  srnrrnnnr
people:team                    GET   spnppnnnr
people:team                    POST  spnppnnnr
people:end_caregiver           POST  sgnggnnnr
people:let_stay                POST  sgnrrnnnr
people:leave_team              POST  sgnggnnnr
people:reach                   GET   spnppnnnr
people:reach                   POST  spnppnnnr
people:change_reach            GET   spnppnnnr
people:change_reach            POST  spnppnnnr
people:remove_reach            POST  sgnggnnnr
people:seats                   GET   srnrrnnnr
people:seats                   POST  srnrrnnnr
people:leave_seat              POST  srnrrnnnr
people:reopen                  POST  srngrnnnr
people:organizations           GET   srrrrrrpr
people:organizations           POST  srrrrrrpr
people:organization            GET   srrrrrrpr
people:organization            POST  srrrrrrpr
people:directory               GET   spppppppr
people:directory               POST  spppppppr
people:providers               GET   srrrrrrpr
people:topic                   GET   spppppppr
people:topic                   POST  sgggggggr
people:twice                   GET   srrrpprpr
people:twice                   POST  srrrpprpr
people:merge                   GET   snnnpnnnr
people:merge                   POST  snnnpnnnr
people:take_apart              POST  snnngnnnr
record:whose                   GET   sggggpppr
record:kept                    GET   spnppnnnr
record:timeline                GET   spnppnnnr
record:arrived                 GET   spnppnnnr
record:write_note              GET   spnppnnnr
record:write_note              POST  sfnffnnnr
record:write_value             GET   spnppnnnr
record:write_value             POST  sfnffnnnr
record:write_home              GET   spnppnnnr
record:write_home              POST  sfnffnnnr
record:file                    GET   spnppnnnr
record:values                  GET   spnppnnnr
record:values_picture          GET   spnppnnnr
record:entry                   GET   spnppnnnr
record:correct                 GET   spnrrnnnr
record:correct                 POST  sfnrrnnnr
record:comment                 POST  sfnffnnnr
record:differently             POST  sfnffnnnr
record:answer                  POST  sfnffnnnr
record:settle                  POST  sfnffnnnr
record:keep                    POST  sfnffnnnr
record:open_again              POST  sgnrrnnnr
record:hold                    POST  sfnffnnnr
record:hold_ask                POST  sgngrnnnr
record:hold_answer             POST  snnnfnnnr
record:hold_show               POST  srnrgnnnr
record:resource                GET   spnppnnnr
record:my_journal              GET   sggggpppr
record:my_journal              POST  sggggpppr
record:journal                 GET   spnppnnnr
record:journal                 POST  sfnffnnnr
record:journal_draft           POST  spnppnnnr
record:following               GET   spnppnnnr
record:following               POST  snnnnnnnr
record:journal_take_back       POST  sgnrrnnnr
record:story                   GET   spnppnnnr
record:story                   POST  spnppnnnr
record:story_tell              GET   spnprnnnr
record:story_tell              POST  spnprnnnr
record:story_change            GET   snnnnnnnr
record:story_change            POST  snnnnnnnr
record:import                  GET   srrrpprrr
record:import                  POST  srrrffrrr
record:import_run              GET   snnnpnnnr
record:import_report           GET   snnnpnnnr
conversation:thread            GET   spppppppr
conversation:thread            POST  sfffffffr
conversation:take_back         POST  sgrrrrrrr
governance:deciding            GET   spppppppr
governance:charter             GET   spppppppr
governance:founding            GET   snnnnnnnr
governance:founding_choose     POST  snnnnnnnr
governance:founding_ask        POST  snnnnnnnr
governance:founding_agree      POST  snnnnnnnr
governance:versions            GET   spppppppr
governance:version             GET   spppppppr
governance:draft_from          POST  sgggggggr
governance:edit_draft          GET   sprrrrrrr
governance:edit_draft          POST  sfrrrrrrr
governance:draft_terms         GET   sprrrrrrr
governance:draft_terms         POST  sfrrrrrrr
governance:count_draft         POST  sgggggggr
governance:delete_draft        POST  sgrrrrrrr
governance:motions             GET   spppppppr
governance:begin               GET   spppppppr
governance:begin               POST  sfffffffr
governance:motion              GET   spppppppr
governance:vote                POST  sfffffffr
governance:agree               POST  srrrrrrrr
governance:withdraw            POST  sgrrrrrrr
governance:amend               GET   spppppppr
governance:amend               POST  sfffffffr
governance:object              GET   spppppppr
governance:object              POST  sfffffffr
governance:support             POST  sgggggggr
governance:take_in             POST  sgrrrrrrr
governance:withdraw_amendment  POST  srrrgrrrr
governance:answer_objection    GET   spppppppr
governance:answer_objection    POST  sfffffffr
governance:withdraw_objection  POST  srrgrrrrr
governance:bodies              GET   spppppppr
governance:found               GET   srrrrrrpr
governance:found               POST  srrrrrrfr
governance:body                GET   spppppppr
governance:body_reviews        POST  srrrrrrrr
governance:board               GET   srrrrrrpr
governance:board               POST  srrrrrrfr
governance:decide              GET   srrrrrrpr
governance:decide              POST  srrrrrrfr
governance:consultations       GET   spppppppr
governance:ask                 GET   spppppppr
governance:ask                 POST  sfffffffr
governance:consultation        GET   ppppppppp
governance:consultation        POST  pfffffffp
governance:tell                GET   srrrrrrrr
governance:tell                POST  srrrrrrrr
sharing:mine                   GET   sgggggggr
sharing:who                    GET   spnppnnnr
sharing:someone                GET   spnprnnnr
sharing:choices                GET   spnprnnnr
sharing:take_back              POST  sgngrnnnr
sharing:why                    GET   spnprnnnr
sharing:change                 GET   spnprnnnr
sharing:change                 POST  spnprnnnr
governance:policies            GET   spppppppr
governance:new_policy          GET   spppppppr
governance:new_policy          POST  sfffffffr
governance:policy              GET   spppppppr
governance:policy_history      GET   spppppppr
governance:reword_policy       GET   spppppppr
governance:reword_policy       POST  sfffffffr
governance:review_policy       GET   sprrrrrrr
governance:review_policy       POST  sfrrrrrrr
governance:adopt_policy        GET   sprrrrrrr
governance:adopt_policy        POST  sfrrrrrrr
governance:read_policy         POST  srrgrrrrr
governance:wishes              GET   spppppppr
governance:new_wish            GET   spppppppr
governance:new_wish            POST  sfffffffr
governance:order_wishes        GET   spppppppr
governance:order_wishes        POST  sgggggggr
governance:wish                GET   spppppppr
governance:join_wish           POST  srggggggr
governance:wish_step           GET   srrrrrrpr
governance:wish_step           POST  srrrrrrfr
sharing:growing                GET   spnprnnnr
sharing:choose_ahead           POST  sgnrrnnnr
sharing:stay                   POST  sgnrrnnnr
sharing:no_more                POST  sgngrnnnr
sharing:research               GET   spnprnnnr
sharing:answer                 POST  sgngrnnnr
sharing:study                  POST  sgngrnnnr
record:handover                GET   spnppnnnr
record:handover_begin          POST  sgnggnnnr
record:handover_prepare        POST  sgnggnnnr
record:handover_agree          POST  sgnggnnnr
fhir-metadata                  GET   spppppppr
fhir-search                    GET   sbbbbbbbr
fhir-read                      GET   spnppnnnr
leaving:mine                   GET   spppppppr
leaving:mine                   POST  sgggggggr
leaving:everything             GET   spnprnnnr
leaving:everything             POST  sgngrnnnr
leaving:parcel                 GET   spnnnnnnr
leaving:file                   GET   spnnnnnnr
running:health                 GET   ppppppppp
running:ready                  GET   ppppppppp
ui:design                      GET   nnnnnnnnn
ui:design                      POST  nnnnnnnnn
ui:component                   GET   nnnnnnnnn
ui:component                   POST  nnnnnnnnn
sharing:emergency              GET   srrrpprrr
governance:ask_why             GET   snnnrnnnr
governance:ask_why             POST  snnnrnnnr
governance:look_questions      GET   spppppppr
governance:look_question       GET   spnnnnnnr
governance:look_question       POST  srnnnnnnr
governance:reviews             GET   spppppppr
governance:review              GET   spnpnpnnr
governance:review              POST  srnrnrnnr
sharing:emergency              POST  srrrffrrr
sharing:looked                 GET   spnprnnnr
sharing:as_whom                GET   spnprnnnr
sharing:as_they_see            GET   sgngrnnnr
sharing:as_they_see            POST  sgngrnnnr
sharing:page_as_they_see       GET   spnprnnnr
sharing:page_as_they_see       POST  srnrrnnnr
"""

PERMISSIONS: dict[str, dict[str, str]] = {}
for _name, _method, _verdicts in (
    line.split()
    for line in (
        TABLE.rstrip()
        + CARE.rstrip()
        + MEASURES.rstrip()
        + LISTS.rstrip()
        + GROUPS.rstrip()
        + IMPROVEMENT.rstrip()
        + PARITY.rstrip()
        + PARTNERSHIP.rstrip()
        + MATCHING.rstrip()
        + MONEY.rstrip()
        + PREPARING.rstrip()
        + SUPPORT
    )
    .strip()
    .splitlines()
):
    PERMISSIONS.setdefault(_name, {})[_method] = _verdicts
