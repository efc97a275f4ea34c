import { createAgent, MaxAccess, MibProviderType, ObjectType } from 'net-snmp'
import { freePort } from '../machine/free-port.ts'

/** What the tests use of an agent; its types say nothing. */
type Agent = {
  readonly registerProvider: (provider: unknown) => void
  readonly getMib: () => {
    readonly addTableRow: (table: string, row: readonly unknown[]) => void
    readonly setTableSingleCell: (
      table: string,
      column: number,
      index: readonly number[],
      value: unknown,
    ) => void
  }
  readonly close: () => void
}

/** A host on 127.0.0.1 that tells by SNMP how its printer is. */
export type SnmpAgent = {
  readonly port: number
  /** `hrPrinterStatus` and the octets of `hrPrinterDetectedErrorState` (RFC 2790). */
  readonly tell: (status: number, errors: readonly number[]) => void
  /** How often it was asked. */
  readonly timesAsked: () => number
  readonly turnOff: () => void
}

const TABLE = 'hrPrinterEntry'
const [STATUS, ERRORS, INDEX] = [1, 2, 3]

/** Starts one whose printer is ready. */
export async function openSnmpAgent(): Promise<SnmpAgent> {
  const port = await freePort()
  let asked = 0
  let isOn = true
  const options = { port, address: '127.0.0.1', disableAuthorization: true }
  const agent = createAgent(options, () => {
    asked += 1
  }) as Agent
  const column = (number: number, name: string, type: ObjectType) => ({
    ...{ number, name, type, maxAccess: MaxAccess['read-only'] },
  })
  agent.registerProvider({
    name: TABLE,
    type: MibProviderType.Table,
    oid: '1.3.6.1.2.1.25.3.5.1',
    maxAccess: MaxAccess['not-accessible'],
    tableColumns: [
      column(STATUS, 'hrPrinterStatus', ObjectType.Integer),
      column(ERRORS, 'hrPrinterDetectedErrorState', ObjectType.OctetString),
      column(INDEX, 'hrDeviceIndex', ObjectType.Integer),
    ],
    tableIndex: [{ columnName: 'hrDeviceIndex' }],
  })
  agent.getMib().addTableRow(TABLE, [3, Buffer.from([0]), 1])
  return {
    port,
    tell: (status, errors) => {
      agent.getMib().setTableSingleCell(TABLE, STATUS, [1], status)
      agent.getMib().setTableSingleCell(TABLE, ERRORS, [1], Buffer.from(errors))
    },
    timesAsked: () => asked,
    turnOff: () => {
      if (isOn) agent.close()
      isOn = false
    },
  }
}
