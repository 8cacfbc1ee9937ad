/** Whether what was typed is the name asked for: spaces at the ends and the form of its accents do not count, case does. */
export function isTypedName(typed: string, expected: string): boolean {
  return typed.trim().normalize('NFC') === expected.trim().normalize('NFC')
}
