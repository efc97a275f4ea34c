/** Says its process on standard output and stays until it is killed. */
process.stdout.write(`${String(process.pid)}\n`)
process.stdin.resume()
