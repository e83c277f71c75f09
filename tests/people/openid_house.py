"""A small OpenID provider for the tests: a real server with real keys, which speaks the protocol and checks PKCE."""

from __future__ import annotations

import base64
import json
import secrets
import threading
import time
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "alongside", "between us"


class Hospital:
    """The organization's sign-in: who is at its desk, and what it says of them; and ways to say it wrongly."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"})
        self.strange_key = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"})
        self.claims: dict[str, object] = {}
        self.changed: dict[str, object] = {}
        self.sign_with = self.key
        self.asked: dict[str, dict[str, str]] = {}
        self.seen: list[str] = []
        self.silent = False
        house = self

        class Desk(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                house.get(self)

            def do_POST(self) -> None:
                house.post(self)

            def log_message(self, *_words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"

    def get(self, desk: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(desk.path)
        self.seen.append(parts.path)
        if self.silent:
            return desk.send_error(500)
        if parts.path == "/.well-known/openid-configuration":
            places = {
                "authorization_endpoint": "/go", "token_endpoint": "/token", "jwks_uri": "/keys",
            }  # fmt: skip
            return _json(
                desk, {"issuer": self.issuer} | {name: self.issuer + path for name, path in places.items()}
            )
        if parts.path == "/keys":
            return _json(desk, {"keys": [self.key.as_dict(private=False)]})
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return self._send_back(desk, asked)

    def _send_back(self, desk: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        """Whoever stands at the desk is signed in at once."""
        fits = asked.get("client_id") == CLIENT and asked.get("response_type") == "code"
        if not (fits and asked.get("code_challenge_method") == "S256" and "openid" in asked.get("scope", "")):
            return desk.send_error(400)
        code = secrets.token_urlsafe(8)
        self.asked[code] = asked
        back = {"code": code, "state": asked["state"], "iss": self.issuer}
        desk.send_response(302)
        desk.send_header("Location", f"{asked['redirect_uri']}?{urlencode(back)}")
        desk.send_header("Content-Length", "0")
        desk.end_headers()
        return None

    def post(self, desk: BaseHTTPRequestHandler) -> None:
        body = desk.rfile.read(int(desk.headers["Content-Length"])).decode()
        given = {name: values[0] for name, values in parse_qs(body).items()}
        asked = self.asked.pop(given.get("code", ""), None)
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        proof = base64.urlsafe_b64encode(sha256(given.get("code_verifier", "").encode()).digest()).rstrip(
            b"="
        )
        if (
            asked is None
            or desk.headers["Authorization"] != basic
            or proof.decode() != asked["code_challenge"]
            or given["redirect_uri"] != asked["redirect_uri"]
        ):
            return desk.send_error(400)
        now = int(time.time())
        told = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        token = jwt.encode({"alg": "RS256", "kid": "1"}, told | self.claims | self.changed, self.sign_with)
        return _json(desk, {"access_token": "x", "token_type": "Bearer", "id_token": token})


def _json(desk: BaseHTTPRequestHandler, words: object) -> None:
    body = json.dumps(words).encode()
    desk.send_response(200)
    desk.send_header("Content-Type", "application/json")
    desk.send_header("Content-Length", str(len(body)))
    desk.end_headers()
    desk.wfile.write(body)


@contextmanager
def a_hospital():
    """The provider, standing for as long as it is needed."""
    hospital = Hospital()
    thread = threading.Thread(target=hospital.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hospital
    finally:
        hospital.server.shutdown()
        hospital.server.server_close()
        thread.join(5)
