// What the browser does by itself: clocks that tick, single keys, the theme, small menus and dialogs, and the overlay of a lost connection.
// No page calls this script; it reads what the pages say in data- attributes, so that it also works on what Blazor renders later.
(() => {
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);

  // --- Time: the server's clock holds, however wrong the browser's is. A clock moved by hand stands still in between.
  const offset = Number(root.dataset.now) - Date.now();
  const now = () => {
    const standing = document.querySelector("[data-server-now]");
    return standing ? Number(standing.dataset.serverNow) : Date.now() + offset;
  };
  const two = (number) => String(number).padStart(2, "0");
  const left = (milliseconds, seconds) => {
    const sign = milliseconds < 0 ? "−" : "";
    const whole = Math.floor(Math.abs(milliseconds) / 1000);
    const days = Math.floor(whole / 86400), hours = Math.floor(whole / 3600) % 24, minutes = Math.floor(whole / 60) % 60;
    if (days > 0) return root.lang.startsWith("zh") ? `${sign}${days}天${two(hours)}小时` : `${sign}${days} d ${two(hours)} h`;
    return `${sign}${two(hours)}:${two(minutes)}${seconds ? ":" + two(whole % 60) : ""}`;
  };
  const urgency = (milliseconds) => milliseconds < 3600000 ? "bad" : milliseconds < 86400000 ? "warn" : "calm";
  const forms = {
    full: { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
    day: { year: "numeric", month: "2-digit", day: "2-digit" },
    clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
    minute: { hour: "2-digit", minute: "2-digit" },
  };
  // The zone the reader has chosen, or that of the browser.
  const ours = root.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zoned = (at, form, zone = ours) => {
    const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { ...forms[form], hourCycle: "h23", timeZone: zone })
      .formatToParts(new Date(at)).map((part) => [part.type, part.value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    if (form === "minute") return `${parts.hour}:${parts.minute}`;
    return form === "clock" ? `${parts.hour}:${parts.minute}:${parts.second}` : form === "day" ? day : `${day} ${parts.hour}:${parts.minute}`;
  };
  // Blazor holds on to the text node it made, so its words are changed and the node stays.
  const write = (element, text) => {
    const node = element.firstChild;
    if (node?.nodeType === Node.TEXT_NODE) { if (node.data !== text) node.data = text; }
    else element.textContent = text;
  };
  const spell = (at) => `${zoned(at, "full")} ${ours} · ${zoned(at, "full", "UTC")} UTC`;
  const tick = () => {
    const instant = now();
    for (const element of all("[data-due]")) {
      const due = Number(element.dataset.due), remains = due - instant;
      const clock = element.querySelector(".clock") ?? element;
      write(clock, left(remains, "seconds" in element.dataset));
      if (element.dataset.urgency !== urgency(remains)) element.dataset.urgency = urgency(remains);
      if (element.dataset.spelt !== element.dataset.due) { clock.title = spell(due); element.dataset.spelt = element.dataset.due; }
    }
    for (const element of all("[data-at]")) {
      if (element.dataset.spelt === element.dataset.at && element.dataset.shown === element.firstChild?.data) continue;
      const at = Number(element.dataset.at), text = zoned(at, element.dataset.form || "full");
      write(element, text);
      element.title = spell(at);
      element.dataset.spelt = element.dataset.at;
      element.dataset.shown = text;
    }
  };
  setInterval(tick, 1000);
  tick();

  // --- Theme: the cookie is read by the server, so the next page comes in the right colours.
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
  const switchTheme = () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    keep("theme", root.dataset.theme);
  };

  // --- Rows: the selected row holds the focus in its first link, so Enter opens it and a screen reader follows.
  const rows = () => [...all("[data-row]")].filter((row) => row.getClientRects().length > 0);
  const selected = () => document.activeElement?.closest?.("[data-row]") ?? document.querySelector("[data-row][data-selected]");
  let pointed = null;
  const point = (row) => { row.setAttribute("data-selected", ""); pointed = { row, ref: refOf(row) }; };
  const select = (row) => {
    for (const other of all("[data-row][data-selected]")) if (other !== row) other.removeAttribute("data-selected");
    point(row);
    (row.querySelector("a[href]") ?? row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const move = (step) => {
    const list = rows();
    if (list.length === 0) return false;
    const at = list.indexOf(selected());
    const to = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)];
    select(to);
    // Who looks into a case looks into the next one as well.
    const looked = document.querySelector("[data-peeked]")?.dataset.peeked;
    if (looked && looked !== refOf(to)) tell("[data-peek-ref]", to);
    return true;
  };

  // The page hears of a row by its ref, through one field for all rows.
  const refOf = (row) => row?.querySelector("a.ref")?.textContent.trim();
  const tell = (field, row) => {
    const input = document.querySelector(field), ref = refOf(row);
    if (!input || !ref) return false;
    input.value = ref;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };

  // A row that changes comes as another element: what was selected in it, chosen or held the focus is so again in the new one.
  const parts = (row) => [...row.querySelectorAll("a[href], button, input")];
  const rowOf = (ref) => [...all("[data-row]")].find((row) => refOf(row) === ref);
  let held = null;
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    held = row ? { row, ref: refOf(row), at: parts(row).indexOf(event.target) } : null;
  });
  const keepRows = () => {
    if (pointed && !pointed.row.isConnected) {
      const row = rowOf(pointed.ref);
      pointed = null;
      if (row) point(row);
    }
    if (held && !held.row.isConnected) {
      const row = rowOf(held.ref), free = document.activeElement === document.body || !document.activeElement;
      const part = row && (parts(row)[held.at] ?? row.querySelector("a[href]"));
      held = null;
      if (free) part?.focus({ preventScroll: true });
    }
    const told = document.querySelector("[data-chosen]");
    if (!told) return;
    const chosen = new Set(told.dataset.chosen.split(" "));
    for (const box of all("[data-choose]")) box.checked = chosen.has(refOf(box.closest("[data-row]")));
  };

  // After a change of page the heading has the focus, so that a screen reader begins there. Who types already, or has pressed something on the
  // new page before it came to this, is left alone: a dialog would otherwise give the focus back to the heading.
  let page = "";
  const head = () => {
    const now = document.querySelector("[data-page]")?.dataset.page ?? "";
    if (!now || now === page) return;
    page = now;
    if (document.activeElement?.closest("main, dialog, input, textarea, select, [contenteditable='true'], [role='combobox']")) return;
    const title = document.querySelector("h1");
    if (!title) return;
    if (!title.hasAttribute("tabindex")) title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };

  new MutationObserver(() => { tick(); keepRows(); head(); })
    .observe(document.body ?? root, { subtree: true, childList: true, attributeFilter: ["data-due", "data-at", "data-server-now", "data-chosen", "data-page"] });

  // --- Keys: single letters, off while typing and where a person switched them off.
  let chord = "", chordEnds = 0;
  const typing = (target) => target.closest?.("input:not([type='checkbox']), textarea, select, [contenteditable='true'], [role='listbox'], [role='combobox']");
  const keysOff = () => document.cookie.includes("keys=off");
  const press = (key) => {
    const target = [...all(`[data-key="${CSS.escape(key)}"]`)].find((one) => !one.disabled && one.getClientRects().length > 0);
    if (!target) return false;
    if (target.matches("input, textarea")) { target.focus(); target.select(); } else target.click();
    return true;
  };
  const letter = (key) => {
    if (key === "j" || key === "ArrowDown") return move(1);
    if (key === "k" || key === "ArrowUp") return move(-1);
    if (key === "Enter") { const link = selected()?.querySelector("a[href]"); link?.click(); return Boolean(link); }
    if (key === "?") return openDialog("shortcuts");
    if (key === " ") return tell("[data-peek-ref]", selected());
    const inRow = selected()?.querySelector(`[data-row-key="${CSS.escape(key)}"]`);
    if (inRow && !inRow.disabled) { inRow.click(); return true; }
    return press(key);
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && closeMenus()) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || keysOff() || typing(event.target)) return;
    if (document.querySelector("dialog[open], .rz-dialog, #components-reconnect-modal:not([hidden])")) return;
    const own = event.target.closest?.("a, button, summary, input");
    // Space does nothing on a link, so in a row it looks into the case.
    if (own && (event.key === "Enter" || (event.key === " " && !own.matches("[data-row] a")))) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const both = Date.now() < chordEnds ? `${chord} ${key}` : "";
    chord = key; chordEnds = key === "g" ? Date.now() + 1500 : 0;
    if ((both && press(both)) || letter(key)) event.preventDefault();
  });

  // --- Boxes of the kit that choose: they take one letter at a time and are emptied by Delete; here all that is typed within a second counts,
  // as in the browser's own, Space and Enter open the list, and nothing but another choice takes a choice away.
  let sought = "", soughtUntil = 0;
  document.addEventListener("keydown", (event) => {
    const field = event.target.matches?.("[role='combobox']") && document.querySelector(`[data-typed-for="${CSS.escape(event.target.id)}"]`);
    if (!field || event.ctrlKey || event.metaKey || event.altKey || (event.key.length > 1 && event.key !== "Delete" && event.key !== "Enter")) return;
    const goesOn = Date.now() < soughtUntil, opens = event.key === "Enter" || (event.key === " " && !goesOn);
    if (opens && event.target.ariaExpanded === "true") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Delete") return;
    if (opens) { event.target.click(); return; }
    sought = (goesOn ? sought : "") + event.key;
    soughtUntil = Date.now() + 1000;
    field.value = sought;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, true);
  document.addEventListener("focusin", () => { soughtUntil = 0; });

  // --- The zone that holds now stands chosen in the menu when it opens, also where it is none of those that are offered.
  document.addEventListener("toggle", (event) => {
    const choice = event.target.querySelector?.("[data-zone-choice]");
    if (!choice) return;
    const zone = root.dataset.zone || "";
    if (![...choice.options].some((option) => option.value === zone)) choice.add(new Option(zone, zone));
    choice.value = zone;
  }, true);

  // --- Menus and dialogs
  const closeMenus = (except) => {
    const open = [...all("details[data-menu][open]")].filter((menu) => menu !== except);
    for (const menu of open) { const inside = menu.contains(document.activeElement); menu.open = false; if (inside) menu.querySelector("summary").focus(); }
    return open.length > 0;
  };
  const openDialog = (id) => {
    const dialog = document.getElementById(id);
    dialog?.dispatchEvent(new Event("opening", { bubbles: true }));
    dialog?.showModal();
    return Boolean(dialog);
  };
  document.addEventListener("click", (event) => {
    const hit = (selector) => event.target.closest?.(selector);
    closeMenus(hit("details[data-menu]"));
    if (hit("[data-theme-switch]")) switchTheme();
    const opener = hit("[data-open-dialog]");
    if (opener) { closeMenus(); openDialog(opener.dataset.openDialog); }
    if (hit("[data-close-dialog]")) hit("dialog").close();
    if (hit("[data-menu-close]")) closeMenus();
    const way = hit("[data-go]");
    if (way) window.Blazor.navigateTo(way.dataset.go);
    if (hit("[data-claim]")) tell("[data-claim-ref]", hit("[data-row]"));
    if (hit("[data-peek]")) { if (!selected()) move(1); tell("[data-peek-ref]", selected()); }
    if (hit("[data-skip]")) { event.preventDefault(); document.getElementById("main")?.focus(); }
    const row = hit("[data-row]");
    if (row && !hit("a, button, input")) select(row);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches?.("form[data-search]") || !window.Blazor) return;
    event.preventDefault();
    const line = event.target.elements.q.value.trim();
    if (line) window.Blazor.navigateTo(`/search?q=${encodeURIComponent(line)}`);
  });
  document.addEventListener("dblclick", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (row && !event.target.closest("a, button, input")) row.querySelector("a[href]")?.click();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-goes]")) window.Blazor.navigateTo(event.target.value);
    if (event.target.matches?.("[data-choose]")) tell("[data-choose-ref]", event.target.closest("[data-row]"));
    if (event.target.matches?.("[data-keys-switch]")) keep("keys", event.target.checked ? "on" : "off");
  });

  // --- The connection: a page whose server is gone looks alive, so after a moment the overlay says what is the matter.
  const overlay = document.getElementById("components-reconnect-modal");
  if (overlay) {
    let waiting = 0, before = null;
    const show = (state) => {
      overlay.dataset.state = state;
      for (const part of overlay.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
      if (!overlay.hidden) return;
      const saved = document.querySelector("[data-draft-saved]")?.dataset.draftSaved, draft = overlay.querySelector("[data-overlay-draft]");
      draft.hidden = !saved;
      if (saved) draft.querySelector("time").textContent = zoned(Number(saved), "clock");
      before = document.activeElement;
      overlay.hidden = false;
      overlay.querySelector("[role]").focus();
    };
    const hide = () => {
      clearTimeout(waiting); waiting = 0;
      if (overlay.hidden) return;
      overlay.hidden = true;
      before?.focus?.();
    };
    const heed = (state) => {
      if (state === "hide") hide();
      else if (state === "failed" || state === "rejected" || state === "resume-failed") { clearTimeout(waiting); waiting = 0; show("lost"); }
      else if (!waiting && overlay.hidden) waiting = setTimeout(() => { waiting = 0; show("waiting"); }, 1500);
    };
    const read = () => {
      for (const state of ["failed", "rejected", "show", "hide"]) if (overlay.classList.contains(`components-reconnect-${state}`)) { heed(state); return; }
    };
    new MutationObserver(read).observe(overlay, { attributeFilter: ["class"] });
    overlay.addEventListener("components-reconnect-state-changed", (event) => heed(event.detail?.state));
    overlay.querySelector("[data-overlay-reload]").addEventListener("click", () => location.reload());
    overlay.querySelector("[data-overlay-retry]").addEventListener("click", async () => {
      try { if (await window.Blazor.reconnect() === false) show("lost"); } catch { show("waiting"); }
    });
    overlay.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      const buttons = [...overlay.querySelectorAll("button:not([hidden])")];
      const next = buttons[(buttons.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length];
      event.preventDefault();
      next?.focus();
    });
  }
})();
