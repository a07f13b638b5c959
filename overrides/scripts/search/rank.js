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
// - where a search has a body of its own, its entries come before all others that have as many
//   accents right;
// - on equal scores sample data comes last, then the order of the portal decides.

const FIRST = 4, ALL = 30;

// What is found, and the ranges that were left out. `looking` tells its own body (`own`), the
// bodies to look into first (`bodies`), how many pieces it may load at a time (`pieces`), and which
// hits count (`fits`): it goes on until there is one.
async function ranked(parts, index, looking) {
  const words = await soughtIn(parts, index), turns = turnsOf(rangesOf(parts, words), words, index, looking);
  let hits = [];
  while (turns.length && !hits.some(looking.fits || Boolean)) {
    const ranges = turns.shift();
    await openPieces(words, ranges, index);
    hits = hits.concat(...ranges.map((range) => hitsOf(range, parts, words, index)));
  }
  return { hits: hits.sort((a, b) => before(a, b, looking.own || null)), left: [].concat(...turns) };
}

async function soughtIn(parts, index) {
  const asked = [].concat(...parts.map((one) => [].concat(...one.ways.map((other) => other.words))));
  return new Map(await Promise.all(asked.map(async (one) => [one, await soughtOf(one, index)])));
}

function hitsOf(range, parts, words, index) {
  const find = (some) => some.map((one) => placesOfPart(one, range, words));
  const places = allOf(find(parts.filter((one) => !one.isOptional)), find(parts.filter((one) => one.isOptional)));
  const asked = parts.reduce((sum, one) => sum + (one.isOptional ? 0 : one.ways[0].words.length), 0);
  const hits = [];
  for (const [entry, place] of places) if (place.isOwn) hits.push(hit(place, entry, index.runOf(entry), asked));
  return hits;
}

function hit(place, entry, run, asked) {
  const isBehind = run.isOfficial && (!run.weight || place.titles.size < asked);
  const points = score(place) + titlePoints(place, run.isOfficial) + run.weight;
  return { score: points, exact: place.exact, isBehind, entry, run };
}

function before(a, b, own) {
  const far = (hit) => (own && hit.run.body !== own ? 1 : 0);
  return b.exact - a.exact || far(a) - far(b) || a.isBehind - b.isBehind || b.score - a.score || a.run.isSample - b.run.isSample || a.entry - b.entry;
}

function placesOfPart(one, range, words) {
  const best = new Map();
  for (const other of one.ways) {
    for (const [entry, place] of placesOfWay(other, one, range, words)) {
      if (!best.has(entry) || score(place) > score(best.get(entry))) best.set(entry, place);
    }
  }
  return best;
}

function placesOfWay(one, part, range, words) {
  const each = one.words.map((asked) => placesOfWord(words.get(asked), range, one.isPhrase));
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
