import { tokens, withoutSpaces } from '../survey/style.ts'

export const style = withoutSpaces(`${tokens}
* { box-sizing: border-box }
body {
  margin: 0; border-top: .25rem solid var(--primary); overflow-wrap: anywhere;
  background: var(--bg); color: var(--text);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header, main { max-width: 76rem; margin: auto; padding: 0 1rem }
header { display: flex; align-items: center; min-height: 3.25rem; font-size: .875rem }
header b { margin-right: auto }
header a { padding: .75rem 0 .75rem 1rem }
a { color: var(--primary); text-underline-offset: .2em }
h1 { margin: .25rem 0 .5rem; font-size: 1.625rem; line-height: 1.2; letter-spacing: -.01em }
h2 { margin: 0 0 .5rem; font-size: 1.0625rem; line-height: 1.3 }
p { margin: 0 0 .75rem }
ul, ol { margin: 0; padding: 0; list-style: none }
small, .s { color: var(--text-2); font-size: .875rem }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
.banner { padding: .75rem 1rem; border-radius: .75rem; box-shadow: 0 0 0 1px var(--line); background: var(--surface) }
.card { margin-bottom: 1rem; padding: 1rem; border-radius: .875rem; box-shadow: 0 0 0 1px var(--line); background: var(--surface) }
.fault { color: var(--wrong); font-weight: 600 }
.done { padding: .75rem 1rem; border-radius: .75rem; box-shadow: 0 0 0 2px var(--primary); background: var(--surface); font-weight: 600 }
#lost { position: sticky; z-index: 1; top: .5rem; padding: .75rem 1rem; border-radius: .75rem; background: var(--wrong-bg) }

label, legend { display: block; padding: 0; font-weight: 600 }
fieldset { margin: 0 0 1rem; padding: 0; border: 0 }
legend.s { font-weight: 400 }
.field { margin-bottom: 1rem }
.field small { display: block; margin-top: .375rem; line-height: 1.3 }
.field small:empty { display: none }
.field label, .composer label { margin-bottom: .375rem }
select, input:not([type=radio], [type=checkbox]) {
  width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1.5px solid var(--control); border-radius: .625rem;
  background: var(--surface); color: inherit; font: inherit;
}
[aria-invalid] { border-color: var(--wrong) }
.choice { display: flex; align-items: flex-start; gap: .625rem; min-height: 2.75rem; padding: .5rem 0; font-weight: 400; line-height: 1.3 }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--primary) }
.choice small { display: block }
.network .choice { min-height: 2.25rem; padding: .3125rem 0 }
.network button { margin-top: .75rem }
.row { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
button {
  min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .625rem;
  background: var(--primary); color: var(--on-primary); font: inherit; font-weight: 600; cursor: pointer;
}

#phones { max-height: 13rem; margin: 0 -.5rem; overflow-y: auto }
#phones li.s { padding: 0 .5rem }
#phones a { display: block; padding: .5rem; border-radius: .625rem; color: inherit; text-decoration: none }
#phones :focus-visible { outline-offset: -3px }
#phones a:hover { background: var(--bg) }
#phones [aria-current] { background: var(--bg); box-shadow: inset .25rem 0 var(--primary) }
#phones b, #phones span { display: block }
#phones span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }

.device {
  max-width: 24rem; margin: 0 auto 1rem; padding: .75rem; border: 2px solid var(--control);
  border-radius: 2.25rem; background: var(--surface);
}
.device::before { content: ""; display: block; width: 4rem; height: .375rem; margin: 0 auto .5rem; border-radius: 1rem; background: var(--control) }
.who { padding: 0 .5rem .5rem; border-bottom: 1px solid var(--line); text-align: center }
.who b, .who small { display: block }
.screen { display: flex; flex-direction: column-reverse; height: 27rem; overflow-y: auto; padding: .5rem .25rem }
.screen:focus-visible { outline-offset: -3px }
#thread { display: flex; flex-direction: column; gap: .625rem }
#thread li { max-width: 86% }
#thread p { margin: 0; padding: .5rem .75rem; border-radius: 1.125rem; background: var(--bg); white-space: pre-wrap }
#thread small { display: block; padding: .125rem .75rem 0; font-size: .8125rem }
#thread .reply { align-self: flex-end }
#thread .reply p { background: var(--primary); color: var(--on-primary) }
#thread .reply small { text-align: right }
#thread .refused { align-self: center; text-align: center }
#thread .refused p { padding: 0; background: none; font-size: .875rem }
#thread .bad { color: var(--wrong); font-weight: 600 }
.composer { padding: .5rem .25rem .25rem; border-top: 1px solid var(--line) }
.composer div { display: flex; gap: .5rem }
.composer input { flex: 1; min-width: 0; scroll-margin-top: 36rem }
.composer label { font-size: .875rem }
.composer .fault { margin: .375rem 0 0 }
.composer .fault:empty { display: none }
.who .fault { font-size: .875rem }
#unsent li { padding: .375rem 0; border-top: 1px solid var(--line) }
#unsent li:first-child { border: 0 }

@media (min-width: 64em) {
  .columns { display: grid; grid-template: "phones phone network" auto "visit phone network" 1fr / 19rem minmax(22rem, 1fr) 21rem; gap: 0 1.5rem }
  .phones { grid-area: phones }
  #phones { max-height: 19rem }
  .middle { grid-area: phone }
  .visit { grid-area: visit; align-self: start }
  .network { grid-area: network }
}
@media (forced-colors: active) { .card, button, #thread p { border: 1px solid } }
`)
