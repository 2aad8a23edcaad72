// After a change of page the heading has the focus, so that a screen reader begins there; who is typing already is left alone.
export function heading() {
  if (document.activeElement?.closest("input, textarea, select, [contenteditable='true'], [role='combobox']")) return;
  const title = document.querySelector("h1");
  if (!title) return;
  if (!title.hasAttribute("tabindex")) title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
