import type { readinessNl } from './readiness-nl.ts'

/** The English texts of being ready before the doors open. */
export const readinessEn: Readonly<Record<keyof typeof readinessNl, string>> = {
  'nav.readiness': 'Ready?',
  'readiness.title': 'Ready for the doors?',
  'readiness.intro': 'Go through this before the first guest comes. Balie keeps looking.',
  'readiness.again': 'Check again',
  'readiness.checkedAt': 'Checked at {{time}}',
  'readiness.ready': 'This laptop is ready.',
  'readiness.todo_one': 'One thing left to do.',
  'readiness.todo_other': '{{count, number}} things left to do.',
  'readiness.warnings_one': 'Ready, with one thing to know.',
  'readiness.warnings_other': 'Ready, with {{count, number}} things to know.',
  'readiness.lines': 'What Balie has checked',
  'readiness.state.ok': 'Fine',
  'readiness.state.warning': 'Note',
  'readiness.state.todo': 'To do',
  'readiness.page.events': 'To the events',
  'readiness.page.scanner': 'To the test',
  'readiness.page.badges': 'To the badges',
  'readiness.page.import': 'To load guests',
  'readiness.page.lists': 'To the lists',
  'readiness.page.printers': 'To the printers',
  'readiness.page.settings': 'To the settings',
  'readiness.loaded': 'Guests loaded',
  'readiness.loadedHelp':
    'Check whether this is what the organiser expects. By kind, everybody counts who did not cancel, and with two kinds at both. By list, only those count who get in on it: not those who are blocked or not yet approved, and those who have not paid only where the list admits them.',
  'readiness.byType': 'By kind of ticket',
  'readiness.byList': 'Admitted by list',
  'readiness.guests': 'Guests',

  'readiness.subject.guests': 'Guests',
  'readiness.subject.lists': 'Lists',
  'readiness.subject.data': 'Age of the data',
  'readiness.subject.changes': 'Changes waiting',
  'readiness.subject.desks': 'Other desks',
  'readiness.subject.clock': 'Clock',
  'readiness.subject.scanner': 'Scanner',
  'readiness.subject.camera': 'Camera',
  'readiness.subject.printer': 'Printer',
  'readiness.subject.media': 'Layout and media',
  'readiness.subject.badges': 'Names on badges',
  'readiness.subject.labels': 'Labels',
  'readiness.subject.disk': 'Disk space',
  'readiness.subject.power': 'Power',
  'readiness.subject.sleep': 'Screen and sleep',
  'readiness.subject.rest': 'Setting: sleep',
  'readiness.subject.lock': 'Setting: lock',

  'readiness.guests-none': 'There are no guests yet. Load the file of guests.',
  'readiness.guests-loaded_one': 'One guest is loaded.',
  'readiness.guests-loaded_other': '{{count, number}} guests are loaded.',
  'readiness.guests-some-canceled_one':
    'One guest is loaded. Those who cancelled do not count ({{text}}), but do stand under Guests.',
  'readiness.guests-some-canceled_other':
    '{{count, number}} guests are loaded. Those who cancelled do not count ({{text}}), but do stand under Guests.',
  'readiness.lists-none': 'There is no list to check in on yet. Make one.',
  'readiness.lists-empty_one': 'One list admits nobody yet: {{text}}. Check whether that is right.',
  'readiness.lists-empty_other':
    '{{count, number}} lists admit nobody yet: {{text}}. Check whether that is right.',
  'readiness.lists-filled_one': 'The list admits guests.',
  'readiness.lists-filled_other': 'All {{count, number}} lists admit guests.',
  'readiness.data-overtaken':
    'Two laptops each loaded another version of the list of guests. Now {{text}} counts. See under Load guests whether that is the right one.',
  'readiness.data-old':
    'The latest guests came in {{moment}}. Ask the organiser for the latest file and load it.',
  'readiness.data-fresh': 'The latest guests came in {{moment}}.',
  'readiness.source-none': 'Nothing waits: no registration system is connected.',
  'readiness.source-problem':
    'The registration system does not answer as it should. Check-in goes on; see what is wrong.',
  'readiness.source-unsent_one':
    'The registration system did not take one change. See what to do with it.',
  'readiness.source-unsent_other':
    'The registration system did not take {{count, number}} changes. See what to do with them.',
  'readiness.source-waiting_one': 'One change is still to go to the registration system.',
  'readiness.source-waiting_other':
    '{{count, number}} changes are still to go to the registration system.',
  'readiness.list-problem':
    'The list at the web address cannot be read. See under Load guests what is wrong.',
  'readiness.list-newer':
    'There is a newer list at the web address. Look at it and load it under Load guests.',
  'readiness.list-same': 'The list at the web address is the same as here.',
  'readiness.source-done': 'Everything has been exchanged with the registration system.',
  'readiness.desks-alone':
    'This laptop works alone. If there are more desks, switch on “Work together” at each laptop, at Events.',
  'readiness.desks-none':
    'Working together is on, but there is no other desk yet. Switch it on there too.',
  'readiness.desks-away_one':
    'Not reached: {{text}}. Who comes in there is not known here. See whether that laptop is on and on the same network, or remove it if it does not come any more.',
  'readiness.desks-away_other':
    'Not reached: {{text}}. Who comes in there is not known here. See whether those laptops are on and on the same network, or remove those that do not come any more.',
  'readiness.desks-together_one': 'This desk works together with {{text}}.',
  'readiness.desks-together_other': 'This desk works together with {{text}}.',
  'readiness.clock-practice':
    'The practice clock says {{moment}}. Start Balie without it for the real work.',
  'readiness.clock-behind':
    'The clock of the laptop is behind: something was recorded {{moment}} already. Set the clock.',
  'readiness.clock-off':
    'The registration system says it is {{moment}}; the clock of the laptop is {{count, number}} minutes off. Set the clock, for every scan gets the time of the laptop.',
  'readiness.clock-after':
    'It is {{moment}}, and the event is over. If that is not right, set the clock.',
  'readiness.clock-far':
    'It is {{moment}}, {{count, number}} days before the event. If that is not right, set the clock.',
  'readiness.clock-zone':
    'At the event it is {{moment}} ({{text}}) now, but the laptop shows another time. Balie goes by that of the event; better set the time zone of the laptop.',
  'readiness.clock-before_one': 'It is {{moment}}. The event begins tomorrow.',
  'readiness.clock-before_other': 'It is {{moment}}. The event begins in {{count, number}} days.',
  'readiness.clock-right': 'It is {{moment}}. Check whether that is right.',
  'readiness.scanner-never':
    'No scanner was tried on this laptop yet. Do the test: it checks nobody in.',
  'readiness.scanner-earlier': 'The scanner last worked {{moment}}. Test it again today.',
  'readiness.scanner-today': 'The scanner worked {{moment}}.',
  'readiness.camera-never':
    'The camera was not tried yet. Do the test. If you use no camera, this is fine.',
  'readiness.camera-earlier':
    'The camera last worked {{moment}}. If you use it, test it again today.',
  'readiness.camera-today': 'The camera worked {{moment}}.',
  'readiness.printer-not-needed': 'No list prints badges, so no printer is needed.',
  'readiness.printer-none': 'No printer is chosen. Choose one, or no badge will come out.',
  'readiness.printer-problem': '{{text}} cannot print now.',
  'readiness.printer-never': 'Nothing was printed on {{text}} yet. Make a test badge.',
  'readiness.printer-earlier': '{{text}} last printed {{moment}}. Make a test badge.',
  'readiness.printer-today': '{{text}} printed {{moment}}.',
  'readiness.media-differs':
    'What is to come out does not fit its media: {{text}}. See at the printer what is wrong.',
  'readiness.media-fits': 'All layouts fit the media of {{text}}.',
  'readiness.badges-flawed_one': 'One badge does not fit or lacks letters: {{text}}.',
  'readiness.badges-flawed_other': '{{count, number}} badges do not fit or lack letters: {{text}}.',
  'readiness.badges-whole_one': 'The badge of one guest fits and has all its letters.',
  'readiness.badges-whole_other':
    'The badges of all {{count, number}} guests with a name and a valid ticket fit and have all their letters.',
  'readiness.labels-uncounted':
    'Nobody counts the labels. See how many there are, or fill in the number at the printer.',
  'readiness.labels-few_one': 'There is one label left. Have new ones ready.',
  'readiness.labels-few_other': 'There are {{count, number}} labels left. Have new ones ready.',
  'readiness.labels-short_one':
    'There is one label left, for {{text}} badges. Have new ones ready.',
  'readiness.labels-short_other':
    'There are {{count, number}} labels left, for {{text}} badges. Have new ones ready.',
  'readiness.labels-enough_one': 'There is one label left, for {{text}} badges.',
  'readiness.labels-enough_other': 'There are {{count, number}} labels left, for {{text}} badges.',
  'readiness.disk-unknown': 'The laptop does not tell how much room there is. Look yourself.',
  'readiness.disk-full': '{{count, number}} GB is free. Make room.',
  'readiness.disk-little': '{{count, number}} GB is free. Better make room.',
  'readiness.disk-enough': '{{count, number}} GB is free.',
  'readiness.power-battery': 'The laptop runs on its battery. Plug in the charger.',
  'readiness.power-mains': 'The laptop has power.',
  'readiness.sleep-away':
    'The laptop slept or locked itself, {{moment}}. Turn that off, or have it done by whoever manages it.',
  'readiness.sleep-not-kept':
    'Balie cannot keep the screen on. Turn off sleep and the screen saver.',
  'readiness.sleep-kept':
    'Balie keeps the screen on for as long as the event lasts. Leave the laptop open.',
  'readiness.sleep-later':
    'On the days of the event Balie keeps the screen on by itself. Check in the settings of the laptop now that it does not go to sleep or lock itself, not with the lid closed either.',
  'readiness.rest-never': 'With power the laptop does not go to sleep by itself.',
  'readiness.rest-after_one':
    'Even with power the laptop goes to sleep after one minute. On the days of the event Balie holds that off, but only while Balie is open. Better set it to Never.',
  'readiness.rest-after_other':
    'Even with power the laptop goes to sleep after {{count, number}} minutes. On the days of the event Balie holds that off, but only while Balie is open. Better set it to Never.',
  'readiness.rest-windows':
    'Balie cannot see when the laptop goes to sleep. Look in Settings > System > Power, and set sleep when plugged in to Never.',
  'readiness.rest-macos':
    'Balie cannot see when the laptop goes to sleep. Look in System Settings > Battery > Options, and turn off sleep on the power adapter.',
  'readiness.rest-linux':
    'Balie cannot see when the laptop goes to sleep. Look in the power settings, and turn off suspend when plugged in.',
  'readiness.lock-never': 'The laptop does not lock itself.',
  'readiness.lock-after_one':
    'The laptop locks itself after one minute when nobody touches it. Turn that off for the days of the event, or have it done by whoever manages it.',
  'readiness.lock-after_other':
    'The laptop locks itself after {{count, number}} minutes when nobody touches it. Turn that off for the days of the event, or have it done by whoever manages it.',
  'readiness.lock-windows':
    'Balie cannot see whether the laptop locks itself. Look in Settings > Personalization > Lock screen > Screen saver.',
  'readiness.lock-macos':
    'Balie cannot see whether the laptop locks itself. Look in System Settings > Lock Screen.',
  'readiness.lock-linux':
    'Balie cannot see whether the laptop locks itself. Look in the settings for privacy and the screen saver.',
}
