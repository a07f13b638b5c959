// Where the search looks (phạm vi). The body whose page the reader came from is set first; of
// words that stand in many places only some bodies are looked into, until the reader asks for all.

const PIECES = 20; // of long words, that a search loads at a time; it goes on while nothing fits
const scope = document.getElementById("tim-pham-vi");
const nameOf = (slug) => (index.catalogue.bodies.find((row) => row[0] === slug) || ["", ""])[1];

function lookingOf(chosen) {
  const own = nameOf(chosen.truoc) ? chosen.truoc : "";
  const bodies = ["", chosen["co-quan"], own]; // "": what is of no body, guides and lists
  return { own, bodies, pieces: chosen.khap ? 0 : PIECES, fits: (hit) => fits(hit, chosen, FACETS) };
}

// How many bodies have been looked into whole, and how many there are; samples count among themselves.
function lookedThrough(left) {
  const late = new Set(left), all = new Set(), open = new Set();
  for (const run of index.runs()) {
    if (!run.body || (run.isSample && index.isReal)) continue;
    all.add(run.body);
    if (Array.from(rangesOfRuns([run], index.catalogue)).some((range) => late.has(range))) open.add(run.body);
  }
  return figures(all.size - open.size) + " trong " + figures(all.size) + " cơ quan";
}

const isPartial = (found, chosen) => found.left.length > 0 && !chosen["co-quan"];

// How many of some hits are of the body that is set first.
function ownOf(hits, chosen) {
  const { own } = lookingOf(chosen);
  return own ? hits.filter((hit) => hit.run.body === own).length : 0;
}

function scopeWords(found, left, chosen) {
  const name = nameOf(chosen.truoc), own = ownOf(left, chosen);
  let words = "";
  if (own && own < left.length) words += "; " + figures(own) + " kết quả ở " + name + " được xếp trước";
  if (name && left.length && !own && !chosen["co-quan"]) words += "; không có kết quả nào ở " + name;
  if (isPartial(found, chosen)) words += ". Mới tìm xong " + lookedThrough(found.left);
  return words;
}

function drawScope(found, left, chosen) {
  const ways = [], own = ownOf(left, chosen);
  if (isPartial(found, chosen)) ways.push(wayOut("Tìm ở mọi cơ quan", Object.assign({}, chosen, { khap: "co" })));
  if (own && own < left.length) ways.push(wayOut("Xếp chung mọi cơ quan", Object.assign({}, chosen, { truoc: "" })));
  scope.replaceChildren(...ways);
  scope.hidden = !ways.length;
}

function wayOut(words, chosen) {
  const link = element("a");
  link.href = address(chosen);
  link.textContent = words;
  return link;
}
