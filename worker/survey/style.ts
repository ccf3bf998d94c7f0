import { appearanceRules } from './appearance.ts'

export const tokens = `
:root {
  color-scheme: light dark;
  --bg: #f5f5f2; --surface: #fff; --line: #d5d8d2; --control: #7b8a88;
  --text: #1b292a; --text-2: #4f5d5c;
  --primary: #0b5f63; --on-primary: #fff;
  --wrong: #a3262a; --wrong-bg: #fdf0ee; --focus: #b4530a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #111819; --surface: #1a2324; --line: #34413f; --control: #84938f;
    --text: #ebeeea; --text-2: #b3beba;
    --primary: #74cbc4; --on-primary: #0a2526;
    --wrong: #ffb0a8; --wrong-bg: #3a1d1b; --focus: #f6ae68;
  }
}
`

const page = `
* { box-sizing: border-box }
html { scroll-padding: 4.5rem 0 6rem; -webkit-text-size-adjust: 100% }
body {
  margin: 0; overflow-wrap: break-word;
  border-top: .25rem solid var(--primary);
  background: var(--bg); color: var(--text);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header, main, footer { max-width: 35rem; margin: auto; padding: 0 1rem }
header {
  display: flex; align-items: center; justify-content: space-between;
  min-height: 3.25rem; padding-top: .375rem; padding-bottom: .375rem; font-size: .875rem; line-height: 1.3;
}
header b { display: flex; align-items: center; font-weight: 600 }
header svg { width: 1.5rem; height: 1.5rem; margin-right: .5rem; color: var(--primary); opacity: 1; stroke-width: 2.5 }
nav { margin-left: auto; padding-left: 1rem }
nav a { display: inline-block; min-width: 2.75rem; padding: .8125rem 0; text-align: right }
a { color: var(--primary); text-underline-offset: .2em }
h1 { margin: .25rem 0 .375rem; font-size: 1.625rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
h2 { margin: 0 0 .375rem; font-size: 1.0625rem; line-height: 1.3 }
p { margin: 0 0 .75rem }
footer { padding-top: 1rem; padding-bottom: 2rem }
.u a { display: inline-block; margin-right: 1.25rem; padding: .6875rem 0 }
.s, footer, small { color: var(--text-2); font-size: .875rem }
svg {
  width: 1.75rem; height: 1.75rem; flex: none; opacity: .75;
  fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round;
}
.z { position: absolute }
.k { display: block; width: 3.5rem; height: 3.5rem; margin: 1rem 0 .25rem; color: var(--primary); opacity: 1 }
.d, .q {
  min-width: 0; margin: 0 0 .75rem; padding: 1rem .875rem;
  border: 0; border-radius: .875rem; box-shadow: 0 0 0 1px var(--line); background: var(--surface);
}
.j { margin-top: 1rem }
.j + .d { margin-top: .75rem }
.j ~ .b { margin-top: .5rem }
.d p:last-child { margin: 0 }
.b, .g, button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: .5rem 1.25rem;
  border: 0; border-radius: .625rem; background: var(--primary); color: var(--on-primary);
  font: inherit; font-size: 1.0625rem; font-weight: 600; line-height: 1.2; text-align: center; text-decoration: none; cursor: pointer;
}
button { padding: .5rem 1.75rem }
.g { border: 1.5px solid var(--primary); background: none; color: var(--primary) }
a:focus-visible, button:focus-visible, textarea:focus-visible, .e:focus-visible, .o :focus-visible + span {
  outline: 3px solid var(--focus); outline-offset: 2px;
}
`

