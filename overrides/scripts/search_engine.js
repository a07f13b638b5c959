// The search (tìm kiếm): words, query, ranking, excerpts. The same rule as the Python of
// `hooks/thidua/derive/search/`, name by name; `tests/search/` runs one table of cases in
// both. Only whole numbers are counted, so both give the same order.
//
// - a word counts 16 in a title, 6 in a text; 6 and 2 where it is only the beginning of a
//   word; 1 more where it is spelled just as it was asked; 6 where only the entry's body,
//   kind or year has it;
// - two parts that follow each other as they were asked count 12 more in a title, 8 in a
//   text; where each of them follows the one before, that counts 30 more;
// - the first word of a title counts 4 more, a title of which every word was asked 30 more;
//   then the weight of its kind, 0 to 9;
// - a short form for its words, or the words for it, count as much as the words that were
//   asked would, side by side;
// - each word asked with accents that stands there with the very same counts 1000;
// - a single letter at the end of a query, of a word to come, counts and need not be there;
// - at least one part has to stand in the entry itself;
// - on equal scores sample data comes last, then the order of the portal decides.
//
// Chunks of the index are scripts that call `thidua.add(name, data)`: they load from a
// server and from a disk, and ask nothing more of the Content-Security-Policy.
"use strict";

var thidua = (function () {
  // Words: derive/search/word.py

  const WORD = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1e00-\u1eff]+|[0-9]+/g;
  const DROPPED = /[\u00ad\u200b-\u200d\ufeff\ud800-\udfff]/g;
  const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };

  const Y = /^(qu|[hklmst])y$/;

  function words(text) {
    const composed = text.replace(DROPPED, "").normalize("NFC");
    return Array.from(composed.matchAll(WORD), function (found) {
      const start = found.index;
      return Object.assign(spelled(found[0]), { start, end: start + found[0].length, written: found[0] });
    }).filter((word) => word.key);
  }

  function spelled(written) {
    if (/^[0-9]/.test(written)) {
      const number = written.replace(/^0+/, "") || "0";
      return { key: number, spelling: number };
    }
    let letters = "", tones = "";
    for (const c of written.toLowerCase().normalize("NFD")) {
      if (TONES[c]) tones += TONES[c];
      else letters += c;
    }
    letters = letters.normalize("NFC").replace(Y, "$1i");
    return { key: fold(written).replace(Y, "$1i"), spelling: letters + tones };
  }

  function fold(text) {
    const plain = text.replace(/[đĐ]/g, "d").normalize("NFD");
    return plain.replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  // Queries: derive/search/query.py

  const LONGEST = 300, MOST_WORDS = 16;

  function parse(query, short) {
    const pieces = Array.from(query).slice(0, LONGEST).join("").split(/[“”„«»"]/);
    let parts = [], isOpen = false;
    pieces.forEach(function (piece, number) {
      const found = words(piece);
      if (!found.length) return;
      isOpen = number % 2 === 0 || number === pieces.length - 1;
      parts = parts.concat(isOpen ? plain(found, short) : [part([way(asked(found), true)])]);
    });
    return limited(isOpen ? withPrefix(parts) : parts);
  }

  function plain(found, short) {
    const parts = [];
    for (let at = 0; at < found.length; ) {
      if (isIdle(found, at)) {
        at += 1;
        continue;
      }
      const [known, length] = shortOrLong(found, at, short);
      parts.push(known || part([way(asked(found.slice(at, at + 1)), false)]));
      at += length;
    }
    return parts;
  }

  function isIdle(found, at) {
    const next = found[at + 1];
    return Boolean(next) && isNumber(next.key) && ["so", "sô4"].includes(found[at].spelling);
  }

  function shortOrLong(found, at, short) {
    let length = 0, isLong = false, keys = "";
    for (const row of short) {
      for (const long of [false, true]) {
        const told = row[long ? 1 : 0], size = told.split(" ").length;
        const run = found.slice(at, at + size);
        const isThere = run.map((word) => word.key).join(" ") === told;
        if (size > length && isThere && (long || isShort(run))) [length, isLong, keys] = [size, long, told];
      }
    }
    if (!length) return [null, 1];
    const others = short.filter((row) => row[isLong ? 1 : 0] === keys).map((row) => row[isLong ? 0 : 1]);
    const ways = others.map((told) => way(told.split(" ").map((k) => word(k, k)), true, true));
    const first = way(asked(found.slice(at, at + length)), !isLong && length > 1);
    return [part([first].concat(ways)), length];
  }

  function isShort(run) {
    const written = run.map((word) => word.written).join("");
    return written.length > 2 || (written === written.toUpperCase() && written !== written.toLowerCase());
  }

  function withPrefix(parts) {
    const last = parts[parts.length - 1];
    if (!last || last.ways.length > 1 || last.ways[0].isPhrase) return parts;
    const only = last.ways[0].words[0];
    if (only.key.length === 1 && !isNumber(only.key) && parts.length > 1) {
      return parts.slice(0, -1).concat([Object.assign({}, last, { isOptional: true })]);
    }
    if (only.key.length < (isNumber(only.key) ? 3 : 2)) return parts;
    return parts.slice(0, -1).concat([part([way([Object.assign({}, only, { isPrefix: true })], false)])]);
  }

  function limited(parts) {
    let count = 0;
    return parts.filter(function (one) {
      count += one.ways[0].words.length;
      return count <= MOST_WORDS;
    });
  }

  const isNumber = (key) => /^[0-9]/.test(key);
  const word = (key, spelling) => ({ key, spelling, isAccented: key !== spelling, isPrefix: false });
  const asked = (found) => found.map((one) => word(one.key, one.spelling));
  const way = (words, isPhrase, isOther) => ({ words, isPhrase, isOther: Boolean(isOther) });
  const part = (ways) => ({ ways, accented: ways[0].words.filter((one) => one.isAccented).length });

  // The index: derive/search/catalogue.py

  function shelf(catalogue, load) {
    let runs = null;
    return {
      catalogue,
      runs() {
        let first = 0;
        runs = runs || catalogue.runs.map(function (row) {
          const [count, kind, body, year, sample] = row;
          const [slug, name, weight] = catalogue.kinds[kind];
          const [owner, ownerName] = body >= 0 ? catalogue.bodies[body] : ["", ""];
          const run = { first, count, kind: slug, kindName: name, weight, body: owner, bodyName: ownerName };
          first += count;
          const told = words(name + " " + ownerName + " " + (year || ""));
          return Object.assign(run, { year: year || null, isSample: Boolean(sample), words: told });
        });
        return runs;
      },
      async spellings(key, isPrefix) {
        const firsts = catalogue.first, found = [];
        const begin = Math.max(countUpTo(firsts, key) - 1, 0);
        const end = countUpTo(firsts, isPrefix ? key + "\uffff" : key);
        const numbers = [];
        for (let n = begin; n < end; n += 1) numbers.push(n);
        const names = numbers.map((n) => "tu-" + n + "." + catalogue.shards[n] + ".js");
        for (const shard of await Promise.all(names.map(load))) {
          for (const other of Object.keys(shard)) {
            if (other === key || (isPrefix && other.startsWith(key))) {
              for (const spelling of Object.keys(shard[other])) found.push([other, spelling, shard[other][spelling]]);
            }
          }
        }
        return found;
      },
      async shown(number) {
        const block = Math.floor(number / catalogue.block);
        const rows = await load("lo-" + block + "." + catalogue.blocks[block] + ".js");
        const [url, label, title, text, place] = rows[number % catalogue.block];
        return { url, label, title, text, place };
      },
    };
  }

  const countUpTo = (sorted, key) => sorted.filter((one) => one <= key).length;

  // Ranking: derive/search/score.py. A place is {exact, points, starts, ends,
  // titles, isOwn}.

  const EXACT = 1000, FRAME = 6, FIRST = 4, ALL = 30, CHAIN = 30;
  const inTitle = (code) => code % 3 > 0;
  const score = (place) => place.exact * EXACT + place.points;

  async function ranked(parts, index) {
    if (!parts.length) return [];
    const runs = index.runs();
    const find = (some) => Promise.all(some.map((one) => placesOfPart(one, index, runs)));
    const places = allOf(await find(parts.filter((one) => !one.isOptional)), await find(parts.filter((one) => one.isOptional)));
    const hits = [];
    let run = 0;
    for (const entry of Array.from(places.keys()).sort((a, b) => a - b)) {
      const place = places.get(entry);
      while (entry >= runs[run].first + runs[run].count) run += 1;
      if (place.isOwn) hits.push({ score: score(place) + titlePoints(place) + runs[run].weight, entry, run: runs[run] });
    }
    return hits.sort((a, b) => b.score - a.score || a.run.isSample - b.run.isSample || a.entry - b.entry);
  }

  async function placesOfPart(one, index, runs) {
    const best = new Map();
    for (const other of one.ways) {
      for (const [entry, place] of await placesOfWay(other, one, index, runs)) {
        if (!best.has(entry) || score(place) > score(best.get(entry))) best.set(entry, place);
      }
    }
    return best;
  }

  async function placesOfWay(one, part, index, runs) {
    const frame = one.isPhrase ? [] : runs;
    const each = await Promise.all(one.words.map((asked) => placesOfWord(asked, index, frame)));
    const places = one.isPhrase ? phrase(each) : allOf(each);
    if (one.isOther) {
      for (const [entry, place] of places) {
        const sum = sideBySide(part.ways[0].words.length, place.ends);
        places.set(entry, Object.assign({}, place, { exact: part.accented, points: sum }));
      }
    }
    return places;
  }

  async function placesOfWord(asked, index, runs) {
    const spots = new Map(), places = new Map();
    for (const [key, spelling, postings] of await index.spellings(asked.key, asked.isPrefix)) {
      const isWhole = key === asked.key, isExact = isSpelled(asked, key, spelling);
      let entry = 0;
      for (const told of postings.split(";")) {
        const [step, ...codes] = told.split(".").map((number) => parseInt(number, 36));
        entry += step;
        if (!spots.has(entry)) spots.set(entry, []);
        for (const code of codes) {
          spots.get(entry).push({ isExact, points: points(code, isWhole, spelling === asked.spelling), code });
        }
      }
    }
    for (const [entry, found] of spots) places.set(entry, best(asked, found));
    for (const run of runs) {
      const place = frame(asked, run);
      for (let n = 0; place && n < run.count; n += 1) {
        if (!places.has(run.first + n)) places.set(run.first + n, place);
      }
    }
    return places;
  }

  function isSpelled(asked, key, spelling) {
    if (key === asked.key) return spelling === asked.spelling;
    const [letters, tones] = split(asked.spelling), [ownLetters, ownTones] = split(spelling);
    return ownLetters.startsWith(letters) && ownTones.startsWith(tones);
  }

  function split(spelling) {
    const letters = spelling.replace(/[1-5]+$/, "");
    return letters ? [letters, spelling.slice(letters.length)] : [spelling, ""];
  }

  function points(code, isWhole, isSame) {
    if (!isWhole) return inTitle(code) ? 6 : 2;
    return (inTitle(code) ? 16 : 6) + (isSame ? 1 : 0);
  }

  function best(asked, spots) {
    const exact = asked.isAccented ? spots.filter((spot) => spot.isExact) : [];
    const chosen = exact.length ? exact : spots;
    const codes = new Set(chosen.map((spot) => spot.code));
    const most = Math.max(...chosen.map((spot) => spot.points));
    return { exact: exact.length ? 1 : 0, points: most, starts: codes, ends: codes, titles: titlesOf(codes), isOwn: true };
  }

  const titlesOf = (codes) => new Set(Array.from(codes).filter(inTitle));

  function frame(asked, run) {
    const found = run.words.filter((one) => one.key === asked.key || (asked.isPrefix && one.key.startsWith(asked.key)));
    if (!found.length) return null;
    const exact = asked.isAccented && found.some((one) => isSpelled(asked, one.key, one.spelling));
    return { exact: exact ? 1 : 0, points: FRAME, starts: new Set(), ends: new Set(), titles: new Set(), isOwn: false };
  }

  const common = (each) => Array.from(each[0].keys()).filter((entry) => each.every((places) => places.has(entry)));

  function allOf(each, others) {
    const places = new Map();
    for (const entry of common(each)) {
      const also = (others || []).filter((one) => one.has(entry));
      places.set(entry, joined(each.concat(also).map((one) => one.get(entry))));
    }
    return places;
  }

  function joined(found) {
    let sum = 0, exact = 0, met = 0;
    const titles = new Set();
    found.forEach(function (place, n) {
      sum += place.points;
      exact += place.exact;
      place.titles.forEach((code) => titles.add(code));
      const codes = n ? after(found[n - 1].ends).filter((code) => place.starts.has(code)) : [];
      if (codes.length) sum += codes.some(inTitle) ? 12 : 8;
      if (codes.length) met += 1;
    });
    if (met && met === found.length - 1) sum += CHAIN;
    const ends = found[found.length - 1].ends, isOwn = found.some((place) => place.isOwn);
    return { exact, points: sum, starts: found[0].starts, ends, titles, isOwn };
  }

  function phrase(each) {
    const places = new Map();
    for (const entry of common(each)) {
      const found = each.map((one) => one.get(entry));
      let ends = found[0].ends;
      for (const place of found.slice(1)) ends = new Set(after(ends).filter((code) => place.starts.has(code)));
      if (ends.size) places.set(entry, runOfWords(found, ends));
    }
    return places;
  }

  function runOfWords(found, ends) {
    const back = found.length - 1, sum = sideBySide(found.length, ends);
    const steps = Array.from(ends, (code) => found.map((_, step) => stepBack(code, step)));
    const exact = found.reduce((total, place) => total + place.exact, 0);
    const starts = new Set(steps.map((codes) => codes[back]));
    return { exact, points: sum, starts, ends, titles: titlesOf([].concat(...steps)), isOwn: true };
  }

  function sideBySide(count, ends) {
    const title = Array.from(ends).some(inTitle);
    return count * (title ? 16 : 6) + (count - 1) * (title ? 12 : 8);
  }

  const stepBack = (code, steps) => (steps ? code - (code % 3) - steps * 3 + Math.min(code % 3, 1) : code);

  function after(codes) {
    const next = [];
    for (const code of codes) {
      const following = code - (code % 3) + 3;
      if (inTitle(code)) next.push(following + 1, following + 2);
      else next.push(following);
    }
    return next;
  }

  function titlePoints(place) {
    const isFirst = place.starts.has(1) || place.starts.has(2);
    const last = Array.from(place.titles).find((code) => code % 3 === 2);
    const isWhole = last !== undefined && place.titles.size === Math.floor(last / 3) + 1;
    return (isFirst ? FIRST : 0) + (isWhole ? ALL : 0);
  }

  // Excerpts: derive/search/excerpt.py

  const LENGTH = 180, LEAD = 50, GAP = 3;

  function settled(parts, texts) {
    const there = [].concat(...texts.map(words));
    const isThere = (asked) => there.some((one) => isAsked(one, asked) && isSpelled(asked, one.key, one.spelling));
    const settle = (asked) => (isThere(asked) ? asked : Object.assign({}, asked, { spelling: asked.key, isAccented: false }));
    return parts.map((one) => part(one.ways.map((other) => Object.assign({}, other, { words: other.words.map(settle) }))));
  }

  function marked(text, parts) {
    const found = words(text);
    return spans(found, new Set(hitsIn(found, parts).keys()));
  }

  function excerpt(text, parts) {
    const found = words(text), hits = hitsIn(found, parts);
    if (text.length <= LENGTH || !found.length) {
      return { text: text.slice(0, LENGTH), marks: spans(found, new Set(hits.keys())) };
    }
    const [first, last] = windowOf(found, hits);
    const begin = first ? found[first].start : 0;
    const end = last === found.length - 1 ? text.length : found[last].end;
    const before = begin ? "… " : "", after = end < text.length ? " …" : "";
    const shift = before.length - begin;
    const inside = new Set(Array.from(hits.keys()).filter((hit) => first <= hit && hit <= last));
    const marks = spans(found, inside).map((span) => [span[0] + shift, span[1] + shift]);
    return { text: before + text.slice(begin, end) + after, marks };
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

  const isAsked = (one, asked) => one.key === asked.key || (asked.isPrefix && one.key.startsWith(asked.key));

  function windowOf(found, hits) {
    let best = [0, lastShown(found, 0)], most = 0;
    const places = Array.from(hits.keys()).sort((a, b) => a - b);
    for (const place of places) {
      let first = place;
      while (first && found[place].start - found[first - 1].start <= LEAD) first -= 1;
      const last = lastShown(found, first), inside = new Set();
      for (const hit of places) {
        if (first <= hit && hit <= last) hits.get(hit).forEach((number) => inside.add(number));
      }
      if (inside.size > most) [best, most] = [[first, last], inside.size];
    }
    return best;
  }

  function lastShown(found, first) {
    const begin = first ? found[first].start : 0;
    let last = first;
    while (last + 1 < found.length && found[last + 1].end - begin <= LENGTH) last += 1;
    return last;
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

  // A query against an index: derive/search/engine.py

  async function search(query, index) {
    const parts = parse(query, index.catalogue.short);
    return { parts, hits: await ranked(parts, index) };
  }

  async function show(hit, parts, index) {
    const shown = await index.shown(hit.entry);
    const title = [shown.label, shown.title].filter(Boolean).join(": ");
    const text = shown.text || shown.place, here = settled(parts, [shown.title, text]);
    const titleMarks = marked(shown.title, here).map((span) => span.map((n) => n + title.length - shown.title.length));
    const piece = excerpt(text, here);
    return {
      url: shown.url, title, titleMarks, excerpt: piece.text, marks: piece.marks, place: shown.text ? shown.place : "",
      kind: hit.run.kind, body: hit.run.body, year: hit.run.year, score: hit.score,
    };
  }

  // Chunks: scripts below the page of the search, each loaded once.

  const waiting = new Map(), asked_for = new Map();

  function add(name, data) {
    waiting.set(name, data);
  }

  function loader(base) {
    return function load(file) {
      if (!asked_for.has(file)) {
        asked_for.set(file, new Promise(function (resolve, reject) {
          const script = document.createElement("script");
          script.src = base + file;
          script.onload = () => resolve(waiting.get(file.split(/[.?]/)[0]));
          script.onerror = function () {
            asked_for.delete(file);
            reject(new Error(file));
          };
          document.head.append(script);
        }));
      }
      return asked_for.get(file);
    };
  }

  async function open(base, catalogue) {
    const load = loader(base);
    return shelf(await load(catalogue), load);
  }

  return { add, open, search, show, fold, parse, words };
})();
