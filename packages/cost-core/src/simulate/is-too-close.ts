/** Whether a difference may be either way: zero lies between its p5 and its p95. Absent percentiles settle nothing. */
export function isTooClose({
  p5,
  p95,
}: {
  readonly p5: number | null
  readonly p95: number | null
}): boolean {
  return p5 === null || p95 === null || (p5 <= 0 && p95 >= 0)
}
