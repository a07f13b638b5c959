// The controls above each table; without this script the table is whole, in the order of the ranking.

function choice(title, names) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.autocomplete = "off"; // a page that is shown anew begins with the ranking
  names.forEach((name, at) => select.add(new Option(name, String(at))));
  label.append(title, select);
  return { label, select };
}

function told(sorted, one, other) {
  const order = `Đang xếp theo ${sorted}`;
  return one && other && one !== other ? `${order}. Đang so ${unitName(one)} với ${unitName(other)}.` : `${order}.`;
}

function equip(table) {
  const ranked = units(table), heads = columns(table);
  const names = ["thứ hạng"].concat(heads.slice(2).map((head) => `${columnName(head)}, cao trước`));
  const everyone = ["Mọi đơn vị"].concat(ranked.map(unitName));
  const sort = choice("Xếp theo", names), first = choice("So đơn vị", everyone), second = choice("với đơn vị", everyone);
  const status = document.createElement("p");
  status.className = "comparison-told";
  status.setAttribute("role", "status");
  const tools = document.createElement("div");
  tools.className = "comparison-tools";
  tools.append(sort.label, first.label, second.label);
  table.parentElement.before(tools, status);
  const unit = (select) => ranked[select.selectedIndex - 1] || null;
  function apply() {
    const at = sort.select.selectedIndex, one = unit(first.select), other = unit(second.select);
    order(table, ranked, at ? at + 1 : null);
    pair(table, ranked, one, other);
    status.textContent = told(names[at], one, other);
  }
  for (const made of [sort, first, second]) made.select.addEventListener("change", apply);
}

document.querySelectorAll(".comparison").forEach(equip);
