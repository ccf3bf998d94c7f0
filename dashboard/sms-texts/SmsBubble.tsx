import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../../schema/instrument/text.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'

type Props = {
  readonly language: Language
  /** The text with example values, and with the longest. */
  readonly usual: string
  readonly longest: string
  /** What is put in for the link: underlined, as phones do. */
  readonly link: string
}

/** An SMS as a phone shows it. */
export function SmsBubble({ language, usual, longest, link }: Props) {
  const say = useSmsTextsWords()
  const [shown, setShown] = useState<'usual' | 'longest'>('usual')
  const [before = '', ...after] = (shown === 'usual' ? usual : longest).split(link)
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <h4 className={styles.small}>{say.preview}</h4>
        <SegmentedControl
          className={styles.switch ?? ''}
          size="xs"
          aria-label={say.previewOf}
          value={shown}
          data={[
            { value: 'usual', label: say.usual },
            { value: 'longest', label: say.longest },
          ]}
          onChange={(value) => setShown(value === 'longest' ? 'longest' : 'usual')}
        />
      </div>
      <p className={styles.bubble} lang={language}>
        {before}
        {after.length > 0 && (
          <>
            <u>{link}</u>
            {after.join(link)}
          </>
        )}
      </p>
    </div>
  )
}
