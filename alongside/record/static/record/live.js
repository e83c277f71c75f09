// New entries arrive on an open record. Without script, or without the live server, they are there on reload.
(function () {
  "use strict";
  const place = document.querySelector("[data-live]");
  if (!place || !window.EventSource || !window.htmx) return;
  const none = "00000000-0000-0000-0000-000000000000";
  const asked = new Set(place.dataset.known.split(" "));
  let wait = 2000;

  // The browser comes back by itself after a break in the line, but not after an answer that was no stream.
  function connect() {
    const source = new EventSource(place.dataset.live, { withCredentials: true });
    source.addEventListener("open", () => { place.hidden = false; wait = 2000; });
    source.addEventListener("entry", (event) => arrive(event.data));
    source.addEventListener("bye", () => { source.close(); place.hidden = true; });
    source.addEventListener("sight", () => { source.close(); sightChanged(); });
    source.addEventListener("error", () => {
      place.hidden = true;
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 60000);
    });
  }

  // The notice holds an id and nothing else; the entry itself comes as a page does, with its receipt.
  function arrive(id) {
    if (asked.has(id) || document.getElementById(`entry-${id}`)) return;
    asked.add(id);
    const list = document.querySelector("#arrived ul");
    htmx.ajax("GET", place.dataset.entry.replace(none, id), { target: list, swap: "afterbegin" });
  }

  // What this page may show has changed: it is shown anew, unless somebody is writing on it.
  function sightChanged() {
    const writing = [...document.querySelectorAll("main textarea, main input[type=text]")]
      .some((field) => field.value !== field.defaultValue);
    if (!writing) { window.location.reload(); return; }
    place.hidden = false;
    place.textContent = place.dataset.sight;
  }

  // A new version takes the place of the one on the page, and what was held the place of its hold.
  document.addEventListener("htmx:afterSwap", (event) => {
    const section = document.getElementById("arrived");
    if (!section || event.detail.target !== section.querySelector("ul")) return;
    section.hidden = false;
    const [arrived] = section.querySelectorAll(".al-entry");
    document.querySelectorAll(`[id="${arrived.id}"]`).forEach((other) => {
      if (other !== arrived) other.remove();
    });
    const held = document.getElementById(arrived.id.replace("entry-", "held-"));
    if (held) held.remove();
  });

  connect();
})();
