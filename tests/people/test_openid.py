"""Coming in through an organization's own sign-in, with a real provider; and everything that is not believed."""

from urllib.parse import urlsplit

import httpx
import pytest

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people import openid
from alongside.people.actions.providers import NewMapping, NewProvider, open_provider
from alongside.people.models import Account, Person, ProviderIdentity, Seat, SignInProvider
from tests.people.openid_house import CLIENT, SECRET, a_hospital
from tests.people.ways_in import demand_second_step
from tests.people.worlds import a_world_with_charter

MAPPED = (
    NewMapping("gastro", Role.CLINICIAN, "doctor", creates=True),
    NewMapping("research", Role.RESEARCHER),
)


@pytest.fixture
def hospital(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_OPENID_SECRET_RIVERSIDE", SECRET)
    openid._kept.clear()
    with a_hospital() as standing:
        yield standing


@pytest.fixture
def world(db, hospital):
    made = a_world_with_charter()
    new = NewProvider(
        "riverside", hospital.issuer, CLIENT, ("example.org",), mappings=MAPPED, second_factor=True
    )
    made.provider = open_provider(by=program(), organization=made.center, new=new)
    return made


@pytest.fixture
def come_in(world, hospital, client, as_web):
    """Go there and come back, as a browser does; the house's answer."""

    def through(**claims):
        hospital.claims = {"sub": "7", "email_verified": True} | claims
        with as_web():
            there = client.get(f"/sign-in/with/{world.provider.id}/")
            assert there.status_code == 302, there.content.decode()
            back = httpx.get(there["Location"]).headers["Location"]
            parts = urlsplit(back)
            return client.get(f"{parts.path}?{parts.query}")

    return through


def roles(email):
    return set(Seat.objects.filter(person__account__email=email, ends=None).values_list("role", flat=True))


def test_somebody_who_is_here_comes_in_by_their_verified_address(world, come_in, client, as_web):
    answer = come_in(email="Amina@Example.org")

    assert (answer.status_code, answer["Location"]) == (302, "/")
    with as_web():
        assert "Amina Rahman" in client.get("/me/").content.decode()
        assert "through Riverside" in " ".join(client.get("/me/sessions/").content.decode().split())
    assert ProviderIdentity.objects.get().account == world.amina.account


def test_the_next_time_the_organizations_name_for_them_is_enough(world, come_in):
    come_in(email="amina@example.org")

    assert come_in(email="new.name@example.org").status_code == 302
    assert ProviderIdentity.objects.count() == 1


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "amina@example.org", "email_verified": False}, {"email": "amina@example.org", "email_verified": "true"},
        {"email": "nobody@example.org"}, {"email": "amina@elsewhere.example"}, {},
    ],
)  # fmt: skip
def test_who_is_not_known_is_told_whom_to_ask_and_nobody_is_made(world, come_in, client, as_web, claims):
    people, accounts = Person.objects.count(), Account.objects.count()
    answer = come_in(**claims)

    assert answer.status_code == 403
    assert "Ask the coordinator of the community" in answer.content.decode()
    assert (Person.objects.count(), Account.objects.count()) == (people, accounts)
    with as_web():
        assert client.get("/me/").status_code == 302


def test_a_mapping_that_says_so_lets_somebody_new_in(world, come_in, client, as_web):
    answer = come_in(email="nils@example.org", name="Nils Ek", groups=["gastro", "canteen"])

    assert answer.status_code == 302
    person = Person.objects.get(name="Nils Ek")
    seat = Seat.objects.get(person=person)
    assert (seat.role, seat.organization, seat.title) == ("clinician", world.center, "doctor")
    with as_web():
        assert "Nils Ek" in client.get("/me/").content.decode()


def test_a_mapping_that_does_not_say_so_lets_nobody_new_in(world, come_in):
    assert come_in(email="nils@example.org", name="Nils Ek", groups=["research"]).status_code == 403
    assert not Person.objects.filter(name="Nils Ek").exists()


def test_a_mapping_of_another_domain_lets_nobody_in(world, come_in):
    assert come_in(email="nils@elsewhere.example", groups=["gastro"]).status_code == 403
    assert not Account.objects.filter(email="nils@elsewhere.example").exists()


def test_seats_come_and_go_with_what_the_organization_says(world, come_in):
    come_in(email="amina@example.org", groups=["research"])
    both = roles("amina@example.org")
    come_in(email="amina@example.org", groups=[])

    assert (both, roles("amina@example.org")) == ({"clinician", "researcher"}, {"clinician"})


def test_a_seat_that_a_coordinator_gave_stays(world, come_in):
    come_in(email="amina@example.org", groups=["gastro"])
    come_in(email="amina@example.org", groups=[])

    assert roles("amina@example.org") == {"clinician"}


def test_its_second_step_counts_where_it_says_that_there_was_one(world, come_in, client, as_web):
    demand_second_step(world.community, "clinician")
    met = []
    for ways in (["pwd"], ["pwd", "mfa"]):
        come_in(email="amina@example.org", amr=ways)
        with as_web():
            met.append(client.get("/me/").status_code)
            client.post("/sign-out/")

    assert met == [302, 200]


