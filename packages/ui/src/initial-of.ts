/** The letter that stands for a name: its first character that is a letter or a digit, upper case. */
export function initialOf(name: string): string {
  const characters = [...name.normalize('NFC')]
  const letter = characters.find((character) => /[\p{L}\p{N}]/u.test(character))
  return (letter ?? '·').toLocaleUpperCase('en')
}
