import { TextInput } from '@mantine/core'
import type { ComponentProps } from 'react'
import styles from './access.module.css'

type Props = Omit<ComponentProps<typeof TextInput>, 'error' | 'onChange' | 'value'> & {
  readonly value: string
  readonly error?: string | false | undefined
  readonly onValue: (value: string) => void
}

export function TextField({ error, onValue, ...props }: Props) {
  return (
    <TextInput
      classNames={{
        input: styles.input ?? '',
        label: styles.label ?? '',
        error: styles.error ?? '',
        description: styles.hint ?? '',
      }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={error || undefined}
      data-autofocus={props.autoFocus || undefined}
      onChange={(event) => onValue(event.currentTarget.value)}
      {...props}
    />
  )
}
