import type { AppRail } from '@kilotoken/ui'
import {
  CalendarClock,
  ChartSpline,
  Columns3,
  FileChartColumn,
  FileText,
  Library,
  LogIn,
  NotebookText,
  Settings,
} from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type Sections = ComponentProps<typeof AppRail>['sections']

type Words = (
  key:
    | 'plans'
    | 'compare'
    | 'runs'
    | 'schedules'
    | 'reports'
    | 'catalogue'
    | 'sample'
    | 'settings'
    | 'signIn',
) => string

/** The places that exist for this reader. One that does not work yet has no entry. */
export function railPlaces(
  t: Words,
  path: string,
  { team, isSignedIn }: { team: string | undefined; isSignedIn: boolean },
): Sections {
  const entry = (href: string, label: string, icon: ReactNode) => ({
    href,
    label,
    icon,
    isCurrent: isAt(path, href),
  })
  const ofTeam = (entries: Sections[number]['entries']) => (team === undefined ? [] : entries)
  const sections = [
    {
      key: 'places',
      entries: [
        ...ofTeam([
          entry(`/t/${team}/plans`, t('plans'), <NotebookText size={16} />),
          entry(`/t/${team}/compare`, t('compare'), <Columns3 size={16} />),
          entry(`/t/${team}/runs`, t('runs'), <ChartSpline size={16} />),
          entry(`/t/${team}/schedules`, t('schedules'), <CalendarClock size={16} />),
          entry(`/t/${team}/reports`, t('reports'), <FileChartColumn size={16} />),
        ]),
        entry('/sample', t('sample'), <FileText size={16} />),
        entry('/catalogue', t('catalogue'), <Library size={16} />),
      ],
    },
    { key: 'team', entries: ofTeam([entry(`/t/${team}/settings`, t('settings'), <Settings size={16} />)]) },
    { key: 'person', entries: isSignedIn ? [] : [entry('/sign-in', t('signIn'), <LogIn size={16} />)] },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** Whether an address is the place itself or a page inside it. */
function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
