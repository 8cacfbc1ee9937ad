import { checkAcknowledged } from './check-acknowledged.ts'
import { checkEnds } from './check-ends.ts'
import { checkMails } from './check-mails.ts'
import { checkRest } from './check-rest.ts'
import { checkSlots } from './check-slots.ts'
import { checkTrace } from './check-trace.ts'
import type { Facts, Violation } from './violation.ts'

/** Holds what was done to the product, what its database holds at rest and what mails arrived against its promises. */
export function checkBackground(facts: Facts): Violation[] {
  return [checkAcknowledged, checkEnds, checkTrace, checkMails, checkSlots, checkRest].flatMap((check) =>
    check(facts),
  )
}
