import { setInterval as every } from 'node:timers'

const barLength = 24

function bar(percent: number): string {
  const full = Math.round((barLength * Math.min(percent, 100)) / 100)
  return `${'█'.repeat(full)}${'░'.repeat(barLength - full)}`
}

/** Shows how far a piece of work is; nothing where it takes less than two seconds. */
export function progress(label: string) {
  const started = performance.now()
  let shown = ''
  let line = ''
  const show = () => {
    if (!line || line === shown || performance.now() - started < 1_500) return
    shown = line
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  }
  const timer = every(show, process.stderr.isTTY ? 200 : 5_000)
  timer.unref()
  return {
    at(done: number, of: number, detail = '') {
      const percent = of === 0 ? 100 : Math.floor((100 * done) / of)
      line = `${label}: ${process.stderr.isTTY ? `${bar(percent)} ` : ''}${percent} %${detail && `, ${detail}`}`
    },
    say(text: string) {
      line = `${label}: ${text}`
    },
    end() {
      clearInterval(timer)
      if (shown && process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    },
  }
}
