import type { Place } from './place';

const MARKS = /\p{M}|\u0640/gu; // vowel signs, hamza over and under, accents; and the stroke that lengthens words
const ARTICLE = /(^|\s)(ال|(?:al|an|ar|as|ash|at|ad|az|el)[\s-]+)/g;

/** What people write differently without meaning anything else by it is made the same. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ٱآأإ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/['’‘ʿʾ`]/g, '')
    .trim()
    .replace(ARTICLE, '$1')
    .replace(/[\s-]+/g, ' ');
}

/** Consonants only, and none twice: Jablah, Jableh and Jabla are one. */
function bare(text: string): string {
  return plain(text)
    .replace(/h\b/g, '')
    .replace(/[aeiouyاويه]/g, '')
    .replace(/(.)\1+/gu, '$1');
}

/** Best first: the whole name, its beginning, the beginning of a word in it, any part; else what sounds alike. */
export function search(wanted: string, places: Place[], most = 20): Place[] {
  const asked = plain(wanted);
  if (!asked) {
    return [];
  }
  const found = ranked(places, (place) => Math.min(...texts(place).map((text) => rank(plain(text), asked))));
  const alike = bare(wanted);
  if (found.length === 0 && alike.length > 1) {
    return ranked(places, (place) => Math.min(...texts(place).map((text) => rank(bare(text), alike)))).slice(0, most);
  }
  return found.slice(0, most);
}

function texts(place: Place): string[] {
  return [place.pcode, ...Object.values(place.names)];
}

function ranked(places: Place[], rankOf: (place: Place) => number): Place[] {
  return places
    .map((place) => ({ place, rank: rankOf(place) }))
    .filter((one) => one.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.place.adminLevel - b.place.adminLevel)
    .map((one) => one.place);
}

function rank(text: string, asked: string): number {
  if (text === asked) {
    return 0;
  }
  const at = text.indexOf(asked);
  if (at < 0) {
    return Infinity;
  }
  return at === 0 ? 1 : text.includes(` ${asked}`) ? 2 : 3;
}
