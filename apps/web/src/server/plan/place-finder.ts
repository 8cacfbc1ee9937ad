import { type PlanSection, planFields } from '@kilotoken/cost-core'

/** The part and the field of a plan that a change lies in, as the editor's outline has them. Empty: neither. */
export type Place = readonly PlanSection[]

/** Finds what paths lie in, in the later text or else in the earlier one. A text that is no YAML has no places. */
export function placeFinder(before: string, after: string): (path: string) => Place {
  const sections = [after, before].map((text) => {
    const fields = planFields(text)
    return 'sections' in fields ? fields.sections : []
  })
  return (path) => sections.map((list) => find(list, path)).find((place) => place.length > 0) ?? []
}

function find(sections: readonly PlanSection[], path: string): Place {
  const isIn = (place: string) => path === place || path.startsWith(`${place}.`)
  const places = sections.flatMap((section) => section.parts.map((part) => ({ section, part })))
  for (const { section, part } of places) {
    const field = part.fields.find((one) => isIn(one.path))
    if (field !== undefined) return alone(section, part, [{ ...field, quantity: undefined }])
  }
  const whole = places.find(({ part }) => part.path !== '' && isIn(part.path))
  return whole === undefined ? [] : alone(whole.section, whole.part, [])
}

/** A section with one part, and of that at most the one field: what is needed to name a place, and no more. */
function alone(
  section: PlanSection,
  part: PlanSection['parts'][number],
  fields: PlanSection['parts'][number]['fields'],
): Place {
  return [{ ...section, parts: [{ ...part, fields }], canAdd: [] }]
}
