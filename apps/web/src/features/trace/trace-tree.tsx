'use client'

import type { Context, Explanation } from '@kilotoken/cost-core'
import { Skeleton, Tree, type TreeItem } from '@kilotoken/ui'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { type TraceChoice, useEstimateSource } from '../estimate/estimate-source.ts'
import { InputRow } from './input-row.tsx'
import { openAtFirst } from './open-at-first.ts'
import { figureAt, placeKey } from './place-key.ts'

export type TraceTreeProps = {
  label: string
  inputs: Explanation['inputs']
  /** Whose the figure is: names of its inputs say only where they differ. */
  home: Context
  choice: TraceChoice
  onGo: (id: string) => void
}

/** What a figure is made of, as deep as the reader opens it. What is below an opened input is fetched then. */
export function TraceTree({ label, inputs, home, choice, onGo }: TraceTreeProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst(inputs)))
  const explanations = useExplanations(inputs, open, choice)

  const items = (list: Explanation['inputs'], above: string): TreeItem[] =>
    list.map(({ id }) => {
      const key = placeKey(id, above)
      const explanation = explanations.get(id)
      const isExpanded = open.has(key)
      return {
        key,
        canExpand: (explanation?.inputs.length ?? 0) > 0,
        isExpanded,
        children: isExpanded ? items(explanation?.inputs ?? [], key) : [],
      }
    })

  return (
    <Tree
      label={label}
      items={items(inputs, '')}
      renderRow={({ key }) => {
        const explanation = explanations.get(figureAt(key))
        return explanation === undefined ? (
          <Skeleton shape="line" />
        ) : (
          <InputRow explanation={explanation} home={home} isAtMonth={choice.month !== undefined} />
        )
      }}
      onToggle={(key, isExpanded) =>
        setOpen((before) =>
          isExpanded ? new Set([...before, key]) : new Set([...before].filter((other) => other !== key)),
        )
      }
      onActivate={(key) => onGo(figureAt(key))}
    />
  )
}

/** Explanations by id: those that came with the figure, and those of the items opened since. */
function useExplanations(inputs: Explanation['inputs'], open: ReadonlySet<string>, choice: TraceChoice) {
  const source = useEstimateSource()
  const sent = explanationsIn(inputs)
  const isComplete = (id: string) => sent.get(id)?.inputs.every((input) => sent.has(input.id)) ?? false
  const ids = [...new Set([...open].map(figureAt))].filter((id) => !isComplete(id))
  const traces = useQueries({ queries: ids.map((id) => source.trace(choice, id)) })
  return new Map([
    ...sent,
    ...traces.flatMap(({ data }) => [...explanationsIn(data?.explanation.inputs ?? [])]),
  ])
}

function explanationsIn(inputs: Explanation['inputs']): Map<string, Explanation> {
  return new Map(
    inputs.flatMap(({ explanation }) =>
      explanation === undefined
        ? []
        : [[explanation.id, explanation] as const, ...explanationsIn(explanation.inputs)],
    ),
  )
}
