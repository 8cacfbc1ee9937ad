/** A number worked out from typed ones, as a person would write it: without the noise of binary arithmetic. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}