@pytest.mark.parametrize(
    "changed",
    [
        {"nonce": "another"}, {"iss": "https://another.example"}, {"aud": "another"}, {"exp": 1}, {"nonce": None},
        {"aud": [CLIENT, "another"], "azp": "another"}, {"sub": None},
    ],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_is_not_believed(world, hospital, come_in, client, as_web, changed):
    hospital.changed = changed
    answer = come_in(email="amina@example.org")

    assert answer.status_code == 403
    assert "What came back does not fit" in answer.content.decode()
    with as_web():
        assert client.get("/me/").status_code == 302


def test_another_key_is_not_believed(world, hospital, come_in):
    hospital.sign_with = hospital.strange_key

    assert come_in(email="amina@example.org").status_code == 403


def test_no_signature_at_all_is_not_believed(world, hospital, come_in, monkeypatch):
    """Given an answer whose header says that it needs no signature, when it comes, then nobody is let in."""
    import base64
    import json
    import time

    def bare(words):
        return base64.urlsafe_b64encode(json.dumps(words).encode()).rstrip(b"=").decode()

    from tests.people import openid_house

    def unsigned(_header, claims, _key):
        return f"{bare({'alg': 'none'})}.{bare(claims | {'exp': int(time.time()) + 300})}."

    monkeypatch.setattr(openid_house.jwt, "encode", unsigned)

    assert come_in(email="amina@example.org").status_code == 403


def test_a_state_of_somebody_else_is_not_believed(world, hospital, client, as_web):
    from django.test import Client

    hospital.claims = {"sub": "7", "email": "amina@example.org", "email_verified": True}
    with as_web():
        there = client.get(f"/sign-in/with/{world.provider.id}/")["Location"]
        parts = urlsplit(httpx.get(there).headers["Location"])
        victim = Client().get(f"{parts.path}?{parts.query}")
        mine, again = (client.get(f"{parts.path}?{parts.query}") for _ in "12")

    assert (victim.status_code, mine.status_code, again.status_code) == (403, 302, 403)


def test_an_organization_that_is_silent_is_said_so(world, hospital, client, as_web):
    hospital.silent = True
    with as_web():
        answer = client.get(f"/sign-in/with/{world.provider.id}/")

    assert answer.status_code == 503
    assert "A code by mail works all the same" in answer.content.decode()


def test_the_way_back_is_kept(world, client, hospital, come_in, as_web):
    with as_web():
        client.get("/sign-in/?next=/me/hats/")

    assert come_in(email="amina@example.org")["Location"] == "/me/hats/"


def test_the_door_names_the_organization_and_a_coordinator_reads_what_it_maps(world, client, as_web):
    with as_web():
        door = client.get("/sign-in/").content.decode()
    client.force_login(world.ruth.account)
    with as_web():
        page = client.get("/community/sign-in/").content.decode()
    client.force_login(world.maya.account)
    with as_web():
        refused = client.get("/community/sign-in/")

    assert "Sign in with Riverside" in door
    assert "“gastro”" in page and "Somebody new is let in." in page and "example.org" in page
    assert SECRET not in page
    assert refused.status_code == 403


def test_the_secret_may_lie_in_the_home(world, monkeypatch, settings, tmp_path):
    monkeypatch.delenv("ALONGSIDE_OPENID_SECRET_RIVERSIDE")
    settings.ALONGSIDE_HOME = tmp_path
    (tmp_path / "openid").mkdir()
    (tmp_path / "openid" / "riverside.secret").write_text("from a file\n")

    assert openid.secret_of(world.provider) == "from a file"


@pytest.mark.parametrize("role", [Role.PATIENT, Role.CAREGIVER, Role.COORDINATOR, Role.ADMINISTRATOR])
def test_an_organization_gives_no_such_seat(world, role):
    new = NewProvider("x", "https://x.example", CLIENT, ("x.example",), mappings=(NewMapping("a", role),))

    with pytest.raises(Refused):
        open_provider(by=program(), organization=world.center, new=new)


def test_only_who_runs_the_house_opens_one(world):
    new = NewProvider("x", "https://x.example", CLIENT, ("x.example",))

    with pytest.raises(Refused):
        open_provider(by=world.actor("ruth"), organization=world.center, new=new)


def test_an_organization_vouches_for_named_domains(world):
    with pytest.raises(Refused):
        open_provider(
            by=program(), organization=world.center, new=NewProvider("x", "https://x.example", CLIENT, ())
        )


def test_the_command_opens_one_and_closes_it(world, hospital, come_in, client, as_web, capsys):
    from alongside.running.command import parser
    from alongside.running.trouble import CannotRun
    from alongside.running.ways_in import run

    def say(*words):
        return run(parser().parse_args(["openid", *words]))

    whole = [
        "ward", "--community", "Riverbend", "--organization", "Riverside", "--issuer", "https://ward.example",
        "--client-id", "x", "--domain", "ward.example", "--map", "nurses=clinician", "--let-in", "lab=researcher",
    ]  # fmt: skip
    say(*whole)
    opened = SignInProvider.objects.get(key="ward")
    with pytest.raises(CannotRun):
        say(*whole)
    with pytest.raises(CannotRun, match="cannot give this seat"):
        say("other", *whole[1:], "--map", "x=coordinator")
    say("riverside", "--close")

    assert set(opened.mappings.values_list("value", "role", "creates")) == {
        ("nurses", "clinician", False), ("lab", "researcher", True),
    }  # fmt: skip
    assert "secret is still missing" in capsys.readouterr().out
    with as_web():
        assert client.get(f"/sign-in/with/{world.provider.id}/").status_code == 404
