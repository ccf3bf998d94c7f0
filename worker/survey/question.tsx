import type { CitizenItem } from '../../schema/instrument/citizen-items.ts'
import { requiredItem } from '../../schema/instrument/questionnaire.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { itemAppears } from './appearance.ts'
import { Face } from './faces.tsx'
import { notKnown } from './form-fields.ts'
import { words } from './words.ts'

type QuestionProps = {
  item: CitizenItem
  language: Language
  chosen: string | undefined
  /** What is wrong with the answer. */
  wrong: string | undefined
}

export function Question({ item, language, chosen, wrong }: QuestionProps) {
  const scale: Scale = scales[item.scale]
  const required = item.id === requiredItem
  const faces = scale.kind === 'ordinal'
  const grid = faces ? 'h' : scale.notApplicable ? 'v' : 't'
  const note = wrong && `${item.id}-e`
  const option = (value: string, label: string, index: number) => (
    <label class={value === notKnown && faces ? 'w' : undefined}>
      <input
        type="radio"
        name={item.id}
        value={value}
        id={index === 0 ? item.id : undefined}
        checked={chosen === value}
        required={required}
        aria-describedby={note}
      />
      <span>
        {faces && value !== notKnown && <Face index={index} />}
        {label}
      </span>
    </label>
  )
  return (
    <fieldset class={classes('q n', itemAppears(item), wrong && 'bad')}>
      <legend>
        {item.label[language]}
        {required && <small>{words[language].required}</small>}
      </legend>
      {wrong && (
        <p class="m" id={note}>
          {wrong}
        </p>
      )}
      <div class={classes('o', !required && grid)}>
        {scale.options.map(({ value, label }, index) => option(String(value), label[language], index))}
        {scale.notApplicable && option(notKnown, scale.notApplicable[language], scale.options.length)}
      </div>
    </fieldset>
  )
}

export const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ')
