// The conversation: what is asked, what comes back, and what happens when it does not.

import {
  dropHint,
  emptyField,
  focusField,
  giveBack,
  listen,
  refreshHint,
  showHint,
  tell,
} from "./composer.js";
import { isDesk, keepFile, takeFiles } from "./files.js";
import { control } from "./panel.js";
import { ask, canLocate, locate } from "./post.js";
import * as transcript from "./transcript.js";
import { drawAll, erase, refresh, show, showTyping } from "./view.js";
import { say, speakAsBefore, spoken } from "./words.js";

const QUIET = 1500;
const HINTS = {
  too_long: "too_long",
  too_large: "too_long",
  too_many: "too_many",
  starting: "starting",
  crowded: "starting",
  busy: "starting",
  failed: "failed",
  unreachable: "unreachable",
};

const newLine = () => ({ end: Promise.resolve(), waiting: 0 });
let line = newLine();
// A location or a file is sent once and kept nowhere.
const places = new Map();

/** Ask: at once on the screen, then to the server, one message after the other. */
function send(text, content, from = null) {
  const kept = content.location ? { location: true } : content.file ? { file: true } : content;
  const entry = transcript.add({ who: "me", text, content: kept, from, state: "sending" });
  if (content.location || content.file) places.set(entry.id, content);
  show(entry);
  deliver(entry);
}

function deliver(entry) {
  const mine = line;
  mine.waiting += 1;
  showTyping(true);
  mine.end = mine.end.then(() => turn(entry)).finally(() => {
    mine.waiting -= 1;
    if (mine === line && !mine.waiting) showTyping(false);
  });
}

async function turn(entry) {
  if (!transcript.find(entry.id)) return; // Deleted while it waited.
  const quiet = setTimeout(() => tell("typing"), QUIET);
  try {
    const language = spoken();
    const answers = await ask({
      session: transcript.session(),
      content: places.get(entry.id) ?? entry.content,
      language,
      switched: transcript.switched(entry.from, language),
    });
    receive(entry, answers);
  } catch (trouble) {
    fail(entry, HINTS[trouble.code] ?? "refused");
  } finally {
    clearTimeout(quiet);
    tell(null);
  }
}

function receive(entry, answers) {
  transcript.tellTime(Date.parse(answers[0]?.at));
  const sent = transcript.change(entry.id, { state: "sent", at: transcript.now(), trouble: null });
  if (!sent) return; // Deleted while it was asked.
  places.delete(entry.id);
  refresh(sent);
  if (line.waiting === 1) showTyping(false);
  for (const message of answers) show(heard(message), entry);
  if (answers.some(isDesk)) officer();
}

/** An answer kept in the transcript, without the content of its file. */
function heard({ attachment, ...message }) {
  const named = attachment ? { ...message, attachment: { name: attachment.name } } : message;
  const entry = transcript.add({ who: "bot", message: named });
  keepFile(entry.id, attachment);
  return entry;
}

/** This browser is an officer's: it may send files. */
function officer() {
  takeFiles(
    (name, data) => send(name, { file: { name, data } }),
    () => showHint("trouble_file_too_large"),
  );
}

function fail(entry, trouble) {
  const failed = transcript.change(entry.id, { state: "failed", trouble });
  if (!failed) return;
  refresh(failed);
  showHint(navigator.onLine ? `trouble_${trouble}` : "offline");
  if (trouble === "too_long") giveBack(failed.text);
}

/** A person sends again what did not arrive: it moves to the end, where its answer will stand. */
async function retry(id) {
  const entry = transcript.find(id);
  if (!entry) return;
  let content = places.get(id) ?? entry.content;
  if (content.file === true) return; // Its content is gone with the page that chose it.
  if (content.location === true) {
    const location = await share();
    if (!location) return;
    content = { location };
  }
  transcript.remove(id);
  places.delete(id);
  erase(id);
  showHint(null);
  send(entry.text, content, entry.from);
}

async function nearMe() {
  const location = await share();
  if (location) send(say("near_me_sent"), { location });
}

/** Where this device is, for one answer; null where that is not allowed or not known. */
async function share() {
  showHint("location_asking");
  try {
    const location = await locate();
    showHint(null);
    return location;
  } catch (error) {
    showHint(error.message === "denied" ? "location_denied" : "location_unknown");
    return null;
  }
}

function forget() {
  transcript.clear();
  places.clear();
  line = newLine(); // What is asked from now on waits for nothing that was deleted.
  showTyping(false);
  emptyField();
  showHint(null);
  drawAll();
  tell("deleted");
  focusField();
}

document.getElementById("log").addEventListener("click", (event) => {
  const pressed = event.target.closest("button");
  if (!pressed) return;
  if (pressed.dataset.retry) {
    retry(pressed.dataset.retry);
  } else if (pressed.dataset.locate) {
    nearMe();
  } else if (pressed.dataset.token) {
    const from = pressed.closest("[data-entry]").dataset.entry;
    send(pressed.dataset.text, { token: pressed.dataset.token }, from);
  } else if (pressed.dataset.text) {
    send(pressed.dataset.text, { text: pressed.dataset.text });
  }
  focusField(event);
});

const near = document.getElementById("near-me");
near.hidden = !canLocate;
near.addEventListener("click", nearMe);

/** An invitation stands behind the # of a link, where no server sees it, and is used once. */
function invited() {
  const start = new URLSearchParams(location.hash.slice(1)).get("start") ?? "";
  if (!/^[\w-]{1,64}$/.test(start)) return;
  history.replaceState(null, "", location.pathname + location.search);
  send("/start", { text: `/start ${start}` });
}

addEventListener("hashchange", invited);
addEventListener("offline", () => showHint("offline"));
addEventListener("online", () => dropHint("offline"));

// Phones lay their keyboard over the page: what is left is as high as the visual viewport.
const port = window.visualViewport;
port?.addEventListener("resize", () => {
  if (port.scale > 1.01) return; // Somebody looks closer; nothing covers the page.
  document.documentElement.style.setProperty("--height", `${Math.round(port.height)}px`);
  scrollTo(0, 0);
});

speakAsBefore();
transcript.settle();
drawAll();
transcript.whenChangedElsewhere(drawAll);
control({
  speak: () => {
    transcript.markSwitch();
    drawAll();
    refreshHint();
  },
  forget,
});
listen((text) => send(text, { text }));
if (transcript.entries().some((entry) => entry.message && isDesk(entry.message))) officer();
invited();
