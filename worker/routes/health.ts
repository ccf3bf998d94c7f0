import { Hono } from 'hono'
import { version } from '../../package.json'
import { checkHealth } from '../services/check-health.ts'
import type { Routed } from './routed.ts'

export const health = new Hono<Routed>()

health.get('/', async (c) => c.json({ version, ...(await checkHealth(c.var.context)) }))
