// Words and parts of one entry together: what they count that follow each other.
//
// - two that follow each other as they were asked count 12 more in a title, 8 in a text;
// - where each of them follows the one before, that counts 30 more;
// - the words of a phrase have to follow each other.

const CHAIN = 30;
const near = (isTitle) => (isTitle ? 12 : 8);
const common = (each) => Array.from(each[0].keys()).filter((entry) => each.every((places) => places.has(entry)));
const stepBack = (code, steps) => (steps ? code - (code % 3) - steps * 3 + Math.min(code % 3, 1) : code);

// The entries where all of some words or parts stand; others count where they stand too.
function allOf(each, others) {
  if (each.length === 1 && !others) return each[0];
  const places = new Map();
  for (const entry of common(each)) {
    const also = (others || []).filter((one) => one.has(entry));
    places.set(entry, joined(each.concat(also).map((one) => one.get(entry))));
  }
  return places;
}

function joined(found) {
  let sum = 0, exact = 0, met = 0;
  const titles = new Set();
  found.forEach(function (place, n) {
    sum += place.points;
    exact += place.exact;
    place.titles.forEach((code) => titles.add(code));
    const codes = n ? after(found[n - 1].ends).filter((code) => place.starts.has(code)) : [];
    if (codes.length) sum += near(codes.some(inTitle));
    if (codes.length) met += 1;
  });
  if (met && met === found.length - 1) sum += CHAIN;
  const ends = found[found.length - 1].ends, isOwn = found.some((place) => place.isOwn);
  return { exact, points: sum, starts: found[0].starts, ends, titles, isOwn };
}

function phrase(each) {
  const places = new Map();
  for (const entry of common(each)) {
    const found = each.map((one) => one.get(entry));
    let ends = found[0].ends;
    for (const place of found.slice(1)) ends = new Set(after(ends).filter((code) => place.starts.has(code)));
    if (ends.size) places.set(entry, runOfWords(found, ends));
  }
  return places;
}

function runOfWords(found, ends) {
  const back = found.length - 1, sum = sideBySide(found.length, ends);
  const steps = Array.from(ends, (code) => found.map((_, step) => stepBack(code, step)));
  const exact = found.reduce((total, place) => total + place.exact, 0);
  const starts = new Set(steps.map((codes) => codes[back]));
  return { exact, points: sum, starts, ends, titles: titlesOf([].concat(...steps)), isOwn: true };
}

function sideBySide(count, ends) {
  const title = Array.from(ends).some(inTitle);
  return count * whole(title) + (count - 1) * near(title);
}

function after(codes) {
  const next = [];
  for (const code of codes) {
    const following = code - (code % 3) + 3;
    if (inTitle(code)) next.push(following + 1, following + 2);
    else next.push(following);
  }
  return next;
}
