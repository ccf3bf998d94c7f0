import { writeFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { assetHeaders } from './worker/reply-headers.ts'

/** The headers of files that would be served without asking the worker: none while run_worker_first names /panel. */
const headersFile: Plugin = {
  name: 'headers-file',
  apply: 'build',
  writeBundle: () => writeFileSync('dist/dashboard/_headers', assetHeaders()),
}

export default defineConfig({
  root: 'dashboard',
  base: '/panel/',
  plugins: [react(), headersFile],
  // public offices keep old machines: the newest browser of Windows 7 is Chrome 109
  build: {
    outDir: '../dist/dashboard/panel',
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4'],
  },
  server: { proxy: { '/api': 'http://localhost:8787' } },
  preview: { proxy: { '/api': 'http://localhost:8787' } },
})
