import { Hono } from 'hono'
import { openApiDocument } from '../openapi.ts'
import type { Routed } from './routed.ts'

export const openapi = new Hono<Routed>()

openapi.get('/openapi.json', (c) =>
  c.json(openApiDocument(), 200, { 'cache-control': 'public, max-age=3600' }),
)
