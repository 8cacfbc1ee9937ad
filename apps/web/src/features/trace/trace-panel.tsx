'use client'

import { SidePanel, Skeleton } from '@kilotoken/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import type { Estimate } from '../estimate/estimate.ts'
import { type TraceChoice, useEstimateSource } from '../estimate/estimate-source.ts'
import { TraceActions } from './trace-actions.tsx'
import { TraceView } from './trace-view.tsx'
import { useTrail } from './use-trail.ts'

export type TracePanelProps = {
  choice: TraceChoice
  figureId: string
  /** The figures beside it: what was published of them, and what a condition failed at. Undefined while they load. */
  view: Estimate['view'] | undefined
  onGo: (id: string) => void
  onMonth: (month: string | undefined) => void
  onClose: () => void
}

/** "Why this number?" for one figure, beside the page. Enter goes down its tree, `u` goes up again. */
export function TracePanel({ choice, figureId, view, onGo, onMonth, onClose }: TracePanelProps) {
  const t = useTranslations('app.estimate.trace')
  const source = useEstimateSource()
  const content = useRef<HTMLDivElement>(null)
  const trace = useQuery({ ...source.trace(choice, figureId), placeholderData: keepPreviousData })
  const shown = trace.data?.explanation.id === figureId ? trace.data : undefined
  const { up, root } = useTrail(figureId, shown?.explanation)

  // Moving to another figure replaces what had the focus: put it where the arrow keys work at once.
  const shownId = shown?.explanation.id
  useEffect(() => {
    if (shownId === undefined) return
    const find = (selector: string) => content.current?.querySelector<HTMLElement>(selector)
    const target = find('[role=treeitem]') ?? find('h2')
    target?.focus({ preventScroll: true })
    content.current?.parentElement?.scrollTo(0, 0)
  }, [shownId])

  return (
    <SidePanel
      label={t('label')}
      closeLabel={t('close')}
      onClose={onClose}
      findReturnTarget={() => findFigure(root) ?? document.getElementById('main')}
      {...(up !== undefined && { shortcuts: { u: () => onGo(up.id) } })}
      {...(shown !== undefined && { footer: <TraceActions trace={shown} up={up} onGo={onGo} /> })}
    >
      <div ref={content} aria-busy={trace.isPlaceholderData}>
        {trace.isError && <QueryFailure error={trace.error} onRetry={() => trace.refetch()} />}
        {shown === undefined && !trace.isError && <TraceSkeleton label={t('loading')} />}
        {shown !== undefined && (
          <TraceView
            key={shown.explanation.id}
            trace={shown}
            choice={choice}
            published={view?.headlines.find((headline) => headline.id === figureId)?.published}
            figures={view?.figures ?? {}}
            onGo={onGo}
            onMonth={onMonth}
          />
        )}
      </div>
    </SidePanel>
  )
}

function TraceSkeleton({ label }: { label: string }) {
  return (
    <div aria-busy="true">
      <p role="status" className="visually-hidden">
        {label}
      </p>
      <Skeleton shape="short" />
      <Skeleton shape="headline" />
      <Skeleton shape="card" />
      <Skeleton shape="row" />
      <Skeleton shape="row" />
      <Skeleton shape="row" />
    </div>
  )
}

function findFigure(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`)
}
