// The bar's controls: the language, light and dark, and the end of a conversation.

import { choose, spoken } from "./words.js";

const THEME = "ptsp.theme";
const menu = document.getElementById("menu");
const opener = document.getElementById("menu-button");
const dialog = document.getElementById("confirm");

/** Call `speak` after another language was chosen, `forget` after a deletion was confirmed. */
export function control({ speak, forget }) {
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (link.dataset.language === spoken()) return;
      choose(link.dataset.language);
      speak();
    });
  }
  document.getElementById("delete").addEventListener("click", () => {
    openMenu(false);
    dialog.returnValue = "";
    dialog.showModal();
    document.getElementById("confirm-no").focus();
  });
  document.getElementById("confirm-no").addEventListener("click", () => dialog.close());
  document.getElementById("confirm-yes").addEventListener("click", () => dialog.close("delete"));
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "delete") forget();
    else opener.focus();
  });
}

function openMenu(open) {
  menu.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  if (open) menu.querySelector("input:checked").focus();
}

opener.addEventListener("click", () => openMenu(menu.hidden));
document.addEventListener("pointerdown", (event) => {
  if (!menu.hidden && !menu.contains(event.target) && !opener.contains(event.target)) openMenu(false);
});
menu.parentElement.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || menu.hidden) return;
  openMenu(false);
  opener.focus();
});
menu.addEventListener("focusout", (event) => {
  const next = event.relatedTarget;
  if (next && next !== opener && !menu.contains(next)) openMenu(false);
});

function keptTheme() {
  try {
    return localStorage.getItem(THEME) ?? "system";
  } catch {
    return "system";
  }
}

for (const radio of menu.querySelectorAll('input[name="theme"]')) {
  radio.checked = radio.value === keptTheme();
  radio.addEventListener("change", () => {
    try {
      localStorage.setItem(THEME, radio.value);
    } catch {
      document.documentElement.dataset.theme = radio.value;
      return;
    }
    dispatchEvent(new Event("ptsp:theme"));
  });
}
