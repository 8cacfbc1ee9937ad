'use client'

import type { Context, FigureJson, Label } from '@kilotoken/cost-core'
import { Figure } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { FigureStyle } from './figure-parts.ts'
import { useFigureWords } from './use-figure-words.ts'

export type FigureButtonProps = {
  id: string
  figure: FigureJson & { label: Label; context: Context }
  /** Shown instead of the figure's own value: p50 in a headline. */
  value?: number
  style: FigureStyle
  size?: 'table' | 'headline'
  tone?: 'plain' | 'strong' | 'up' | 'down'
  /** A plus before what is dearer: a difference is never told by colour alone. */
  hasSign?: boolean
  openId: string | undefined
  onOpen: (id: string) => void
}

/** A figure of the estimate as a button to its trace. */
export function FigureButton(props: FigureButtonProps) {
  const { id, figure, style, size, tone, hasSign = false, openId, onOpen } = props
  const t = useTranslations('app.figure')
  const words = useFigureWords()
  const shown = { ...figure, value: props.value ?? figure.value }
  const { value, unit } = words.parts(shown, style)
  const plus = hasSign && (shown.value ?? 0) > 0 ? '+' : ''
  return (
    <Figure
      figureId={id}
      label={t('why', { label: words.name(figure) })}
      value={`${plus}${value}`}
      unit={unit}
      full={words.text(shown, 'full')}
      isOpen={openId === id}
      onOpen={() => onOpen(id)}
      {...(figure.incomplete !== undefined && figure.value !== null && { note: t('incomplete') })}
      {...(size !== undefined && { size })}
      {...(tone !== undefined && { tone })}
    />
  )
}
