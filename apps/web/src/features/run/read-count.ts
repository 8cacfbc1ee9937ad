/** A whole number as people type it, with or without thousands set apart: `100,000`. Undefined for anything else. */
export function readCount(text: string): number | undefined {
  const digits = text.trim().replace(/(?<=\d)[,，_\s](?=\d{3}(\D|$))/gu, '')
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : undefined
}
