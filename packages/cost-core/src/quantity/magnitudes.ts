/**
 * Words and letters that scale a number. Longest first, because 十万 starts with a character that alone means nothing.
 *
 * `B` is a billion here; in a field that counts bytes the reader tries the unit first. 兆 is left out on purpose: it
 * is 10^6 to some and 10^12 to others, so the reader asks.
 */
export const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]
