/** Without case, accents, apostrophes, hyphens and the variants of Arabic letters. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`ʿʾ]/gu, '')
    .replace(/[-‐–_]/g, ' ')
    .replace(/[ٱأإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}
