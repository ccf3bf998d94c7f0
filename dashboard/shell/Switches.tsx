import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useFilters } from '../filters/useFilters.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { rememberLanguage } from '../language/remembered.ts'
import styles from './header.module.css'
import { Icon, type IconName } from './Icon.tsx'

const schemes: readonly { value: MantineColorScheme; icon: IconName }[] = [
  { value: 'auto', icon: 'auto' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
]

export function LanguageSwitch() {
  const words = useWords()
  const language = useLanguage()
  const { change } = useFilters()
  return (
    <SegmentedControl
      className={styles.switch}
      aria-label={words.languageLabel}
      size="xs"
      value={language}
      onChange={(chosen) => {
        rememberLanguage(chosen)
        change({ lang: chosen })
      }}
      data={[
        {
          value: 'es',
          label: (
            <span lang="es" title="Español">
              ES<span className="visually-hidden"> · Español</span>
            </span>
          ),
        },
        {
          value: 'en',
          label: (
            <span lang="en" title="English">
              EN<span className="visually-hidden"> · English</span>
            </span>
          ),
        },
      ]}
    />
  )
}

export function SchemeSwitch() {
  const words = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      className={styles.switch}
      aria-label={words.schemeLabel}
      size="xs"
      value={colorScheme}
      onChange={(chosen) => setColorScheme(chosen)}
      data={schemes.map(({ value, icon }) => ({
        value,
        label: (
          <span className={styles.schemeLabel} title={words.schemes[value]}>
            <Icon name={icon} size={16} />
            <span className="visually-hidden">{words.schemes[value]}</span>
          </span>
        ),
      }))}
    />
  )
}
