// A query against an index: hits, best first, and what is shown of each (kết quả tìm).

async function search(query, index, looking = {}) {
  const parts = parse(query, index.catalogue.short);
  return Object.assign({ parts }, await ranked(parts, index, looking));
}

async function show(hit, parts, index) {
  const shown = await index.shown(hit.entry);
  const title = [shown.label, shown.title].filter(Boolean).join(": ");
  const text = shown.text || shown.place, ofTitle = words(shown.title), ofText = words(text);
  const here = settled(parts, ofTitle.concat(ofText));
  const titleMarks = marked(ofTitle, here).map((span) => span.map((n) => n + title.length - shown.title.length));
  const piece = excerpt(text, ofText, here);
  return {
    url: shown.url, title, titleMarks, excerpt: piece.text, marks: piece.marks, place: shown.text ? shown.place : "",
    kind: hit.run.kind, body: hit.run.body, year: hit.run.year, score: hit.score,
  };
}

// What may have been meant (gợi ý) where nothing was found: queries that find something, the best first, in which words
// that are known stand for those that are not. They are one or two letters away, or two that were written as one.

const TRIED = 6, MOST_TRIED = 24; // of each word, and of queries

async function meant(query, index, looking) {
  const found = words(query).slice(0, MOST_WORDS), known = index.known(), meanings = [];
  const isBare = found.every((one) => one.key === one.spelling);
  let ways = [{ query: "", far: 0 }];
  for (const one of found) {
    const isKnown = known.has(one.key) || isNumber(one.key) || one.key.length < 2;
    const others = isKnown ? [{ word: one.written, far: 0 }] : nearest(one.key, known, isBare).slice(0, TRIED);
    ways = ways.flatMap((way) => others.map(({ word, far }) => ({ query: (way.query + " " + word).trim(), far: way.far + far })));
    ways = ways.sort((a, b) => a.far - b.far).slice(0, MOST_TRIED);
  }
  for (const { query, far } of ways.filter((way) => way.far)) {
    const { hits } = await ranked(plain(words(query), index.catalogue.short), index, looking);
    const own = hits.filter(looking.fits || Boolean), [best] = own.concat(hits);
    if (best) meanings.push({ query, far, isOwn: own.length > 0, score: best.score });
  }
  meanings.sort((a, b) => a.far - b.far || b.isOwn - a.isOwn || b.score - a.score);
  return meanings.filter((one) => one.far === meanings[0].far).slice(0, 2).map((one) => one.query);
}

function nearest(key, known, isBare) {
  const most = key.length < 5 ? 1 : 2, found = [];
  const written = (other) => (isBare ? other : accented(known.get(other).spelling));
  for (const [other, { size }] of known) {
    const far = isNumber(other) || Math.abs(other.length - key.length) > most ? Infinity : distance(key, other);
    if (far && far <= most) found.push({ word: written(other), far, size });
  }
  for (let n = 2; n < key.length - 1; n += 1) {
    const [first, last] = [key.slice(0, n), key.slice(n)];
    if (known.has(first) && known.has(last)) found.push({ word: written(first) + " " + written(last), far: 1, size: Infinity });
  }
  return found.sort((a, b) => a.far - b.far || (b.size > a.size) - (a.size > b.size));
}

// Letters that were added, left out, changed, or change places with the next.
function distance(a, b) {
  let last = [], row = Array.from(" " + b, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]), isTurned ? last[j - 2] + 1 : Infinity));
    }
    [last, row] = [row, next];
  }
  return row[b.length];
}

// A spelling as it is written, with its tone on the letter that bears it.
function accented(spelling) {
  const [letters, tones] = split(spelling), [head] = letters.match(/^(?:qu|gi)(?=[^cghmnpt])|^/);
  const at = head.length + letters.slice(head.length).search(/[ăâêôơ]|ư(?!ơ)|[aeiouy](?=[aeiouy]?$|[cghmnpt]+$)/);
  const mark = Object.keys(TONES).filter((one) => tones.includes(TONES[one])).join("");
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize("NFC");
}
