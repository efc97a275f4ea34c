import { badgesNl } from './badges-nl.ts'
import { dashboardNl } from './dashboard-nl.ts'
import { deskCardNl } from './desk-card-nl.ts'
import { deskNl } from './desk-nl.ts'
import { eventsNl } from './events-nl.ts'
import { exportNl } from './export-nl.ts'
import { flawsNl } from './flaws-nl.ts'
import { sameGuestNl } from './same-guest-nl.ts'
import { guestsNl } from './guests-nl.ts'
import { handOverNl } from './hand-over-nl.ts'
import { importNl } from './import-nl.ts'
import { importWordsNl } from './import-words-nl.ts'
import { kioskNl } from './kiosk-nl.ts'
import { listsNl } from './lists-nl.ts'
import { paperNl } from './paper-nl.ts'
import { practiceNl } from './practice-nl.ts'
import { printersNl } from './printers-nl.ts'
import { queueNl } from './queue-nl.ts'
import { readinessNl } from './readiness-nl.ts'
import { scannerNl } from './scanner-nl.ts'
import { sourcesNl } from './sources-nl.ts'
import { staffNl } from './staff-nl.ts'
import { togetherNl } from './together-nl.ts'
import { transferNl } from './transfer-nl.ts'
import { verdictNl } from './verdict-nl.ts'
import { webListNl } from './web-list-nl.ts'

