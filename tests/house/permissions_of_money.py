"""What each role meets behind the doors of time and money; read as `permissions` says. Maya sits alone in the group;
in another one she worked with her doctor, who offered her pay there and pays for the community."""

TABLE = """
partnership:did                    GET   spppppppr
partnership:did_file               GET   spppppppr
partnership:money              GET   spppppppr
partnership:read_waited        GET   spppppppr
partnership:read_waited        POST  spppppppr
partnership:rate               GET   srrrrrrpr
partnership:rate               POST  srrrrrrfr
partnership:end_rate           POST  srrrrrrgr
partnership:payer              GET   srrrrrrpr
partnership:payer              POST  srrrrrrfr
partnership:end_duty           POST  srrrgrrgr
partnership:account            GET   spppppppr
partnership:account            POST  sfffffffr
partnership:delete_account     POST  sgggggggr
partnership:payments           GET   srrrprrrr
partnership:payments           POST  srrrfrrrr
partnership:payment            GET   srrrprrrr
partnership:payment            POST  srrrfrrrr
partnership:payment_file       POST  srrrfrrrr
partnership:payment_table      GET   srrrprrrr
partnership:claims             GET   spppppppr
partnership:claim              GET   spnnpnnpr
partnership:claim              POST  sfnnrnnfr
partnership:receipt            GET   spnnpnnpr
partnership:recall_hours       POST  sgnnrnnnr
partnership:pay_offer              GET   spnnpnnnr
partnership:pay_offer              POST  sfnnrnnnr
partnership:group_money        GET   spppppppr
partnership:budget             GET   sprrrrrrr
partnership:budget             POST  sfrrrrrrr
partnership:hours              GET   sprrrrrrr
partnership:hours              POST  sfrrrrrrr
partnership:approver           GET   sprrrrrrr
partnership:approver           POST  sfrrrrrrr
partnership:offer_pay          GET   sprrrrrrr
partnership:offer_pay          POST  sfrrrrrrr
partnership:claim_new          GET   sprrprrrr
partnership:claim_new          POST  sfrrfrrrr
"""
