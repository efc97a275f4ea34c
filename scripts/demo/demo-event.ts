import type { DemoEvent, DemoTime } from '../../shared/model/demo-event.ts'

type DemoList = DemoEvent['lists'][number]

const everyDay = ['participant', 'speaker', 'crew', 'press', 'exhibitor']

const usualList: Omit<
  DemoList,
  'id' | 'name' | 'kind' | 'day' | 'opensAt' | 'closesAt' | 'position'
> = {
  place: null,
  ticketTypes: null,
  entries: 'once',
  reentryAfterExit: true,
  admitUnpaid: false,
  admitEarly: true,
  capacity: null,
  byEnrolment: false,
  prints: 'never',
  automaticExitAt: null,
  handOut: null,
  questions: [],
}

/** The congress with its ticket types and lists; the lists by enrolment say how full they are. */
export const demoEvent: DemoEvent = {
  description: {
    name: 'Divosa congres 2026',
    timeZone: 'Europe/Amsterdam',
    place: 'Groningen',
    codesIgnoreCase: true,
  },
  days: 3,
  ticketTypes: [
    ticketType('participant', 'Deelnemer', '#0b6e4f', 'groen koord', null),
    ticketType('speaker', 'Spreker', '#6a3fa0', 'paars koord', null),
    ticketType('crew', 'Crew', '#1f2937', 'zwart koord en portofoon', null),
    ticketType('press', 'Pers', '#f2b705', 'geel koord en persmap', null),
    ticketType('exhibitor', 'Exposant', '#d9541e', 'oranje koord', null),
    ticketType('day-1', 'Dagkaart {weekday}', '#1769aa', 'blauw koord', [0]),
    ticketType('day-2', 'Dagkaart {weekday}', '#c2185b', 'roze koord', [1]),
    ticketType('day-3', 'Dagkaart {weekday}', '#7a4b2a', 'bruin koord', [2]),
  ],
  lists: demoLists().map((list, position) => ({ ...list, position })),
}

/** Guests with a place on each list by enrolment: one list is full, two nearly. */
export const enrolled: Readonly<Record<string, number>> = {
  'session-1': 131,
  'session-2': 79,
  'session-3': 41,
  'session-4': 52,
  'session-5': 40,
  'session-6': 77,
  'visit-1': 28,
  'visit-2': 31,
  'visit-3': 14,
  'visit-4': 22,
  dinner: 612,
}

function ticketType(
  id: string,
  name: string,
  colour: string,
  handOut: string,
  validDays: number[] | null,
): DemoEvent['ticketTypes'][number] {
  return { id, name, colour, handOut, validDays }
}

function demoLists(): Omit<DemoList, 'position'>[] {
  return [
    {
      ...usualList,
      id: 'reception',
      name: 'Ontvangst & badge',
      kind: 'reception',
      place: 'Foyer',
      day: null,
      opensAt: at(0, '00:00'),
      closesAt: at(2, '23:59'),
      entries: 'once-a-day',
      admitUnpaid: true,
      prints: 'first-time',
    },
    ...[0, 1, 2].map(dayList),
    session('session-1', 'Vertrouwen als vertrekpunt', 'Grote zaal', 150),
    session('session-2', 'De menselijke maat in de bijstand', 'Zaal Lauwers', 80),
    session('session-3', 'Schulden voorkomen in de wijk', 'Zaal Reitdiep', 60),
    session('session-4', 'Werken met data, zonder wantrouwen', 'Zaal Hunze', 60),
    session('session-5', 'Werkgevers aan zet', 'Zaal Eems', 40),
    session('session-6', 'Inburgering die blijft hangen', 'Zaal Dollard', 120),
    visit('visit-1', 'Werkbezoek: het wijkteam in Selwerd', 'Vertrek bij de fietsen', 30),
    visit('visit-2', 'Werkbezoek: WerkPro en de stadstuin', 'Bus A', 40),
    visit('visit-3', 'Werkbezoek: Forum Groningen', 'Lopend, bij de uitgang', 25),
    visit('visit-4', 'Werkbezoek: het Digilab', 'Bus B', 35),
    {
      ...usualList,
      id: 'dinner',
      name: 'Congresdiner',
      kind: 'dinner',
      place: 'Der Aa-kerk',
      day: 1,
      opensAt: at(1, '18:30'),
      closesAt: at(1, '23:30'),
      capacity: 700,
      byEnrolment: true,
      handOut: 'dinerbandje',
    },
  ]
}

function dayList(day: number): Omit<DemoList, 'position'> {
  return {
    ...usualList,
    id: `day-${day + 1}`,
    name: `{weekday}: plenaire zaal`,
    kind: 'day',
    place: 'Plenaire zaal',
    day,
    opensAt: at(day, '00:00'),
    closesAt: at(day, '23:59'),
    ticketTypes: [...everyDay, `day-${day + 1}`],
  }
}

function session(
  id: string,
  name: string,
  place: string,
  capacity: number,
): Omit<DemoList, 'position'> {
  return {
    ...usualList,
    id,
    name,
    place,
    capacity,
    kind: 'session',
    day: 0,
    opensAt: at(0, '14:00'),
    closesAt: at(0, '15:15'),
    byEnrolment: true,
  }
}

function visit(
  id: string,
  name: string,
  place: string,
  capacity: number,
): Omit<DemoList, 'position'> {
  return {
    ...session(id, name, place, capacity),
    kind: 'visit',
    day: 1,
    opensAt: at(1, '13:15'),
    closesAt: at(1, '16:30'),
  }
}

function at(day: number, time: string): DemoTime {
  return { day, time }
}
