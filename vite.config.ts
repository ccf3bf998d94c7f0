import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'dashboard',
  base: '/panel/',
  plugins: [react()],
  // public offices keep old machines: the newest browser of Windows 7 is Chrome 109
  build: {
    outDir: '../dist/dashboard/panel',
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4'],
  },
  server: { proxy: { '/api': 'http://localhost:8787' } },
  preview: { proxy: { '/api': 'http://localhost:8787' } },
})
