// What somebody began to write in a form stays on this device until it is sent: for them alone, and forgotten when
// somebody else signs in or they sign out. A form that keeps says so (`ui.keeps`). Without script a form goes as forms do.
(function () {
  "use strict";
  const store = (() => { try { return window.localStorage; } catch { return null; } })();
  if (!store) return;
  const ALL = "begun ", places = [...document.querySelectorAll("[data-keeps]")];
  const forget = (which) => Object.keys(store).filter((key) => key.startsWith(ALL) && which(key)).forEach((key) => store.removeItem(key));
  const read = (key) => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  const write = (key, told) => { try { store.setItem(key, JSON.stringify(told)); } catch { /* no room: the words still stand there */ } };

  // What was sent and answered without a mistake has arrived: this page was reached from the form.
  const wrong = document.querySelector(".al-error-summary");
  const from = document.referrer ? new URL(document.referrer) : null;
  if (from && !wrong) forget((key) => read(key)?.sent === from.pathname + from.search);

  places.forEach((place, which) => {
    const form = place.closest("form"), writer = place.dataset.keeps;
    if (!writer) { form.addEventListener("submit", () => forget(() => true)); return; }
    const mine = `${ALL}${writer} `, here = location.pathname + location.search, key = `${mine}${which} ${here}`;
    forget((other) => !other.startsWith(mine));
    const [words, anew] = [place.querySelector("p"), place.querySelector("button")];
    const typed = () => [...form.elements].filter((one) =>
      one.name && !["hidden", "password", "file", "submit", "button"].includes(one.type));
    const values = () => typed().map((one) =>
      [one.name, one.value, ["checkbox", "radio"].includes(one.type) ? one.checked : null]);
    const fresh = JSON.stringify(values());

    function bring(kept) {
      typed().forEach((one) => {
        const told = kept.find(([name, value, on]) => name === one.name && (on === null || value === one.value));
        if (!told) return;
        if (told[2] === null) one.value = told[1]; else one.checked = told[2];
      });
      const open = form.closest("details");
      if (open) open.open = true;
      words.textContent = place.dataset.kept;
      anew.hidden = false;
    }
    const kept = read(key)?.values;
    if (kept && !wrong && JSON.stringify(kept) !== fresh) bring(kept);
    // It stands here still, so it has not arrived.
    const open = () => { if (read(key)) write(key, { values: values() }); };
    open();
    addEventListener("pageshow", (event) => { if (event.persisted) open(); });

    ["input", "change"].forEach((kind) => form.addEventListener(kind, () => {
      const now = values();
      if (JSON.stringify(now) === fresh) store.removeItem(key); else write(key, { values: now });
    }));
    form.addEventListener("submit", () => write(key, { values: values(), sent: here }));
    anew.addEventListener("click", () => {
      form.reset();
      store.removeItem(key);
      words.textContent = "";
      anew.hidden = true;
      typed()[0]?.focus();
    });
  });
})();
