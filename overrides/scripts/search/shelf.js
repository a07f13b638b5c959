// The index as it is published (chỉ mục): its catalogue, and chunks that are loaded when they
// are needed. `derive/search/index.py` makes it and tells its form.

function shelf(catalogue, load) {
  let known = null;
  const opened = new Set(); // shards
  const runs = () => (known = known || runsOf(catalogue));
  return {
    catalogue, runs,
    runOf: (entry) => runOf(entry, runs()),
    rangesOfBodies: (bodies) => rangesOfRuns(runs().filter((one) => bodies.includes(one.body)), catalogue),
    spellings: (key, isPrefix) => spellingsOf(key, isPrefix, catalogue, load, opened),
    known: () => knownOf(runs(), opened),
    shown: (entry) => shownOf(entry, catalogue, load),
  };
}

// The spellings of a key, or of all keys that begin with it. Where one is long, its `places` are
// rows of ranges (first, last …), and `piece` gives those of one of them.
async function spellingsOf(key, isPrefix, catalogue, load, opened) {
  const found = [];
  for (const [name, shard] of await Promise.all(shardsOf(key, isPrefix, catalogue).map((one) => shardOf(one, load)))) {
    opened.add(shard);
    for (const other of Object.keys(shard.words)) {
      if (other !== key && !(isPrefix && other.startsWith(key))) continue;
      for (const spelling of Object.keys(shard.words[other])) {
        const piece = async (range) => (await load(name + "-" + range + "." + shard.pieces[range] + ".js"))[other][spelling];
        found.push({ key: other, spelling, places: shard.words[other][spelling], shard: name, piece });
      }
    }
  }
  return found;
}

const shardOf = async ([name, version], load) => [name, await load(name + "." + version + ".js")];

function shardsOf(key, isPrefix, catalogue) {
  const begin = Math.max(countUpTo(catalogue.first, key) - 1, 0);
  const end = countUpTo(catalogue.first, isPrefix ? key + "\uffff" : key);
  return catalogue.shards.slice(begin, end).map((version, n) => ["tu-" + catalogue.first[begin + n], version]);
}

// The words that are known without loading anything: each key with a spelling and how much is told of it; those of
// names, kinds, years first.
function knownOf(runs, opened) {
  const found = new Map();
  for (const run of runs) for (const one of run.words) found.set(one.key, { spelling: one.spelling, size: Infinity });
  for (const shard of opened) {
    for (const key of Object.keys(shard.words)) {
      for (const [spelling, { length }] of Object.entries(shard.words[key])) {
        if (length > (found.get(key) || { size: 0 }).size) found.set(key, { spelling, size: length });
      }
    }
  }
  return found;
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
