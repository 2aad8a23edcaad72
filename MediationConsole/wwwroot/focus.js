// After a change of page the heading has the focus, so that a screen reader begins there. Who types already, or has pressed something on the new
// page before it came to this, is left alone: a dialog would otherwise give the focus back to the heading.
export function heading() {
  if (document.activeElement?.closest("main, dialog, input, textarea, select, [contenteditable='true'], [role='combobox']")) return;
  const title = document.querySelector("h1");
  if (!title) return;
  if (!title.hasAttribute("tabindex")) title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
