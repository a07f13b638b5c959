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
