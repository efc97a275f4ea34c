/** The Dutch texts of the sheet that lies at each desk. */
export const deskCardNl = {
  'deskCard.section': 'Voor wie aan de balie staat',
  'deskCard.sectionHelp':
    'Eén blad met wat het scherm zegt, wat je dan doet en welke toetsen je nodig hebt. Print het en leg het aan elke balie. Onderaan schrijf je wie je belt.',
  'deskCard.save': 'Blad bewaren om te printen',
  'deskCard.saved': 'Bewaard.',

  'deskCard.title': 'Balie in vijf minuten',
  'deskCard.step.scan':
    'Scan de code van het ticket. Geen code? Typ een stuk van de naam of de organisatie, kies de gast met ↓ en druk op Enter.',
  'deskCard.step.read': 'Lees het grote woord. De kleur en het geluid zeggen hetzelfde.',
  'deskCard.step.next':
    'Geef de badge, en wat er bij Meegeven staat. Scan de volgende gast: je hoeft niets weg te klikken.',
  'deskCard.says': 'Het scherm zegt, en jij doet',
  'deskCard.welcome': 'De gast is ingecheckt. Zeg welkom en geef de badge.',
  'deskCard.attention':
    'Ook ingecheckt. Lees wat er bij de naam staat: een bijzonderheid, of wie je moet bellen.',
  'deskCard.question':
    'Stel de vraag op het scherm. Is de code van meer gasten, vraag dan de naam en kies met het cijfer.',
  'deskCard.used':
    'Vraag de naam. Klopt die, dan mag de gast door. Gebruikt iemand anders dit ticket, stuur dan door naar de infobalie.',
  'deskCard.unpaid':
    'Staat F8 op het scherm, dan mag jij toelaten: druk op F8 en op het cijfer van de reden. Stuur anders door naar de infobalie.',
  'deskCard.unknown':
    'Scan nog eens, of typ de naam. Staat de gast er niet bij, schrijf dan in met F2 of stuur door naar de infobalie.',
  'deskCard.elsewhere':
    'Lees onder het woord waarom, en wat wel kan. Stuur anders door naar de infobalie.',
  'deskCard.stop':
    'Laat niet toe. Is een badge vervallen, vraag dan het e-ticket. Roep anders de leiding.',
  'deskCard.colour.welcome': 'groen',
  'deskCard.colour.attention': 'blauw',
  'deskCard.colour.caution': 'geel',
  'deskCard.colour.refused': 'rood',
  'deskCard.keys': 'Toetsen die je het meest gebruikt (F1 toont ze allemaal)',
  'deskCard.trouble': 'Als iets niet gaat',
  'deskCard.trouble.badge':
    'Geen badge uit de printer? Ga door met de volgende gast. De badge blijft met de naam op het scherm tot iemand hem oplost.',
  'deskCard.trouble.name':
    'Naam fout op de badge? Druk op F10, verbeter de naam, en print opnieuw met Ctrl+Enter.',
  'deskCard.trouble.wrong':
    'De verkeerde gast ingecheckt? Druk op Ctrl+Z en op het cijfer van de reden.',
  'deskCard.trouble.network': 'Geen internet? Ga gewoon door. Alles staat op deze laptop.',
  'deskCard.trouble.laptop':
    'Doet de laptop het niet? Zet vinkjes op de papieren lijst. Die vul je later in bij Balie.',
  'deskCard.call': 'Wie je belt',
  'deskCard.call.lead': 'Leiding',
  'deskCard.call.help': 'Infobalie',
  'deskCard.call.technician': 'Laptop en printer',
} as const
