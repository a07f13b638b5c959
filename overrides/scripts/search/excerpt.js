// The words around a hit (trích đoạn): of a text those characters in which most parts of the
// query stand, the earliest of equal ones.

const LENGTH = 180, LEAD = 50; // characters that are shown, and before the first mark

function excerpt(text, found, parts) {
  const hits = hitsIn(found, parts);
  if (text.length <= LENGTH || !found.length) {
    return { text: text.slice(0, LENGTH), marks: spans(found, new Set(hits.keys())) };
  }
  const [first, last] = windowOf(found, hits);
  const begin = first ? found[first].start : 0;
  const end = last === found.length - 1 ? text.length : found[last].end;
  const before = begin ? "… " : "", after = end < text.length ? " …" : "";
  const shift = before.length - begin;
  const inside = new Set(Array.from(hits.keys()).filter((hit) => first <= hit && hit <= last));
  const marks = spans(found, inside).map((span) => [span[0] + shift, span[1] + shift]);
  return { text: before + text.slice(begin, end) + after, marks };
}

function windowOf(found, hits) {
  let best = [0, lastShown(found, 0)], most = 0;
  const places = Array.from(hits.keys()).sort((a, b) => a - b);
  for (const place of places) {
    let first = place;
    while (first && found[place].start - found[first - 1].start <= LEAD) first -= 1;
    const last = lastShown(found, first), inside = new Set();
    for (const hit of places) {
      if (first <= hit && hit <= last) hits.get(hit).forEach((number) => inside.add(number));
    }
    if (inside.size > most) [best, most] = [[first, last], inside.size];
  }
  return best;
}

function lastShown(found, first) {
  const begin = first ? found[first].start : 0;
  let last = first;
  while (last + 1 < found.length && found[last + 1].end - begin <= LENGTH) last += 1;
  return last;
}
