// What others say about a goal arrives on its open page by itself. Without script, or without the live server, it is
// there on reload. What somebody has opened or typed is never touched: the parts that are renewed hold no fields.
(function () {
  "use strict";
  const page = document.querySelector("[data-live]");
  if (!page || !window.EventSource || !window.fetch || !window.DOMParser) return;
  let wait = 2000;
  let asked = false;
  let again = false;

  function connect() {
    const source = new EventSource(page.dataset.live, { withCredentials: true });
    source.addEventListener("here", () => { if (page.dataset.heard) look(); page.dataset.heard = "yes"; });
    source.addEventListener("open", () => { wait = 2000; });
    source.addEventListener("goal", look);
    source.addEventListener("bye", () => source.close());
    source.addEventListener("sight", () => { source.close(); window.location.reload(); });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 60000);
    });
  }

  // The notice says only that there is something: the words come as a page does, with its receipt. What is told while
  // a page is on its way may have come too late for that page: it is fetched once more.
  async function look() {
    again = asked;
    if (asked) return;
    asked = true;
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) { window.location.reload(); return; }
      renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } finally { asked = false; }
    if (again) look();
  }

  function renew(copy) {
    let changed = false;
    document.querySelectorAll("[data-part]").forEach((part) => {
      const other = copy.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!other || other.innerHTML === part.innerHTML) return;
      part.replaceWith(document.importNode(other, true));
      changed = true;
    });
    if (!changed) return;
    page.hidden = false;
    page.textContent = page.dataset.arrived;
  }

  connect();
})();
