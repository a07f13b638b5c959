// What is asked (câu tìm): words, phrases in quotes, short forms. All parts have to be found.
// The last word may be the beginning of one; “số” before a number says nothing. A short form
// is a way to say its words, and they are one to say it; two letters are a short form only in
// capitals: TU, and not “tu”.

const LONGEST = 300, MOST_WORDS = 16;
const isNumber = (key) => /^[0-9]/.test(key);
const word = (key, spelling) => ({ key, spelling, isAccented: key !== spelling, isPrefix: false });
const asked = (found) => found.map((one) => word(one.key, one.spelling));
const way = (words, isPhrase, isOther) => ({ words, isPhrase, isOther: Boolean(isOther) });
const part = (ways) => ({ ways, accented: ways[0].words.filter((one) => one.isAccented).length });

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
      const told = row[long ? 1 : 0];
      if (!told.startsWith(found[at].key)) continue;
      const size = told.split(" ").length;
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
