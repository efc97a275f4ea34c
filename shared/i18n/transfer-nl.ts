/** The Dutch texts of event files, deletion and privacy. */
export const transferNl = {
  'transfer.title': 'Meenemen als bestand',
  'transfer.short': 'Op een USB-stick, met of zonder wachtzin.',
  'transfer.fromFile': 'Een congresbestand openen',
  'transfer.fromShort': 'Van een USB-stick, met of zonder wachtzin.',
  'transfer.help':
    'Bewaar het congres als bestand op een USB-stick en open het op de andere laptop. Gasten, lijsten en wat er gebeurde gaan mee; printers niet. Staat het congres daar al, dan komt erbij wat nieuw is.',
  'transfer.fromTitle': 'Van een andere laptop',
  'transfer.fromHelp':
    'Open hier het bestand dat op de andere laptop is bewaard. Gasten, lijsten en wat er gebeurde komen mee.',
  'transfer.fromPassphraseHelp': 'Alleen nodig als het bestand met een wachtzin is bewaard.',
  'transfer.passphrase': 'Wachtzin',
  'transfer.passphraseHelp':
    'Met een wachtzin kan alleen wie hem kent het bestand lezen. Zonder wachtzin kan iedereen met de stick dat. Vul hem ook in om een bestand met wachtzin te openen.',
  'transfer.tooShort': 'Neem er minstens acht tekens voor.',
  'transfer.save': 'Bewaren als bestand',
  'transfer.open': 'Bestand openen',
  'transfer.saved': 'Bewaard.',
  'transfer.savedSealed': 'Bewaard met de wachtzin. Geef die zin apart door, niet bij de stick.',
  'transfer.failed': 'Het bestand is niet bewaard.',
  'transfer.failed.disk-full':
    'Er is te weinig ruimte. Maak ruimte vrij op deze laptop en op de stick, en probeer het nog eens.',
  'transfer.failed.passphrase-needed':
    'Dit bestand heeft een wachtzin. Vul die in en open het opnieuw.',
  'transfer.failed.wrong-passphrase':
    'Dit is niet de wachtzin van dit bestand. Let op hoofdletters en spaties, of vraag hem na bij wie het bestand maakte.',
  'transfer.failed.damaged':
    'Dit bestand is beschadigd of veranderd. Maak het opnieuw op de andere laptop.',
  'transfer.failed.not-an-event': 'Dit is geen congresbestand van Balie.',
  'transfer.failed.newer':
    'Dit bestand is gemaakt met een nieuwere Balie. Werk Balie bij op deze laptop.',
  'transfer.failed.not-readable': 'Dit bestand kan niet worden gelezen. Zit de stick er goed in?',
  'transfer.failed.not-writable': 'Balie kan daar niet schrijven. Kies een andere map of stick.',
  'transfer.failed.name-differs': 'De naam klopt niet. Er is niets verwijderd.',
  'transfer.failed.not-deletable':
    'Balie mag dit bestand niet verwijderen. Vraag de beheerder van deze laptop.',
  'transfer.failed.practice':
    'Met de oefenklok verandert Balie geen echt congres. Start Balie zonder oefenklok.',
  'deletion.delete': 'Verwijderen',
  'deletion.ofEvent': '{{name}} verwijderen',
  'deletion.title': '{{name}} voorgoed verwijderen?',
  'deletion.help':
    'Alle gasten, scans, badges, reservekopieën en logbestanden gaan weg van deze laptop. Dit kan niet ongedaan worden gemaakt. Er blijft een bewijs over zonder namen.',
  'deletion.typeName': 'Typ de naam van het congres',
  'deletion.unreadHelp':
    'Balie kan dit bestand niet lezen en weet dus niet wat erin staat. Het bestand, de reservekopieën, afvinklijsten en logbestanden gaan weg van deze laptop. Dit kan niet ongedaan worden gemaakt. Er blijft een bewijs over zonder namen.',
  'deletion.typeWord': 'Typ het woord verwijder',
  'deletion.badgesLeft':
    'Balie kon niet zien welke badges van dit congres waren. Kijk zelf of er nog badges liggen in deze map:',
  'deletion.forGood': 'Voorgoed verwijderen',
  'deletion.done': 'Het congres is verwijderd. Het bewijs ligt in de map certificates.',
  'deletion.leftElsewhere':
    'Badges die vooraf zijn afgedrukt, staan nog in een map die je zelf koos. Verwijder ze zelf:',
  'start.rebuilding.title': 'Even bijwerken',
  'start.rebuilding.help':
    'Dit congres is met een oudere versie van Balie gemaakt. Er gaat niets verloren; het congres gaat daarna vanzelf open.',
  'start.rebuilding.progress': 'Bijgewerkt',
  'start.rebuilding.counts': '{{done}} van {{total}} regels',
  'transfer.merged_one': 'Samengevoegd: één nieuwe regel.',
  'transfer.merged_other': 'Samengevoegd: {{count, number}} nieuwe regels.',
  'transfer.merged.nothing': 'Samengevoegd: er was niets nieuws.',
  'transfer.merged.help':
    'Dit congres was hier al. Wat de andere laptop wist, staat er nu bij; wat hier al stond, is gebleven.',
  'transfer.merged.mayLack':
    'Dit was een gewone kopie van een bestand in gebruik. Het laatste van die laptop kan ontbreken. Gebruik daar “Bewaren als bestand” om alles te krijgen.',
  'privacy.title': 'Bewijzen van deelname en gegevens van een gast',
  'privacy.help':
    'Bewijzen voor wie er was. Zoek een gast voor één bewijs, voor alle gegevens op verzoek, of om te wissen.',
  'privacy.save': 'Gegevens bewaren',
  'privacy.saved': 'De gegevens van de gast zijn bewaard.',
  'privacy.erase': 'Wissen',
  'privacy.ask': '{{who}} voorgoed wissen?',
  'privacy.ask.goes':
    'Naam, gegevens en codes gaan weg, met de badges van deze gast op deze laptop. Een code van deze gast geldt daarna niet meer.',
  'privacy.ask.elsewhere':
    'Reservekopieën en afvinklijsten van dit congres gaan ook weg; nieuwe zijn zonder deze gast. Een andere balie wist de gast ook: meteen als jullie samenwerken, en anders zodra die een congresbestand van deze laptop opent.',
  'privacy.ask.stays':
    'Aantallen en tijden blijven, zonder naam. Wissen kan niet ongedaan worden gemaakt.',
  'privacy.notes_one': 'Deze notitie noemt de gast en wordt mee gewist, op elke balie:',
  'privacy.notes_other': 'Deze notities noemen de gast en worden mee gewist, op elke balie:',
  'privacy.maybe_one':
    'Deze notitie gaat misschien over de gast. Vink haar aan om haar mee te wissen:',
  'privacy.maybe_other': 'Deze notities gaan misschien over de gast. Vink aan welke je mee wist:',
  'privacy.more': 'Nog {{count, number}} tonen',
  'privacy.sure': 'Ja, voorgoed wissen',
  'privacy.erased': 'De gast is gewist. Tellingen blijven kloppen.',
} as const
