"""Everybody can use the web chat: on a small screen, in the dark, by keyboard, by ear."""

from typing import Any

import pytest
from playwright.sync_api import expect

from handlers.message import Outgoing, Paragraph, Span

pytestmark = pytest.mark.browser

# Every text that is seen: its colour, and the backgrounds beneath it, down to a solid one.
SEEN = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || !element.checkVisibility({visibilityProperty: true})) continue;
    if (element.closest('.unseen, script, noscript, style')) continue;
    const style = getComputedStyle(element);
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      layers.push(colour);
      if (!/rgba|transparent/.test(colour)) break;
    }
    const large = parseFloat(style.fontSize) >= 24 ||
      (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    found.push({words, colour: style.color, layers, least: large ? 3 : 4.5});
  }
  const field = document.getElementById('text');
  found.push({words: 'placeholder', colour: getComputedStyle(field, '::placeholder').color,
    layers: [getComputedStyle(document.getElementById('composer')).backgroundColor], least: 4.5});
  return found;
}"""


def channels(colour: str) -> tuple[float, float, float, float]:
    numbers = [float(part) for part in colour[colour.index("(") + 1 : -1].split(",")]
    red, green, blue = numbers[:3]
    return red, green, blue, numbers[3] if len(numbers) == 4 else 1.0


def over(front: str, back: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue, alpha = channels(front)
    mixed = (
        front * alpha + under * (1 - alpha)
        for front, under in zip((red, green, blue), back, strict=True)
    )
    return tuple(mixed)  # type: ignore[return-value]


def luminance(colour: tuple[float, float, float]) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, layers: list[str]) -> float:
    back = (255.0, 255.0, 255.0)
    for layer in reversed(layers):
        back = over(layer, back)
    bright, dark = sorted((luminance(over(colour, back)), luminance(back)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_contrast_computation_knows_black_on_white() -> None:
    assert contrast("rgb(0, 0, 0)", ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]) == pytest.approx(21)
    assert contrast("rgb(119, 119, 119)", ["rgb(255, 255, 255)"]) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_text_has_the_contrast_that_wcag_aa_asks_for(visit: Any, dark: bool) -> None:
    with visit(dark=dark) as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.press("Peta")
        citizen.press("Akhir pekan ini")
        citizen.counter.scripted = [RuntimeError("rusak")]
        citizen.field.fill("gagal")
        citizen.field.press("Enter")
        expect(citizen.page.get_by_role("alert")).to_be_visible()
        citizen.page.get_by_role("button", name="Menu").click()
        seen = citizen.page.evaluate(SEEN)
        citizen.page.get_by_role("button", name="Hapus percakapan").click()
        seen += citizen.page.evaluate(SEEN)
    assert len(seen) > 60
    weak = {
        (each["words"], round(ratio, 2))
        for each in seen
        if (ratio := contrast(each["colour"], each["layers"])) < each["least"]
    }
    assert weak == set()


def test_the_page_follows_the_devices_theme_until_one_is_chosen(visit: Any) -> None:
    with visit(dark=True) as citizen:
        citizen.open()
        page = citizen.page.locator("html")
        expect(page).to_have_attribute("data-theme", "dark")
        citizen.page.emulate_media(color_scheme="light")
        expect(page).to_have_attribute("data-theme", "light")
        ground = "getComputedStyle(document.body).backgroundColor"
        light = citizen.page.evaluate(ground)
        citizen.page.get_by_role("button", name="Menu").click()
        citizen.page.get_by_label("Gelap").check()
        expect(page).to_have_attribute("data-theme", "dark")
        assert citizen.page.evaluate(ground) != light
        citizen.page.reload()
        expect(page).to_have_attribute("data-theme", "dark")
        citizen.page.get_by_role("button", name="Menu").click()
        citizen.page.get_by_label("Ikuti perangkat").check()
        expect(page).to_have_attribute("data-theme", "light")


def test_the_language_is_the_browsers_and_can_be_switched_and_stays(visit: Any) -> None:
    with visit(language="en-GB") as citizen:
        citizen.open()
        page = citizen.page
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(page.get_by_role("textbox", name="Your question")).to_be_visible()
        citizen.ask("where is PTSP today?")
        page.get_by_role("link", name="ID Bahasa Indonesia").click()
        expect(page.locator("html")).to_have_attribute("lang", "id")
        expect(page.get_by_role("textbox", name="Pertanyaan Anda")).to_be_visible()
        expect(citizen.answers.first).to_contain_text("Halo!")
        expect(citizen.mine).to_contain_text("where is PTSP today?")
        citizen.ask("hari ini?")
        assert [each.language for each in citizen.counter.heard] == ["en", "id"]
        page.goto(citizen.server.url)
        expect(page.locator("html")).to_have_attribute("lang", "id")
        citizen.open("?lang=en")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_first_message_after_a_switch_says_so_and_the_next_does_not(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.page.get_by_role("link", name="EN English").click()
        citizen.page.reload()
        citizen.press("Peta")
        citizen.ask("2")
        heard = [(each.language, each.switched) for each in citizen.counter.heard]
        assert heard == [("id", False), ("en", True), ("en", False)]


def test_a_switch_is_told_again_until_an_answer_came(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.page.get_by_role("link", name="EN English").click()
        citizen.counter.scripted.append(RuntimeError("broken"))
        citizen.field.fill("besok?")
        citizen.field.press("Enter")
        expect(citizen.page.get_by_role("button", name="Send again")).to_be_visible()
        citizen.ask("lusa?")
        assert [each.switched for each in citizen.counter.heard] == [False, True, True]


def test_a_button_from_before_the_switch_speaks_the_new_language_at_any_time(visit: Any) -> None:
    english = Outgoing((Paragraph(((Span("Thursday"),),)),), "en")
    with visit() as citizen:
        citizen.open()
        old = citizen.ask("hari ini?")
        citizen.page.get_by_role("link", name="EN English").click()
        citizen.counter.scripted += [english, english]
        citizen.ask("today?")
        citizen.after(old.get_by_role("button", name="Peta").click)
        # "/bahasa id", say: now it is Indonesian that was chosen last.
        citizen.ask("besok?")
        citizen.after(old.get_by_role("button", name="Akhir pekan ini").click)
        assert [each.switched for each in citizen.counter.heard] == [
            False,
            True,
            True,
            False,
            False,
        ]


LONG = "Kementerianpekerjaanumumdanperumahanrakyat" * 4


@pytest.mark.parametrize("width", [280, 320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen(visit: Any, width: int) -> None:
    with visit(width=width, height=640) as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.press("Peta")
        citizen.counter.scripted = [Outgoing((Paragraph(((Span(LONG),),)),), "id")]
        citizen.ask(LONG)
        citizen.page.get_by_role("button", name="Menu").click()
        wide = citizen.page.evaluate(
            """() => [...document.querySelectorAll('body *')]
                .filter(each => each.checkVisibility() && !each.closest('.unseen, svg'))
                .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5
                    || each.getBoundingClientRect().left < -0.5 && !each.matches('.face *'))
                .map(each => each.className || each.tagName)"""
        )
        assert wide == []
        assert citizen.page.evaluate("document.documentElement.scrollWidth") <= width
        assert citizen.page.evaluate("document.getElementById('log').scrollWidth") <= width


def test_text_of_twice_the_size_still_fits(visit: Any) -> None:
    with visit(width=640, height=800) as citizen:
        citizen.open()
        citizen.page.evaluate("document.documentElement.style.fontSize = '200%'")
        citizen.ask("hari ini?")
        assert citizen.page.evaluate("document.getElementById('log').scrollWidth") <= 640
        expect(citizen.field).to_be_in_viewport()


def test_everything_can_be_reached_and_used_with_the_keyboard_alone(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        keyboard = citizen.page.keyboard
        expect(citizen.page.locator("#text")).to_be_focused()
        citizen.after(lambda: (keyboard.type("hari ini?"), keyboard.press("Enter")))
        expect(citizen.page.locator("#text")).to_be_focused()
        for _ in range(3):  # back over "near me" and "to the latest", to the last quick answer
            keyboard.press("Shift+Tab")
            if citizen.page.evaluate("document.activeElement.className.includes('chip')"):
                break
        assert "Peta" in citizen.page.evaluate("document.activeElement.textContent")
        citizen.after(lambda: keyboard.press("Enter"))
        assert citizen.counter.said[-1] == "map"
        expect(citizen.page.locator("#text")).to_be_focused()
        citizen.page.get_by_role("button", name="Menu").focus()
        keyboard.press("Enter")
        keyboard.press("ArrowDown")
        expect(citizen.page.get_by_label("Terang")).to_be_checked()
        keyboard.press("Escape")
        expect(citizen.page.locator("#menu")).to_be_hidden()
        expect(citizen.page.locator("#menu-button")).to_be_focused()
        keyboard.press("Enter")
        keyboard.press("Tab")
        keyboard.press("Enter")
        expect(citizen.page.locator("#confirm-no")).to_be_focused()
        keyboard.press("Escape")
        expect(citizen.page.get_by_role("dialog")).to_be_hidden()
        expect(citizen.page.locator("#menu-button")).to_be_focused()


FOCUS = """() => {
  const element = document.activeElement;
  const layers = [];
  for (let each = element.parentElement; each; each = each.parentElement) {
    layers.push(getComputedStyle(each).backgroundColor);
    if (!/rgba|transparent/.test(layers.at(-1))) break;
  }
  const style = getComputedStyle(element);
  return {width: style.outlineWidth, colour: style.outlineColor, layers};
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_has_the_focus_is_seen_to_have_it(visit: Any, dark: bool) -> None:
    composer = "getComputedStyle(document.getElementById('composer')).boxShadow"
    with visit(dark=dark) as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        ringed = citizen.page.evaluate(composer)
        citizen.page.get_by_role("link", name="ID Bahasa Indonesia").focus()
        assert citizen.page.evaluate(composer) != ringed
        citizen.page.keyboard.press("Shift+Tab")
        for _ in range(13):
            citizen.page.keyboard.press("Tab")
            seen = citizen.page.evaluate(FOCUS)
            if citizen.focused() != "text":
                assert seen["width"] == "3px"
                assert contrast(seen["colour"], seen["layers"]) >= 3


def test_a_screen_reader_hears_new_messages_and_finds_names_for_everything(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        log = citizen.page.get_by_role("log", name="Percakapan")
        expect(log).to_have_attribute("aria-live", "polite")
        expect(log).to_have_attribute("aria-relevant", "additions")
        answer = citizen.ask("hari ini?")
        expect(citizen.mine.last).to_contain_text("Anda: hari ini?")
        expect(answer).to_contain_text("PTSP: ")
        expect(answer).to_have_attribute("lang", "id")
        expect(answer.get_by_role("group", name="Pilihan jawaban")).to_be_visible()
        expect(citizen.page.get_by_role("heading", level=1)).to_have_text("PTSP Goes To Mall")
        for role in ("button", "link", "textbox", "radio"):
            for control in citizen.page.get_by_role(role).all():
                name = control.evaluate(
                    "each => each.ariaLabel || each.textContent || each.labels?.[0]?.textContent"
                )
                assert name.strip(), control
        pictures = citizen.page.locator("svg:not([aria-hidden=true])")
        expect(pictures).to_have_count(0)


def test_a_finger_finds_every_button_large_enough(visit: Any) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.page.get_by_role("button", name="Menu").click()
        for control in citizen.page.get_by_role("button").all():
            box = control.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 43.5, control


def test_the_number_of_tanya_ptsp_is_one_tap_away(visit: Any) -> None:
    words = Span("Sebelum berangkat, telepon Tanya PTSP 1500164.")
    with visit(width=360, has_touch=True, is_mobile=True) as citizen:
        citizen.open()
        citizen.counter.scripted = [Outgoing((Paragraph(((words,),)),), "id")]
        answer = citizen.ask("hari ini?")
        call = answer.get_by_role("link", name="1500164", exact=True)
        assert call.get_attribute("href") == "tel:1500164"
        assert words.text in answer.inner_text()


def test_a_tap_on_a_quick_answer_does_not_open_the_phones_keyboard(visit: Any) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as citizen:
        citizen.open()
        assert citizen.focused() != "text"
        citizen.after(citizen.page.get_by_role("button", name="PTSP hari ini").tap)
        assert citizen.focused() != "text"


def test_who_wants_less_motion_sees_none(visit: Any) -> None:
    moving = "document.getAnimations().length"
    with visit(reduced_motion="reduce") as citizen:
        citizen.open()
        citizen.counter.open.clear()
        citizen.field.fill("hari ini?")
        citizen.field.press("Enter")
        expect(citizen.page.locator("#typing")).to_be_visible()
        assert citizen.page.evaluate(moving) == 0
    with visit(reduced_motion="no-preference") as citizen:
        citizen.open()
        citizen.counter.open.clear()
        citizen.field.fill("hari ini?")
        citizen.field.press("Enter")
        expect(citizen.page.locator("#typing")).to_be_visible()
        assert citizen.page.evaluate(moving) > 0


def test_a_long_answer_is_shown_from_its_question_on_and_one_can_jump_to_the_end(
    visit: Any,
) -> None:
    with visit(width=360, height=560) as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        expect(citizen.mine.last).to_be_in_viewport()
        jump = citizen.page.get_by_role("button", name="Ke pesan terbaru")
        jump.click()
        expect(jump).to_be_hidden()
        expect(citizen.page.get_by_role("button", name="Peta")).to_be_in_viewport(ratio=0.9)


def test_nothing_of_the_page_is_against_its_own_policy(visit: Any) -> None:
    with visit() as citizen:
        response = citizen.page.goto(citizen.server.url)
        assert response is not None
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        citizen.ask("hari ini?")
        refused = citizen.page.evaluate(
            """async () => {
                const refused = [];
                document.addEventListener('securitypolicyviolation',
                    event => refused.push(event.effectiveDirective));
                try { document.body.innerHTML = '<b>x</b>'; } catch { /* as it should */ }
                document.body.setAttribute('style', 'color: red');
                await fetch('http://127.0.0.1:9/').catch(() => {});
                await new Promise(resolve => setTimeout(resolve, 50));
                return refused;
            }"""
        )
        assert set(refused) == {"require-trusted-types-for", "style-src-attr", "connect-src"}
        citizen.complaints = []  # The browser has just told of these three.


def test_without_javascript_the_page_says_what_to_do(visit: Any) -> None:
    with visit(java_script_enabled=False) as citizen:
        citizen.page.goto(citizen.server.url)
        expect(citizen.page.locator(".no-script")).to_contain_text("memerlukan JavaScript")
