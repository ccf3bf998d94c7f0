import { Hono } from 'hono'
import type { Routed } from './routed.ts'

export const survey = new Hono<Routed>()
