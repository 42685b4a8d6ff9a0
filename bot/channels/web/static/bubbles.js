// From an entry of the conversation to what is seen of it. Text is only ever set as text.

import { fileAddress } from "./files.js";
import { canLocate } from "./post.js";
import { dayName, hour, say } from "./words.js";

/** An element with classes and children; a string among the children is text. */
function make(tag, classes = "", ...children) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...children);
  return element;
}

/** A picture of the page's own set. */
function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

const unseen = (text) => make("span", "unseen", text);

function button(classes, label) {
  const element = make("button", classes, label);
  element.type = "button";
  return element;
}

function isHttps(address) {
  try {
    return new URL(address).protocol === "https:";
  } catch {
    return false;
  }
}

/** A link that leaves the page; null where the address is not https. */
function link(address, classes, ...children) {
  if (!isHttps(address)) return null;
  const element = make("a", classes, ...children, unseen(` ${say("new_tab")}`));
  element.href = address;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

/** The line between two days. */
export function daySign(moment, now) {
  const element = make("p", "day", make("span"));
  element.dataset.moment = String(moment);
  nameDay(element, now);
  return element;
}

/** What was today may have become yesterday. */
export function nameDay(element, now) {
  element.firstChild.textContent = dayName(Number(element.dataset.moment), now);
}

/** What the page says before anything was asked. */
export function greeting() {
  const hello = make("p", "text", say("greeting"));
  const bubble = make("div", "bubble", hello, make("p", "text lead", say("examples_lead")));
  const row = make("div", "row");
  for (const example of say("examples")) {
    const chip = button("chip", example);
    chip.dataset.text = example;
    row.append(chip);
  }
  return theirs(bubble, [row]);
}

/** An entry as it stands in the log. */
export function bubble(entry) {
  const element = entry.who === "me" ? mine(entry) : answer(entry);
  element.dataset.entry = entry.id;
  return element;
}

function mine(entry) {
  const words = make("div", "bubble", make("p", "text", entry.text), make("span", "stamp"));
  const element = make("div", "message me", unseen(`${say("you")}: `), words);
  showState(element, entry);
  return element;
}

/** Set the time, the tick and what can be done about a failure, of a message of mine. */
export function showState(element, entry) {
  const stamp = element.querySelector(".stamp");
  const marks = { sending: "clock", sent: "check", failed: "alert" };
  const mark = icon(marks[entry.state] ?? "check");
  stamp.setAttribute("aria-live", "off");
  stamp.replaceChildren(time(entry.at), mark, unseen(` ${say(entry.state) ?? ""}`));
  element.classList.toggle("failed", entry.state === "failed");
  element.querySelector(".again")?.remove();
  if (entry.state !== "failed") return;
  const retry = button("retry", say("retry"));
  retry.prepend(icon("again"));
  retry.dataset.retry = entry.id;
  const again = make("div", "again", make("span", "", say("failed")), retry);
  again.setAttribute("aria-live", "off");
  element.append(again);
}

function time(moment) {
  const element = make("time", "", hour(moment));
  element.dateTime = new Date(moment).toISOString();
  return element;
}

function fileLink(id, { name }) {
  const address = fileAddress(id);
  if (!address) return make("p", "text", `${name} · ${say("file_gone")}`);
  const element = make("a", "map-link", `${say("download")}: ${name}`);
  element.href = address;
  element.download = name;
  return make("p", "text", element);
}

function answer({ id, message, at }) {
  const inner = make("div", "bubble", ...paragraphs(message.paragraphs));
  if (message.pin) inner.append(pinCard(message.pin));
  if (message.attachment) inner.append(fileLink(id, message.attachment));
  inner.append(make("span", "stamp", time(at)));
  const element = theirs(inner, [...locateRow(message), ...(message.choices ?? []).map(choiceRow)]);
  element.lang = message.language;
  return element;
}

function theirs(inner, rows) {
  const face = make("span", "face", icon("mark"));
  face.setAttribute("aria-hidden", "true");
  const element = make("div", "message bot", unseen(`${say("bot")}: `), face, inner);
  if (rows.length) {
    const choices = make("div", "choices", ...rows);
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-label", say("choices"));
    element.append(choices);
  }
  return element;
}

/** Places that follow each other are one list, so that a screen reader counts them. */
function paragraphs(all) {
  const made = [];
  let list = null;
  for (const paragraph of all) {
    if (paragraph.part !== "place") {
      list = null;
      made.push(block(paragraph));
      continue;
    }
    if (!list) {
      list = make("ul", "places");
      list.setAttribute("role", "list");
      made.push(list);
    }
    list.append(place(paragraph));
  }
  return made;
}

function block({ part, lines }) {
  if (part === "head") {
    const [first, ...rest] = lines;
    const head = make("h2", "head", ...(first ?? []).map(span));
    return rest.length ? make("div", "heading", head, ...rest.map(line)) : head;
  }
  const body = make("div", part === "note" ? "note" : "text", ...lines.map(line));
  if (part === "note") body.prepend(icon("note"));
  return body;
}

function place({ number, lines }) {
  const body = make("div", "place-lines", ...lines.map(line));
  const element = make("li", "place", body);
  if (number !== null) element.prepend(make("span", "number", String(number)));
  return element;
}

function line(spans) {
  return make("p", "", ...spans.map(span));
}

function span({ text, strong, link: address }) {
  if (address) {
    const followed = link(address, "", text);
    if (followed) return followed;
  }
  return strong ? make("strong", "", text) : callable(text);
}

/** The text, with a call centre's number (1500 and three figures) as what a phone can call. */
function callable(text) {
  const all = document.createDocumentFragment();
  for (const piece of text.split(/\b(1500\d{3})\b/)) {
    all.append(/^1500\d{3}$/.test(piece) ? call(piece) : piece);
  }
  return all;
}

function call(number) {
  const element = make("a", "", number);
  element.href = `tel:${number}`;
  return element;
}

/** The button that shares where this device is, where an answer asks for that and it can tell. */
function locateRow({ locate }) {
  if (!locate || !canLocate) return [];
  const chip = button("chip", locate);
  chip.dataset.locate = "true";
  return [make("div", "row", chip)];
}

function choiceRow(row) {
  return make(
    "div",
    "row",
    ...row.map(({ label, token, number }) => {
      const chip = button("chip", label);
      if (number !== null) chip.prepend(make("span", "count", String(number)), " ");
      chip.dataset.token = token;
      chip.dataset.text = label;
      return chip;
    }),
  );
}

function pinCard({ latitude, longitude, title, address }) {
  const place = `mlat=${Number(latitude)}&mlon=${Number(longitude)}`;
  const map = `https://www.openstreetmap.org/?${place}#map=17/${Number(latitude)}/${Number(longitude)}`;
  const picture = make("span", "pin-picture", icon("pin"));
  const words = make("span", "pin-words", make("strong", "", title), make("span", "", address));
  return link(map, "pin", picture, words, make("span", "pin-go", say("open_map"), icon("out")));
}
