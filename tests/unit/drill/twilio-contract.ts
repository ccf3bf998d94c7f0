import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { type Request as ApiRequest, type Context, OpenAPIBackend } from 'openapi-backend'

export const definition = JSON.parse(
  readFileSync('tests/vectors/twilio/twilio_messages_openapi.json', 'utf8'),
)
const messages = definition.paths['/2010-04-01/Accounts/{AccountSid}/Messages.json']
const message = definition.paths['/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json']
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

/** Its own examples of answers. */
export const examples = {
  created: messages.post.responses['201'].content[json].examples.create.value,
  listed: messages.get.responses['200'].content[json].examples.readFullPage1.value,
  none: messages.get.responses['200'].content[json].examples.readEmptySentdateGreater.value,
  redacted: message.post.responses['200'].content[json].examples.redactBody.value,
}

export type Asked = {
  readonly method: string
  readonly path: string
  readonly query: Record<string, string>
  readonly headers: Record<string, string>
  readonly form: Record<string, string>
}
export type Operation = 'CreateMessage' | 'ListMessage' | 'UpdateMessage'
/** 201 where it is as described, and what is asked then; otherwise 400, 401 or 404. */
export type Checked = {
  readonly status: number
  readonly operation?: Operation
  readonly sid?: string
  readonly errors?: unknown
}

/** Twilio, as its own contract describes it: a field that it does not name is refused too. */
export async function twilioContract() {
  for (const { post } of [messages, message]) {
    post.requestBody.content[form].schema.additionalProperties = false
  }
  definition.components.schemas['api.v2010.account.message'].additionalProperties = false
  const handled =
    (operation: Operation) =>
    ({ request }: Context): Checked => ({ status: 201, operation, sid: String(request.params.Sid ?? '') })
  const api = new OpenAPIBackend({
    definition,
    customizeAjv: (ajv) => {
      addFormats(ajv as never)
      const rfc2822 = (text: string) => /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/.test(text)
      ajv.addFormat('date-time-rfc-2822', rfc2822)
      ajv.addFormat('uri', (text: string) => text.startsWith('/2010-04-01/') || URL.canParse(text))
      for (const format of ['phone-number', 'uri-map', 'decimal', 'currency', 'http-method'])
        ajv.addFormat(format, true)
      return ajv
    },
    ajvOpts: { strict: false },
    handlers: {
      CreateMessage: handled('CreateMessage'),
      ListMessage: handled('ListMessage'),
      UpdateMessage: handled('UpdateMessage'),
      validationFail: (context: Context) => ({ status: 400, errors: context.validation.errors }),
      notFound: () => ({ status: 404 }),
      unauthorizedHandler: () => ({ status: 401 }),
    },
    securityHandlers: {
      accountSid_authToken: ({ request }: Context) => isBasic(request.headers.authorization),
    },
  })
  await api.init()
  return {
    ask: ({ form, query, ...asked }: Asked): Promise<Checked> =>
      api.handleRequest({ ...asked, query: typed(query), body: typed(form) } as unknown as ApiRequest),
    /** What is wrong with an answer; null where nothing is. */
    wrongIn: (operation: Operation, body: unknown) => api.validateResponse(body, operation).errors ?? null,
  }
}

const isBasic = (header: string | string[] | undefined) =>
  /^Basic [A-Za-z0-9+/]+={0,2}$/.test(String(header ?? ''))

/** Forms and addresses hold text alone; the contract says what it stands for. */
function typed(fields: Record<string, string>): Record<string, unknown> {
  const { ValidityPeriod, SmartEncoded, PageSize, Page, ...texts } = fields
  return {
    ...texts,
    ...(ValidityPeriod !== undefined && { ValidityPeriod: Number(ValidityPeriod) }),
    ...(SmartEncoded !== undefined && { SmartEncoded: SmartEncoded === 'true' }),
    ...(PageSize !== undefined && { PageSize: Number(PageSize) }),
    ...(Page !== undefined && { Page: Number(Page) }),
  }
}
