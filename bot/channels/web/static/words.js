// What the page says, in the language that it speaks now, and how it writes a day and an hour.

const LANGUAGES = ["id", "en"];
const LOCALES = { id: "id-ID", en: "en-GB" };
const KEY = "ptsp.language";
const ZONE = "Asia/Jakarta";

const words = Object.fromEntries(
  LANGUAGES.map((each) => [each, JSON.parse(document.getElementById(`words-${each}`).textContent)]),
);

let language = document.documentElement.lang === "en" ? "en" : "id";

/** The language that the page speaks: "id" or "en". */
export function spoken() {
  return language;
}

/** The words that stand under `key`. */
export function say(key) {
  return words[language][key];
}

/** Speak what the address asks for, else what was chosen here before, else what the server chose. */
export function speakAsBefore() {
  const asked = new URLSearchParams(location.search).get("lang");
  speak(LANGUAGES.includes(asked) ? asked : (kept() ?? language));
}

/** Speak `next` from now on, here and at the next visit. */
export function choose(next) {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice then lives as long as the page.
  }
  const address = new URL(location.href);
  address.searchParams.set("lang", next);
  history.replaceState(null, "", address);
  speak(next);
}

function kept() {
  try {
    const value = localStorage.getItem(KEY);
    return LANGUAGES.includes(value) ? value : null;
  } catch {
    return null;
  }
}

function speak(next) {
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll("[data-label]")) {
    element.textContent = say(element.dataset.label);
  }
  for (const name of ["aria-label", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`[data-label-${name}]`)) {
      element.setAttribute(name, say(element.getAttribute(`data-label-${name}`)));
    }
  }
  for (const link of document.querySelectorAll("[data-language]")) {
    link.setAttribute("aria-current", String(link.dataset.language === next));
  }
}

/** The calendar day of a moment (milliseconds) in Jakarta, as "2019-11-14". */
export function dayOf(moment) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(moment);
}

/** "Hari ini", "Kemarin", or the day in full. */
export function dayName(moment, now) {
  const day = dayOf(moment);
  if (day === dayOf(now)) return say("today");
  if (day === dayOf(now - 24 * 60 * 60 * 1000)) return say("yesterday");
  const full = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: ZONE };
  return new Intl.DateTimeFormat(LOCALES[language], full).format(moment);
}

/** The hour of a moment in Jakarta, on 24 hours. */
export function hour(moment) {
  const short = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: ZONE };
  return new Intl.DateTimeFormat(LOCALES[language], short).format(moment);
}
