const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u

/** About how wide a line of 12 px text is, on the generous side. Good enough to keep labels apart without measuring. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 12 : 7.5), 0)
}
