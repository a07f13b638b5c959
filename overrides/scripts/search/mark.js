// What of a text is marked. A word that was asked with accents is marked only with them,
// where they stand in the title or the text.

const GAP = 3; // words at most so many characters apart share a mark

// The parts of a query without the accents of words that do not stand there with them.
function settled(parts, there) {
  const isThere = (asked) => there.some((one) => isAsked(one, asked) && isSpelled(asked, one.key, one.spelling));
  const settle = (asked) => (isThere(asked) ? asked : Object.assign({}, asked, { spelling: asked.key, isAccented: false }));
  return parts.map((one) => part(one.ways.map((other) => Object.assign({}, other, { words: other.words.map(settle) }))));
}

function marked(found, parts) {
  return spans(found, new Set(hitsIn(found, parts).keys()));
}

function hitsIn(found, parts) {
  const hits = new Map();
  parts.forEach(function (one, number) {
    for (const other of one.ways) {
      for (const place of placesInText(found, other)) {
        if (!hits.has(place)) hits.set(place, new Set());
        hits.get(place).add(number);
      }
    }
  });
  return hits;
}

function placesInText(found, one) {
  const each = one.words.map((asked) => wordsInText(found, asked));
  if (!one.isPhrase) return [].concat(...each);
  const sets = each.map((places) => new Set(places));
  const starts = each[0].filter((place) => sets.every((places, i) => places.has(place + i)));
  return [].concat(...starts.map((start) => each.map((_, i) => start + i)));
}

function wordsInText(found, asked) {
  const places = [];
  found.forEach(function (one, place) {
    if (isAsked(one, asked) && (!asked.isAccented || isSpelled(asked, one.key, one.spelling))) places.push(place);
  });
  return places;
}

function spans(found, hits) {
  const list = [];
  for (const place of Array.from(hits).sort((a, b) => a - b)) {
    const one = found[place];
    const isNext = hits.has(place - 1) && one.start - found[place - 1].end <= GAP;
    list.push([isNext ? list.pop()[0] : one.start, one.end]);
  }
  return list;
}
