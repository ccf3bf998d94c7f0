import { isCourtesy, withoutCourtesies } from './courtesies.ts'
import { clausesOf, type Token, wordsOf } from './tokens.ts'

/** What a reply asks for, whatever the question was. */
export type Command = 'optout' | 'optin' | 'help' | 'wrong_person' | 'skip' | 'na' | 'end'

// END, CANCEL and QUIT are the providers' own words for it.
const leaving = new Set(
  `baja vaja bajar stop stopp stopall parar pare paren salir cancelar cancel unsubscribe desuscribir end quit
   optout revoke detener`.split(/\s+/),
)
// Beside a keyword they make no sentence of it: «quiero baja», «baja ya».
const beside = new Set('quiero deseo ya mi el la the i want to now all todo'.split(' '))

const texts = '(?:mensajes?|sms|encuestas?|textos?)'
const leavingPhrases = [
  /(?<!\bno )(?<!\bno me )(?<!\bno quiero )(?<!\bno deseo )\b(?:dar|darme|dame|deme|denme|den|darse|des|de|me dan?) (?:me )?de baja\b/,
  /^de baja$/,
  new RegExp(String.raw`\bno (?:quiero |deseo )?mas ${texts}\b`),
  /\bno (?:quiero|deseo) (?:mas |volver a )?recibir\b/,
  /\bno (?:quiero|deseo) que me (?:escriban|manden|envien|molesten)\b/,
  new RegExp(
    String.raw`\bno (?:me )?(?:escriban?|escribas|manden?|mandes|envien?|envies|molesten?|molestes|fastidien?|texteen|llamen)(?: mas| nada| ${texts}| a este numero| por favor| nunca)*$`,
  ),
  /\b(?:dejen?|deja|paren?|basta) de (?:escribir|mandar|enviar|molestar|fastidiar)(?:me)?\b/,
  /\bno more (?:messages|texts|sms|surveys)\b/,
  /\bstop (?:texting|sending|messaging|writing)\b/,
  /\b(?:do not|dont) (?:text|message|write to|contact) me\b/,
  /\b(?:opt out|stopall|unsubscribe|leave me alone)\b/,
]

function leaves(clause: readonly Token[]): boolean {
  const words = wordsOf(clause)
  const list = words.split(' ')
  const onlyThat =
    list.some((word) => leaving.has(word)) &&
    list.every((word) => leaving.has(word) || isCourtesy(word) || beside.has(word) || /^\d+$/.test(word))
  return onlyThat || leavingPhrases.some((phrase) => phrase.test(words))
}

const whole: readonly (readonly [Command, RegExp])[] = [
  ['optin', /^(?:(?:quiero |deseo )?(?:darme de )?alta|start|unstop)$/],
  [
    'help',
    /^(?:ayuda|help|info|informacion|quien(?:es)? (?:es|son|habla)|de parte de quien|que es esto|de que se trata|who is this|what is this)$/,
  ],
  [
    'wrong_person',
    /^(?:(?:este |es |tiene |tienen )*(?:un |el )?numero equivocado|(?:se )?equivoc\w+ de (?:numero|persona)|(?:yo )?no soy(?: yo| esa persona)?|(?:you have the )?wrong (?:number|person)|not me)$/,
  ],
  [
    'skip',
    /^(?:saltar|salta|salto|saltear|paso|pasar|x|siguiente|omitir|skip|next|pass|prefiero no (?:decir|responder|contestar))$/,
  ],
  [
    'na',
    /^(?:(?:yo )?no (?:lo )?se|nose|ns|nr|ns nr|na|n a|no sabe|no aplica|no corresponde|no es mi caso|no (?:me acuerdo|recuerdo)|(?:i )?(?:dont|do not) (?:know|remember)|not sure|not applicable|idk)$/,
  ],
  [
    'end',
    /^(?:fin|terminar|terminado|no gracias|no thanks|no thank you|ya no(?: quiero)?|(?:ya )?no (?:quiero|deseo|voy a) (?:responder|contestar|participar)|finish|done)$/,
  ],
]

export function commandOf(tokens: readonly Token[]): Command | undefined {
  if (clausesOf(tokens).some(leaves) || leaves(tokens)) return 'optout'
  const said = wordsOf(tokens)
  const bare = withoutCourtesies(said)
  return whole.find(([, phrase]) => phrase.test(said) || phrase.test(bare))?.[0]
}
