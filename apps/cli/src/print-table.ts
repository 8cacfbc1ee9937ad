const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Prints rows in columns; `right` are the columns of numbers. Chinese characters count as two cells wide. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): void {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  )
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - width(cell))
      return right.includes(column) ? padding + cell : cell + padding
    })
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`)
  }
}

function width(text: string): number {
  let cells = 0
  for (const character of text) cells += WIDE.test(character) ? 2 : 1
  return cells
}
