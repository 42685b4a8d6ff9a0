// Files of the admin's desk: one is chosen or dropped here, one comes with an answer.

const MOST = 2 * 1024 * 1024;
// What came with an answer is kept until the page is left, and never in the browser's storage.
const kept = new Map();

/** Keep the file of an entry at hand; null where the answer has none. */
export function keepFile(id, file) {
  if (file?.data) kept.set(id, file);
}

/** An address from which the file of an entry is saved; null once it is gone. */
export function fileAddress(id) {
  const file = kept.get(id);
  if (!file) return null;
  const bytes = Uint8Array.from(atob(file.data), (c) => c.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: file.media_type }));
}

/** Whether an answer shows that this browser is an officer's. */
export const isDesk = (message) =>
  (message.choices ?? []).flat().some((choice) => /^a[ie]\./.test(choice.token ?? ""));

/** Show the paperclip; what is chosen or dropped goes to `send` with its name and content. */
export function takeFiles(send, refuse) {
  const attach = document.getElementById("attach");
  const field = document.getElementById("file");
  if (!attach.hidden) return;
  attach.hidden = false;
  const take = async (file) => {
    if (!file) return;
    if (file.size > MOST) refuse();
    else send(file.name, await content(file));
  };
  attach.addEventListener("click", () => field.click());
  field.addEventListener("change", () => {
    take(field.files[0]);
    field.value = "";
  });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
}

async function content(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 32768) {
    text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  }
  return btoa(text);
}
