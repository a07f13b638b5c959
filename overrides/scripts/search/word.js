// What counts as a word (từ): folded to its key, spelled with its accents. A key finds, a
// spelling judges. The index is made by the same rule: `derive/search/word.py`.

const WORD = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1e00-\u1eff]+|[0-9]+/g;
const DROPPED = /[\u00ad\u034f\u200b-\u200d\u2060\ufeff\ud800-\udfff]/g;
// Letters of old fonts that look like đ and ư, as in `model/letter/single.py`.
const TWINS = { "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ", "\u01a2": "Ư", "\u01a3": "ư" };
const TWIN = /[\u00d0\u00f0\u0189\u0256\u01a2\u01a3]/g;
const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
const Y = /^(qu|[hklmst])y$/;
const known = new Map();

function words(text) {
  const composed = text.replace(DROPPED, "").replace(TWIN, (c) => TWINS[c]).normalize("NFC");
  return Array.from(composed.matchAll(WORD), function (found) {
    const start = found.index;
    return Object.assign({}, spelled(found[0]), { start, end: start + found[0].length, written: found[0] });
  }).filter((word) => word.key);
}

// {key, spelling} of a word; texts say the same words again and again.
function spelled(written) {
  if (!known.has(written)) known.set(written, spell(written));
  return known.get(written);
}

function spell(written) {
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
