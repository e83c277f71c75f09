"""What each role meets behind the doors of parity; read as `permissions` says."""

TABLE = """
parity:map                     GET   spppppppr
parity:cell                    GET   spppppppr
parity:factors                 GET   spppppppr
parity:factor                  GET   spppppppr
parity:factor_file             GET   snnnnnnnr
parity:began                   GET   spppppppr
parity:rounds                  GET   spppppppr
parity:begin_round             GET   spppppppr
parity:begin_round             POST  sfffffffr
parity:round                   GET   spppppppr
parity:round                   POST  sfppppppr
parity:not_now                 POST  sgrrrrrrr
parity:readiness               GET   spppppppr
parity:cards                   GET   spppppppr
parity:journal                 GET   spppppppr
parity:write_journal           GET   spppppppr
parity:write_journal           POST  sfffffffr
parity:journal_page            GET   spnnnnnnr
parity:tell                    GET   spnnnnnnr
parity:tell                    POST  sfnnnnnnr
parity:told_pages              GET   spppppppr
parity:told_page               GET   spnnpnnnr
parity:told_page               POST  spnnfnnnr
parity:take_page_back          POST  sgnnrnnnr
parity:continuum               GET   spppppppr
parity:continuum               POST  sfffffffr
parity:share_placing           POST  sgnnnnnnr
"""
