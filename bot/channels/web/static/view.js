// The log on the screen: draws the conversation and keeps its end in sight.

import { bubble, daySign, greeting, nameDay, showState } from "./bubbles.js";
import { entries, now } from "./transcript.js";
import { dayOf } from "./words.js";

const log = document.getElementById("log");
const typing = document.getElementById("typing");
const toLatest = document.getElementById("to-latest");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const NEAR = 80;

let lastDay = null;
let atEnd = true;
let following = true;

/** Draw everything anew, without telling a screen reader all of it again. */
export function drawAll() {
  log.setAttribute("aria-live", "off");
  lastDay = null;
  log.replaceChildren(greeting(), ...entries().flatMap(nodes), typing);
  retire();
  toEnd(false);
  setTimeout(() => log.setAttribute("aria-live", "polite"), 100);
}

/** Add an entry at the end; `answers` is the entry that it answers, kept in sight. */
export function show(entry, answers = null) {
  typing.before(...nodes(entry));
  nameDays();
  retire();
  if (entry.who === "me") following = true;
  if (following) keepInSight(answers ?? entry);
  else mayJump();
}

/** Show an entry's new state where it stands; all anew where the server's clock put it elsewhere. */
export function refresh(entry) {
  const element = find(entry.id);
  if (!element) return;
  if (dayOf(entry.at) === lastDay) showState(element, entry);
  else drawAll();
}

/** Take an entry from the screen, and the sign of a day that has no other. */
export function erase(id) {
  const element = find(id);
  if (!element) return;
  const { previousElementSibling: before, nextElementSibling: after } = element;
  element.remove();
  if (!before?.matches(".day") || after?.matches(".message")) return;
  before.remove();
  lastDay = null;
}

/** Three dots while an answer is on its way. */
export function showTyping(on) {
  typing.hidden = !on;
  if (on && following) toEnd();
}

function nodes(entry) {
  try {
    const made = [bubble(entry)];
    const day = dayOf(entry.at);
    if (day !== lastDay) made.unshift(daySign(entry.at, now()));
    lastDay = day;
    return made;
  } catch {
    return []; // An entry that an older page, or a hand, wrote otherwise.
  }
}

function nameDays() {
  for (const sign of log.querySelectorAll(".day")) nameDay(sign, now());
}

/** Buttons of answers before the last question step back, and the one that was pressed is marked. */
function retire() {
  const all = entries();
  const lastMine = all.findLastIndex((entry) => entry.who === "me");
  const current = new Set(all.slice(lastMine + 1).map((entry) => entry.id));
  for (const element of log.querySelectorAll(".bot")) {
    const id = element.dataset.entry;
    element.classList.toggle("current", id ? current.has(id) : lastMine === -1);
  }
  for (const { from, content } of all) {
    if (!from) continue;
    for (const chip of find(from)?.querySelectorAll(".chip") ?? []) {
      if (chip.dataset.token === content?.token) chip.classList.add("chosen");
    }
  }
}

function find(id) {
  return log.querySelector(`[data-entry="${CSS.escape(id)}"]`);
}

/** The end, or where the answer is longer than the screen, the question that it answers. */
function keepInSight(entry) {
  const element = find(entry.id);
  if (!element) return;
  const top = element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  scroll(top - 16);
}

function toEnd(smooth = true) {
  scroll(log.scrollHeight, smooth);
}

function scroll(top, smooth = true) {
  log.scrollTo({ top, behavior: smooth && !still.matches ? "smooth" : "instant" });
}

function mayJump() {
  atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  toLatest.hidden = atEnd;
}

log.addEventListener("scroll", mayJump, { passive: true });
for (const moved of ["wheel", "touchmove", "keydown"]) {
  log.addEventListener(moved, () => (following = false), { passive: true });
}
log.addEventListener("scrollend", () => (following ||= atEnd));
document.addEventListener("visibilitychange", nameDays);
toLatest.addEventListener("click", () => {
  following = true;
  toEnd();
  log.focus({ preventScroll: true });
});
new ResizeObserver(() => (atEnd ? toEnd(false) : mayJump())).observe(log);
