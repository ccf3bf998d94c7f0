import { describe, expect, it } from 'vitest'
import { RequestError } from '../../dashboard/api/request.ts'
import { words } from '../../dashboard/language/words.ts'
import { explain } from '../../dashboard/states/problem-words.ts'

const said = (error: RequestError, filters = {}) => explain(error, filters, words.es, 13)

describe('a problem', () => {
  it('of an unknown office names it and offers all offices', () => {
    const { title, remedy } = said(new RequestError('office-unknown', 404), { office: 'ZZZ' })
    expect(title).toBe('No hay ninguna sede con el código «ZZZ»')
    expect(remedy).toEqual({ label: 'Ver todas las sedes', clear: ['office'] })
  })

  it('of the period offers the last 13 weeks', () => {
    for (const code of ['window-reversed', 'window-empty']) {
      expect(said(new RequestError(code, 400)).remedy?.clear).toEqual(['from', 'to'])
    }
  })

  it('of a filter that can’t be read takes that filter away', () => {
    const all = { from: 'x', to: '2026-W47', office: 'a', kind: 'fax' }
    const clear = (...fields: string[]) => said(new RequestError('invalid', 422, fields), all).remedy?.clear
    expect(clear('kind')).toEqual(['kind'])
    expect(clear('office')).toEqual(['office'])
    expect(clear('from')).toEqual(['from', 'to'])
    expect(clear()).toEqual(['from', 'to', 'office', 'kind'])
  })

  it('of nobody being signed in says that the panel is closed', () => {
    expect(said(new RequestError('unauthenticated', 401)).title).toBe('El panel está cerrado')
    expect(said(new RequestError('http-401', 401)).title).toBe('El panel está cerrado')
  })

  it('without connection, or unheard of, offers to try again', () => {
    expect(said(new RequestError('no-connection', 0)).remedy).toBeUndefined()
    expect(said(new RequestError('invalid', 422))).toMatchObject({ title: 'No pudimos cargar los datos' })
    expect(said(new RequestError('unexpected', 500)).title).toBe('No pudimos cargar los datos')
  })
})
