/** The month a trace is asked for, as a query takes it: left out where none is chosen. */
export function ofMonth({ month }: { month?: string | undefined }): { month?: string } {
  return month === undefined ? {} : { month }
}
