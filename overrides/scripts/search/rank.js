// The entries that answer a query, best first: the sum of whole numbers.
//
// - the first word of a title counts 4 more, a title of which every word was asked 30 more;
//   then the weight of its kind, 0 to 9;
// - what only officials need gets no 30 and stands behind all others that have as many accents
//   right; a guide does not where its title has every word that was asked;
// - a short form for its words, or the words for it, count as much as the words that were
//   asked would, side by side;
// - a single letter at the end of a query, of a word to come, counts and need not be there;
// - at least one part has to stand in the entry itself;
// - on equal scores sample data comes last, then the order of the portal decides.

const FIRST = 4, ALL = 30;

async function ranked(parts, index) {
  if (!parts.length) return [];
  const runs = index.runs();
  const find = (some) => Promise.all(some.map((one) => placesOfPart(one, index, runs)));
  const places = allOf(await find(parts.filter((one) => !one.isOptional)), await find(parts.filter((one) => one.isOptional)));
  const asked = parts.reduce((sum, one) => sum + (one.isOptional ? 0 : one.ways[0].words.length), 0);
  const hits = [];
  let run = 0;
  for (const entry of Array.from(places.keys()).sort((a, b) => a - b)) {
    const place = places.get(entry);
    while (entry >= runs[run].first + runs[run].count) run += 1;
    if (place.isOwn) hits.push(hit(place, entry, runs[run], asked));
  }
  return hits.sort(before);
}

function hit(place, entry, run, asked) {
  const isBehind = run.isOfficial && (!run.weight || place.titles.size < asked);
  const points = score(place) + titlePoints(place, run.isOfficial) + run.weight;
  return { score: points, exact: place.exact, isBehind, entry, run };
}

function before(a, b) {
  return b.exact - a.exact || a.isBehind - b.isBehind || b.score - a.score || a.run.isSample - b.run.isSample || a.entry - b.entry;
}

async function placesOfPart(one, index, runs) {
  const best = new Map();
  for (const other of one.ways) {
    for (const [entry, place] of await placesOfWay(other, one, index, runs)) {
      if (!best.has(entry) || score(place) > score(best.get(entry))) best.set(entry, place);
    }
  }
  return best;
}

async function placesOfWay(one, part, index, runs) {
  const frame = one.isPhrase ? [] : runs;
  const each = await Promise.all(one.words.map((asked) => placesOfWord(asked, index, frame)));
  const places = one.isPhrase ? phrase(each) : allOf(each);
  if (one.isOther) {
    for (const [entry, place] of places) {
      const sum = sideBySide(part.ways[0].words.length, place.ends);
      places.set(entry, Object.assign({}, place, { exact: part.accented, points: sum }));
    }
  }
  return places;
}

function titlePoints(place, isOfficial) {
  const isFirst = place.starts.has(1) || place.starts.has(2);
  const last = Array.from(place.titles).find((code) => code % 3 === 2);
  const isWhole = last !== undefined && place.titles.size === Math.floor(last / 3) + 1;
  return (isFirst ? FIRST : 0) + (isWhole && !isOfficial ? ALL : 0);
}
