// Two units alone, and a row that says by how much the first has more or less.

function decimals(cell) {
  return (cell.querySelector(".comparison__points").textContent.split(",")[1] || "").length;
}

function signed(number, places) {
  const told = Math.abs(number).toFixed(places).replace(".", ",");
  return number > 0 ? `+${told}` : number < 0 ? `−${told}` : told;
}

function difference(one, other, column) {
  const [a, b] = [points(one, column), points(other, column)];
  if (a === null || b === null) return "Không so";
  const places = Math.max(decimals(one.cells[column]), decimals(other.cells[column]));
  return signed(Number((a - b).toFixed(places)), places);
}

function differenceRow(one, other) {
  const row = document.createElement("tr"), head = document.createElement("th");
  row.className = "comparison__difference";
  head.scope = "row";
  head.textContent = `${unitName(one)} hơn (+), kém (−) ${unitName(other)}`;
  row.append(head);
  Array.from(one.cells).slice(1).forEach(function (cell, at) {
    const made = document.createElement("td");
    made.dataset.label = cell.dataset.label;
    made.textContent = at ? difference(one, other, at + 1) : "";
    row.append(made);
  });
  return row;
}

// Show two units, or all where one of them is null.
function pair(table, ranked, one, other) {
  table.querySelectorAll(".comparison__difference").forEach((row) => row.remove());
  const both = one && other && one !== other;
  for (const row of ranked) row.hidden = Boolean(both) && row !== one && row !== other;
  if (both) table.tBodies[0].append(differenceRow(one, other));
}
