// Looking closely at exhibits, in the browser alone: zoom, move and turn. Two that stand side by side are zoomed and moved together while the lock
// is on; each is turned by itself, since one of two photos may lie on its side.
const most = 16, notch = 1.25, stride = .1;
const lenses = new WeakMap();
const clamp = (value, least, top) => Math.min(Math.max(value, least), top);
const fresh = () => ({ zoom: 1, x: 0, y: 0, turn: 0 });
const lens = (of) => {
  if (!lenses.has(of)) lenses.set(of, fresh());
  return lenses.get(of);
};
const group = (inside) => inside.closest("[data-viewers]");
const picture = (figure) => figure.querySelector("[data-viewer] img");
const isThere = (figure) => figure && picture(figure)?.naturalWidth > 0;
const figures = (box) => [...box.querySelectorAll("[data-figure]")].filter(picture);
const isLocked = (box) => box.querySelector("[data-lock]")?.getAttribute("aria-pressed") === "true";
// Under lock the view belongs to both: it is kept with their group.
const view = (figure) => lens(isLocked(group(figure)) ? group(figure) : figure);
const chosen = (box) => box.querySelector("[data-figure][data-chosen]");
// What a key is for: the picture that was touched last, until another exhibit is chosen.
const active = (box) => {
  const all = figures(box), last = box.touched?.chosen === chosen(box) ? box.touched.figure : null;
  return all.find((one) => one === last) ?? all.find((one) => one === chosen(box)) ?? all[0];
};

// How large the picture is on the screen at that view. At zoom 1 it just fits, lying or standing, and is never blown up beyond its own size.
const laid = (figure, zoom) => {
  const image = picture(figure), { clientWidth: wide, clientHeight: high } = image.parentElement;
  const [w, h] = [image.offsetWidth, image.offsetHeight], lies = lens(figure).turn % 180 !== 0;
  const fit = lies && w && h ? Math.min(wide / h, high / w, Math.max(1, image.naturalWidth / w)) : 1;
  return { scale: zoom * fit, width: (lies ? h : w) * zoom * fit, height: (lies ? w : h) * zoom * fit, wide, high };
};

const show = (figure) => {
  const { zoom, x, y } = view(figure), { scale, wide, high } = laid(figure, zoom);
  picture(figure).style.transform = `translate(${Math.round(x * wide)}px, ${Math.round(y * high)}px) rotate(${lens(figure).turn}deg) scale(${scale.toFixed(4)})`;
  figure.toggleAttribute("data-zoomed", zoom > 1);
};

const settle = (figure) => {
  const box = group(figure), state = view(figure), seen = isLocked(box) ? figures(box) : [figure];
  const reach = (side, frame) => Math.max(0, ...seen.map((one) => { const all = laid(one, state.zoom); return (all[side] - all[frame]) / 2 / all[frame]; }));
  const [far, deep] = [reach("width", "wide"), reach("height", "high")];
  Object.assign(state, { x: clamp(state.x, -far, far), y: clamp(state.y, -deep, deep) });
  seen.forEach(show);
  const shown = box.querySelector("[data-zoom-shown]"), front = active(box), image = front && picture(front);
  const percent = image?.naturalWidth ? `${Math.round(100 * laid(front, view(front).zoom).scale * image.offsetWidth / image.naturalWidth)} %` : "";
  if (shown && shown.textContent !== percent) shown.textContent = percent;
};

// The point that is looked at stays where it is; without one, the middle of the frame does.
const zoomTo = (figure, zoom, at = { x: 0, y: 0 }) => {
  const state = view(figure), before = state.zoom;
  state.zoom = clamp(zoom, 1, most);
  const grown = state.zoom / before;
  Object.assign(state, { x: at.x - (at.x - state.x) * grown, y: at.y - (at.y - state.y) * grown });
  settle(figure);
};
const move = (figure, x, y) => {
  const state = view(figure);
  Object.assign(state, { x: state.x + x, y: state.y + y });
  settle(figure);
};
const ownSize = (figure) => { const image = picture(figure), one = laid(figure, 1); return image.naturalWidth / image.offsetWidth / one.scale; };
const full = (box) => { if (document.fullscreenElement) document.exitFullscreen(); else box.requestFullscreen?.(); };

const lock = (button) => {
  const box = group(button), front = active(box), on = !isLocked(box);
  if (front) for (const one of on ? [box] : figures(box)) Object.assign(lens(one), { ...view(front), turn: lens(one).turn });
  button.setAttribute("aria-pressed", String(on));
  if (front) settle(front);
};

const change = (figure, what) => {
  const { zoom } = view(figure);
  if (what === "in") zoomTo(figure, zoom * notch);
  if (what === "out") zoomTo(figure, zoom / notch);
  if (what === "own") zoomTo(figure, ownSize(figure));
  if (what === "fit") { Object.assign(view(figure), { zoom: 1, x: 0, y: 0 }); lens(figure).turn = 0; settle(figure); }
  if (what === "left") { lens(figure).turn = (lens(figure).turn + 270) % 360; settle(figure); }
  if (what === "right") { lens(figure).turn = (lens(figure).turn + 90) % 360; settle(figure); }
};

