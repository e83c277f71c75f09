"""A reimbursement from photo to paid: a father on his phone, a nurse, a coordinator, and a doctor who pays at a desk."""

from __future__ import annotations

import io
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
IBAN, OURS = "GB29NWBK60161331926819", "DE89370400440532013000"


@pytest.fixture
def council(house):
    """A council of a doctor, a father and a nurse; the nurse looks after its money, and the doctor pays."""
    from alongside.partnership.actions.money import NewBudget, name_approver, name_payer, say_budget
    from tests.groups.worlds import begun, seated
    from tests.people.worlds import a_world_with_charter

    name = f"paying-{uuid4().hex[:8]}"
    world = a_world_with_charter(name, f"{name}.example")
    amina = world.actor("amina")
    world.group = begun(amina, "Riverside council")
    seated(world.group, world.actor("jonas"), amina, "dads", knows="lived")
    nurse = seated(world.group, world.actor("petra"), amina, "nurses", knows="learned")
    name_approver(by=amina, seat_id=nurse.pk)
    name_payer(by=world.actor("ruth"), name=amina.name)
    say_budget(by=amina, group_id=world.group.pk, new=NewBudget("GBP", 6000, 3000, 30000, 20000))
    return world


@pytest.fixture
def opened(house, new_page, council):
    """`opened(name, **how)`: somebody's window, signed in."""
    from alongside.people.models import Account

    def as_somebody(name, **how):
        page = new_page(**how)
        page.context.set_default_timeout(40_000)
        page.context.add_cookies(
            [house.session_for(Account.objects.get(pk=getattr(council, name).account_id))]
        )
        return page

    return as_somebody


def looked_at(page, name, width):
    """No barrier, and nothing wider than the screen."""
    axe(page)
    shoot(page, f"paying-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width["width"], name


def photo():
    out = io.BytesIO()
    Image.new("RGB", (300, 420), "white").save(out, "JPEG")
    return {"name": "ticket.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def test_a_reimbursement_from_photo_to_paid(house, council, opened) -> None:
    dad, nurse = opened("jonas", viewport=PHONE), opened("petra", viewport=PHONE, java_script_enabled=False)
    office, doctor = opened("ruth", viewport=DESK), opened("amina", viewport=DESK)

    # Given a train ticket, when a father takes a photo of it and asks for the money, then he reads what comes next
    dad.goto(f"{house.url}/partners/money/groups/{council.group.pk}/")
    looked_at(dad, "group", PHONE)
    dad.get_by_role("link", name="Ask for money back").click()
    dad.get_by_label("A photo of the receipt").set_input_files(photo())
    dad.get_by_label("What did you pay for?").fill("The train, both ways")
    dad.get_by_label("How much was it?").fill("34.5x")
    dad.get_by_role("button", name="Ask for it").click()
    summary = dad.get_by_role("alert")
    summary.wait_for()
    focused = summary.evaluate("one => one === document.activeElement")
    looked_at(dad, "wrong", PHONE)
    dad.get_by_label("A photo of the receipt").set_input_files(photo())
    dad.get_by_label("How much was it?").fill("34.50")
    dad.get_by_role("button", name="Ask for it").click()
    dad.get_by_text("Waits for two yeses").wait_for()
    looked_at(dad, "claim", PHONE)
    claim, pictured = dad.url, dad.locator("img.al-photo").evaluate("one => one.naturalWidth")

    # And he says where his money goes; when two others say yes, then it waits for whoever pays
    account(dad)
    for page in (nurse, office):
        page.goto(claim)
        page.get_by_role("radio", name="Yes").check()
        page.get_by_role("button", name="Save").click()
        page.get_by_text("Said yes").first.wait_for()
    looked_at(office, "two", DESK)
    file = paid_by(house, doctor)

    # Then he reads that it is paid, and the file for the bank held the cents and his account
    dad.goto(claim)
    dad.get_by_text("Noted that it is paid").wait_for()
    assert (focused, pictured) == (True, 300)
    assert '<InstdAmt Ccy="GBP">34.50</InstdAmt>' in file and IBAN in file and OURS in file
    assert IBAN not in dad.content()


def account(dad):
    """Say where one's money goes; a digit was wrong at first."""
    dad.get_by_role("link", name="Say where your money goes").click()
    dad.get_by_label("Whose account is it?").fill("Jonas Lindqvist")
    for iban in (IBAN[:-1] + "8", IBAN):
        dad.get_by_label("Account number (IBAN)").fill(iban)
        dad.get_by_role("button", name="Save").click()
    dad.get_by_text("ends in 6819").wait_for()
    looked_at(dad, "account", PHONE)


def paid_by(house, doctor):
    """Make the file for the bank, and note that it is paid; what the file holds."""
    doctor.goto(f"{house.url}/partners/money/payments/")
    looked_at(doctor, "payments", DESK)
    doctor.get_by_label("GBP").check()
    doctor.get_by_role("button", name="Take these together").click()
    doctor.get_by_label("Whose account is it?").fill("Riverside")
    doctor.get_by_label("Account number (IBAN)").fill(OURS)
    looked_at(doctor, "payment", DESK)
    with doctor.expect_download() as found:
        doctor.get_by_role("button", name="Make the file").click()
    content = Path(found.value.path()).read_text(encoding="utf-8")
    doctor.get_by_role("button", name="It is paid").click()
    doctor.get_by_text("Paid on").first.wait_for()
    return content
