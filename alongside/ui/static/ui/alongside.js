// What script adds; every page works without it. HTMX asks for parts of pages, and this says what then happened.
(function () {
  "use strict";
  const live = () => document.getElementById("al-live");

  function say(words) {
    const place = live();
    if (place) place.textContent = words;
  }

  // A summary of what is missing takes the focus when it arrives in a part, as it does in a whole page; and so does
  // an answer that asks something back, so that the next key is at its buttons and not thirty marks away.
  document.addEventListener("htmx:afterSettle", (event) => {
    const summary = event.target.querySelector?.(".al-error-summary, .al-answer");
    if (summary) summary.focus({preventScroll: summary.matches(".al-answer")});
    const entry = event.target.querySelector?.(".al-entry--new h3");
    if (entry) say(entry.textContent.trim());
  });

  // A table that is wider than the page says so, above it.
  function sayWhatGoesOn() {
    document.querySelectorAll(".al-scroll-more").forEach((words) => {
      const table = words.nextElementSibling;
      words.hidden = table.scrollWidth <= table.clientWidth + 1;
    });
  }
  sayWhatGoesOn();
  addEventListener("resize", sayWhatGoesOn);

  // What did not get through is said where one is, and nothing that was written is lost.
  function lost(event) {
    const words = live()?.dataset.lost;
    if (!words) return;
    say(words);
    const form = event.target.closest?.("form") || event.target;
    if (form.querySelector?.(":scope > .al-lost")) return;
    const note = document.createElement("p");
    note.className = "al-note al-note--heed al-lost";
    note.textContent = words;
    form.append(note);
  }
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:responseError", lost);
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.target.closest?.("form") || event.target;
    form.querySelector?.(":scope > .al-lost")?.remove();
  });
})();
