import type { Survey } from '../../schema/contracts/responses.ts'
import { type Draw, questionsOf } from '../../schema/instrument/questionnaire.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import type { Language } from '../../schema/instrument/text.ts'

/** A drawn questionnaire as data, for clients that show it themselves. */
export function describeQuestions(draw: Draw, language: Language): Survey['questions'] {
  return questionsOf(draw).map((item) => {
    const scale: Scale = scales[item.scale]
    const options = scale.options.map(({ value, label }) => ({ value, label: label[language] }))
    return {
      item: item.id,
      text: item.label[language],
      options: scale.notApplicable
        ? [...options, { value: null, label: scale.notApplicable[language] }]
        : options,
      ...(item.condition && { askedWhen: item.condition }),
    }
  })
}
