import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { OfficesReport } from '../../schema/contracts/reports.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './print.module.css'
import { formats, type PrintFormat } from './print-search.ts'
import { usePrintWords } from './print-words.ts'
import type { PrintedPoint } from './printed-point.ts'

type Props = {
  readonly format: PrintFormat
  readonly offices: OfficesReport['offices']
  readonly office: string | undefined
  readonly points: readonly PrintedPoint[]
  readonly chosen: readonly PrintedPoint[]
  readonly sheets: number
}

export function PrintToolbar({ format, offices, office, points, chosen, sheets }: Props) {
  const words = usePrintWords()
  const navigate = useNavigate({ from: '/puntos/imprimir' })
  const change = (patch: {
    formato?: PrintFormat
    office?: string | undefined
    codes?: string | undefined
  }) => void navigate({ search: (previous) => ({ ...previous, ...patch }) as typeof previous, replace: true })
  const isChosen = new Set(chosen.map(({ code }) => code))
  const choose = (codes: readonly string[]) =>
    change({ codes: codes.length === points.length ? undefined : codes.join(',') || 'ninguno' })
  return (
    <header className={`${styles.toolbar} no-print`}>
      <div className={styles.tools}>
        <Link
          to="/puntos"
          search={({ formato: _, codes: __, ...rest }: Record<string, unknown>) => rest}
          className={styles.back}
        >
          <Icon name="back" size={18} />
          {words.back}
        </Link>
        <h1 className="visually-hidden">{words.title}</h1>
        <NativeSelect
          className={styles.field}
          aria-label={words.format}
          value={format}
          data={formats.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(event) => change({ formato: event.currentTarget.value as PrintFormat })}
        />
        <NativeSelect
          className={styles.field}
          aria-label={words.office}
          value={office ?? ''}
          data={[
            { value: '', label: words.allOffices },
            ...offices.map(({ office: value, name }) => ({ value, label: name })),
          ]}
          onChange={(event) => change({ office: event.currentTarget.value || undefined, codes: undefined })}
        />
        <Button
          className={styles.print}
          variant="filled"
          size="md"
          leftSection={<Icon name="printer" size={18} />}
          disabled={sheets === 0}
          onClick={() => void printWhenDrawn()}
        >
          {words.print(sheets)}
        </Button>
      </div>
      <p className={styles.paper}>{words.paper[format]}</p>
      {points.length > 0 && (
        <details className={styles.which}>
          <summary>{words.which(chosen.length, points.length)}</summary>
          <div className={styles.whichBody}>
            <div className={styles.quick}>
              <button type="button" onClick={() => choose(points.map(({ code }) => code))}>
                {words.all}
              </button>
              <button type="button" onClick={() => choose([])}>
                {words.none}
              </button>
            </div>
            <ul className={styles.choices}>
              {points.map(({ code, place, office: name, shortCode }) => (
                <li key={code}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isChosen.has(code)}
                      onChange={(event) =>
                        choose(
                          points
                            .map((each) => each.code)
                            .filter((each) =>
                              each === code ? event.currentTarget.checked : isChosen.has(each),
                            ),
                        )
                      }
                    />
                    <span>
                      {place} <small>{office ? shortCode : `${name} · ${shortCode}`}</small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </header>
  )
}

/** A code that has not arrived would be a hole in the paper. */
async function printWhenDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('img[data-qr]')]
  await Promise.allSettled(pictures.map((picture) => picture.decode()))
  window.print()
}
