/** Pieces of Chinese in one text: the blanks that stand for Latin between them go where Chinese meets Chinese. */
export function hanJoined(pieces: readonly string[]): string {
  return pieces.reduce((before, piece) => {
    const meets = /\p{Script=Han} ?$/u.test(before) && /^ ?\p{Script=Han}/u.test(piece)
    return meets ? before.trimEnd() + piece.trimStart() : before + piece
  }, '')
}
