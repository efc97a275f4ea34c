/** Texts of the registration system that guests come from. */
export const sourcesNl = {
  'sources.title': 'Gasten uit pretix',
  'sources.help':
    'Balie haalt de gasten op en meldt terug wie er was. Scannen wacht daar nooit op: zonder internet gaat alles door.',
  'sources.pair.title': 'Koppelen met de QR-code van pretix',
  'sources.pair.text': 'Tekst van de koppelcode',
  'sources.pair.help':
    'Maak in pretix bij Apparaten een nieuw apparaat. Scan de QR-code met een scanner of de camera, of plak de tekst. De code werkt één keer.',
  'sources.pair.submit': 'Laptop koppelen',
  'sources.pair.event': 'Evenement in pretix',
  'sources.pair.none':
    'Dit apparaat mag in pretix nog geen enkel evenement zien. Geef het daar toegang.',
  'sources.camera.turnOn': 'Lezen met de camera',
  'sources.camera.strange': 'Dit is geen koppelcode van pretix. De camera leest verder.',
  'sources.camera.otherwise': 'Zonder camera kan het ook: plak de tekst van de code in het veld.',
  'sources.camera.failed': 'De camera doet het niet. Zet hem uit en weer aan.',
  'sources.token.title': 'Of met een token',
  'sources.token.url': 'Adres van pretix',
  'sources.token.organizer': 'Organisator (kort)',
  'sources.token.event': 'Evenement (kort)',
  'sources.token.token': 'Token',
  'sources.token.find': 'Evenementen zoeken',
  'sources.token.none':
    'Dit token mag in pretix nog geen enkel evenement zien. Geef het daar toegang.',
  'sources.connect': 'Verbinden en gasten ophalen',
  'sources.busy': 'Balie praat met pretix …',
  'sources.connected': 'Verbonden met {{organizer}} / {{event}} op {{host}}',
  'sources.holder.here': 'Deze balie haalt de gasten op, sinds {{moment}}.',
  'sources.holder.other':
    '{{desk}} haalt de gasten op, sinds {{moment}}. Deze balie verstuurt alleen wat hier gebeurt. Wat in pretix verandert, komt hier pas als je het bestand van die balie opent.',
  'sources.holder.willTake':
    '{{desk}} haalt de gasten op, sinds {{moment}}. Verbind je hier, dan neemt deze balie dat over. {{desk}} stopt zodra die balie dat hoort.',
  'sources.holder.take': 'Gasten hier ophalen',
  'sources.holder.unnamed': 'Een andere balie',
  'sources.pulledAt': 'Gasten bijgewerkt: {{moment}}.',
  'sources.neverPulled': 'De gasten zijn nog niet opgehaald.',
  'sources.waiting': 'Nog te bekijken voor pretix: {{count}}.',
  'sources.report':
    '{{read}} gasten gelezen, {{changed}} nieuw of gewijzigd, {{pushed}} meldingen verstuurd.',
  'sources.sync': 'Nu bijwerken',
  'sources.disconnect': 'Loskoppelen',
  'sources.token.notKept':
    'Deze laptop heeft geen veilige plek voor het token. Na het sluiten van Balie geef je het opnieuw.',
  'sources.token.missing':
    'Het token is niet meer bekend. Geef een nieuw token: Balie gaat verder waar het was.',
  'sources.clock':
    'De klok van deze laptop en die van pretix verschillen {{count, number}} minuten. Zet de klok van de laptop gelijk: elke scan krijgt die tijd.',
  'sources.unsent.title': 'Dit nam pretix niet aan',
  'sources.unsent.help':
    'Niets hiervan is kwijt: het staat in Balie. Zet het in pretix zelf recht of geef het door aan de organisator.',
  'sources.unsent.settle': 'Geregeld',
  'sources.unsent.settleOf': 'Geregeld: {{guest}}',
  'sources.unsent.somebody': 'Onbekende gast',
  'sources.kind.check-in': 'Inchecken',
  'sources.kind.refused-scan': 'Geweigerde scan',
  'sources.kind.undo': 'Ongedaan gemaakt: nog te doen in pretix',
  'sources.kind.badge': 'Badge gedrukt',
  'sources.kind.change': 'Wijziging aan de balie',
  'sources.reason.check-in': 'Pretix kent het ticket van deze gast niet.',
  'sources.reason.attendee-registered': 'Een nieuwe gast heeft in pretix geen plek.',
  'sources.reason.attendee-edited': 'Gegevens zijn aan de balie gewijzigd.',
  'sources.reason.person-swapped': 'Een ander komt op dit ticket.',
  'sources.reason.forbidden': 'Dit token mag dat niet.',
  'sources.reason.not-found': 'Pretix vond het niet.',
  'sources.reason.invalid': 'Pretix kent deze code niet (meer).',
  'sources.reason.canceled': 'Het ticket is in pretix geannuleerd.',
  'sources.reason.unpaid': 'De bestelling is niet betaald.',
  'sources.reason.product': 'Dit ticket hoort niet bij deze lijst.',
  'sources.reason.rules': 'De regels van de lijst lieten het niet toe.',
  'sources.reason.revoked': 'Deze code is ingetrokken.',
  'sources.reason.ambiguous': 'De code past bij meer dan één ticket.',
  'sources.reason.blocked': 'Het ticket is in pretix geblokkeerd.',
  'sources.reason.unapproved': 'De bestelling is nog niet goedgekeurd.',
  'sources.reason.invalid_time': 'Het ticket gold op dat moment niet.',
  'sources.reason.already_redeemed': 'Het ticket was in pretix al gebruikt.',
  'sources.reason.server-error': 'Pretix had zelf een storing.',
  'sources.reason.bad-answer': 'Balie begreep het antwoord van pretix niet.',
  'sources.changes.settle': '{{count}} wijzigingen doorgegeven aan de organisator?',
  'sources.changes.confirm': 'Ja, haal die {{count}} wijzigingen van deze lijst',
  'sources.unsent.sendAgain': 'In pretix rechtgezet: stuur alles nog eens',
  'sources.reason.list-gone': 'Deze lijst is er in pretix niet (meer).',
  'sources.reason.not-pretix': 'Iets vóór pretix hield dit tegen, zoals een firewall.',
  'sources.reason.elsewhere':
    'Deze gast is met een ander apparaat van pretix ingecheckt. Maak het in pretix ongedaan.',
  'sources.problem.unreachable':
    'Pretix is niet te bereiken. Balie probeert het vanzelf opnieuw; scannen gaat door.',
  'sources.problem.certificate':
    'De verbinding is niet te vertrouwen: het certificaat klopt niet. Kijk of de klok goed staat of vraag de beheerder.',
  'sources.problem.proxy':
    'Het netwerk hier laat Balie niet bij pretix: een proxy vraagt om een aanmelding. Vraag de beheerder om Balie door te laten, of neem een ander netwerk, zoals de hotspot van een telefoon.',
  'sources.problem.not-pretix':
    'Op dit adres antwoordt iets anders dan pretix. Moet je nog inloggen op de wifi? Of klopt het adres niet?',
  'sources.problem.unauthorized':
    'Pretix kent dit token niet (meer). De gasten blijven staan tot jij anders kiest. Geef een nieuw token, of koppel los.',
  'sources.problem.forbidden':
    'Pretix geeft dit token geen toegang tot dit evenement, of het bestaat niet. Kijk de korte namen na.',
  'sources.problem.not-found':
    'Pretix kent deze organisator of dit evenement niet. Kijk de korte namen na.',
  'sources.problem.refused':
    'Pretix nam dit niet aan. Is de koppelcode al eens gebruikt? Maak dan een nieuwe.',
  'sources.problem.busy': 'Pretix vraagt om geduld. Balie probeert het straks opnieuw.',
  'sources.problem.server-error':
    'Pretix heeft zelf een storing. Balie probeert het straks opnieuw.',
  'sources.problem.bad-answer':
    'Balie begrijpt het antwoord van pretix niet. Is er een nieuwere versie van Balie?',
  'sources.problem.no-token':
    'Het token is niet meer bekend. Geef een nieuw token: Balie gaat verder waar het was.',
  'sources.problem.no-pairing-code':
    'Dit is geen koppelcode van pretix. Kopieer de hele tekst van de QR-code.',
  'sources.problem.newer-handshake': 'Deze koppelcode is van een nieuwere pretix dan Balie kent.',
  'sources.problem.bad-address': 'Dit adres gebruikt Balie niet: het moet met https:// beginnen.',
  'sources.pair.again': 'Opnieuw kijken',
  'sources.nextAt': 'Volgende keer: {{moment}}.',
  'sources.renew': 'Nieuw token',
  'sources.renew.text': 'Nieuw token, of de tekst van een nieuwe koppelcode',
  'sources.renew.help': 'Balie gaat verder waar het was: er gaat niets dubbel en niets verloren.',
  'sources.renew.submit': 'Verder met dit token',
  'sources.leave.title': 'Wat doen we met de gasten uit pretix?',
  'sources.leave.help':
    'Er staan {{count}} gasten uit pretix in dit evenement. Wat er aan de balie gebeurde, blijft in beide gevallen bewaard. Is pretix verhuisd? Houd dan de gasten en verbind daarna met het nieuwe adres.',
  'sources.leave.keep': 'Loskoppelen, gasten houden',
  'sources.leave.remove': 'Loskoppelen en {{count}} gasten weghalen',
  'sources.leave.cancel': 'Niet loskoppelen',
  'sources.moved.title': 'Is pretix verhuisd?',
  'sources.moved.help':
    'De gasten kwamen al eerder uit {{organizer}} / {{event}}, maar van een ander adres dan {{host}}. Is het dezelfde pretix, dan gaat Balie verder waar het was. Is het een andere, dan komen de gasten van {{host}} er als nieuwe gasten bij.',
  'sources.moved.yes': 'Ja, pretix is verhuisd',
  'sources.moved.no': 'Nee, dit is een andere pretix',
  'sources.testMode':
    'Dit evenement staat in pretix in testmodus. Bestellingen uit een test komen niet in Balie: hun tickets zijn hier onbekend. Zet de testmodus in pretix uit.',
  'sources.doubles':
    '{{count}} codes uit pretix staan ook in {{label}}. Zo’n code past bij twee gasten. Maak die oudere import ongedaan, of koppel pretix los en haal die gasten weg.',
  'sources.clashes':
    'Bij {{count}} gegevens zei pretix later iets anders dan de balie. Wat de balie invulde, blijft staan. Ze staan in de wijzigingenlijst, bij Aanwezigheid uitvoeren.',
  'sources.goneLists':
    'Deze lijsten zijn in pretix verwijderd: {{lists}}. Pretix neemt scans op deze lijsten niet aan. Kies aan de balie een andere lijst.',
  'sources.unread':
    'Deze bestellingen kan Balie niet lezen: {{orders}}. Die gasten staan hier niet. Kijk ze in pretix na.',
  'sources.otherLists':
    'Deze lijsten zijn van een ander evenement in pretix, waarmee je niet meer verbonden bent: {{lists}}. Scans op deze lijsten gaan niet naar pretix. Kies aan de balie een andere lijst.',
  'sources.unreadList':
    'Balie kan de lijst {{name}} van pretix niet lezen. Dit begrijpt Balie er niet van: {{fields}}. De lijst staat daarom niet in Balie. Hij komt vanzelf zodra Balie hem kan lezen. Pas de lijst aan in pretix, of kijk of er een nieuwere versie van Balie is.',
  'sources.unreadStandingList':
    'Balie kan de lijst {{name}} van pretix niet meer lezen. Dit begrijpt Balie er niet van: {{fields}}. Aan de balie geldt de lijst zoals hij was. Wat er in pretix veranderde, komt vanzelf zodra Balie het kan lezen. Pas de lijst aan in pretix, of kijk of er een nieuwere versie van Balie is.',
  'sources.unreadOthers':
    'Dit kan Balie niet lezen van pretix: {{things}}. Het telt niet mee, en komt vanzelf zodra Balie het kan lezen.',
  'sources.unread.item': 'product {{name}} ({{fields}})',
  'sources.unread.date': 'datum {{name}} ({{fields}})',
  'sources.unread.question': 'vraag {{name}} ({{fields}})',
  'sources.unread.everything': 'alles',
  'sources.strangeRules':
    'De lijst {{list}} van pretix heeft een regel die Balie niet kent: {{words}}. Wie Balie daardoor niet kan beoordelen, laat Balie op die lijst niet toe. Pas de regel aan in pretix, of kies aan de balie een andere lijst.',
  'sources.gatedLists':
    'De lijst {{list}} van pretix kijkt bij welke ingang een gast binnenkomt: {{gates}}. Deze balie is geen van die ingangen, en laat wie alleen daar mag niet toe. Geef deze laptop in pretix zijn ingang. Is hij in pretix geen apparaat, noem dan deze balie zoals de ingang, bij Instellingen.',
  'sources.gatedLists.none': 'geen',
  'sources.ownLists':
    'Scans op deze lijsten gaan niet naar pretix: {{lists}}. Wie er was, staat in de wijzigingenlijst, bij Aanwezigheid uitvoeren. Moet het naar pretix? Koppel zo’n lijst bij Lijsten aan een lijst van pretix, of kies aan de balie een lijst van pretix.',
  'sources.unsent.more': 'Dit zijn er {{shown}} van de {{count}}.',
  'sources.unsent.again': 'Balie stuurt dit zelf nog eens: {{moment}}.',
  'sources.problem.disk-full':
    'De schijf van deze laptop is vol. Maak ruimte vrij; Balie probeert het daarna vanzelf opnieuw.',
  'sources.problem.other-pretix':
    'Deze koppelcode is van een andere organisator. Koppel los als je wilt wisselen.',
} as const
