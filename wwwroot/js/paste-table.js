// Reads tables. Markdown's tables are plain: one header row, one line per cell, no merged cells.
import { isHidden } from "./paste-blocks.js";
import { looksOf } from "./paste-runs.js";

/** The blocks of a table: the table itself, or the content of its cells where it served the layout only. */
export function tableOf(table, looks, blocksOf) {
  const caption = [...table.children].filter(child => child.localName === "caption" && !isHidden(child)).flatMap(child => blocksOf(child, looks));
  const rows = rowsOf(table);
  const read = cell => blocksOf(cell, looksOf(cell, looks));
  const holdsMore = table.querySelector("table") !== null;
  const grid = holdsMore ? [] : withoutBlank(fill(rows, read));
  if (holdsMore || (grid[0]?.length ?? 0) < 2) return [...caption, ...strayOf(table, looks, blocksOf), ...rows.flatMap(row => row.flatMap(read))];
  return [...caption, ...strayOf(table, looks, blocksOf), { kind: "table", rows: grid }];
}

function rowsOf(table) {
  const rows = [...table.rows].filter(row => row.closest("table") === table && !isHidden(row) && !isHidden(row.parentElement));
  return rows.map(row => [...row.cells].filter(cell => !isHidden(cell)));
}

// What stands in a table but in no cell; a parser moves most of it out, a copied DOM may still hold it.
function strayOf(table, looks, blocksOf) {
  return [...table.children].filter(child => !["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"].includes(child.localName) && !isHidden(child)).flatMap(child => blocksOf(child, looks));
}

// A cell over several rows is said again in each of them; one over several columns stands in the first.
function fill(rows, read) {
  const grid = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y][x] !== undefined) x++;
      const content = read(cell);
      for (let down = 0; down < Math.max(1, Math.min(cell.rowSpan, rows.length - y)); down++) {
        for (let across = 0; across < Math.max(1, Math.min(cell.colSpan, 100)); across++) grid[y + down][x + across] = across ? [] : content;
      }
      x += Math.max(1, Math.min(cell.colSpan, 100));
    }
  });
  const width = Math.max(0, ...grid.map(row => row.length));
  return grid.map(row => Array.from({ length: width }, (_, x) => row[x] ?? []));
}

function withoutBlank(grid) {
  const rows = grid.filter(row => row.some(cell => cell.length));
  const columns = (rows[0] ?? []).map((_, x) => rows.some(row => row[x].length));
  return rows.map(row => row.filter((_, x) => columns[x]));
}
