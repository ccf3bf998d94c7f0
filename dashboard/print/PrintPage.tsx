import './pages.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { officesQuery, touchpointsQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StatePanel } from '../states/StatePanel.tsx'
import { PrintToolbar } from './PrintToolbar.tsx'
import styles from './print.module.css'
import { usePrintWords } from './print-words.ts'
import { printedPoints } from './printed-point.ts'
import { sheetsOf } from './sheets-of.tsx'

const route = getRouteApi('/gate/puntos/imprimir')

/** What is sent to the printer, as it will look, and a bar to choose it that stays on the screen. */
export function PrintPage() {
  const words = usePrintWords()
  usePageTitle(words.title)
  const navigate = useNavigate()
  const { formato, codes } = route.useSearch()
  const { office } = useFilters().filters
  const { data, error, isFetching, refetch } = useQuery(touchpointsQuery(office ? { office } : {}))
  const offices = useQuery(officesQuery).data?.offices ?? []

  const points = data ? printedPoints(data, window.location.host) : []
  const wanted = codes === undefined ? undefined : new Set(codes.split(','))
  const chosen = points.filter(({ code }) => !wanted || wanted.has(code))
  const sheets = sheetsOf(formato, chosen)
  const back = () => void navigate({ to: '/puntos', search: ({ formato: _, codes: __, ...rest }) => rest })

  return (
    <div className={styles.desk}>
      <PrintToolbar
        format={formato}
        offices={offices}
        office={office}
        points={points}
        chosen={chosen}
        sheets={sheets.length}
      />
      <main className={styles.sheets} aria-busy={!data && !error}>
        {!data && error && (
          <ProblemPanel error={error} retrying={isFetching} onRetry={() => void refetch()} />
        )}
        {!data && !error && <p role="status">{words.loading}</p>}
        {data && points.length === 0 && (
          <StatePanel
            icon="qr"
            title={words.empty}
            text={words.emptyText}
            action={{ label: words.emptyAction, run: back }}
          />
        )}
        {points.length > 0 && chosen.length === 0 && (
          <StatePanel icon="qr" title={words.nothing} text={words.nothingText} action={undefined} />
        )}
        {sheets.map((sheet) => (
          <div key={sheet.key} className={`${styles.frame} page-${formato === 'afiche' ? 'afiche' : 'hoja'}`}>
            {sheet}
          </div>
        ))}
      </main>
    </div>
  )
}
