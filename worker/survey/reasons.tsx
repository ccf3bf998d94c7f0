import { type Reason, reasonGroups, reasons } from '../../schema/instrument/reasons.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { seededRandom, shuffled } from '../../schema/random.ts'
import { reasonAppears, reasonsAppear } from './appearance.ts'
import { classes } from './question.tsx'
import { words } from './words.ts'

type ReasonsProps = {
  language: Language
  /** The form's id decides the order, so that a form shown again keeps it. */
  id: string
  chosen: ReadonlySet<string>
  wrong: string | undefined
}

const other = 'X05'

/** Groups in random order, reasons in random order within each, «Otro motivo» last. */
export function Reasons({ language, id, chosen, wrong }: ReasonsProps) {
  const groups = inOrder(id)
  // Where the link of an error leads: it must be on the screen.
  const first = groups.flatMap((group) => group.reasons).find(({ code }) => !reasonAppears(code))?.code
  const note = wrong && 'reasons-e'
  const option = ({ code, label, critical }: Reason) => (
    <label class={reasonAppears(code)}>
      <input
        type="checkbox"
        name="reasons"
        value={code}
        id={code === first ? 'reasons' : undefined}
        checked={chosen.has(code)}
        aria-describedby={note}
      />
      <span>
        {label[language]}
        {critical && <small>{words[language].told}</small>}
      </span>
    </label>
  )
  return (
    <fieldset class={classes('q', reasonsAppear, wrong && 'bad')}>
      <legend>
        {words[language].reasons}
        <small>{words[language].reasonLimit}</small>
      </legend>
      {wrong && (
        <p class="m" id={note}>
          {wrong}
        </p>
      )}
      {groups.map((group) => (
        <fieldset key={group.name.en} class="o c">
          <legend>{group.name[language]}</legend>
          {group.reasons.map(option)}
        </fieldset>
      ))}
      <div class="o c">{reasons.filter(({ code }) => code === other).map(option)}</div>
    </fieldset>
  )
}

function inOrder(id: string) {
  const random = seededRandom(Number.parseInt(id.slice(0, 8), 16))
  return shuffled(Object.entries(reasonGroups), random).map(([group, name]) => ({
    name,
    reasons: shuffled(
      reasons.filter((reason: Reason) => reason.group === group && reason.code !== other),
      random,
    ) as Reason[],
  }))
}
