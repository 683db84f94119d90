// The text area, changed so that the browser's own undo takes it back.

/** Applies a command of editor-commands.js; answers whether there was something to do. */
export function apply(area, command) {
  const edit = command({ value: area.value, start: area.selectionStart, end: area.selectionEnd });
  if (!edit) return false;
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  const done = edit.text ? document.execCommand("insertText", false, edit.text) : edit.from === edit.to || document.execCommand("delete");
  if (!done) {
    area.setRangeText(edit.text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(edit.start, edit.end);
  return true;
}
