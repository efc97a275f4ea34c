/**
 * Hands standard input to the spooler as RAW data (OpenPrinter, StartDocPrinter, WritePrinter of `winspool.drv`). Says
 * `BEGUN` once there is a document, `JOB n` at the end, or `ERROR n` with the number of Windows.
 */
export const sendRawScript = `
$ErrorActionPreference = 'Stop'
$code = @'
using System;
using System.IO;
using System.Runtime.InteropServices;
public static class BalieSpooler {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class Document { public string Name; public string Output; public string DataType; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, [In] Document document);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool ClosePrinter(IntPtr printer);
  static int Fail() {
    Console.WriteLine("ERROR " + Marshal.GetLastWin32Error());
    return 1;
  }
  public static int Send(string name, string title) {
    var input = new MemoryStream();
    Console.OpenStandardInput().CopyTo(input);
    var bytes = input.ToArray();
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) return Fail();
    try {
      var document = new Document { Name = title, DataType = "RAW" };
      var job = StartDocPrinter(printer, 1, document);
      if (job == 0) return Fail();
      Console.WriteLine("BEGUN");
      if (!StartPagePrinter(printer)) return Fail();
      int written;
      if (!WritePrinter(printer, bytes, bytes.Length, out written)) return Fail();
      if (written != bytes.Length) { Console.WriteLine("SHORT " + written); return 1; }
      if (!EndPagePrinter(printer)) return Fail();
      if (!EndDocPrinter(printer)) return Fail();
      Console.WriteLine("JOB " + job);
      return 0;
    } finally { ClosePrinter(printer); }
  }
}
'@
Add-Type -TypeDefinition $code
exit [BalieSpooler]::Send($env:BALIE_PRINTER, $env:BALIE_TITLE)
`

/** Says the printer's status as Windows names it, or `UNKNOWN` where there is no such printer. */
export const statusScript = `
$printer = Get-Printer -Name $env:BALIE_PRINTER -ErrorAction SilentlyContinue
if ($null -eq $printer) { 'UNKNOWN'; exit 2 }
[string]$printer.PrinterStatus
`
