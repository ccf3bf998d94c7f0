import { NativeSelect } from '@mantine/core'
import { rulesOf, type WordableSms } from '../../schema/messages/sms-wordings.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'
import { type Drafts, isReworded, keyOf, type TextOf } from './wording-draft.ts'

type Props = {
  readonly texts: readonly TextOf[]
  readonly drafts: Drafts
  readonly chosen: WordableSms
  readonly onChoose: (id: WordableSms) => void
}

/** The texts by the moment at which people get them; on a phone, to choose from. */
export function TextList({ texts, drafts, chosen, onChoose }: Props) {
  const say = useSmsTextsWords()
  const moments = Map.groupBy(texts, ({ id }) => rulesOf(id).moment)
  const isUnsaved = (id: WordableSms) => Boolean(drafts[keyOf(id, 'es')] || drafts[keyOf(id, 'en')])
  const marks = ({ id, es, en }: TextOf) =>
    isUnsaved(id) ? say.unsavedMark : isReworded(es) || isReworded(en) ? say.changedMark : ''
  return (
    <>
      <nav className={styles.list} aria-label={say.list}>
        {[...moments].map(([moment, ofMoment]) => (
          <div key={moment}>
            <h2 className={styles.moment}>{say.moments[moment]}</h2>
            <ul>
              {ofMoment.map((text) => (
                <li key={text.id}>
                  <button
                    type="button"
                    className={styles.choice}
                    aria-current={text.id === chosen || undefined}
                    onClick={() => onChoose(text.id)}
                  >
                    {say.names[text.id]}
                    {marks(text) && <span className={styles.mark}>{marks(text)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <NativeSelect
        className={styles.select ?? ''}
        size="md"
        label={say.chosen}
        value={chosen}
        data={[...moments].map(([moment, ofMoment]) => ({
          group: say.moments[moment],
          items: ofMoment.map((text) => ({
            value: text.id,
            label: say.names[text.id] + (marks(text) && ` (${marks(text)})`),
          })),
        }))}
        onChange={(event) => onChoose(event.currentTarget.value as WordableSms)}
      />
    </>
  )
}
