// What the case file does in the browser: dialogs and Ctrl+Enter; looking closely at exhibits and adding them have scripts of their own. A module
// runs once, however often it is asked for.
import "./viewer.js";
import "./upload.js";
import "./typed.js";

export const open = (dialog) => { if (!dialog.open) dialog.showModal(); };
export const close = (dialog) => dialog.close();

// --- Ctrl+Enter sends what one is writing: first in the same form or dialog, otherwise the ruling.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const scope = document.querySelector("dialog[open]") ?? event.target.closest?.("[data-key-scope]") ?? document.querySelector(".ruling");
  const button = scope && [...scope.querySelectorAll('[data-key="ctrl+enter"]')].find((one) => one.getClientRects().length > 0);
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) button.click();
});
