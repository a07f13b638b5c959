// Where a query can be answered (khoảng). Entries are parted into ranges of so many numbers:
// what a word counts in one of them hangs on nothing outside of it. A word that stands in many
// entries is told range by range, so only those are loaded in which all parts can stand.

const LEAST = 2; // ranges that are looked into, however much they ask
const rangeOf = (entry, index) => Math.floor(entry / index.catalogue.range);
const isLong = Array.isArray;

// A word that is asked for: its spellings, each with its places by range, or with the pieces that
// tell them; the runs of entries whose body, kind or year has it.
async function soughtOf(asked, index) {
  const spellings = (await index.spellings(asked.key, asked.isPrefix)).map(function (one) {
    if (isLong(one.places)) return Object.assign(one, { ranges: new Set(rowsOf(one.places)), places: new Map() });
    return Object.assign(one, { ranges: NONE, places: parted(one.places, index) });
  });
  return { asked, spellings, frames: framesOf(asked, index) };
}

function rowsOf(rows) {
  const ranges = [];
  for (let n = 0; n < rows.length; n += 2) {
    for (let range = rows[n]; range <= rows[n + 1]; range += 1) ranges.push(range);
  }
  return ranges;
}

// [entry, codes] by range, of places as they are written.
function parted(places, index) {
  const found = new Map();
  let entry = 0;
  for (const told of places.split(";")) {
    const [step, ...codes] = told.split(".").map((number) => parseInt(number, 36));
    entry += step;
    const range = rangeOf(entry, index);
    if (!found.has(range)) found.set(range, []);
    found.get(range).push([entry, codes]);
  }
  return found;
}

// The runs that have a word, cut by range.
function framesOf(asked, index) {
  const found = new Map();
  for (const run of index.runs()) {
    const place = frame(asked, run), last = run.first + run.count;
    for (let first = run.first; place && first < last; ) {
      const range = rangeOf(first, index), end = Math.min(last, (range + 1) * index.catalogue.range);
      if (!found.has(range)) found.set(range, []);
      found.get(range).push({ place, first, end });
      first = end;
    }
  }
  return found;
}

// The ranges where every needed part can stand, in their order.
function rangesOf(parts, words) {
  const each = parts.filter((one) => !one.isOptional).map((one) => union(one.ways.map((other) => ofWay(other, words))));
  return each.length ? Array.from(shared(each)).sort((a, b) => a - b) : [];
}

const ofWay = (one, words) => shared(one.words.map((asked) => ofWord(words.get(asked), one.isPhrase)));
const shared = (sets) => new Set(Array.from(sets[0]).filter((range) => sets.every((set) => set.has(range))));
const union = (sets) => new Set([].concat(...sets.map((set) => Array.from(set))));

function ofWord(sought, isBare) {
  const own = sought.spellings.map((one) => new Set([...one.ranges, ...one.places.keys()]));
  return union(isBare ? own : own.concat(new Set(sought.frames.keys())));
}

// These ranges in turns: all at once, or as many as a search may load `pieces` for, and again
// as many; first come those of some bodies.
function turnsOf(ranges, words, index, looking) {
  const needed = new Set(ranges), long = spellingsIn(words).filter((one) => shared([one.ranges, needed]).size);
  const each = new Set(long.map((one) => one.shard)).size; // pieces of a range
  const few = looking.pieces && each ? Math.max(LEAST, Math.floor(looking.pieces / each)) : ranges.length;
  if (ranges.length <= few) return [ranges];
  const own = index.rangesOfBodies(looking.bodies || []), first = ranges.filter((range) => own.has(range));
  const all = first.concat(ranges.filter((range) => !own.has(range))), turns = [all.splice(0, Math.max(few, first.length))];
  while (all.length) turns.push(all.splice(0, few));
  return turns;
}

const spellingsIn = (words) => [].concat(...Array.from(words.values(), (one) => one.spellings));

// Load the places of long words in some ranges.
async function openPieces(words, ranges, index) {
  const wanted = spellingsIn(words).map((one) => ranges.filter((range) => one.ranges.has(range)).map(async function (range) {
    one.places.set(range, parted(await one.piece(range), index).get(range));
  }));
  await Promise.all([].concat(...wanted));
}
