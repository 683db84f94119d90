// Pictures and attachments: dropped, pasted or chosen, sent to the server, and named in the text.
import { apart, insert } from "./editor-commands.js";
import { ask, input } from "./dialog.js";
import { element } from "./dom.js";
import { label } from "./editor-links.js";
import { post } from "./http.js";

const LARGEST = 25 * 1024 * 1024;
const TAKEN = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg";

/** The ways for files into a text; answers how to open the file dialog. `tell` and `complain` show what happens. */
export function files(area, endpoint, run, { tell, complain }) {
  const chooser = element("input", { type: "file", hidden: true, multiple: true, accept: TAKEN, onchange: () => {
    takeAll([...chooser.files]);
    chooser.value = "";
  } });
  area.after(chooser);

  area.addEventListener("dragover", event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    area.classList.add("hub-editor__text--over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("hub-editor__text--over"));
  area.addEventListener("drop", event => {
    area.classList.remove("hub-editor__text--over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    takeAll([...event.dataTransfer.files]);
  });

  async function takeAll(chosen) {
    complain("");
    for (const file of chosen) {
      try {
        await take(file);
      } catch (failure) {
        tell("");
        complain(`„${file.name}“: ${failure.message}`);
      }
    }
  }

  async function take(file) {
    if (file.size > LARGEST) throw new Error("Die Datei ist größer als 25 MB. Verkleinern Sie sie oder teilen Sie sie auf.");
    const isPicture = /^image\//.test(file.type) || /\.(png|jpe?g)$/i.test(file.name);
    const alt = isPicture ? await askForAlt(file.name) : "";
    if (alt === null) return;
    tell(`„${file.name}“ wird hochgeladen …`);
    const fields = new FormData();
    fields.append("file", file);
    fields.append("alt", alt);
    const kept = await (await post(area.form, endpoint, fields)).json();
    const text = kept.isPicture ? `![${label(kept.alt)}](${kept.url})` : `[${label(kept.label)}](${kept.url})`;
    run(state => insert((kept.isPicture ? apart(state.value.slice(0, state.start)) : "") + text + (kept.isPicture ? "\n\n" : " "))(state));
    tell(`„${kept.name}“ ist eingefügt. ${kept.hint}`.trim());
  }

  return { choose: () => chooser.click(), takeAll };
}

function askForAlt(name) {
  const alt = input("Was ist auf dem Bild zu sehen?", "Ein Satz für alle, die das Bild nicht sehen können, zum Beispiel „Startseite des Bürgerportals mit drei Kacheln“", "", { maxlength: "300", autocomplete: "off" });
  return ask(`Bild „${name}“ beschreiben`, [alt.box], "Hochladen", () => {
    const text = alt.field.value.trim();
    if (!text) alt.fault("Beschreiben Sie das Bild in einem Satz.");
    return text || null;
  });
}
