'use client'

import type { Context, Explanation, Label } from '@kilotoken/cost-core'
import { useEffect, useState } from 'react'

type Step = { id: string; label: Label; context: Context }

/**
 * The way a reader came down to the figure on show, so that they can go back up it.
 *
 * `root` is where it began. Without a way (a link opened in the middle) the figure's first user is up.
 */
export function useTrail(
  figureId: string,
  shown: Explanation | undefined,
): { up: Step | undefined; root: string } {
  const [steps, setSteps] = useState<readonly Step[]>([])
  useEffect(() => {
    if (shown === undefined) return
    const step = { id: shown.id, label: shown.label, context: shown.context }
    setSteps((before) => {
      const seen = before.findIndex((other) => other.id === step.id)
      return seen === -1 ? [...before, step] : before.slice(0, seen + 1)
    })
  }, [shown])
  const here = steps.findIndex((step) => step.id === figureId)
  const before = here > 0 ? steps[here - 1] : undefined
  return { up: before ?? shown?.usedIn[0], root: steps[0]?.id ?? figureId }
}
