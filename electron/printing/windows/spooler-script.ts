/**
 * The script of a Windows PowerShell that stays: it reads a request by line from standard input, `id VERB words`, and
 * answers by lines that begin with the same id, the last of which is `id END`. What is not plain ASCII goes in base64
 * (UTF-8, `-` for nothing), so that no code page touches it; it ends when its input does.
 *
 * | request                          | answers                                                              |
 * | -------------------------------- | -------------------------------------------------------------------- |
 * | `LIST`                           | `PRINTER name driver port location` for each printer                 |
 * | `STATUS name`                    | `STATE words` as Windows names it, or `UNKNOWN`                      |
 * | `SEND name title document`       | `BEGUN` once there is a document, then `JOB n`, `ERROR n` or `SHORT` |
 * | any                              | `FAILED message` where PowerShell itself went wrong                  |
 *
 * A document goes as data type RAW (OpenPrinter, StartDocPrinter, WritePrinter of `winspool.drv`); `ERROR n` has the
 * number of Windows.
 */
export const spoolerScript = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
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
  static string Fail() { return "ERROR " + Marshal.GetLastWin32Error(); }
  public static string Send(string name, string title, byte[] bytes, TextWriter say, string id) {
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) return Fail();
    try {
      var document = new Document { Name = title, DataType = "RAW" };
      var job = StartDocPrinter(printer, 1, document);
      if (job == 0) return Fail();
      say.WriteLine(id + " BEGUN");
      if (!StartPagePrinter(printer)) return Fail();
      int written;
      if (!WritePrinter(printer, bytes, bytes.Length, out written)) return Fail();
      if (written != bytes.Length) return "SHORT " + written;
      if (!EndPagePrinter(printer)) return Fail();
      if (!EndDocPrinter(printer)) return Fail();
      return "JOB " + job;
    } finally { ClosePrinter(printer); }
  }
}
'@
Add-Type -TypeDefinition $code
$ask = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::ASCII)
$say = New-Object IO.StreamWriter([Console]::OpenStandardOutput(), [Text.Encoding]::ASCII)
$say.AutoFlush = $true
function Bytes($word) {
  if ($word -eq '-') { ,(New-Object byte[] 0) } else { ,[Convert]::FromBase64String($word) }
}
function Text($word) { [Text.Encoding]::UTF8.GetString((Bytes $word)) }
function Word($text) {
  if ([string]::IsNullOrEmpty($text)) { return '-' }
  [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text))
}
while ($null -ne ($line = $ask.ReadLine())) {
  $words = $line.Split(' ')
  $id = $words[0]
  try {
    switch ($words[1]) {
      'LIST' {
        foreach ($one in @(Get-Printer)) {
          $facts = $one.Name, $one.DriverName, $one.PortName, $one.Location
          $say.WriteLine("$id PRINTER " + (($facts | ForEach-Object { Word $_ }) -join ' '))
        }
      }
      'STATUS' {
        $name = [Management.Automation.WildcardPattern]::Escape((Text $words[2]))
        $one = Get-Printer -Name $name -ErrorAction SilentlyContinue
        if ($null -eq $one) { $say.WriteLine("$id UNKNOWN") }
        else { $say.WriteLine("$id STATE " + [string]$one.PrinterStatus) }
      }
      'SEND' {
        $sent = [BalieSpooler]::Send((Text $words[2]), (Text $words[3]), (Bytes $words[4]), $say, $id)
        $say.WriteLine("$id $sent")
      }
    }
  } catch {
    $say.WriteLine("$id FAILED " + (Word $_.Exception.Message))
  }
  $say.WriteLine("$id END")
}
`
