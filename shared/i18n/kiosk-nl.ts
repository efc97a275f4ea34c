/** The Dutch texts of the kiosk: guests read them, so they say "je" and never why somebody was refused. */
export const kioskNl = {
  'kiosk.start.title': 'Zelf inchecken (kiosk)',
  'kiosk.start.help':
    'Gasten checken zichzelf in op deze laptop. Het scherm is dan alleen voor hen. Terug naar de balie kan alleen met de pincode van de leiding, ook na een herstart.',
  'kiosk.start.list': 'Voor welke lijst?',
  'kiosk.start.button': 'Kiosk starten',
  'kiosk.start.noPin':
    'Stel eerst een pincode voor de leiding in, bij "Wie werkt hier?". Zonder pincode kan iedereen de kiosk verlaten.',
  'kiosk.start.supervisor': 'Alleen de leiding kan de kiosk starten.',
  'kiosk.start.unknownList': 'Deze lijst is er niet meer. Kies een andere lijst.',

  // The spaces do not break: what to do stays on one line.
  'kiosk.ready': 'Welkom! Scan\u00a0je\u00a0ticket',
  'kiosk.readyHelp': 'Houd de QR-code van je ticket voor de camera of de scanner.',
  'kiosk.readyHelpScanner': 'Houd de QR-code van je ticket voor de scanner.',
  'kiosk.closed': 'Hier kun je nu niet inchecken',
  'kiosk.closedHelp': 'Ga naar de balie. Daar helpen we je graag.',
  'kiosk.staff': 'Medewerker',
  'kiosk.again': 'Terug naar het begin',

  'kiosk.email.open': 'Geen ticket bij de hand? Gebruik je e-mailadres',
  'kiosk.email.title': 'Wat is je e-mailadres?',
  'kiosk.email.label': 'E-mailadres',
  'kiosk.email.help': 'Vul het hele adres in waarmee je bent aangemeld.',
  'kiosk.email.missing': 'Vul je hele e-mailadres in, bijvoorbeeld anna@gemeente.nl.',
  'kiosk.email.submit': 'Inchecken',

  'kiosk.welcome': 'Welkom',
  'kiosk.badge.coming': 'Je badge wordt geprint. Een ogenblik.',
  'kiosk.badge.out': 'Je badge komt uit de printer. Neem hem mee.',
  'kiosk.badge.had': 'Je hebt je badge al.',
  'kiosk.badge.desk': 'Je bent ingecheckt. Je badge krijg je aan de balie.',
  'kiosk.already': 'Je bent al ingecheckt',
  'kiosk.alreadyHelp': 'Heb je nog iets nodig, bijvoorbeeld een badge? Ga dan naar de balie.',
  'kiosk.desk': 'Ga even naar de balie',
  'kiosk.deskHelp': 'Daar helpen we je graag verder.',
  'kiosk.deskHelpEmail':
    'Daar helpen we je graag verder. Zat er een typfout in het adres? Probeer het dan nog eens.',
  'kiosk.pausedHelp':
    'Een e-mailadres opzoeken kan nu even niet: dat ging te vaak mis. Scan je ticket, of ga naar de balie.',

  'kiosk.leave.title': 'Kiosk verlaten',
  'kiosk.leave.pin': 'Pincode van de leiding',
} as const
