"""What each role meets behind the doors of parity; read as `permissions` says."""

TABLE = """
parity:map                     GET   spppppppr
parity:cell                    GET   spppppppr
parity:factors                 GET   spppppppr
parity:began                   GET   spppppppr
parity:rounds                  GET   spppppppr
parity:begin_round             GET   spppppppr
parity:begin_round             POST  sfffffffr
parity:round                   GET   spppppppr
parity:round                   POST  sfppppppr
parity:not_now                 POST  sgrrrrrrr
parity:readiness               GET   spppppppr
parity:cards                   GET   spppppppr
"""
