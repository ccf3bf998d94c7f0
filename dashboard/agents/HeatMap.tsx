import { useNavigate } from '@tanstack/react-router'
import {
  type CSSProperties,
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { compactRange } from '../charts/whole-percent.ts'
import { count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { isProxy, nameOf, roleOf, shortNameOf } from './agent-measures.ts'
import { agentName } from './agent-name.ts'
import { useAgentsWords } from './agents-words.ts'
import { describeCell } from './describe-cell.ts'
import { type Place, placeAfter } from './grid-keys.ts'
import { type Column, HeatRow, type ListedAgent, startsNotes } from './HeatRow.tsx'
import styles from './heat.module.css'
import { useHeaderHeight } from './useHeaderHeight.ts'
import { usePrinting } from './usePrinting.ts'
import { useRowWindow } from './useRowWindow.ts'

type Props = {
  readonly agents: readonly ListedAgent[]
  readonly columns: readonly Column[]
  readonly referenceName: string
  readonly caption: string
  /** A row to go to: a new object each time that it is asked for. */
  readonly sought: { readonly row: number } | undefined
}

/** Rows of headings: groups, competencies, the reference. */
const headRows = 3
/** As in the style sheet: what lies between two rows. */
const spacing = 3
const expectedPitch = 41

/** Agents and competencies, as a table that the arrows go through and of which only the rows on screen are drawn. */
export function HeatMap({ agents, columns, referenceName, caption, sought }: Props) {
  const words = useAgentsWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const printing = usePrinting()
  const headerHeight = useHeaderHeight()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: sought?.row ?? 0, column: 0 })
  const [shown, setShown] = useState<Place>()
  const moved = useRef(false)
  const held = Math.min(active.row, Math.max(0, agents.length - 1))
  const { body, rows, pitch, reveal } = useRowWindow<HTMLTableSectionElement>(agents.length, {
    pinned: held,
    everything: printing,
    pitch: expectedPitch,
  })
  const groups = useMemo(() => groupsOf(columns), [columns])

  const go = (place: Place) => {
    moved.current = true
    setActive(place)
  }
  useLayoutEffect(() => {
    if (!sought) return
    moved.current = true
    setActive({ row: sought.row, column: 0 })
  }, [sought])
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    const { row, column } = active
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
      ?.focus({ preventScroll: true })
    const ceiling = table.current?.tHead?.getBoundingClientRect().bottom ?? 0
    reveal(row, ceiling + 4, window.innerHeight - bottomRoom)
  }, [active, reveal])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return
    const agent = agents[held]
    if (event.key === 'Enter' && agent && !event.ctrlKey) {
      event.preventDefault()
      void navigate({ to: '/asesores/$code', params: { code: agent.agent }, search: true })
      return
    }
    const next = placeAfter(
      { key: event.key, ctrl: event.ctrlKey },
      { ...active, row: held },
      agents.length,
      columns.length + 1,
    )
    if (!next) return
    event.preventDefault()
    go(next)
  }
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (!place) return
    if (place.row !== active.row || place.column !== active.column) setActive(place)
    setShown(place)
  }
  const onPointer = (event: PointerEvent) => {
    const place = placeOf(event.target)
    if (place?.row !== shown?.row || place?.column !== shown?.column) setShown(place)
  }

  return (
    <>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through with the arrows
        role="grid"
        className={styles.map}
        style={{ '--heat-top': `${headerHeight}px` } as CSSProperties}
        aria-rowcount={agents.length + headRows}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setShown(undefined)}
        onPointerOver={onPointer}
        onPointerLeave={() => setShown(undefined)}
      >
        <caption className="visually-hidden">
          {words.mapTitle}. {caption} {words.mapKeys}
        </caption>
        <thead>
          <tr aria-rowindex={1} className={styles.groups}>
            <td />
            {groups.map(({ role, span }) => (
              <th
                key={role}
                scope="colgroup"
                colSpan={span}
                className={role === 'note' ? styles.gap : undefined}
              >
                {words.groups[role]}
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2} className={styles.heads}>
            <th scope="col">{words.agent}</th>
            {columns.map(({ measured: { measure } }, place) => (
              <th
                key={measure}
                scope="col"
                title={nameOf(measure, language)}
                className={startsNotes(columns, place) ? styles.gap : undefined}
              >
                <i
                  aria-hidden="true"
                  className={roleOf(measure) === 'note' ? styles.sourceNote : styles.source}
                />
                <span aria-hidden="true">
                  {shortNameOf(measure, language)}
                  {isProxy(measure) && '*'}
                </span>
                <span className="visually-hidden">
                  {nameOf(measure, language)}
                  {isProxy(measure) && ` (${words.proxy})`}
                  {roleOf(measure) === 'note' && ` (${words.note})`}
                </span>
              </th>
            ))}
          </tr>
          <tr aria-rowindex={3} className={styles.reference}>
            <th scope="row">{referenceName}</th>
            {columns.map(({ measured: { measure, office } }, place) => (
              <td key={measure} className={startsNotes(columns, place) ? styles.gap : undefined}>
                {office.kind === 'withheld' ? (
                  <span className={`withheld ${styles.referenceWithheld}`}>
                    {words.needsShort(office.needs)}
                  </span>
                ) : (
                  <span
                    className={styles.referenceValue}
                    title={percentRange(office.low, office.high, language)}
                  >
                    <b>{percent(office.share, language)}</b>
                    <small>
                      <span>{compactRange(office.low, office.high)}</span>{' '}
                      <span>n {count(office.n, language)}</span>
                    </small>
                  </span>
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => {
            const agent = agents[row]
            const missing = row - (rows[place - 1] ?? -1) - 1
            return (
              agent && (
                <Fragment key={agent.agent}>
                  {missing > 0 && <Gap rows={missing} pitch={pitch} columns={columns.length} />}
                  <HeatRow
                    row={row}
                    rowIndex={row + headRows + 1}
                    agent={agent}
                    columns={columns}
                    tabColumn={row === held ? active.column : undefined}
                    referenceName={referenceName}
                    language={language}
                  />
                </Fragment>
              )
            )
          })}
          {(rows.at(-1) ?? -1) < agents.length - 1 && (
            <Gap rows={agents.length - 1 - (rows.at(-1) ?? -1)} pitch={pitch} columns={columns.length} />
          )}
        </tbody>
      </table>
      <p className={`${styles.details} no-print`} aria-hidden="true" data-testid="cell-details">
        {detailsOf(shown) ?? words.hint}
      </p>
    </>
  )

  function detailsOf(place: Place | undefined): string | undefined {
    const agent = place && agents[place.row]
    if (!place || !agent) return undefined
    const column = columns[place.column - 1]
    const estimate = column && agent.estimates[column.index]
    if (column && estimate)
      return describeCell(agent.agent, column.measured, estimate, referenceName, language)
    return [agentName(agent.agent, language), agent.office, agent.team].filter(Boolean).join(' · ')
  }
}

/** Below a focused cell: the line of its details, and a phone’s tabs. */
const bottomRoom = 80

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : undefined
}

function groupsOf(columns: readonly Column[]) {
  const roles = columns.map(({ measured }) => roleOf(measured.measure))
  return (['overall', 'scored', 'note'] as const)
    .map((role) => ({ role, span: roles.filter((other) => other === role).length }))
    .filter(({ span }) => span > 0)
}

/** The room of rows that are not drawn. */
function Gap({ rows, pitch, columns }: { rows: number; pitch: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a grid can't be focused here; it is room only
    <tr aria-hidden="true">
      <td colSpan={columns + 1} style={{ height: rows * pitch - spacing, padding: 0 }} />
    </tr>
  )
}
