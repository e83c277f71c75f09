// A day that is saved while there is no connection stays on this phone, for this writer alone, and is sent when the
// connection is back. It has the id that the page gave it, so that it arrives once however often it is sent.
(function () {
  "use strict";
  const KEY = "alongside-days-waiting";
  const form = document.querySelector("form.al-journal");
  if (!form || !window.localStorage) return;

  function waiting() {
    try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch { return []; }
  }

  function keep(days) {
    if (days.length) localStorage.setItem(KEY, JSON.stringify(days));
    else localStorage.removeItem(KEY);
  }

  function say(words) {
    let note = form.querySelector(":scope > .al-kept");
    if (!note) {
      note = document.createElement("p");
      note.className = "al-note al-note--heed al-kept";
      note.setAttribute("role", "status");
      form.append(note);
    }
    note.textContent = words;
  }

  // Today is the day on which it was written, not the day on which it is sent.
  function dayBefore(days) {
    const now = new Date();
    return new Date(now.getTime() - (now.getTimezoneOffset() + days * 1440) * 60000).toISOString().slice(0, 10);
  }

  function written() {
    const fields = [...new FormData(form)].filter(([name, value]) =>
      typeof value === "string" && name !== "csrfmiddlewaretoken" && name !== "when" && name !== "other_day");
    const when = form.querySelector("[name=when]:checked")?.value || "today";
    const other = form.querySelector("[name=other_day]")?.value;
    const day = when === "other" && other ? other : dayBefore(when === "yesterday" ? 1 : 0);
    return [...fields, ["when", "other"], ["other_day", day]];
  }

  form.addEventListener("submit", (event) => {
    if (navigator.onLine || event.submitter?.name === "act") return;
    event.preventDefault();
    keep([...waiting(), { writer: form.dataset.writer, to: form.getAttribute("action"), fields: written() }]);
    form.reset();
    if (crypto.randomUUID) form.elements.id.value = crypto.randomUUID();
    say(form.dataset.kept);
  });

  async function send(day) {
    const body = new URLSearchParams(day.fields);
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    const answer = await fetch(day.to, { method: "POST", body, credentials: "same-origin" });
    return answer.ok && answer.redirected && new URL(answer.url).pathname !== "/sign-in/";
  }

  async function sendAll() {
    const mine = waiting().filter((day) => day.writer === form.dataset.writer);
    let sent = 0;
    for (const day of mine) {
      try {
        if (!(await send(day))) break;
      } catch { break; }
      const id = JSON.stringify(day.fields);
      keep(waiting().filter((other) => JSON.stringify(other.fields) !== id));
      sent += 1;
    }
    if (sent) say(form.dataset.sent);
    else if (mine.length) say(form.dataset.kept);
  }

  window.addEventListener("online", sendAll);
  if (navigator.onLine && waiting().length) sendAll();
})();
