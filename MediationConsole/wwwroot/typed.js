// What is typed while the server cannot be reached stands nowhere but here. It is kept for this tab and put back where it was, once the connection
// is there again or the page has been loaded anew; from then on the server has it.
const place = "typed " + location.pathname;
const overlay = document.getElementById("components-reconnect-modal");
const isLost = () => Boolean(overlay) && /components-reconnect-(show|failed|rejected)/.test(overlay.className);
const typed = new Map();

const put = (id, text) => {
  const field = document.getElementById(id);
  if (!field) return false;
  if (field.value !== text) field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
};

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("textarea[id]")) return;
  typed.set(event.target.id, event.target.value);
  if (isLost()) keep();
});
const keep = () => { if (typed.size > 0) sessionStorage.setItem(place, JSON.stringify([...typed])); };

// A server that is gone is noticed a moment late: the last words before that are told again as well.
let wasLost = false;
if (overlay) new MutationObserver(() => {
  if (isLost()) { wasLost = true; keep(); return; }
  if (!wasLost) return;
  wasLost = false;
  sessionStorage.removeItem(place);
  for (const [id, text] of typed) put(id, text);
}).observe(overlay, { attributeFilter: ["class"] });

// The forms come a moment after the page.
let left = JSON.parse(sessionStorage.getItem(place) ?? "[]");
sessionStorage.removeItem(place);
const bringBack = () => { left = left.filter(([id, text]) => !put(id, text)); return left.length === 0; };
if (!bringBack()) {
  const coming = new MutationObserver(() => { if (bringBack()) coming.disconnect(); });
  coming.observe(document.body, { subtree: true, childList: true });
}
