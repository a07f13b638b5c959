// A table of units as it stands: its columns by name, its rows, the points in them.

// The heads of unit, rank, total and criteria; above them stand those of sections.
function columns(table) {
  return Array.from(table.tHead.rows[1].cells);
}

function columnName(head) {
  return head.textContent.replace(/tối đa [\d.,]+\s*$/, "").replace(/\s+/g, " ").trim();
}

function units(table) {
  return Array.from(table.tBodies[0].rows).filter((row) => row.id);
}

function unitName(row) {
  return row.cells[0].querySelector("a").textContent;
}

// The points of a cell; null where there are none.
function points(row, column) {
  const told = row.cells[column].querySelector(".comparison__points").textContent;
  const number = told.replace(/\./g, "").replace(",", ".").replace("−", "-");
  return /^-?\d/.test(number) ? Number(number) : null;
}
