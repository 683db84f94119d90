// Makes every text area in an element with data-editor a Markdown editor. Without this script it stays a text area that works.
//   data-preview   where the preview comes from         data-links     where pages are found by words
//   data-upload    where files are sent to              data-autosave  where drafts are saved
import { insert, nextPoint } from "./editor-commands.js";
import { element } from "./dom.js";
import { watch } from "./editor-form.js";
import { files } from "./editor-files.js";
import { askForLink } from "./editor-links.js";
import { preview } from "./editor-preview.js";
import { apply } from "./editor-text.js";
import { toolbar } from "./editor-toolbar.js";
import { toMarkdown } from "./paste.js";

/** Makes one field an editor. */
export function enhance(field) {
  const area = field.querySelector("textarea");
  const run = command => apply(area, command);
  const status = element("p", { class: "kern-hint", role: "status" });
  const alert = element("p", { class: "kern-error", role: "alert" });
  const say = { tell: text => (status.textContent = text), complain: text => (alert.textContent = text) };
  const upload = field.dataset.upload ? files(area, field.dataset.upload, run, say) : null;

  const buttons = [{ label: "Link", keys: "Control+K", run: () => link(area, run, field.dataset.links) }];
  if (upload) buttons.push({ label: "Bild oder Datei", run: upload.choose });
  const panel = element("div", { class: "hub-editor__write" });
  area.before(panel);
  panel.append(toolbar(area, run, buttons), area, status, alert);
  if (field.dataset.preview) {
    const { list, shown } = preview(area, panel, field.dataset.preview);
    panel.before(list);
    panel.after(shown);
  }

  area.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.isComposing && run(nextPoint)) event.preventDefault();
  });
  area.addEventListener("paste", event => paste(event, run, upload, say));
  watch(area.form, field.dataset.autosave);
}

async function link(area, run, endpoint) {
  const { selectionStart, selectionEnd } = area;
  const markdown = await askForLink(area.value.slice(selectionStart, selectionEnd), endpoint);
  area.focus();
  area.setSelectionRange(selectionStart, selectionEnd);
  if (markdown) run(insert(markdown));
}

// Word and Excel put a picture of the text beside the text; the text goes first.
function paste(event, run, upload, { tell }) {
  const markdown = toMarkdown(event.clipboardData.getData("text/html"));
  const pictures = [...event.clipboardData.files];
  if (markdown) {
    event.preventDefault();
    run(insert(markdown));
    tell("Überschriften, Listen, Tabellen, Links und Hervorhebungen sind übernommen. Mit Strg + Z nehmen Sie das Einfügen zurück.");
  } else if (pictures.length && upload) {
    event.preventDefault();
    upload.takeAll(pictures);
  }
}

document.querySelectorAll("[data-editor]").forEach(enhance);
