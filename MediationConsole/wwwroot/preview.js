// The picture of the row that has the focus, beside the table. Looking at it there is no act: an exhibit is opened in its case.
const look = (row) => {
  const pane = document.querySelector("[data-preview-pane]");
  if (!pane || !row || !("previewWords" in row.dataset)) return;
  const image = pane.querySelector("img"), address = row.dataset.preview;
  pane.querySelector("[data-preview-none]").hidden = true;
  pane.querySelector("[data-preview-words]").textContent = row.dataset.previewWords;
  pane.querySelector("[data-preview-file]").hidden = Boolean(address);
  image.hidden = !address;
  if (!address) image.removeAttribute("src");
  else if (image.getAttribute("src") !== address) image.src = address;
};
document.addEventListener("focusin", (event) => look(event.target.closest?.("[data-row]")));
look(document.activeElement?.closest?.("[data-row]"));
