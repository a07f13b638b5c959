// Runs of entries (dải) that follow each other and share kind, body, year: so the catalogue tells
// of every entry whose it is.

// The number of the first entry of each part; what rooms there are is told in `derive/search/part.py`.
function starts(catalogue) {
  let start = 0;
  return catalogue.parts.map(function (size) {
    const first = start;
    let room = size ? catalogue.room : 0;
    while (room < size) room *= 2;
    start += room;
    return first;
  });
}

// Entries that follow each other and share what they belong to; its words help to find.
function runsOf(catalogue) {
  const begins = starts(catalogue), kept = new Map();
  const wordsOf = (text) => kept.get(text) || kept.set(text, words(text)).get(text);
  const [counts, kinds, steps, years, samples] = catalogue.runs;
  let part = -1, first = 0, end = 0, body = 0;
  return counts.map(function (count, n) {
    while (first >= end) {
      part += 1;
      first = begins[part];
      end = first + catalogue.parts[part];
    }
    body += steps[n];
    const [slug, name, weight, official] = catalogue.kinds[kinds[n]], year = years[n];
    const [owner, ownerName] = body >= 0 ? catalogue.bodies[body] : ["", ""];
    const run = { first, count, kind: slug, kindName: name, weight, isOfficial: Boolean(official), body: owner, bodyName: ownerName };
    first += count;
    const told = [name, ownerName, String(year || "")].map(wordsOf);
    return Object.assign(run, { year: year || null, isSample: Boolean(samples[n]), words: [].concat(...told) });
  });
}

// The run of an entry: the last that begins with it or before it.
function runOf(entry, runs) {
  let low = 0, high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle].first <= entry) low = middle;
    else high = middle;
  }
  return runs[low];
}

// Every range of numbers in which an entry of some runs is.
function rangesOfRuns(runs, catalogue) {
  const ranges = new Set();
  for (const run of runs) {
    const last = Math.floor((run.first + run.count - 1) / catalogue.range);
    for (let range = Math.floor(run.first / catalogue.range); range <= last; range += 1) ranges.add(range);
  }
  return ranges;
}
