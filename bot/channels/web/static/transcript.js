// The conversation as this browser keeps it: in localStorage, or in memory where that is closed.
//
// An entry is {id, who: "me" or "bot", at} and, of mine, {text, content, state, trouble, from},
// of the bot's, {message}. `from` is the entry whose button was pressed.

const KEY = "ptsp.chat";
const DRAFT = "ptsp.draft";
const MOST = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let kept = read() ?? fresh();

function fresh() {
  return { version: 1, session: null, shift: 0, mark: null, entries: [] };
}

/** What is stored, or null where nothing whole is. */
function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    if (found?.version !== 1 || !Array.isArray(found.entries)) return null;
    const entries = found.entries.filter(
      (entry) =>
        typeof entry?.id === "string" &&
        Number.isFinite(entry.at) &&
        (typeof entry.text === "string" || Array.isArray(entry.message?.paragraphs)),
    );
    const shift = Number.isFinite(found.shift) ? found.shift : 0;
    const session = UUID.test(found.session) ? found.session : null;
    return { version: 1, session, shift, mark: found.mark ?? null, entries };
  } catch {
    return null;
  }
}

/** Change what is kept. Another tab may have written since, so its state is the start. */
function write(change) {
  kept = read() ?? kept;
  change(kept);
  kept.entries = kept.entries.slice(-MOST);
  while (!stored() && kept.entries.length > 1) {
    kept.entries = kept.entries.slice(Math.ceil(kept.entries.length / 2));
  }
}

/** False where the browser has no more room. */
function stored() {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch (error) {
    return error?.name !== "QuotaExceededError";
  }
}

/** A random UUID, also on a page without https, where crypto.randomUUID is not there. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** All entries, the oldest first. */
export function entries() {
  return kept.entries;
}

/** This browser's name for the server, made at the first message and gone with the conversation. */
export function session() {
  if (!kept.session) write((state) => (state.session ??= uuid()));
  return kept.session;
}

/** The calendar's moment: the server's clock as far as its last answer tells it. */
export function now() {
  return Date.now() + kept.shift;
}

/** Learn the server's moment. */
export function tellTime(moment) {
  if (Number.isFinite(moment)) write((state) => (state.shift = moment - Date.now()));
}

/** Another language was switched on: what stands here so far is in the one before. */
export function markSwitch() {
  write((state) => (state.mark = state.entries.at(-1)?.id ?? null));
}

/**
 * Whether a question is to be answered in `language`, the page's, because it was switched on: it is
 * the first since, or a button (of the entry `from`) shown before, pressed in a talk that goes on in
 * that language.
 */
export function switched(from, language) {
  const mark = kept.entries.findIndex((entry) => entry.id === kept.mark);
  if (mark < 0) return false;
  const answers = kept.entries.slice(mark + 1).filter((entry) => entry.message);
  if (!answers.length) return true;
  const pressed = kept.entries.findIndex((entry) => entry.id === from);
  return pressed >= 0 && pressed <= mark && answers.at(-1).message.language === language;
}

/** Keep a new entry; returns it with its id and moment. */
export function add(fields) {
  const entry = { id: uuid(), at: now(), ...fields };
  write((state) => state.entries.push(entry));
  return entry;
}

/** The entry of this id, or null. */
export function find(id) {
  return kept.entries.find((entry) => entry.id === id) ?? null;
}

/** Take an entry out. */
export function remove(id) {
  write((state) => (state.entries = state.entries.filter((entry) => entry.id !== id)));
}

/** Change an entry's fields; returns it, or null where it was deleted meanwhile. */
export function change(id, fields) {
  let changed = null;
  write((state) => {
    const entry = state.entries.find((each) => each.id === id);
    if (entry) changed = Object.assign(entry, fields);
  });
  return changed;
}

/** Forget everything, the session's name too. */
export function clear() {
  kept = fresh();
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored then.
  }
  keepDraft("");
}

/** What a reload interrupted was not sent, as far as anybody knows. */
export function settle() {
  if (!kept.entries.some((entry) => entry.state === "sending")) return;
  write((state) => {
    for (const entry of state.entries) {
      if (entry.state === "sending") Object.assign(entry, { state: "failed", trouble: "unreachable" });
    }
  });
}

/** Call `listener` when another tab has changed the conversation. */
export function whenChangedElsewhere(listener) {
  addEventListener("storage", (event) => {
    if (event.key !== KEY && event.key !== null) return;
    kept = read() ?? fresh();
    listener();
  });
}

/** The text that was typed and not sent. */
export function draft() {
  try {
    return sessionStorage.getItem(DRAFT) ?? "";
  } catch {
    return "";
  }
}

/** Keep what is typed, so that a reload does not lose it. */
export function keepDraft(text) {
  try {
    if (text) sessionStorage.setItem(DRAFT, text);
    else sessionStorage.removeItem(DRAFT);
  } catch {
    // It then lives in the field alone.
  }
}
