/** Text as it is compared: without case, accents and ligatures, as fr.appui.query.reading.Folding does it. */
export const fold = (text) => text
  .normalize('NFD')
  .replace(/\p{M}+/gu, '')
  .toLowerCase()
  .replace(/œ/g, 'oe')
  .replace(/æ/g, 'ae')
  .replace(/’/g, "'")
  .replace(/\s+/g, ' ')
  .trim();
