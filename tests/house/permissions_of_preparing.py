"""The doors of getting ready, and what each role meets there; see tests/house/permissions.py."""

TABLE = """
partnership:getting_ready      GET   spppppppr
partnership:group_ready        GET   spppppppr
partnership:get_ready          GET   sprrrrrrr
partnership:get_ready          POST  sgrrrrrrr
partnership:ready_list         GET   sprrrrrrr
partnership:ready_list         POST  sfrrrrrrr
partnership:group_steps        GET   spppppppr
partnership:group_steps        POST  sfrrrrrrr
partnership:center_steps       GET   spppppppr
partnership:center_steps       POST  srrrfrrfr
partnership:step_ends          POST  sgrrgrrrr
partnership:begin_onboarding   GET   sprrrrrrr
partnership:begin_onboarding   POST  sfrrrrrrr
partnership:onboarding         GET   spppppppr
partnership:onboarding         POST  snnnnnnnr
partnership:help_begin         POST  srrrgrrrr
partnership:roles              GET   spppppppr
partnership:role_new           GET   spppppppr
partnership:role_new           POST  sfffffffr
partnership:group_roles        GET   spppppppr
partnership:role_yes           POST  srrrgrrrr
partnership:sits_say           POST  sgrrgrrrr
partnership:role               GET   spppppppr
partnership:role_words         GET   sprrprrrr
partnership:role_words         POST  sfrrfrrrr
partnership:role_end           GET   sprrprrrr
partnership:role_end           POST  sfrrfrrrr
partnership:role_sits          POST  snnnnnnnr
partnership:role_file          GET   spppppppr
partnership:hurdles            GET   spppppppr
partnership:hurdle_new         GET   spppppppr
partnership:hurdle_new         POST  sfffffffr
partnership:hurdle             GET   spppppppr
partnership:hurdle             POST  sfffffffr
"""
