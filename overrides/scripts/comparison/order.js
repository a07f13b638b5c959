// Rows in another order: the most points first, those without points last, equals as they were ranked.

function byPoints(column) {
  return function (one, other) {
    const [a, b] = [points(one, column), points(other, column)];
    if (a === b) return 0;
    return a === null ? 1 : b === null ? -1 : b - a;
  };
}

// `column` is null for the order of the ranking, in which `ranked` stands.
function order(table, ranked, column) {
  const rows = column === null ? ranked : ranked.slice().sort(byPoints(column));
  columns(table).forEach(function (head, at) {
    if (at === column) head.setAttribute("aria-sort", "descending");
    else head.removeAttribute("aria-sort");
  });
  table.tBodies[0].append(...rows);
}
