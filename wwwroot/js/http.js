// Asks the site's own endpoints.

/** What is shown when the site cannot be reached. */
export const UNREACHABLE = "CoopHub ist gerade nicht erreichbar. Ihr Text steht weiter hier; versuchen Sie es gleich noch einmal.";

/** What is shown when the session has ended. */
export const SIGNED_OUT = "Sie sind nicht mehr angemeldet. Melden Sie sich in einem neuen Fenster an; Ihr Text bleibt so lange hier stehen.";

/** Sends a form's fields with its token. Throws an Error whose message may be shown. */
export function post(form, address, fields) {
  const token = form?.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";
  return send(address, { method: "POST", body: fields, headers: { RequestVerificationToken: token } });
}

/** Asks for a list. Throws an Error whose message may be shown. */
export async function getJson(address, signal) {
  return (await send(address, { signal })).json();
}

async function send(address, options) {
  let answer;
  try {
    answer = await fetch(address, { ...options, redirect: "manual", credentials: "same-origin", headers: { ...options.headers, "X-Requested-With": "XMLHttpRequest" } });
  } catch (failure) {
    throw failure.name === "AbortError" ? failure : new Error(UNREACHABLE);
  }
  if (answer.ok) return answer;
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new Error(SIGNED_OUT);
  if (answer.status === 413) throw new Error("Das ist zu groß. Kürzen Sie den Text oder verkleinern Sie die Datei.");
  const reason = await answer.json().then(told => told.detail, () => null);
  throw new Error(reason ?? UNREACHABLE);
}
