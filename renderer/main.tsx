import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageOf } from '../shared/i18n/languages.ts'
import { App } from './app.tsx'
import { LoadingScreen } from './screens/loading-screen.tsx'
import { startPage } from './shell/start-page.ts'
import { startTexts, texts } from './text.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
await startTexts(languageOf(navigator.language))
const page = createRoot(root)
page.render(<LoadingScreen text={texts.t('app.loading')} />)
await startPage()
page.render(
  <StrictMode>
    <App />
  </StrictMode>,
)
