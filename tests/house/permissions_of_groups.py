"""What each role meets behind the doors of joint work; read as `permissions` says. Maya sits in the group, alone."""

TABLE = """
groups:groups                  GET   spppppppr
groups:begin                   GET   spppppppr
groups:begin                   POST  sfffffffr
groups:to_care                 GET   spppppppr
groups:group                   GET   spppppppr
groups:ways                    GET   sprrrrrrr
groups:ways                    POST  sfrrrrrrr
groups:phase                   POST  sgggggggr
groups:end                     POST  sgrrrrrrr
groups:ask                     GET   srppppppr
groups:ask                     POST  srffffffr
groups:offer                   GET   sprrrrrrr
groups:offer                   POST  sfrrrrrrr
groups:give                    POST  srrrrrrrr
groups:take                    GET   sprrrrrrr
groups:take                    POST  sfrrrrrrr
groups:leave                   GET   sprrrrrrr
groups:leave                   POST  sgrrrrrrr
groups:champion                POST  srrrrrrrr
groups:agreement               GET   spppppppr
groups:word                    GET   sprrrrrrr
groups:word                    POST  sfrrrrrrr
groups:sign                    POST  srrrrrrrr
groups:new_aim                 GET   sprrrrrrr
groups:new_aim                 POST  sfrrrrrrr
groups:aim                     GET   spppppppr
groups:aim                     POST  sfrrrrrrr
"""
