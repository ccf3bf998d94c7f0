import { describe, expect, it } from 'vitest'
import {
  type Answers,
  asksReasons,
  conditionalItems,
  conditionHolds,
  offeredReasons,
} from '../../schema/instrument/questionnaire.ts'
import { reasons } from '../../schema/instrument/reasons.ts'
import { appearanceRules, itemAppears, reasonAppears, reasonsAppear } from '../../worker/survey/appearance.ts'

const everyAnswer: Answers[] = [1, 2, 3, 4, 5, undefined].flatMap((G1) =>
  [1, 2, 3, 4, 5, undefined].flatMap((G5) =>
    [0, 1, 2, undefined].flatMap((G2) =>
      [0, 1, null, undefined].map((G3) =>
        Object.fromEntries(
          Object.entries({ G1, G5, G2, G3 }).filter(
            (pair): pair is [string, number | null] => pair[1] !== undefined,
          ),
        ),
      ),
    ),
  ),
)

/** What the style sheet does with a class, for a person who gave these answers. */
function shown(name: string, answers: Answers): boolean {
  const rule = appearanceRules()
    .split('\n')
    .find((line) => line.includes(`.${name} {`))
  expect(rule).toMatch(/^form:not\(:has\(.*\)\) \.[\w-]+ \{ display: none \}$/)
  const triggers = [...(rule?.matchAll(/\[name=(\w+)\]\[value="(\d)"\]:checked/g) ?? [])]
  return triggers.some(([, item, value]) => answers[item ?? ''] === Number(value))
}

describe('what appears as answers ask for it', () => {
  it.each(conditionalItems.map((item) => [item.id, item] as const))(
    'is %s exactly where its condition holds',
    (_, item) => {
      for (const answers of everyAnswer) {
        expect(shown(itemAppears(item) ?? '', answers)).toBe(conditionHolds(item, answers))
      }
    },
  )

  it('is the reasons exactly where the instrument asks for them', () => {
    for (const answers of everyAnswer) expect(shown(reasonsAppear, answers)).toBe(asksReasons(answers))
  })

  it('is each reason exactly where it is offered', () => {
    for (const { code } of reasons) {
      const name = reasonAppears(code)
      for (const answers of everyAnswer) {
        const visible = shown(reasonsAppear, answers) && (!name || shown(name, answers))
        expect(visible).toBe(offeredReasons(answers).includes(code))
      }
    }
  })
})
