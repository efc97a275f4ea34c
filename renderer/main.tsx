import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startPage } from './start-page.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
await startPage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
