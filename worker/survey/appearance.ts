import type { CitizenItem } from '../../schema/instrument/citizen-items.ts'
import {
  type Answers,
  asksReasons,
  conditionalItems,
  conditionHolds,
  coreItems,
  offeredReasons,
} from '../../schema/instrument/questionnaire.ts'
import { reasons } from '../../schema/instrument/reasons.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'

/** Answers any one of which makes a part of the form appear. */
type Triggers = readonly { readonly item: string; readonly value: number }[]

/** Asks the instrument itself: each answer to a core item, alone. */
function triggersOf(appears: (answers: Answers) => boolean): Triggers {
  return coreItems.flatMap((item) => {
    const scale: Scale = scales[item.scale]
    return scale.options
      .filter(({ value }) => appears({ [item.id]: value }))
      .map(({ value }) => ({ item: item.id, value }))
  })
}

const itemTriggers = new Map(
  conditionalItems.map((item) => [item.id, triggersOf((answers) => conditionHolds(item, answers))]),
)
const reasonsTriggers = triggersOf(asksReasons)
const reasonTriggers = new Map<string, Triggers>(
  reasons.map(({ code }) => [code, triggersOf((answers) => offeredReasons(answers).includes(code))]),
)

/** `w-G20-G21`: shown when G2 is 0 or 1. */
const nameOf = (triggers: Triggers) => ['w', ...triggers.map(({ item, value }) => item + value)].join('-')

export const reasonsAppear = nameOf(reasonsTriggers)

/** The class of a question that not everybody sees. */
export function itemAppears(item: CitizenItem): string | undefined {
  const triggers = itemTriggers.get(item.id)
  return triggers && nameOf(triggers)
}

/** The class of a reason that not everybody sees who is asked for reasons. */
export function reasonAppears(code: string): string | undefined {
  const name = nameOf(reasonTriggers.get(code) ?? [])
  return name === reasonsAppear ? undefined : name
}

const chosen = ({ item, value }: Triggers[number]) => `[name=${item}][value="${value}"]:checked`

/** Where a browser knows :has(), each of these is hidden until an answer asks for it. */
export function appearanceRules(): string {
  const all = [...itemTriggers.values(), ...reasonTriggers.values(), reasonsTriggers]
  const rules = new Map(
    all.map((triggers) => [
      nameOf(triggers),
      `form:not(:has(${triggers.map(chosen).join(',')})) .${nameOf(triggers)} { display: none }`,
    ]),
  )
  return `@supports selector(:has(a)) {\n${[...rules.values()].join('\n')}\n}`
}
