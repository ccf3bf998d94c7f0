import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal } from './refusal.ts'

type Config = NonNullable<ParseArgsConfig['options']>

/** Options as typed; `--help` prints the help and ends the process. */
export function readOptions<Options extends Config>(help: string, options: Options) {
  const config = { options: { ...options, help: { type: 'boolean' } }, allowPositionals: true } as const
  try {
    const parsed = parseArgs(config)
    if ((parsed.values as { help?: boolean }).help) {
      console.log(help.trim())
      process.exit(0)
    }
    return parsed
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}.\n\n${help.trim()}`)
  }
}

/** @throws Refusal where it is no whole number from `least` on */
export function wholeNumber(name: string, text: string, least = 1): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < least) {
    throw new Refusal(`--${name} takes a whole number from ${least} on, not «${text}».`)
  }
  return number
}
