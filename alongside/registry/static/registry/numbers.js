// Numbers that change while a page is open, and how people read them: the part that shows them is fetched anew. Without
// script, or without the live server, they are there on reload.
(function () {
  "use strict";
  const place = () => document.querySelector("[data-numbers]");
  if (!place() || !window.EventSource || !window.htmx) return;
  let [wait, asked, before] = [2000, null, false];

  // The answer is empty where what this page shows is the same as before.
  function renew() {
    const now = place();
    if (!now || asked) return;
    asked = setTimeout(() => {
      asked = null;
      htmx.ajax("GET", location.pathname + location.search, {
        target: now, swap: "outerHTML", values: { seen: now.dataset.seen },
      });
    }, 300);
  }

  function connect() {
    const source = new EventSource(place().dataset.numbers, { withCredentials: true });
    source.addEventListener("here", () => { if (before) renew(); before = true; wait = 2000; });
    source.addEventListener("numbers", renew);
    source.addEventListener("bye", () => source.close());
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 60000);
    });
  }
  connect();
})();
