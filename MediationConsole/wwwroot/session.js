// A page that stands open talks to the server through a socket, which leaves the cookie of the session as it is.
// So that nobody is signed out in the middle of work, what a person does here is told, once in five minutes at most.
(() => {
  const every = 5 * 60 * 1000;
  let last = Date.now();
  const tell = async () => {
    if (Date.now() - last < every) return;
    last = Date.now();
    try {
      await fetch("session", { redirect: "manual" });
    } catch {
      // The server cannot be reached now: the next key or click tells it.
      last = 0;
    }
  };
  for (const deed of ["pointerdown", "keydown"]) addEventListener(deed, tell, { capture: true, passive: true });
})();
