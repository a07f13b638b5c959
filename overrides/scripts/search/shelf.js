// The index as it is published (chỉ mục): its catalogue, and chunks that are loaded when they
// are needed. `derive/search/index.py` makes it and tells its form.

function shelf(catalogue, load) {
  let known = null;
  return {
    catalogue,
    runs: () => (known = known || runsOf(catalogue)),
    spellings: (key, isPrefix) => spellingsOf(key, isPrefix, catalogue, load),
    shown: (entry) => shownOf(entry, catalogue, load),
  };
}

// The number of the first entry of each part.
function starts(catalogue) {
  let start = 0;
  return catalogue.parts.map(function (size) {
    const first = start;
    start += Math.ceil(size / catalogue.room) * catalogue.room;
    return first;
  });
}

// Entries that follow each other and share what they belong to; its words help to find.
function runsOf(catalogue) {
  const begins = starts(catalogue);
  let part = -1, first = 0, end = 0;
  return catalogue.runs.map(function (row) {
    while (first >= end) {
      part += 1;
      first = begins[part];
      end = first + catalogue.parts[part];
    }
    const [count, kind, body, year, sample] = row;
    const [slug, name, weight, official] = catalogue.kinds[kind];
    const [owner, ownerName] = body >= 0 ? catalogue.bodies[body] : ["", ""];
    const run = { first, count, kind: slug, kindName: name, weight, isOfficial: Boolean(official), body: owner, bodyName: ownerName };
    first += count;
    const told = words(name + " " + ownerName + " " + (year || ""));
    return Object.assign(run, { year: year || null, isSample: Boolean(sample), words: told });
  });
}

// [key, spelling, postings] of a key, or of all keys that begin with it.
async function spellingsOf(key, isPrefix, catalogue, load) {
  const found = [];
  for (const shard of await Promise.all(shardsOf(key, isPrefix, catalogue).map(load))) {
    for (const other of Object.keys(shard)) {
      if (other !== key && !(isPrefix && other.startsWith(key))) continue;
      for (const spelling of Object.keys(shard[other])) found.push([other, spelling, shard[other][spelling]]);
    }
  }
  return found;
}

function shardsOf(key, isPrefix, catalogue) {
  const begin = Math.max(countUpTo(catalogue.first, key) - 1, 0);
  const end = countUpTo(catalogue.first, isPrefix ? key + "\uffff" : key);
  return catalogue.shards.slice(begin, end).map((version, n) => "tu-" + (begin + n) + "." + version + ".js");
}

// What is shown of an entry.
async function shownOf(entry, catalogue, load) {
  const block = Math.floor(entry / catalogue.block);
  const part = countUpTo(starts(catalogue), entry) - 1;
  const rows = await load("lo-" + block + "." + catalogue.blocks[part] + ".js");
  const [url, label, title, text, place] = rows[entry % catalogue.block];
  return { url, label, title, text, place };
}

const countUpTo = (sorted, key) => sorted.filter((one) => one <= key).length;
