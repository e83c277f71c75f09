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

  // A chart is read point by point: by the arrow keys, by sliding, or by pointing at the drawing.
  function read(figure) {
    const reader = figure.querySelector(".al-control__read");
    if (!reader || !reader.hidden) return;
    const told = JSON.parse(reader.dataset.read);
    const [range, words] = [reader.querySelector("input"), reader.querySelector("output")];
    const drawings = [...figure.querySelectorAll("[data-places]")].map((box) => {
      const points = [...box.querySelectorAll(".points_marks > path")];
      const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      ring.setAttribute("class", "g-ring");
      ring.setAttribute("r", "9");
      points[0]?.parentNode.append(ring);
      return { box, points, ring, places: box.dataset.places.split(" ").map(Number) };
    });
    function show(place) {
      range.value = place;
      words.textContent = told[place];
      range.setAttribute("aria-valuetext", told[place]);
      for (const { points, ring, places } of drawings) {
        const point = points[places.indexOf(place)];
        ring.setAttribute("transform", point ? point.getAttribute("transform") : "scale(0)");
      }
    }
    function nearest({ points, places }, event) {
      const away = points.map((point) => {
        const at = point.getBoundingClientRect();
        return Math.hypot((at.left + at.right) / 2 - event.clientX, ((at.top + at.bottom) / 2 - event.clientY) / 4);
      });
      return places[away.indexOf(Math.min(...away))];
    }
    range.addEventListener("input", () => show(Number(range.value)));
    for (const drawing of drawings) {
      for (const kind of ["pointermove", "pointerdown"]) {
        drawing.box.addEventListener(kind, (event) => drawing.points.length && show(nearest(drawing, event)));
      }
    }
    reader.hidden = false;
    show(Number(range.max));
  }
  const readAll = (within) => within.querySelectorAll?.(".al-control").forEach(read);
  readAll(document);
  document.addEventListener("htmx:afterSettle", (event) => readAll(event.target));
})();
