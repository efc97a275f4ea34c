declare module '@sealsystems/ipp' {
  type IppMessage = {
    readonly version: string
    readonly operation: string
    readonly id: number
    readonly 'operation-attributes-tag': Readonly<Record<string, unknown>>
    readonly 'job-attributes-tag'?: Readonly<Record<string, unknown>>
    readonly data?: Buffer
  }

  /** Attributes that it does not know are left out without a word. */
  const ipp: { readonly serialize: (message: IppMessage) => Buffer }
  export = ipp
}
