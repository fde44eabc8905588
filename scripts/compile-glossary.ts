/** Checks the glossary and writes `.compiled/`. With any fault it says them all and writes nothing. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileGlossary } from '@/glossary/compiling/compile-glossary';
import { faultLine } from '@/glossary/compiling/fault';
import { readGlossary } from '@/scripts/read-glossary';

const [folder = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const compiled = join(folder, '.compiled');
const result = compileGlossary(readGlossary(folder));
rmSync(compiled, { recursive: true, force: true });

if (!result.ok) {
  for (const fault of result.faults) console.error(faultLine(fault));
  console.error(`\n${result.faults.length} faults in the glossary: nothing was built.`);
  process.exit(1);
}
mkdirSync(compiled, { recursive: true });
for (const [name, value] of Object.entries(result.glossary)) {
  writeFileSync(join(compiled, `${name}.json`), JSON.stringify(value));
}
console.log(`Glossary: ${result.glossary.index.terms.length} terms compiled.`);
