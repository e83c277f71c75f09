"""What each role meets behind the doors of being there for each other; read as `permissions` says. Maya sits in the group."""

TABLE = """
partnership:contacts           GET   spppppppr
partnership:contacts           POST  sfrrrrrrr
partnership:name_contact       POST  srrrrrrrr
partnership:say_contact        POST  srrrrrrrr
partnership:thanks             GET   spppppppr
partnership:celebrated         GET   sgggggggr
partnership:new_thanks         GET   spppppppr
partnership:new_thanks         POST  sfffffffr
partnership:who_reads          POST  sgnnnnnnr
partnership:new_celebration    GET   sprrrrrrr
partnership:new_celebration    POST  sfrrrrrrr
partnership:picture            GET   spppppppr
partnership:ask_certificate    GET   sprrprrrr
partnership:ask_certificate    POST  sfrrfrrrr
partnership:certificate        GET   spnnpnnnr
partnership:certificate        POST  srnnfnnnr
partnership:show_certificate   POST  srnnrnnnr
partnership:certificate_file   GET   snnnnnnnr
partnership:check_certificate  GET   nnnnnnnnn
partnership:worked_before      GET   spppppppr
partnership:may_be_found       GET   srrpppppr
partnership:may_be_found       POST  srrgggggr
partnership:ask_introduction   GET   snnnnnnnr
partnership:ask_introduction   POST  snnnnnnnr
partnership:introduction       GET   spnnpnnnr
partnership:introduction       POST  sfnnrnnnr
partnership:mentoring_time     POST  snnffnnnr
partnership:recall_time        POST  snnrgnnnr
"""
