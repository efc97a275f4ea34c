import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '../shared/bridge.ts'

type Listener = { readonly name: string; readonly hear: (payload: never) => void }

const listeners = new Set<Listener>()

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input) as never,
  on: (name, listener) => {
    const added: Listener = { name, hear: listener }
    listeners.add(added)
    return () => void listeners.delete(added)
  },
}

// One for all of them: Electron warns of a leak where a channel has more than ten.
ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of [...listeners]) if (listener.name === name) listener.hear(payload as never)
})

contextBridge.exposeInMainWorld('bridge', bridge)
