import type { SeenMail } from './evidence.ts'
import { type Facts, faultsOf, type Violation } from './violation.ts'

/** Every message of the outbox arrives, with one id however often it is tried; nothing else is sent. */
export function checkMails(facts: Facts): Violation[] {
  const { evidence, mails } = facts
  const faults = faultsOf(facts).length
  const byDelivery = Map.groupBy(mails, ({ messageId }) => /^<([^@]+)@/.exec(messageId)?.[1] ?? messageId)
  const known = new Map(evidence.deliveries.map((delivery) => [delivery.id, delivery]))
  const strays = [...byDelivery.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ promise: 'a mail carries the id of its message', where: `mail ${id}` }))
  const problems = evidence.deliveries.flatMap(({ id, run, status, recipient }) => {
    const seen = byDelivery.get(id) ?? []
    const isDone = evidence.runs.find((row) => row.id === run)?.status === 'done'
    const wrong = [
      ...statusProblems(status, seen),
      ...copyProblems(seen, faults),
      ...(seen.every(({ to }) => to === recipient) ? [] : ['a mail goes to its recipient']),
      ...(seen.length > 0 && !isDone ? ['only a finished report is sent'] : []),
    ]
    return wrong.map((promise) => ({ promise, where: `delivery ${id}` }))
  })
  return [...strays, ...problems]
}

function statusProblems(status: string, seen: readonly SeenMail[]): string[] {
  const saw = (verdict: SeenMail['verdict']) => seen.some((mail) => mail.verdict === verdict)
  if (status === 'sent') return saw('taken') ? [] : ['what is written down as sent has arrived']
  if (status === 'failed')
    return saw('refused') ? [] : ['a message is given up only when its server refuses it']
  return [`every message is sent or given up: ${status}`]
}

/** A copy more for each fault that may have come between sending and writing that down. */
function copyProblems(seen: readonly SeenMail[], faults: number): string[] {
  const taken = seen.filter(({ verdict }) => verdict === 'taken').length
  const unanswered = seen.filter(({ verdict }) => verdict === 'unanswered').length
  return [
    ...(taken > 1 + faults + unanswered ? [`a message arrives once without faults: ${taken}`] : []),
    ...(new Set(seen.map(({ messageId }) => messageId)).size > 1 ? ['all copies of a mail have one id'] : []),
  ]
}
