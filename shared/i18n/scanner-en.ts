import type { scannerNl } from './scanner-nl.ts'

/** The English texts of the page on which scanner and camera are tried. */
export const scannerEn: Readonly<Record<keyof typeof scannerNl, string>> = {
  'scanner.title': 'Test scanner and camera',
  'scanner.intro':
    'Do this before the doors open. A test scan does not count and checks nobody in.',
  'scanner.open': 'Test scanner and camera',
  'scanner.openHelp':
    'See what the scanner sends and whether there is enough light for the camera, with advice on what to set.',

  'scanner.wedge': 'Scanner',
  'scanner.wedgeHelp':
    'Scan the test code. You see each key that the scanner sends, and what could be better.',
  'scanner.code': 'Test code: {{code}}',
  'scanner.codeHelp': 'Scan this test code from the screen.',
  'scanner.field': 'What the scanner sends',
  'scanner.waiting': 'Nothing received yet. Scan the test code.',
  'scanner.keys': 'Keys in their order',
  'scanner.none': 'None',

  'scanner.fact.text': 'Text received',
  'scanner.fact.speed': 'Speed',
  'scanner.fact.closing': 'Closing key',
  'scanner.fact.prefix': 'Before it',
  'scanner.fact.suffix': 'After it',
  'scanner.fact.layout': 'Keyboard',
  'scanner.fact.control': 'Control characters',
  'scanner.fact.desk': 'At the desk',
  'scanner.desk.yes': 'Balie takes this for a scan.',
  'scanner.desk.no': 'Balie does not take this for a scan.',
  'scanner.speed.wired':
    'Fast: usually {{median, number}} ms between two keys, at most {{longest, number}} ms.',
  'scanner.speed.bluetooth':
    'Good, as over Bluetooth: usually {{median, number}} ms between two keys, at most {{longest, number}} ms.',
  'scanner.speed.slow':
    'Too slow: usually {{median, number}} ms between two keys, at most {{longest, number}} ms.',
  'scanner.layout.same': 'Scanner and computer use the same keyboard.',
  'scanner.layout.differs': 'Scanner: {{scanner}}. Computer: {{computer}}.',
  'scanner.layout.us': 'American (QWERTY)',
  'scanner.layout.uk': 'British (QWERTY)',
  'scanner.layout.nl': 'Dutch (QWERTY)',
  'scanner.layout.de': 'German (QWERTZ)',
  'scanner.layout.fr': 'French (AZERTY)',
  'scanner.layout.be': 'Belgian (AZERTY)',
  'scanner.layout.other': 'another keyboard',

  'scanner.advice.good': 'This scanner is set up well.',
  'scanner.advice.not-test':
    'This is not the test code, or it came through unreadable. Scan the test code beside this.',
  'scanner.advice.not-recognised':
    'Balie does not take this for a scan. Turn prefixes and control characters off, and Enter at the end on.',
  'scanner.advice.slow':
    'The scanner types too slowly ({{median, number}} ms a key). Set its inter-character delay to 0.',
  'scanner.advice.layout':
    'The scanner takes the keyboard to be {{scanner}}, but this computer has {{computer}}. Set the keyboard language of the scanner to {{computer}}. The codes for that are in the scanner’s booklet.',
  'scanner.advice.layout-unknown':
    'The scanner uses the keyboard {{scanner}}, this computer another one. Set the keyboard language of the scanner to that of the computer.',
  'scanner.advice.caps-lock':
    'Caps Lock is on. Turn it off: capitals and small letters come through the wrong way round.',
  'scanner.advice.case':
    'The scanner turns capitals into small letters or the other way round. Turn its case conversion off.',
  'scanner.advice.prefix':
    'The scanner puts "{{text}}" before the code. Turn its prefix off, or have the desk take it off.',
  'scanner.advice.prefix-aim':
    'The scanner puts "{{text}}" before the code: the kind of code. Balie takes that off by itself.',
  'scanner.advice.prefix-taken-off':
    'The scanner puts "{{text}}" before the code. The desk takes it off.',
  'scanner.prefix.takeOff': 'Have the desk take "{{text}}" off',
  'scanner.prefix.title': 'Prefixes that the desk takes off',
  'scanner.prefix.leaveOn': 'Stop taking "{{text}}" off',
  'scanner.prefix.tooMany': 'There are five prefixes already. Take one away first.',
  'scanner.advice.suffix':
    'The scanner puts "{{text}}" after the code. Turn its suffix off and leave only Enter.',
  'scanner.advice.control':
    'The scanner sends control characters too ({{keys}}). Turn them off: they may do something else on the computer.',
  'scanner.advice.no-closing':
    'The scanner does not end with Enter. It works, but each scan takes longer. Turn Enter ("CR") on as its suffix.',
  'scanner.advice.tab':
    'The scanner ends with Tab. That works. Enter is better where it can be set.',

  'scanner.cameraHelp':
    'Turn the camera on and hold a ticket in front of it. What you choose holds at the desk too.',
  'scanner.mirror': 'Mirror the picture, so that it is easier to aim',
  'scanner.read': 'Read: {{text}}',
  'scanner.light.good': 'The light is good.',
  'scanner.light.dark': 'The picture is too dark. Turn on a lamp or turn the laptop to the light.',
  'scanner.light.bright':
    'The picture is too bright. Turn the laptop away from the window or the lamp.',
  'scanner.light.glare':
    'Part of the picture is blinded. See whether a lamp or a window is in view, or hold the ticket at an angle.',
}