const form = `
legend, .l { float: left; width: 100%; margin: 0 0 .75rem; padding: 0; font-size: 1.0625rem; font-weight: 600; line-height: 1.3; text-wrap: pretty }
legend + *, .l + * { clear: both }
small { display: block; margin-top: .125rem; font-weight: 400; line-height: 1.45 }
.o { display: grid; gap: .375rem }
.h { grid-template-columns: repeat(5, minmax(min-content, 1fr)); gap: .25rem }
.h label { min-width: 2.75rem }
.t { grid-template-columns: repeat(3, minmax(min-content, 1fr)) }
.v { grid-template-columns: repeat(2, minmax(min-content, 1fr)) minmax(min-content, 1.6fr) }
.w { grid-column: 1/-1 }
.o label { position: relative; display: grid }
.o input { position: absolute; top: 0; left: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.o span {
  display: flex; align-items: center; min-height: 3rem; padding: .375rem .875rem;
  border: 1.5px solid var(--control); border-radius: .625rem; line-height: 1.2;
}
.o svg { margin-right: .75rem }
.h span, .t span, .v span { flex-direction: column; justify-content: center; padding: .375rem; font-size: .9375rem; text-align: center }
.h span { justify-content: flex-start; min-height: 4.75rem; padding: .5rem .125rem; font-size: .8125rem }
.h svg { margin: 0 0 .25rem }
.h .w span { justify-content: center; min-height: 2.75rem; font-size: .9375rem }
.o :checked + span {
  border-color: var(--primary); box-shadow: inset 0 0 0 2px var(--surface);
  background: var(--primary); color: var(--on-primary); font-weight: 600;
}
:checked + span svg { opacity: 1 }
.c { display: flex; flex-wrap: wrap; gap: 0; min-width: 0; margin: 0 -.375rem .375rem 0; padding: 0; border: 0 }
.c legend { margin: .25rem 0 .375rem; color: var(--text-2); font-size: .875rem }
.c label { margin: 0 .375rem .375rem 0 }
.c span { min-height: 2.75rem; padding: .375rem .75rem; border-radius: 1.5rem; font-size: .9375rem }
textarea {
  display: block; width: 100%; min-height: 5.5rem; padding: .75rem;
  border: 1.5px solid var(--control); border-radius: .625rem;
  background: var(--surface); color: inherit; font: inherit;
}
.e { margin: 0 0 .75rem; padding: .875rem 1rem; border-left: .375rem solid var(--wrong); border-radius: .5rem; background: var(--wrong-bg) }
.e p, .e ul { margin: 0 }
.e ul { padding: 0; list-style: none }
.e a { display: inline-block; padding: .375rem 0 }
.e b, .m { color: var(--wrong); font-weight: 600 }
.bad { box-shadow: 0 0 0 2px var(--wrong) }
form { counter-reset: asked answered }
.n { counter-increment: asked }
.n :checked { counter-increment: answered }
.f { margin: 0 -1rem; padding: .75rem 1rem; border-top: 1px solid var(--line); background: var(--bg) }
.f p { margin: 0 }
.f div { display: flex; align-items: center; justify-content: space-between }
.f b::before { content: counter(answered) }
.f i { font-style: normal }
.f i::before { content: counter(asked) }
[role=status]:not(:empty) { padding-bottom: .75rem; font-weight: 600; line-height: 1.3 }
@supports selector(:has(a)) {
  form:has([name=G1]:checked) .f { position: sticky; bottom: 0 }
}
`

const circumstances = `
@media (max-width: 20.5em) {
  header, main, footer { padding-left: .625rem; padding-right: .625rem }
  header { flex-wrap: wrap }
  h1 { font-size: 1.375rem }
  .d, .q { padding: .75rem .625rem }
  .h, .t, .v { grid-template-columns: 1fr }
  .o svg { display: none }
  .o span { padding-left: .625rem; padding-right: .625rem; overflow-wrap: anywhere; hyphens: auto }
  .h span, .t span, .v span { flex-direction: row; justify-content: flex-start; min-height: 3rem; padding: .375rem .625rem; font-size: 1rem; text-align: left }
  .f { margin-left: -.625rem; margin-right: -.625rem; position: static!important }
}
@media (max-height: 24em) { .f { position: static!important } }
@media (forced-colors: active) { .d, .q, button, .b { border: 1px solid } .o :checked + span { outline: 3px solid Highlight; outline-offset: -4px } }
@media print { .f, nav { display: none } }
`

export const withoutSpaces = (css: string) =>
  css
    .replaceAll(/\s*([{};,>+])\s*/g, '$1')
    .replaceAll(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .trim()

export const style = withoutSpaces(tokens + page + form + appearanceRules() + circumstances)
