import { Hono } from 'hono'
import type { Routed } from './routed.ts'

export const reports = new Hono<Routed>()
