"""What each role meets behind the doors of the registry's lists; read as `permissions` says."""

TABLE = """
registry:lists                 GET   sgggpprrr
registry:keep_list             GET   srrrpprrr
registry:keep_list             POST  srrrffrrr
registry:take_list             GET   srrrpprrr
registry:take_list             POST  srrrffrrr
registry:about_mine            GET   sgggggggr
registry:list                  GET   sgggpnnnr
registry:share_list            POST  srnrgnnnr
registry:end_list              POST  srnrgnnnr
registry:about                 GET   spnppnnnr
registry:about                 POST  sfnfrnnnr
registry:reach                 GET   srnrpnnnr
registry:reach                 POST  srnrfnnnr
registry:enrolment             GET   spppppppr
registry:ask_consent           POST  srnrgnnnr
registry:beside                GET   spnppnnnr
registry:dictionary            GET   spppppppr
registry:codebook              GET   spppppppr
registry:study                 GET   srrrrrnrr
registry:study                 POST  srrrrrnrr
registry:quality               GET   spppppppr
registry:quality_file          GET   spppppppr
registry:care                  GET   spppppppr
registry:begin_care            POST  srrrrrrrr
registry:end_care              POST  sgggggrgr
registry:care_file             GET   spppppppr
registry:felt                  GET   spnpnnnnr
registry:felt                  POST  sfnfnnnnr
registry:doubts                GET   spnppnnnr
registry:mend                  POST  sgnrrnnnr
registry:right                 GET   spnppnnnr
registry:right                 POST  sfnffnnnr
registry:send                  POST  sgnggnnnr
"""
