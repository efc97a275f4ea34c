import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * macOS takes copy and paste from a menu, so there it has the usual one; elsewhere there is none, and
 * with it no reload, zoom or developer tools by key.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const menus: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(menus) : null)
}
