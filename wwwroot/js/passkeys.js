// Passkeys, where the browser knows them. The form stays hidden otherwise, and the password does.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const making = form.dataset.passkey === "create";
  const able = making ? window.PublicKeyCredential?.parseCreationOptionsFromJSON : window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  if (!able) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.Answer.value) return;
    event.preventDefault();
    try {
      const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new FormData(form) });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      const publicKey = able.call(PublicKeyCredential, await answer.json());
      const credential = await (making ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
      form.elements.Answer.value = JSON.stringify(credential);
    } catch (refusal) {
      // The person changed their mind, or the device has none: the server answers with words.
      form.elements.Answer.value = "{}";
    }
    form.requestSubmit();
  });
}
