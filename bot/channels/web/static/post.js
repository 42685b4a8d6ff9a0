// One message to the server, and its answers.

const PATIENCE = 20_000;

/** Why there is no answer. `code` is the server's, or "unreachable". */
export class Trouble extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * The answers to a question: its session, its content ({text}, {token} or {location}), the page's
 * language, and whether that was just switched on. Throws Trouble.
 */
export async function ask(question) {
  const address = question.content.file ? "chat?file" : "chat";
  const response = await reach(address, JSON.stringify(question));
  const body = await response.json().catch(() => null);
  if (response.ok && Array.isArray(body)) return body;
  throw new Trouble(body?.error?.code ?? (response.status >= 500 ? "failed" : "unreachable"));
}

async function reach(address, body) {
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: stop.signal,
    });
  } catch {
    throw new Trouble("unreachable");
  } finally {
    clearTimeout(patience);
  }
}

/** Whether a browser would tell it at all. */
export const canLocate = "geolocation" in navigator && isSecureContext;

/** Where this device is, to about 100 metres, once; throws "denied" or "unknown". */
export function locate() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coarse(coords.latitude), longitude: coarse(coords.longitude) }),
      (error) => reject(new Error(error.code === error.PERMISSION_DENIED ? "denied" : "unknown")),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  });
}

function coarse(degrees) {
  return Math.round(degrees * 1000) / 1000;
}
