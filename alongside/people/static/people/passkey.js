// A form with data-passkey asks the device for a passkey and sends what it answers; without script the form stays hidden,
// and the page says so. data-options: where the question comes from. data-lost, data-unable: what is said if it fails.
(function () {
  "use strict";
  const bytes = (words) => Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const words = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const listed = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  function asked(options) {
    const key = options.publicKey;
    const more = { challenge: bytes(key.challenge) };
    if (key.user) more.user = { ...key.user, id: bytes(key.user.id) };
    if (key.excludeCredentials) more.excludeCredentials = listed(key.excludeCredentials);
    if (key.allowCredentials) more.allowCredentials = listed(key.allowCredentials);
    return { publicKey: { ...key, ...more } };
  }

  function told(credential) {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (credential.response[name]) response[name] = words(credential.response[name]);
    return JSON.stringify({ id: credential.id, rawId: words(credential.rawId), type: credential.type, response });
  }

  function say(form, text) {
    let note = form.querySelector(":scope > .al-lost");
    if (!note) {
      note = document.createElement("p");
      note.className = "al-note al-note--heed al-lost";
      note.setAttribute("role", "status");
      form.append(note);
    }
    note.textContent = text;
  }

  async function send(form) {
    const answer = await fetch(form.dataset.options, {
      method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin",
    });
    if (!answer.ok) throw new Error("no question");
    const options = asked(await answer.json());
    const credential = form.dataset.passkey === "make"
      ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
    form.elements.answer.value = told(credential);
    form.submit();
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const able = window.PublicKeyCredential && navigator.credentials;
    for (const note of document.querySelectorAll("[data-no-passkey]")) note.hidden = Boolean(able);
    if (!able) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.elements.name && !form.elements.name.value.trim()) {
        form.submit(); // the page says what is missing, before the device keeps a passkey that nobody knows here
        return;
      }
      send(form).catch(() => say(form, form.dataset.lost));
    });
  }
})();
