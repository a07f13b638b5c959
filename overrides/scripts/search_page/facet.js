// Facets: the values that the hits have, each with how many would be left. Of many values those
// with most hits are shown at once, the one that is chosen and the body that is set first among them.

const SHOWN = 12;

// Sample data is found where it is asked for, by itself, by its body or from its pages; or where there is no other.
const fits = (hit, chosen, some) => some.every(function (facet) {
  const isAsked = [chosen["co-quan"], chosen.truoc].includes(hit.run.body);
  if (facet.isApart && !chosen[facet.name]) return !hit.run.isSample || isAsked || !index.isReal;
  return !chosen[facet.name] || facet.value(hit.run) === chosen[facet.name];
});

function group(facet, hits, chosen) {
  const others = FACETS.filter((other) => other !== facet);
  const counted = new Map();
  for (const hit of hits) {
    const value = facet.value(hit.run);
    if (value && fits(hit, chosen, others)) {
      counted.set(value, { label: facet.label(hit.run), count: (counted.get(value) || { count: 0 }).count + 1 });
    }
  }
  if (counted.size < (facet.isApart ? 1 : 2) && !chosen[facet.name]) return null;
  const box = element("div", "facets__group"), title = element("h2", "facets__title"), values = element("ul");
  title.textContent = facet.title;
  const isFirst = (value) => counted.size > SHOWN && [chosen[facet.name], chosen.truoc].includes(value);
  const sorted = Array.from(counted).sort((a, b) => isFirst(b[0]) - isFirst(a[0]) || b[1].count - a[1].count);
  const choices = sorted.map(([value, one]) => choice(facet, chosen, value, one.label, one.count));
  values.append(choice(facet, chosen, "", facet.isApart ? "Dữ liệu thật" : "Tất cả", 0), ...choices.slice(0, SHOWN));
  box.append(title, values, ...restOf(choices.slice(SHOWN), facet));
  return box;
}

function restOf(choices, facet) {
  if (!choices.length) return [];
  const box = element("details", "facets__others"), title = element("summary"), values = element("ul");
  title.textContent = facet.title + " khác (" + figures(choices.length) + ")";
  values.append(...choices);
  box.append(title, values);
  return [box];
}

function choice(facet, chosen, value, label, count) {
  const row = element("li"), link = element("a");
  link.href = address(Object.assign({}, chosen, { [facet.name]: value }));
  link.textContent = label + " ";
  link.dataset.facet = facet.name + "=" + value;
  if (chosen[facet.name] === value) link.setAttribute("aria-current", "true");
  if (count) {
    const number = element("span", "facets__count");
    number.textContent = figures(count);
    link.append(number);
  }
  row.append(link);
  return row;
}
