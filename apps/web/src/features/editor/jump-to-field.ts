/** The id of the control that shows a place in the plan. */
export function fieldIdOf(path: string): string {
  return `field-${path}`
}

/**
 * Goes to the control of a path, the first one below it, or the nearest around it: opens what hides it, scrolls, focuses.
 *
 * False when nothing on the page shows any of it.
 */
export function jumpToField(path: string): boolean {
  const parts = path.split('.')
  const first = document.querySelector(`[id^="${CSS.escape(`${fieldIdOf(path)}.`)}"]`)
  if (document.getElementById(fieldIdOf(path)) === null && first !== null)
    return jumpToField(first.id.slice(fieldIdOf('').length))
  for (let length = parts.length; length > 0; length--) {
    const control = document.getElementById(fieldIdOf(parts.slice(0, length).join('.')))
    if (control === null) continue
    for (let at = control.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
      at.open = true
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return true
  }
  return false
}

const TRIES = 40
const EVERY_MS = 50

/** Goes to a place that is about to appear; gives up after two seconds. */
export function jumpWhenThere(path: string, tries = TRIES): void {
  if (document.getElementById(fieldIdOf(path)) !== null) jumpToField(path)
  else if (tries > 0) setTimeout(() => jumpWhenThere(path, tries - 1), EVERY_MS)
}
