"""What each role meets behind the doors of improvement; read as `permissions` says. Maya sits in the group, alone."""

TABLE = """
improvement:projects           GET   spppppppr
improvement:begin              GET   spppppppr
improvement:begin              POST  sfffffffr
improvement:needs              GET   spppppppr
improvement:needs              POST  sfffffffr
improvement:rank               GET   sprrrrrrr
improvement:rank               POST  sfrrrrrrr
improvement:project            GET   spppppppr
improvement:say                GET   sprrrrrrr
improvement:say                POST  sfrrrrrrr
improvement:confirm            GET   sprrrrrrr
improvement:confirm            POST  sfrrrrrrr
improvement:aim                GET   sprrrrrrr
improvement:aim                POST  sfrrrrrrr
improvement:end                POST  sgrrrrrrr
improvement:drivers            GET   spppppppr
improvement:draw               POST  sfrrrrrrr
improvement:drivers_file       GET   spppppppr
improvement:choose             GET   sprrrrrrr
improvement:choose             POST  sfrrrrrrr
improvement:count              GET   spppppppr
improvement:count              POST  sfrrrrrrr
improvement:begin_sheet        GET   sprrrrrrr
improvement:begin_sheet        POST  sfrrrrrrr
improvement:sheet              GET   spppppppr
improvement:sheet              POST  sfrrrrrrr
improvement:plan               GET   sprrrrrrr
improvement:plan               POST  sfrrrrrrr
improvement:test               GET   spppppppr
improvement:test               POST  sfrrrrrrr
improvement:study              GET   sprrrrrrr
improvement:study              POST  sfrrrrrrr
"""
