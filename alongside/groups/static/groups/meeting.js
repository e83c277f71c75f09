// In a meeting: what one sends is saved without leaving the page, what others do arrives by itself, and words that did
// not get through are kept on this device until they did. Without script every form goes as forms do.
(function () {
  "use strict";
  const page = document.querySelector("[data-meeting]");
  const told = document.getElementById("al-live");
  if (!page || !window.fetch || !window.DOMParser) return;

  // Words are kept by their writer, the meeting and the place they are written in, and forgotten when they have arrived;
  // `begun.js` forgets them when somebody else signs in.
  const store = (() => { try { return window.localStorage; } catch { return null; } })();
  const key = (form) => `begun ${page.dataset.writer} meeting ${page.dataset.meeting} ${form.dataset.draft}`;
  const area = (form) => form.querySelector("textarea");
  function keep(form) {
    if (!store || !form.dataset.draft) return;
    const words = area(form).value;
    try {
      if (words && words !== area(form).defaultValue) store.setItem(key(form), words);
      else store.removeItem(key(form));
    } catch { /* no room: the words still stand in the field */ }
  }
  function bring(within) {
    within.querySelectorAll("form[data-draft]").forEach((form) => {
      const words = store && store.getItem(key(form));
      if (!words || area(form).value === words) return;
      area(form).value = words;
      const open = form.closest("details");
      if (open) open.open = true;
    });
  }
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-draft]");
    if (form) keep(form);
  });
  bring(document);

  const isWriting = (place) => [...place.querySelectorAll("textarea")].some(
    (field) => field.value !== field.defaultValue || field === document.activeElement);
  // A form's token and its own fresh id are no news.
  const plain = (place) => place.innerHTML.replace(/name="(csrfmiddlewaretoken|id)" value="[^"]*"/g, "");

  // Puts into the page what a newer copy of it holds; a field in which somebody writes is never touched.
  function renew(copy) {
    let changed = false;
    const list = document.querySelector("[data-list]"), other = copy.querySelector("[data-list]");
    if (list && other) changed = order(list, other);
    document.querySelectorAll("[data-part]").forEach((part) => {
      const there = copy.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!there || plain(part) === plain(there) || isWriting(part)) return;
      const open = new Set([...part.querySelectorAll("details[open] form")].map((form) => form.id));
      const fresh = document.importNode(there, true);
      fresh.querySelectorAll("details form").forEach((form) => { if (form.id && open.has(form.id)) form.closest("details").open = true; });
      part.replaceWith(fresh);
      bring(fresh);
      changed = true;
    });
    return changed;
  }

  function order(list, other) {
    const here = new Map([...list.children].map((row) => [row.dataset.key, row]));
    const there = [...other.children];
    let changed = false;
    here.forEach((row, name) => {
      if (!there.some((one) => one.dataset.key === name) && !isWriting(row)) { row.remove(); changed = true; }
    });
    there.forEach((row, place) => {
      const known = here.get(row.dataset.key) || document.importNode(row, true);
      if (!here.has(row.dataset.key)) changed = true;
      known.className = row.className;
      if (list.children[place] !== known && !(known.isConnected && isWriting(known)))
        list.insertBefore(known, list.children[place] || null);
    });
    return changed;
  }

  const sections = (copy) => [...copy.querySelectorAll("main section[aria-labelledby]")].map((one) => one.getAttribute("aria-labelledby")).join(" ");
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-stay]")) return;
    event.preventDefault();
    send(form);
  });

  async function send(form) {
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin" });
      const html = await answer.text();
      if (!answer.ok) { form.removeAttribute("data-stay"); form.requestSubmit(); return; }
      const copy = parse(html);
      // Somebody's turn to sign in came in between: what was written stays on the device until it is in the meeting.
      if (!copy.querySelector(`[data-meeting="${page.dataset.meeting}"]`)) { keep(form); window.location.reload(); return; }
      if (store && form.dataset.draft) store.removeItem(key(form));
      if (sections(copy) !== sections(document)) { window.location.reload(); return; }
      form.reset();
      if (area(form)) area(form).value = area(form).defaultValue;
      fresh(form, copy);
      const open = form.closest("details");
      if (open) open.open = false;
      renew(copy);
      told.textContent = page.dataset.saved;
    } catch {
      lost(form);
    } finally {
      delete form.dataset.busy;
    }
  }

  // Where there is no connection, that is said where one is; the words stay in the field and on the device.
  function lost(form) {
    keep(form);
    told.textContent = page.dataset.kept;
    if (form.querySelector(":scope > .al-lost")) return;
    const note = document.createElement("p");
    note.className = "al-note al-note--heed al-lost";
    note.textContent = page.dataset.kept;
    form.append(note);
  }

  // A form that was sent gets the id and what it is about of its newer copy; one that did not arrive keeps its id.
  function fresh(form, copy) {
    form.querySelector(":scope > .al-lost")?.remove();
    const other = form.id && copy.getElementById(form.id);
    if (!other) return;
    form.querySelectorAll("input[type=hidden]").forEach((field) => {
      const next = other.querySelector(`input[name="${field.name}"]`);
      if (next) field.value = field.defaultValue = next.value;
    });
  }

  // What a line is about follows what is on, also in a form that one has not touched.
  function follow(copy) {
    document.querySelectorAll("form[data-draft][id]").forEach((form) => { if (!isWriting(form)) fresh(form, copy); });
  }

  // One look at a time: what is told while a copy of the page is on its way is looked at once more.
  let asked = false, again = false, soon = null;
  async function look() {
    again = asked;
    if (asked) return;
    asked = true;
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return;
      const copy = parse(await answer.text());
      if (sections(copy) !== sections(document) && !isWriting(document)) { window.location.reload(); return; }
      follow(copy);
      if (renew(copy)) told.textContent = page.dataset.new;
    } catch { /* without a connection: the next notice, or the next look, comes by itself */ } finally { asked = false; }
    if (again) look();
  }
  function tell() {
    clearTimeout(soon);
    soon = setTimeout(look, 120);
  }

  // The house tells that something was done, and the page fetches what. Where it cannot tell, the page looks by itself.
  let wait = 2000, slow = null;
  const bySelf = (on) => { clearInterval(slow); slow = on ? setInterval(() => { if (!document.hidden) look(); }, 30000) : null; };
  function connect() {
    const source = new EventSource(page.dataset.live, { withCredentials: true });
    source.addEventListener("here", () => { wait = 2000; bySelf(false); if (page.dataset.heard) tell(); page.dataset.heard = "yes"; });
    source.addEventListener("meeting", tell);
    source.addEventListener("bye", () => { source.close(); bySelf(true); });
    source.addEventListener("error", () => {
      bySelf(true);
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 60000);
    });
  }
  document.addEventListener("visibilitychange", () => { if (!document.hidden && page.dataset.live) tell(); });
  if (!page.dataset.live) return;
  if (window.EventSource) connect();
  else bySelf(true);
})();
