"""What each role meets behind the doors where measures are built; read as `permissions` says."""

TABLE = """
registry:propose               GET   spppppppr
registry:propose               POST  spppppppr
registry:drop_draft            POST  sgggggggr
registry:propose_version       GET   spppppppr
registry:propose_version       POST  spppppppr
registry:making                GET   spppppppr
registry:look_after            POST  sgggggggr
registry:agree                 POST  srrrrrrrr
registry:own_definition        GET   srrrpprrr
registry:own_definition        POST  srrrffrrr
registry:end_own_definition    POST  srrrnnrrr
"""
