import styles from './line-swatch.module.css'

/** The eight kinds of money a plan can hold. A kind has one hue everywhere. */
export type LineTone = 'fees' | 'rent' | 'hardware' | 'network' | 'maintenance' | 'energy' | 'staff' | 'other'

/** The hue of a cost line, beside its name. */
export function LineSwatch({ tone }: { tone: LineTone }) {
  return <span className={styles.swatch} data-line={tone} aria-hidden="true" />
}