const touch = (figure) => { group(figure).touched = { figure, chosen: chosen(group(figure)) }; };

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-view], [data-lock]");
  const box = button && group(button);
  if (!box) return;
  if ("lock" in button.dataset) { lock(button); return; }
  if (button.dataset.view === "full") { full(box); return; }
  // A key presses the first such button there is.
  const own = button.closest("[data-figure]"), figure = own && event.isTrusted ? own : active(box);
  if (!isThere(figure)) return;
  if (own === figure) touch(figure);
  change(figure, button.dataset.view);
});

// --- Pointers: one moves, two pinch. The wheel zooms with Ctrl, or once the picture was clicked; before that it belongs to the page.
const fingers = new Map();
let pinch = null;
const spot = (stage, { clientX, clientY }) => {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: (clientX - left) / width - .5, y: (clientY - top) / height - .5 };
};
const figureOf = (event) => {
  const stage = event.target.closest?.("[data-viewer]");
  const figure = stage?.closest("[data-figure]");
  return isThere(figure) ? { stage, figure } : {};
};
document.addEventListener("wheel", (event) => {
  const { stage, figure } = figureOf(event);
  if (!figure || !(event.ctrlKey || event.metaKey || stage.contains(document.activeElement) || document.fullscreenElement)) return;
  event.preventDefault();
  touch(figure);
  zoomTo(figure, view(figure).zoom * (event.deltaY < 0 ? notch : 1 / notch), spot(stage, event));
}, { passive: false });
document.addEventListener("pointerdown", (event) => {
  const { stage, figure } = figureOf(event);
  if (!figure || event.button > 0 || event.target.closest("button, a")) return;
  touch(figure);
  stage.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, { ...spot(stage, event), stage, figure });
  const here = [...fingers.values()].filter((one) => one.stage === stage);
  pinch = here.length === 2 ? { apart: Math.hypot(here[0].x - here[1].x, here[0].y - here[1].y), zoom: view(figure).zoom } : null;
});
document.addEventListener("pointermove", (event) => {
  const held = fingers.get(event.pointerId);
  if (!held) return;
  const at = spot(held.stage, event), by = { x: at.x - held.x, y: at.y - held.y };
  Object.assign(held, at);
  const here = [...fingers.values()].filter((one) => one.stage === held.stage);
  if (pinch && here.length === 2) {
    const apart = Math.hypot(here[0].x - here[1].x, here[0].y - here[1].y);
    zoomTo(held.figure, pinch.zoom * apart / Math.max(pinch.apart, .01), { x: (here[0].x + here[1].x) / 2, y: (here[0].y + here[1].y) / 2 });
  } else if (view(held.figure).zoom > 1) move(held.figure, by.x, by.y);
});
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, (event) => { fingers.delete(event.pointerId); pinch = null; });
document.addEventListener("dblclick", (event) => {
  const { stage, figure } = figureOf(event);
  if (figure && !event.target.closest("button, a")) zoomTo(figure, view(figure).zoom > 1 ? 1 : Math.max(ownSize(figure), 2.5), spot(stage, event));
});

// --- Keys that only mean something where the picture has the focus.
const strides = { ArrowLeft: [stride, 0], ArrowRight: [-stride, 0], ArrowUp: [0, stride], ArrowDown: [0, -stride] };
document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.("[data-viewer]") || !strides[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  const figure = event.target.closest("[data-figure]");
  if (!isThere(figure) || view(figure).zoom <= 1) return;
  event.preventDefault();
  touch(figure);
  move(figure, ...strides[event.key]);
});

// --- A picture that comes later takes the view of the pair it joins; one that cannot be read says so in its frame.
const arrive = (image) => { const figure = image.closest("[data-figure]"); if (figure && picture(figure) === image) { figure.removeAttribute("data-broken"); settle(figure); } };
document.addEventListener("load", (event) => { if (event.target.matches?.("[data-viewer] img")) arrive(event.target); }, true);
document.addEventListener("error", (event) => {
  if (event.target.matches?.("[data-viewer] img, [data-viewer] video")) event.target.closest("[data-figure]").setAttribute("data-broken", "");
}, true);
for (const image of document.querySelectorAll("[data-viewer] img")) if (image.complete && image.naturalWidth) arrive(image);
const again = () => {
  for (const box of document.querySelectorAll("[data-viewers]")) {
    // The next pair begins with both as they are.
    if (!box.querySelector("[data-lock]")) lenses.delete(box);
    figures(box).forEach(settle);
  }
};
new MutationObserver((changes) => { if (changes.some(({ target }) => target.matches?.("[data-pair]"))) again(); }).observe(document.body, { subtree: true, childList: true });
addEventListener("resize", again);
document.addEventListener("fullscreenchange", again);

// --- The hash of a file, for who wants to compare it. Where the browser keeps its clipboard to itself, the text is marked for Ctrl+C.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.setAttribute("data-copied", "");
    button.addEventListener("pointerleave", () => button.removeAttribute("data-copied"), { once: true });
  } catch {
    getSelection().selectAllChildren(button.querySelector("[data-copy-text]") ?? button);
  }
});
