// Evidence goes to the server by plain HTTP, a request for each file: the page's connection carries none of it. The rows belong to this script, so
// that they go on while one looks at another tab of the case, and stand there again when one comes back.
const atOnce = 3;
const rowsOf = new Map(), waiting = [];
let running = 0;

const filled = (text, ...values) => values.reduce((all, value, place) => all.replace(`{${place}}`, value), text);
const size = (bytes) => bytes < 1e3 ? `${bytes} B` : bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const panel = () => document.querySelector("[data-upload]");
const rows = (address) => { if (!rowsOf.has(address)) rowsOf.set(address, []); return rowsOf.get(address); };
const part = (row, name) => row.querySelector(`[data-part="${name}"]`);
const tell = (row, state, words = "") => {
  row.dataset.state = state;
  part(row, "says").textContent = words;
  const box = panel();
  if (!box) return;
  if (words && state !== "sending") box.querySelector("[data-upload-said]").textContent = `${row.file.name}: ${words}`;
  count(box);
};
const ready = (address) => rows(address).filter((row) => row.dataset.state === "ready");
const count = (box) => {
  const button = box.querySelector("[data-upload-send]"), many = ready(box.dataset.address).length;
  button.hidden = many === 0;
  button.textContent = many === 1 ? box.dataset.sayAddOne : filled(box.dataset.sayAdd, many);
};

// --- What is to be sent: chosen, dropped anywhere on the page, or pasted.
const stage = (box, files) => {
  box.open = true;
  const all = rows(box.dataset.address);
  for (const done of all.filter((row) => row.dataset.state === "done")) drop(done);
  for (const file of files) {
    const row = box.querySelector("[data-upload-pattern]").cloneNode(true);
    row.removeAttribute("data-upload-pattern");
    row.hidden = false;
    Object.assign(row, { file, address: box.dataset.address, words: { ...box.dataset } });
    part(row, "name").textContent = file.name;
    part(row, "size").textContent = size(file.size);
    const kind = part(row, "kind"), given = box.querySelector("[name=type]");
    kind.append(...[...given.children].map((one) => one.cloneNode(true)));
    kind.value = box.kind ?? "";
    kind.setAttribute("aria-label", filled(box.dataset.sayKind, file.name));
    for (const name of ["cancel", "retry", "remove"]) part(row, name).setAttribute("aria-label", `${part(row, name).textContent.trim()}: ${file.name}`);
    all.push(row);
    box.querySelector("[data-upload-list]").append(row);
    if (file.size > Number(box.dataset.most)) tell(row, "unfit", filled(box.dataset.sayLarge, size(Number(box.dataset.most))));
    else if (file.size === 0) tell(row, "unfit", box.dataset.sayEmpty);
    else tell(row, "ready");
  }
  count(box);
};
const drop = (row) => {
  rows(row.address).splice(rows(row.address).indexOf(row), 1);
  row.remove();
  if (panel()) count(panel());
};

// --- Sending: some at once, the others in their turn.
const begin = (box, row) => {
  const form = box.querySelector("form"), kind = part(row, "kind").value;
  if (!kind) { tell(row, "ready", box.dataset.sayChoose); part(row, "kind").focus(); return false; }
  const fields = new FormData();
  fields.append("by", form.querySelector("[name=by]:checked").value);
  fields.append("type", kind);
  if (form.querySelector("[name=note]").value.trim()) fields.append("note", form.querySelector("[name=note]").value.trim());
  // The file comes last: by then the server knows what it is for.
  fields.append("file", row.file, row.file.name);
  Object.assign(row, { fields, token: form.querySelector("[name=__RequestVerificationToken]").value });
  tell(row, "waiting", row.words.sayWaiting);
  waiting.push(row);
  next();
  return true;
};
const next = () => {
  while (running < atOnce && waiting.length > 0) send(waiting.shift());
};
const send = (row) => {
  const request = new XMLHttpRequest(), bar = part(row, "bar");
  Object.assign(row, { request });
  running++;
  bar.value = 0;
  tell(row, "sending", filled(row.words.saySending, 0));
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    const percent = Math.floor(100 * loaded / Math.max(total, 1));
    bar.value = percent;
    tell(row, "sending", loaded < total ? filled(row.words.saySending, percent) : row.words.sayChecking);
  });
  request.addEventListener("loadend", () => {
    running--;
    finish(row, request);
    next();
  });
  request.addEventListener("abort", () => tell(row, "broken", row.words.sayCancelled));
  request.open("POST", row.address);
  request.setRequestHeader("RequestVerificationToken", row.token);
  request.send(row.fields);
};
const finish = (row, request) => {
  if (row.dataset.state === "broken") return;
  const said = read(request.responseText);
  if (request.status === 201 && said) tell(row, "done", said.words);
  else if (request.status === 0) tell(row, "broken", row.words.sayBroken);
  else if (new URL(request.responseURL).pathname === "/sign-in") tell(row, "broken", row.words.saySignedOut);
  else if (said?.detail) tell(row, request.status < 500 ? "refused" : "broken", said.detail);
  else tell(row, "broken", filled(row.words.sayFailed, request.status));
};
const read = (text) => { try { return JSON.parse(text); } catch { return null; } };

// --- What people do.
document.addEventListener("click", (event) => {
  const pressed = event.target.closest?.("[data-part]"), row = pressed?.closest("[data-upload-row]"), box = panel();
  if (event.target.closest?.("[data-upload-send]") && box) { for (const one of ready(box.dataset.address)) if (!begin(box, one)) break; return; }
  if (!row) return;
  if (pressed.dataset.part === "cancel") {
    const place = waiting.indexOf(row);
    if (place >= 0) { waiting.splice(place, 1); tell(row, "broken", row.words.sayCancelled); } else row.request?.abort();
  }
  if (pressed.dataset.part === "retry" && box) begin(box, row);
  if (pressed.dataset.part === "remove") drop(row);
});
document.addEventListener("change", (event) => {
  const box = event.target.closest?.("[data-upload]");
  if (box && event.target.name === "type") {
    box.kind = event.target.value;
    // Files that came before it was said what they show.
    for (const row of ready(box.dataset.address)) if (!part(row, "kind").value) part(row, "kind").value = box.kind;
  }
  if (!box || !event.target.matches("input[type=file]")) return;
  stage(box, [...event.target.files]);
  // The same file can be chosen again.
  event.target.value = "";
});
const bringsFiles = (event) => panel() && [...(event.dataTransfer?.types ?? [])].includes("Files");
document.addEventListener("dragover", (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  panel().setAttribute("data-over", "");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) panel()?.removeAttribute("data-over"); });
document.addEventListener("drop", (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  panel().removeAttribute("data-over");
  stage(panel(), [...event.dataTransfer.files]);
});
document.addEventListener("paste", (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0 || !panel()) return;
  event.preventDefault();
  stage(panel(), files);
});
addEventListener("beforeunload", (event) => { if (running + waiting.length > 0) event.preventDefault(); });

// --- The rows of a case stand again where its panel does.
const restore = () => {
  const box = panel(), list = box?.querySelector("[data-upload-list]"), given = box?.querySelector("[name=type]");
  // What another side owes stands elsewhere in the list of kinds; what was chosen stays chosen.
  if (given && box.kind && given.value !== box.kind) given.value = box.kind;
  if (!list || list.childElementCount > 0 || rows(box.dataset.address).length === 0) return;
  list.append(...rows(box.dataset.address));
  box.open = true;
  count(box);
};
new MutationObserver((changes) => { if (changes.some(({ addedNodes }) => addedNodes.length > 0)) restore(); }).observe(document.body, { subtree: true, childList: true });
