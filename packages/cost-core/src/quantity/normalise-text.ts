const SIGNS: Readonly<Record<string, string>> = {
  '\u301c': '~',
  '\u223c': '~',
  '\u2012': '~',
  '\u2013': '~',
  '\u2014': '~',
  '\u2212': '-',
  '\u2027': '·',
  '\u22c5': '·',
  '\u30fb': '·',
}

/** Typed text in one form: full-width digits and signs become plain ones, every kind of dash one of `~` and `-`. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u301c\u223c\u2012-\u2014\u2212\u2027\u22c5\u30fb]/gu, (sign) => SIGNS[sign] ?? sign)
    .trim()
}