/** The Dutch texts, which name every key: plain (B1), whole sentences, "je". */
export const nl = {
  ...badgesNl,
  ...flawsNl,
  ...deskNl,
  ...deskCardNl,
  ...verdictNl,
  ...queueNl,
  ...guestsNl,
  ...sameGuestNl,
  ...kioskNl,
  ...transferNl,
  ...handOverNl,
  ...togetherNl,
  ...webListNl,
  ...eventsNl,
  ...exportNl,
  ...importNl,
  ...importWordsNl,
  ...listsNl,
  ...dashboardNl,
  ...readinessNl,
  ...paperNl,
  ...staffNl,
  ...scannerNl,
  ...practiceNl,
  ...printersNl,
  ...sourcesNl,

  'app.name': 'Balie',
  'app.loading': 'Balie wordt geladen …',
  'app.failed.title': 'Balie kon niet starten',
  'app.failed.help': 'Sluit Balie en start opnieuw. Helpt dat niet, bel dan de beheerder.',
  'app.retry': 'Opnieuw proberen',
  'app.simulatedClock': 'Oefenklok: Balie rekent met {{moment}}. Niets hiervan telt mee.',
  'app.close': 'Sluiten',
  'app.cancel': 'Annuleren',

  'nav.label': 'Onderdelen',
  'nav.desk': 'Balie',
  'nav.import': 'Gasten laden',
  'nav.events': 'Congressen',
  'nav.printers': 'Printers',
  'nav.settings': 'Instellingen',

  'moment.at': 'om {{time}}',
  'moment.on': 'op {{day}} om {{time}}',

  'timeLeft.seconds_one': 'nog ongeveer één seconde',
  'timeLeft.seconds_other': 'nog ongeveer {{count, number}} seconden',
  'timeLeft.minutes_one': 'nog ongeveer één minuut',
  'timeLeft.minutes_other': 'nog ongeveer {{count, number}} minuten',

  'error.internal': 'Er ging iets mis in Balie. Probeer het nog eens.',
  'error.disk-full': 'De schijf is vol. Maak ruimte vrij en probeer het nog eens.',
  'error.not-writable':
    'Balie mag niet schrijven in de map waar de gegevens horen. Vraag de beheerder van deze laptop.',
  'error.no-event': 'Er is geen congres open. Open eerst een congres.',
  'error.invalid-input': 'Balie kon deze invoer niet lezen.',
  'error.unreachable': 'Balie antwoordt niet. Sluit het programma en start het opnieuw.',
  'error.practising': 'Dit kan niet tijdens het oefenen. Stop eerst met oefenen.',
  'error.support': 'Code voor de beheerder: {{code}}',

  'start.loading': 'De congressen op deze laptop worden opgezocht …',
  'start.title': 'Congressen',
  'start.intro': 'Elk congres is één bestand op deze laptop. Kies waarmee je wilt werken.',
  'start.empty.title': 'Nog geen congres op deze laptop',
  'start.empty.help':
    'Maak hieronder een congres aan, of oefen eerst met het voorbeeld. Daar kan niets stuk.',
  'start.open': 'Openen',
  'start.openAnyway': 'Toch openen',
  'start.isOpen': 'Nu open',
  'start.toDesk': 'Naar de balie',
  'start.unnamed': 'Bestand zonder naam',
  'start.state.ready': 'Klaar om te openen',
  'start.state.newer': 'Gemaakt met een nieuwere Balie',
  'start.state.damaged': 'Beschadigd',
  'start.state.not-an-event': 'Geen congresbestand',
  'start.state.live-copy': 'Kopie van een congres dat open was',
  'start.state.not-readable': 'Niet leesbaar',
  'start.state.read-only': 'Alleen te lezen',
  'start.state.in-use': 'In gebruik bij een ander programma',
  'start.state.disk-full': 'De schijf is vol',
  'start.help.newer': 'Zet de nieuwste Balie op deze laptop. Het bestand blijft heel.',
  'start.help.damaged':
    'Open het congres opnieuw vanaf een andere laptop of een bestand dat je eerder bewaarde. Gooi dit bestand niet weg voordat de beheerder ernaar keek.',
  'start.help.not-an-event':
    'Dit bestand komt niet van Balie. Haal het uit de map, dan verdwijnt het hier.',
  'start.help.live-copy':
    'De laatste check-ins kunnen ontbreken. Maak liever een kopie met Balie zelf. Weet je het zeker, open dan toch.',
  'start.help.not-readable':
    'Balie mag dit bestand niet lezen of schrijven. Vraag de beheerder van deze laptop.',
  'start.help.read-only':
    'Balie kan er niets in opslaan. Haal de schrijfbeveiliging van het bestand of de map af.',
  'start.help.in-use':
    'Een ander programma houdt dit bestand vast, zoals een back-up of een virusscanner. Sluit dat, of wacht even, en open het congres dan opnieuw.',
  'start.help.internal':
    'Balie begrijpt niet waarom het niet lukt. Start Balie opnieuw en probeer het nog eens. Lukt het weer niet, haal het congres dan van een andere laptop, en laat de beheerder het logboek van Balie zien.',
  'start.help.disk-full': 'Maak ruimte vrij op deze laptop en open het congres daarna opnieuw.',
  'start.demo.title': 'Oefenen met het voorbeeld',
  'start.demo.help':
    'Divosa congres 2026 met verzonnen gasten. Vandaag is de eerste dag, je kunt meteen scannen.',
  'start.demo.open': 'Voorbeeld openen',
  'start.create.title': 'Nieuw congres',
  'start.create.help': 'Daarna laad je de gasten uit een bestand.',
  'start.create.name': 'Naam van het congres',
  'start.create.place': 'Plaats',
  'start.create.firstDay': 'Eerste dag',
  'start.create.lastDay': 'Laatste dag',
  'start.create.timeZone': 'Tijdzone',
  'start.create.ignoreCase': 'Hoofdletters in ticketcodes maken niet uit',
  'start.create.submit': 'Congres maken',
  'start.create.nameMissing': 'Geef het congres een naam.',
  'start.create.daysMissing': 'Vul de eerste en de laatste dag in.',
  'newEvent.reception': 'Ontvangst & badge',
  'newEvent.participant': 'Deelnemer',
  'start.create.daysReversed': 'De laatste dag ligt voor de eerste dag.',
  'start.failed': 'Dit congres kon niet worden geopend.',
  'start.deleteFailed': 'Dit congres kon niet worden verwijderd.',
  'start.changeFailed': 'Dit congres kon niet worden veranderd.',

  'startFailure.title': 'Balie kan niet starten',
  'startFailure.disk-full':
    'De schijf van deze laptop is vol. Maak ruimte vrij en start Balie opnieuw. Wat al is opgeslagen, blijft staan.',
  'startFailure.not-writable':
    'Balie mag niet schrijven in de map waar de gegevens horen. Vraag de beheerder van deze laptop om schrijfrechten en start Balie opnieuw.',
  'startFailure.other':
    'Er ging iets mis bij het starten. Start de laptop opnieuw op. Helpt dat niet, laat de beheerder dan dit bericht zien.',
  'startFailure.details': 'Map: {{folder}}',

  'settings.title': 'Instellingen',
  'settings.intro': 'Dit geldt alleen voor deze laptop.',
  'settings.desk': 'Deze laptop',
  'settings.language': 'Taal',
  /** What this language calls itself, and how it writes days and numbers. */
  'language.name': 'Nederlands',
  'language.locale': 'nl-NL',
  /** What Chromium calls it. */
  'language.chromium': 'nl',
  'settings.deskName': 'Naam van deze balie',
  'settings.deskNameHelp': 'Bijvoorbeeld Balie 2. Deze naam staat bij elke check-in.',
  'settings.volume': 'Geluid',
  'settings.mute': 'Geluid uit',
  'settings.unmute': 'Geluid aan',
  'settings.listen': 'Luister',
  'settings.sound.welcome': 'Welkom',
  'settings.sound.caution': 'Al binnen',
  'settings.sound.refused': 'Geweigerd',
  'settings.sound.attention': 'Let op',
  'settings.camera': 'Camera',
  'settings.scanners': 'Scanner en camera',
  'settings.camera.first': 'De eerste camera die er is',
  'settings.camera.none': 'Er is geen camera gevonden op deze laptop.',
  'settings.cameraHelp': 'De namen verschijnen als de camera een keer aan is geweest.',
  'settings.failed': 'Bewaren is niet gelukt.',
  'settings.version': 'Balie {{version}}',
} as const
