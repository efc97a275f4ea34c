/** Texts of the answer to a scan: its word, why, and what to do now. */
export const verdictNl = {
  'verdict.valid': 'Welkom',
  'verdict.exit': 'Tot ziens',
  'verdict.used': 'Al binnen',
  'verdict.invalid': 'Onbekend',
  'verdict.unpaid': 'Niet betaald',
  'verdict.unapproved': 'Nog niet goedgekeurd',
  'verdict.canceled': 'Geannuleerd',
  'verdict.blocked': 'Geblokkeerd',
  'verdict.invalid-time': 'Niet nu',
  'verdict.product': 'Niet op deze lijst',
  'verdict.rules': 'Mag niet',
  'verdict.answers-required': 'Eerst een vraag',
  'verdict.ambiguous': 'Wie is dit?',
  'verdict.revoked': 'Badge vervallen',
  'verdict.error': 'Mislukt',
  'verdict.undone': 'Ongedaan',
  'verdict.word.malformed': 'Onleesbaar',
  'verdict.word.other-event': 'Ander congres',
  'verdict.word.no-data': 'Geen gasten',
  'verdict.word.withdrawn': 'Afgemeld',
  'verdict.word.too-early': 'Te vroeg',
  'verdict.word.too-late': 'Te laat',
  'verdict.word.wrong-day': 'Andere dag',
  'verdict.word.list-not-open': 'Te vroeg',
  'verdict.word.list-closed': 'Gesloten',
  'verdict.word.full': 'Vol',
  'verdict.word.code-revoked': 'Ticket vervallen',
  'help.valid': 'Ingecheckt om {{time}}.',
  'help.exit': 'Uitgecheckt om {{time}}.',
  'help.used':
    'Al ingecheckt {{earlier}} bij {{desk}}. Vraag de naam: klopt die, dan mag de gast door. Gebruikt iemand anders dit ticket, stuur dan door naar de infobalie.',
  'help.used.noDesk':
    'Al ingecheckt {{earlier}}. Vraag de naam: klopt die, dan mag de gast door. Gebruikt iemand anders dit ticket, stuur dan door naar de infobalie.',
  'help.invalid':
    'Deze code hoort bij geen gast. Scan nog eens, of zoek op naam: typ hem hieronder. Staat de gast er niet bij, schrijf dan in met F2 of stuur door naar de infobalie.',
  'help.unpaid': 'De betaling is nog open. Stuur door naar de infobalie.',
  'help.unpaid.override':
    'De betaling is nog open. Laat toe met F8, of stuur door naar de infobalie.',
  'help.unapproved': 'De aanmelding wacht nog op akkoord. Stuur door naar de infobalie.',
  'help.canceled': 'Dit ticket is geannuleerd. Stuur door naar de infobalie.',
  'help.blocked': 'Dit ticket is geblokkeerd. Laat niet toe en roep de leiding.',
  'help.invalid-time': 'Dit ticket geldt nu niet. Stuur door naar de infobalie.',
  'help.product': 'Dit ticket geeft hier geen toegang. Stuur door naar de infobalie.',
  'help.rules': 'De regels van deze lijst laten dit niet toe. Stuur door naar de infobalie.',
  'help.answers-required': 'Vraag dit eerst, dan kan de gast naar binnen.',
  'help.ambiguous':
    'Deze code is van meerdere gasten. Vraag de naam en kies met het cijfer. Is het geen van hen, druk dan op Esc.',
  'help.revoked': 'Deze badge is als verloren gemeld. Vraag het e-ticket, of roep de leiding.',
  'help.supervisor': 'Jij mag toch toelaten, met F8.',
  'help.error':
    'Deze scan is niet gelukt. Probeer het opnieuw met Enter. Lukt het niet, schrijf dan de naam op.',
  'help.error.unreachable':
    'Balie gaf geen antwoord, dus niemand weet of deze scan is opgeslagen. Probeer het opnieuw met Enter: dubbel tellen kan niet. Lukt het niet, schrijf dan de naam op.',
  'help.error.disk-full':
    'De schijf is vol en deze scan is niet opgeslagen. Maak ruimte vrij op deze laptop en probeer het opnieuw met Enter. Schrijf tot die tijd de namen op.',
  'explanation.malformed':
    'Deze code is niet te lezen. Scan nog eens, of zoek op naam: typ hem hieronder.',
  'explanation.other-event':
    'Deze code is van {{event}}. Vraag het ticket van dit congres, of zoek op naam: typ hem hieronder.',
  'explanation.other-event.nameless':
    'Deze code is van een ander congres. Vraag het ticket van dit congres, of zoek op naam: typ hem hieronder.',
  'explanation.no-data': 'Er zijn nog geen gasten geladen. Laad eerst het bestand met gasten.',
  'explanation.unknown':
    'Deze code hoort bij geen gast. Scan nog eens, of zoek op naam: typ hem hieronder. Staat de gast er niet bij, schrijf dan in met F2 of stuur door naar de infobalie.',
  'explanation.withdrawn':
    'Deze gast staat niet meer in het laatste bestand. Stuur door naar de infobalie.',
  'explanation.too-early':
    'Dit ticket geldt pas vanaf {{moment}}. Vraag de gast dan terug te komen, of stuur door naar de infobalie.',
  'explanation.too-late': 'Dit ticket gold tot {{moment}}. Stuur door naar de infobalie.',
  'explanation.wrong-day': 'Dit ticket geldt op {{days}}. Stuur door naar de infobalie.',
  'explanation.list-not-open': 'Deze lijst gaat {{moment}} open. Vraag de gast te wachten.',
  'explanation.list-not-open.override':
    'Deze lijst gaat {{moment}} open. Laat nu al toe met F8, of vraag de gast te wachten.',
  'explanation.list-closed':
    'Deze lijst is gesloten sinds {{moment}}. Stuur door naar de infobalie.',
  'explanation.wrong-type':
    'Met dit soort ticket mag je hier niet in. Stuur door naar de infobalie.',
  'explanation.not-enrolled':
    'Deze gast staat niet op deze lijst. Stuur door naar {{lists}}, of verplaats de gast hierheen met F8.',
  'explanation.not-enrolled.nowhere':
    'Deze gast staat niet op deze lijst en op geen andere. Geef een plek met F8, of stuur door naar de infobalie.',
  'explanation.list-rules':
    'De regels van deze lijst laten deze gast nu niet toe. Stuur door naar de infobalie.',
  'explanation.full': 'Alle plaatsen zijn bezet. Laat toe met F8, of stuur door naar de infobalie.',
  'explanation.badge-lost':
    'Deze badge is als verloren gemeld. Vraag het e-ticket, of roep de leiding.',
  'explanation.code-revoked':
    'Dit ticket is vervallen: er is een nieuw ticket voor gemaakt, of het is teruggenomen. Vraag naar het nieuwste ticket of zoek op naam.',
  'explanation.code-blocked':
    'Dit ticket is geblokkeerd door de organisatie. Laat niet toe en roep de leiding.',
  'explanation.signed-code':
    'Geldig ticket, naam nog onbekend: de gegevens van deze gast zijn hier nog niet. De handtekening op het ticket klopt. Vul de naam in met F10 voor een badge.',
  'explanation.unpaid-admitted': 'Toegelaten om {{time}}. De betaling is nog open.',
  'explanation.early-admitted': 'Vroeg toegelaten, om {{time}}.',
  'explanation.full-admitted': 'Toegelaten om {{time}}, terwijl de lijst vol is.',
} as const
