// One hit in the list: its title leads there, below it whose it is, and the words around.

function item(hit, run) {
  const row = element("li", "hit"), title = element("p", "hit__title"), link = element("a");
  link.href = href(hit.url);
  link.append(...withMarks(hit.title, hit.titleMarks));
  title.append(link);
  const line = element("p", "hit__where");
  line.append([run.bodyName, run.kindName, run.year].filter(Boolean).join(" · "));
  if (run.isSample) {
    const badge = element("span", "badge badge--gold");
    badge.textContent = "Minh họa";
    line.append(" ", badge);
  }
  row.append(title, line);
  if (hit.excerpt) {
    const text = element("p", "hit__text");
    text.append(...withMarks(hit.excerpt, hit.marks));
    row.append(text);
  }
  if (hit.place) {
    const from = element("p", "hit__where");
    from.textContent = "Trong: " + hit.place;
    row.append(from);
  }
  return row;
}
