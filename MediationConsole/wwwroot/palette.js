// The command palette: everything the page at hand can do, found by typing; and the sheet of its keys. Both read the page itself, so that no
// page has to register anything, and neither can say another thing than the page does.
(() => {
  const dialog = () => document.getElementById("palette");
  // What a button is called: without the key that is printed on it, and by its title where it bears a sign alone.
  const words = (element) => {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll("kbd, .count, .num, svg, .sr-only")) part.remove();
    return (element.getAttribute("aria-label") || copy.textContent.replace(/\s+/g, " ").trim() || element.title).trim();
  };
  const shows = (element) => element.getClientRects().length > 0;
  let items = [], shown = [], at = 0;

  // The keys of this page, as its own buttons name them; a key that presses one of many is said once.
  const keysHere = (sheet) => {
    const here = sheet.querySelector("[data-keys-here]"), said = new Map();
    for (const one of document.querySelectorAll("main :is([data-key], [data-row-key])")) {
      const key = (one.dataset.key ?? one.dataset.rowKey).trim();
      if (shows(one) && !one.closest("dialog") && key && key !== "Escape" && !said.has(key)) said.set(key, words(one));
    }
    here.replaceChildren(...[...said].map(([key, name]) => {
      const line = document.createElement("div"), term = document.createElement("dt"), cap = document.createElement("kbd"), does = document.createElement("dd");
      cap.textContent = key === "ctrl+enter" ? "Ctrl ↵" : key.toUpperCase();
      does.textContent = name;
      term.append(cap); line.append(term, does);
      return line;
    }));
    sheet.querySelector("[data-keys-none]").hidden = said.size > 0;
    for (const line of sheet.querySelectorAll("[data-needs]")) line.hidden = !document.querySelector(line.dataset.needs);
  };
  document.addEventListener("opening", (event) => { if (event.target.id === "shortcuts") keysHere(event.target); });

  const gather = () => {
    const box = dialog(), seen = new Set();
    // What cannot be done now is offered with the reason, which is the law's own sentence.
    const take = (elements, where) => [...elements].filter((one) => !one.matches("input, textarea, select")).map((one) => ({ label: words(one), where, why: one.disabled ? one.title : "", barred: Boolean(one.disabled), key: one.dataset.key?.trim() ?? "", run: () => one.click() }))
      .filter((one) => one.label && !(one.barred && !one.why) && !seen.has(one.label) && seen.add(one.label));
    const onPage = (selector) => [...document.querySelectorAll(selector)].filter((one) => shows(one) && !one.closest("dialog, .rz-dialog, [data-row]"));
    // A menu is opened by a press, so what lies in it is offered as well, after what one sees.
    const inMenus = [...document.querySelectorAll("main details[data-menu]")].filter(shows).flatMap((menu) => [...menu.querySelectorAll("a, button")]);
    items = [
      ...take(onPage("main [data-key]"), box.dataset.page), ...take(onPage("main :is(button, a.btn, .tabs a, summary)").filter((one) => !one.closest("[data-menu]")), box.dataset.page),
      ...take(document.querySelectorAll(".rail nav a.nav"), box.dataset.go), ...take(document.querySelectorAll(".rail .foot .menu-item:not([data-open-palette])"), box.dataset.me), ...take(inMenus, box.dataset.page),
    ];
  };

  const typedItems = (text) => {
    const box = dialog(), found = [];
    const ref = /^([dhcg])-?(\d{1,9})$/i.exec(text);
    if (ref) {
      const name = `${ref[1].toUpperCase()}-${ref[2].padStart(6, "0")}`;
      found.push({ label: box.dataset.openCase.replace("{0}", name), where: "", key: "", run: () => Blazor.navigateTo(`/cases/${name}`) });
    }
    if (text) found.push({ label: box.dataset.search.replace("{0}", text), where: "", key: "/", run: () => Blazor.navigateTo(`/search?q=${encodeURIComponent(text)}`) });
    return found;
  };

  const draw = () => {
    const box = dialog(), list = box.querySelector("[role=listbox]"), input = box.querySelector("input");
    list.replaceChildren(...shown.map((item, index) => {
      const line = document.createElement("li");
      line.id = `palette-${index}`;
      line.setAttribute("role", "option");
      line.setAttribute("aria-selected", String(index === at));
      if (item.barred) line.setAttribute("aria-disabled", "true");
      const name = document.createElement("span"); name.textContent = item.label; line.append(name);
      if (item.why || item.where) { const where = document.createElement("span"); where.className = "where"; where.textContent = item.why || item.where; line.append(where); }
      if (item.key && item.key !== "Escape") { const key = document.createElement("kbd"); key.textContent = item.key; key.setAttribute("aria-hidden", "true"); line.append(key); }
      return line;
    }));
    box.querySelector("[data-none]").hidden = shown.length > 0;
    if (shown.length > 0) input.setAttribute("aria-activedescendant", `palette-${at}`); else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };

  const filter = () => {
    const text = dialog().querySelector("input").value.trim(), parts = text.toLowerCase().split(/\s+/);
    const matching = items.filter((item) => parts.every((part) => item.label.toLowerCase().includes(part)));
    const typed = typedItems(text);
    // A ref comes first, the search after what has that name.
    shown = text ? [...typed.slice(0, -1), ...matching, ...typed.slice(-1)].slice(0, 60) : items;
    at = 0;
    draw();
  };

  const open = () => {
    const box = dialog();
    if (!box || box.open || document.querySelector("dialog[open], .rz-dialog, #components-reconnect-modal:not([hidden])")) return;
    for (const menu of document.querySelectorAll("details[data-menu][open]")) menu.open = false;
    gather();
    box.querySelector("input").value = "";
    filter();
    box.showModal();
    box.querySelector("input").focus();
  };

  // Closed first, so that the focus is back where it was before anything else happens.
  const run = (item) => { if (!item || item.barred) return; dialog().close(); item.run(); };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") { event.preventDefault(); open(); return; }
    if (!event.target.closest?.("#palette")) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length > 0) { event.preventDefault(); at = (at + step + shown.length) % shown.length; draw(); }
    else if (event.key === "Enter") { event.preventDefault(); run(shown[at]); }
  });
  document.addEventListener("input", (event) => { if (event.target.closest?.("#palette")) filter(); });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-open-palette]")) { open(); return; }
    if (event.target.id === "palette") { event.target.close(); return; }
    const line = event.target.closest?.("#palette [role=option]");
    if (line) run(shown[[...line.parentElement.children].indexOf(line)]);
  });
})();
