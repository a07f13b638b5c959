// Where one word stands in the entries, and what that counts:
//
// - 16 in a title, 6 in a text; 6 and 2 where it is only the beginning of a word; 1 more
//   where it is spelled just as it was asked;
// - 6 where only the entry's body, kind or year has it;
// - 1000 where it was asked with accents and stands there with the very same.
//
// A place is {exact, points, starts, ends, titles, isOwn}: the last is false where only body,
// kind or year answers. A code is three times the place of a word, 1 or 2 more in a title.

const EXACT = 1000, FRAME = 6, NONE = new Set();
const inTitle = (code) => code % 3 > 0;
const whole = (isTitle) => (isTitle ? 16 : 6);
const score = (place) => place.exact * EXACT + place.points;
const titlesOf = (codes) => new Set(Array.from(codes).filter(inTitle));
const isAsked = (one, asked) => one.key === asked.key || (asked.isPrefix && one.key.startsWith(asked.key));

// The places of a word in the entries of a range; body, kind and year answer unless it is of a phrase.
function placesOfWord(sought, range, isBare) {
  const { asked } = sought, spots = new Map(), places = new Map();
  for (const one of sought.spellings) {
    const isWhole = one.key === asked.key, isExact = isSpelled(asked, one.key, one.spelling);
    for (const [entry, codes] of one.places.get(range) || []) {
      if (!spots.has(entry)) spots.set(entry, []);
      for (const code of codes) {
        spots.get(entry).push({ isExact, points: points(code, isWhole, one.spelling === asked.spelling), code });
      }
    }
  }
  for (const [entry, found] of spots) places.set(entry, best(asked, found));
  for (const { place, first, end } of isBare ? [] : sought.frames.get(range) || []) {
    for (let entry = first; entry < end; entry += 1) if (!places.has(entry)) places.set(entry, place);
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
  return whole(inTitle(code)) + (isSame ? 1 : 0);
}

function best(asked, spots) {
  const exact = asked.isAccented ? spots.filter((spot) => spot.isExact) : [];
  const chosen = exact.length ? exact : spots, codes = new Set();
  let most = 0;
  for (const spot of chosen) {
    codes.add(spot.code);
    most = Math.max(most, spot.points);
  }
  return { exact: exact.length ? 1 : 0, points: most, starts: codes, ends: codes, titles: titlesOf(codes), isOwn: true };
}

function frame(asked, run) {
  const found = run.words.filter((one) => isAsked(one, asked));
  if (!found.length) return null;
  const exact = asked.isAccented && found.some((one) => isSpelled(asked, one.key, one.spelling));
  return { exact: exact ? 1 : 0, points: FRAME, starts: NONE, ends: NONE, titles: NONE, isOwn: false };
}
