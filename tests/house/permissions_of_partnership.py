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
"""
