"""Every door of the house, and what each role meets there: the table that judges them all.

A door that is not here fails the build. The roles stand in the order of `doors.ROLES`: nobody, the patient whose
record it is, another patient, her caregiver, a clinician of her team, a clinician of another center, a researcher,
the coordinator, an account without a seat (as the program has none). What is sent is an empty form.

    s  to the sign-in        p  a page                 g  goes on to another page
    f  the form, once more   r  refused, with why      n  not found: may not know that it exists
    b  asked wrongly         m  not by this method

A method that is not listed for a door meets `m`.
"""

TABLE = """
home:today                     GET   spppppppr
home:today                     POST  spppppppr
home:search                    GET   spppppppr
home:search                    POST  spppppppr
home:plan                      GET   spppppppr
home:plan                      POST  spppppppr
home:numbers                   GET   spppppppr
home:numbers                   POST  spppppppr
home:together                  GET   spppppppr
home:together                  POST  spppppppr
home:help                      GET   ppppppppp
home:help                      POST  ppppppppp
home:charter                   GET   spppppppr
home:charter                   POST  spppppppr
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
people:close                   POST  srrpppppr
people:close_for               GET   srnprnnnr
people:close_for               POST  srnprnnnr
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
people:team                    GET   spnppnnnr
people:team                    POST  spnppnnnr
people:end_caregiver           POST  sgnggnnnr
people:let_stay                POST  sgnrrnnnr
people:leave_team              POST  sgnggnnnr
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
"""

PERMISSIONS: dict[str, dict[str, str]] = {}
for _name, _method, _verdicts in (line.split() for line in TABLE.strip().splitlines()):
    PERMISSIONS.setdefault(_name, {})[_method] = _verdicts
