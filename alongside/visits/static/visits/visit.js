// In a visit: what one sends is saved without leaving the page, and what others write arrives by itself.
// Parts that show something are renewed; a field that somebody is writing in is never touched. Without script
// every form goes as forms do, and what is new is there on reload.
(function () {
  "use strict";
  const page = document.querySelector("[data-live]");
  const told = document.getElementById("al-live");
  if (!page || !window.fetch || !window.DOMParser) return;

  const fields = "textarea, input[type=text], input[type=date], input[type=number]";
  function isWriting(place) {
    return [...place.querySelectorAll(fields)].some(
      (field) => field.value !== field.defaultValue || field === document.activeElement);
  }

  // Puts into the page what a newer copy of it holds.
  function renew(html) {
    const copy = new DOMParser().parseFromString(html, "text/html");
    let changed = false;
    document.querySelectorAll("[data-list]").forEach((list) => {
      const other = copy.querySelector("[data-list]");
      if (other) changed = order(list, other) || changed;
    });
    document.querySelectorAll("[data-part]").forEach((part) => {
      const other = copy.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!other || other.innerHTML === part.innerHTML || same(part, other)) return;
      if (isWriting(part)) { told.textContent = page.dataset.moved; return; }
      part.replaceWith(document.importNode(other, true));
      changed = true;
    });
    return changed;
  }

  // A form's token and its own fresh id are no news.
  function same(one, other) {
    const plain = (place) => place.innerHTML.replace(/name="(csrfmiddlewaretoken|id)" value="[^"]*"/g, "");
    return plain(one) === plain(other);
  }

  function order(list, other) {
    const here = new Map([...list.children].map((row) => [row.dataset.key, row]));
    const there = [...other.children];
    const keys = there.map((row) => row.dataset.key).join(" ");
    let changed = false;
    here.forEach((row, key) => {
      if (!there.some((one) => one.dataset.key === key) && !isWriting(row)) { row.remove(); changed = true; }
    });
    if ([...list.children].map((row) => row.dataset.key).join(" ") === keys) return changed;
    there.forEach((row, place) => {
      const known = here.get(row.dataset.key) || document.importNode(row, true);
      if (list.children[place] !== known && !(known.isConnected && isWriting(known)))
        list.insertBefore(known, list.children[place] || null);
    });
    there.forEach((row) => { if (here.has(row.dataset.key)) here.get(row.dataset.key).className = row.className; });
    return true;
  }

  function marks(html) {
    const copy = new DOMParser().parseFromString(html, "text/html");
    document.querySelectorAll("[data-key]").forEach((row) => {
      const other = copy.querySelector(`[data-key="${row.dataset.key}"]`);
      if (other) row.className = other.className;
    });
    return copy;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-stay]") || event.defaultPrevented) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  async function send(form, button) {
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button), credentials: "same-origin" });
      const html = await answer.text();
      if (!answer.ok) { leave(form, button); return; }
      const copy = marks(html);
      form.reset();
      fresh(form, copy);
      const open = form.closest("details");
      if (open) open.open = false;
      renew(html);
      told.textContent = page.dataset.saved;
    } catch (problem) {
      told.textContent = told.dataset.lost;
    } finally {
      delete form.dataset.busy;
    }
  }

  // What the page itself cannot show (a field to mend, a refusal) is shown as without script.
  function leave(form, button) {
    form.removeAttribute("data-stay");
    form.requestSubmit(button || undefined);
  }

  function fresh(form, copy) {
    const other = form.id && copy.getElementById(form.id);
    if (!other) return;
    form.querySelectorAll("input[type=hidden]").forEach((field) => {
      const next = other.querySelector(`input[name="${field.name}"]`);
      if (next) { field.value = next.value; field.defaultValue = next.value; }
    });
  }

  let waiting = null;
  function look() {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      if (!answer.ok) return;
      const html = await answer.text();
      marks(html);
      if (renew(html)) told.textContent = page.dataset.new;
    }, 150);
  }

  let wait = 2000;
  function connect() {
    const source = new EventSource(page.dataset.live, { withCredentials: true });
    source.addEventListener("here", () => { if (page.dataset.heard) look(); page.dataset.heard = "yes"; });
    source.addEventListener("open", () => { wait = 2000; });
    source.addEventListener("visit", look);
    source.addEventListener("entry", look);
    source.addEventListener("bye", () => source.close());
    source.addEventListener("sight", () => { source.close(); if (!isWriting(document.body)) window.location.reload(); });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 60000);
    });
  }
  if (page.dataset.live && window.EventSource) connect();
})();
