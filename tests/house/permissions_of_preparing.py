"""The doors of getting ready, and what each role meets there; see tests/house/permissions.py."""

TABLE = """
partnership:getting_ready      GET   spppppppr
partnership:group_ready        GET   spppppppr
partnership:get_ready          GET   sprrrrrrr
partnership:get_ready          POST  sgrrrrrrr
partnership:ready_list         GET   sprrrrrrr
partnership:ready_list         POST  sfrrrrrrr
"""
