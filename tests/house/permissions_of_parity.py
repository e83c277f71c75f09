"""What each role meets behind the doors of parity; read as `permissions` says."""

TABLE = """
parity:map                     GET   spppppppr
parity:cell                    GET   spppppppr
parity:factors                 GET   spppppppr
parity:began                   GET   spppppppr
"""
