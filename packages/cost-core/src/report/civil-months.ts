/** Civil months from the first on: `2026-11`, `2026-12`, `2027-01`. */
export function civilMonths(start: string, count: number): readonly string[] {
  const first = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, index) => {
    const month = first + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
