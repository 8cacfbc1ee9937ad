'use client'

import { clockChange, nextSlots, type Recurrence, runsInBothHours } from '@kilotoken/schedules'
import { ListTable, TimeText } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useBrowserZone } from '../report/use-browser-zone.ts'
import styles from './schedule.module.css'
import { useSlotText } from './use-slot-text.ts'

export type NextTimesProps = {
  recurrence: Recurrence
  zone: string
  /** The times strictly after this. */
  after: Date
  title: string
}

const SHOWN = 5

/**
 * The next five times in the schedule's zone and, where it is another, in the reader's, with what changes of the clocks
 * do to them.
 */
export function NextTimes({ recurrence, zone, after, title }: NextTimesProps) {
  const t = useTranslations('app.schedule.times')
  const slotText = useSlotText()
  const note = useClockNote(recurrence, zone)
  const mine = useBrowserZone()
  const slots = nextSlots(recurrence, zone, after, SHOWN)
  if (slots.length === 0) return <p className={styles.quiet}>{t('none')}</p>
  const notes = slots.map(note)
  const isElsewhere = mine !== undefined && slots.some((slot) => differs(slotText, slot, zone, mine))
  return (
    <ListTable
      caption={title}
      columns={[
        { key: 'zone', label: t('inZone', { zone: zone.replaceAll('_', ' ') }) },
        ...(isElsewhere ? [{ key: 'mine', label: t('inYours') }] : []),
        ...(notes.some((one) => one !== undefined) ? [{ key: 'note', label: t('note') }] : []),
      ]}
      rows={slots.map((slot, index) => ({
        key: slot.toISOString(),
        cells: {
          zone: <Time slot={slot} zone={zone} />,
          mine: mine !== undefined && <Time slot={slot} zone={mine} />,
          note: notes[index] && <span className={styles.note}>{notes[index]}</span>,
        },
      }))}
    />
  )
}

function Time({ slot, zone }: { slot: Date; zone: string }) {
  const { text, offset } = useSlotText()(slot, zone)
  return (
    <span className={styles.time}>
      <TimeText iso={slot.toISOString()}>{text}</TimeText> <span className={styles.quiet}>{offset}</span>
    </span>
  )
}

function differs(slotText: ReturnType<typeof useSlotText>, slot: Date, zone: string, mine: string): boolean {
  const [there, here] = [slotText(slot, zone), slotText(slot, mine)]
  return there.text !== here.text || there.offset !== here.offset
}

function useClockNote(recurrence: Recurrence, zone: string): (slot: Date) => string | undefined {
  const t = useTranslations('app.scheduleWords.changes')
  const slotText = useSlotText()
  return (slot) => {
    const change = clockChange(recurrence, zone, slot)
    const at = slotText(slot, zone).time
    if (change === 'gap') return t('gap', { at })
    if (change === 'overlap') return t(runsInBothHours(recurrence) ? 'overlapBoth' : 'overlapOnce', { at })
    return undefined
  }
}
