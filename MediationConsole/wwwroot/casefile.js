// What the case file does in the browser: dialogs, Ctrl+Enter, and looking closely at exhibits. The module runs once, however often it is asked for.

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

// --- Exhibits: two that stand side by side are zoomed, turned and moved together.
const most = 8;
const views = new WeakMap();
const group = (inside) => inside.closest("[data-viewers]");
const view = (box) => {
  if (!views.has(box)) views.set(box, { zoom: 1, turn: 0, x: 0, y: 0 });
  return views.get(box);
};
const show = (box) => {
  const { zoom, turn, x, y } = view(box);
  for (const image of box.querySelectorAll("[data-viewer] img")) image.style.transform = `translate(${x}px, ${y}px) scale(${zoom}) rotate(${turn}deg)`;
};
const change = (box, what) => {
  const state = view(box);
  if (what === "in") state.zoom = Math.min(most, state.zoom * 1.25);
  if (what === "out") state.zoom = Math.max(1, state.zoom / 1.25);
  if (what === "turn") state.turn = (state.turn + 90) % 360;
  if (what === "fit" || state.zoom === 1) Object.assign(state, { x: 0, y: 0 });
  if (what === "fit") Object.assign(state, { zoom: 1, turn: 0 });
  show(box);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-view]");
  if (button && group(button)) change(group(button), button.dataset.view);
});
document.addEventListener("wheel", (event) => {
  const stage = event.target.closest?.("[data-viewer]");
  if (!stage || !stage.querySelector("img")) return;
  event.preventDefault();
  change(group(stage), event.deltaY < 0 ? "in" : "out");
}, { passive: false });

let held = null;
document.addEventListener("pointerdown", (event) => {
  const stage = event.target.closest?.("[data-viewer]");
  if (stage && event.target.matches("img")) held = { box: group(stage), x: event.clientX, y: event.clientY };
});
document.addEventListener("pointermove", (event) => {
  if (!held) return;
  const state = view(held.box);
  if (state.zoom > 1) { state.x += event.clientX - held.x; state.y += event.clientY - held.y; }
  Object.assign(held, { x: event.clientX, y: event.clientY });
  show(held.box);
});
document.addEventListener("pointerup", () => { held = null; });

// Another exhibit begins as it is.
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const box = target.closest?.("[data-viewers]");
    if (box) { views.delete(box); show(box); }
  }
}).observe(document.body, { subtree: true, childList: true });
