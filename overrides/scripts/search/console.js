// The engine at the command line and in tests; no page has this part. A script reads no files
// there: what it needs is told by `wanted`, and handed over by `give`, as text.

const chunks = new Map(), missing = new Map();
let index = null, outcome = null;

function begin(catalogue) {
  chunks.clear();
  missing.clear();
  index = shelf(JSON.parse(catalogue), ordered);
}

function ordered(file) {
  if (!chunks.has(file)) chunks.set(file, new Promise((resolve) => missing.set(file, resolve)));
  return chunks.get(file);
}

const wanted = () => JSON.stringify(Array.from(missing.keys()));

function give(file, chunk) {
  missing.get(file)(JSON.parse(chunk));
  missing.delete(file);
}

// Ask a query, written as JSON as what it looks into; no more than so many hits are shown. `told` gives the answer
// as soon as nothing is wanted any more, and throws what went wrong.
function ask(query, most, looking) {
  outcome = null;
  answer(JSON.parse(query), most, JSON.parse(looking)).then((found) => (outcome = () => found), (wrong) => (outcome = () => { throw wrong; }));
}

async function answer(query, most, looking) {
  const { parts, hits } = await search(query, index, looking);
  const shown = await Promise.all(hits.slice(0, most).map((hit) => show(hit, parts, index)));
  const others = hits.length ? {} : { meant: await meant(query, index, looking) };
  return JSON.stringify(Object.assign({ count: hits.length, hits: shown }, others));
}

const told = () => outcome();
