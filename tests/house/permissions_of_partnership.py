"""What each role meets behind the doors of partnership; read as `permissions` says. Maya walks, alone."""

TABLE = """
partnership:partners           GET   spppppppr
partnership:begin              GET   spppppppr
partnership:begin              POST  sfffffffr
partnership:path               GET   spppppppr
partnership:champion           GET   sprrrrrrr
partnership:champion           POST  sfrrrrrrr
partnership:talk               GET   sprrrrrrr
partnership:talk               POST  sfrrrrrrr
partnership:guide              GET   sprrrrrrr
partnership:guide              POST  sfrrrrrrr
partnership:stories            GET   sprrrrrrr
partnership:stories            POST  sfrrrrrrr
partnership:exchange           GET   spnnpnnnr
partnership:exchange           POST  sfnnfnnnr
partnership:stop               POST  sgnngnnnr
partnership:cards              GET   spppppppr
partnership:prepare            GET   sprrrrrrr
partnership:prepare            POST  sgrrrrrrr
partnership:people             GET   sprrrrrrr
partnership:think_of           GET   sprrrrrrr
partnership:think_of           POST  sfrrrrrrr
partnership:candidate          GET   spnnnnnnr
partnership:candidate          POST  sfnnnnnnr
partnership:new_flyer          GET   sprrrrrrr
partnership:new_flyer          POST  sfrrrrrrr
partnership:flyer              GET   spppppppr
partnership:flyer_file         GET   spppppppr
partnership:end_flyer          POST  sgrrrrrrr
partnership:interest           GET   ppppppppp
partnership:interest           POST  fffffffff
partnership:yours              GET   ppppppppp
partnership:yours              POST  ppppppppp
"""
