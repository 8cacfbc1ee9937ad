'use client'

import type { PlanField } from '@kilotoken/cost-core'
import { TrendingUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import styles from './form-view.module.css'

export type MovementButtonProps = { field: PlanField; label: string; onPress: () => void }

/** Opens how a quantity moves over time; marked where it does. */
export function MovementButton({ field, label, onPress }: MovementButtonProps) {
  const t = useTranslations('app.editor.movement')
  const isMoving = field.movement?.kind !== 'constant'
  return (
    <button
      type="button"
      className={styles.moves}
      data-moves={field.path}
      data-moving={isMoving || undefined}
      title={t(`choice.${field.movement?.kind ?? 'constant'}`)}
      aria-label={t('button', { field: label })}
      onClick={onPress}
    >
      <TrendingUp size={14} aria-hidden />
    </button>
  )
}
