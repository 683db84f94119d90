// Turns what Word, Outlook, Excel, LibreOffice or a browser put on the clipboard into Markdown. Headings, lists, tables,
// links, bold and italic stay; the rest of the looks is dropped, the text never.
import { parse } from "./inert.js";
import { blocksOf } from "./paste-blocks.js";
import { write } from "./paste-write.js";

/** The Markdown for the HTML of a clipboard. */
export function toMarkdown(html) {
  // Windows puts lines such as "StartHTML:0000000105" before the HTML; most browsers take them away, not all.
  return write(blocksOf(parse(quiet(html.replace(/^Version:[\s\S]*?(?=<)/, ""))).body));
}

// Styles are read here but must never count, and the page's policy would report each as an attack. So they get another name
// before the browser sees them; handlers of events go.
function quiet(html) {
  return html.replace(/<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi, (all, slash, tag, attributes) =>
    tag === undefined ? all : `<${slash}${tag.toLowerCase() === "style" ? "xmp" : tag}${attributes.replace(ATTRIBUTE, rename)}>`);
}

const ATTRIBUTE = /([^\s"'=/>]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*))?/g;

function rename(all, name, value = "") {
  if (/^on/i.test(name)) return "";
  return name.toLowerCase() === "style" ? `data-style${value}` : all;
}
