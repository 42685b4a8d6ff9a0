// Where one writes: grows with the text, sends with Enter, loses nothing.

import { draft, keepDraft } from "./transcript.js";
import { say } from "./words.js";

const MOST = 4096;
const MOST_BYTES = 15 * 1024;

const form = document.getElementById("composer");
const field = document.getElementById("text");
const hint = document.getElementById("hint");
const status = document.getElementById("status");
const fine = matchMedia("(pointer: fine)");

let hinted = null;

/** Call `send` with what is typed, whenever a person sends it. */
export function listen(send) {
  field.value = draft();
  grow();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(send);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(send);
  });
  field.addEventListener("input", () => {
    grow();
    keepDraft(field.value);
    if (tooLong(field.value)) showHint("trouble_too_long");
    else if (hinted === "trouble_too_long") showHint(null);
  });
  // A tap on the button must not take the phone's keyboard away.
  document.getElementById("send").addEventListener("pointerdown", (event) => event.preventDefault());
  if (fine.matches) field.focus();
}

function submit(send) {
  const text = field.value.trim();
  field.focus();
  if (!text) return;
  if (tooLong(text)) {
    showHint("trouble_too_long");
    return;
  }
  write("");
  showHint(null);
  send(text);
}

function tooLong(text) {
  return [...text].length > MOST || new TextEncoder().encode(text).length > MOST_BYTES;
}

function write(text) {
  field.value = text;
  keepDraft(text);
  grow();
}

/** Put a text back that could not be sent, where nothing else has been typed since. */
export function giveBack(text) {
  if (!field.value) write(text);
}

/** Empty the field. */
export function emptyField() {
  write("");
}

/** Back to the field: after a key always, after a tap only where no keyboard would jump up. */
export function focusField(event = null) {
  if (fine.matches || !event || event.detail === 0) field.focus();
}

/** Show the words of `key` above the field, and say them; null takes them away. */
export function showHint(key) {
  hinted = key;
  hint.hidden = key === null;
  hint.textContent = key === null ? "" : say(key);
}

/** Say the hint in the language that is spoken now. */
export function refreshHint() {
  showHint(hinted);
}

/** Take the hint of `key` away, if that is the one. */
export function dropHint(key) {
  if (hinted === key) showHint(null);
}

/** Tell a screen reader alone. */
export function tell(key) {
  status.textContent = key === null ? "" : say(key);
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
